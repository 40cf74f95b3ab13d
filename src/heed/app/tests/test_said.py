"""What was stored in English is read in Dutch: on the pages of a colleague, and text by text."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.models import Delivery, DeliveryState
from heed.channels.bluesky.composing import refuse_unsendable
from heed.channels.bluesky.errors import refusal as bluesky_refusal
from heed.channels.bluesky.xrpc import explain as bluesky_explain
from heed.channels.contract import Author, Batch, ChannelError, Media, Outgoing
from heed.channels.email.channel import _joined
from heed.channels.email.errors import explain, explain_reply
from heed.channels.mastodon.api import Refusal
from heed.channels.meta_mock.errors import refusal as meta_refusal
from heed.channels.net import ForbiddenAddress
from heed.channels.net import explain as http_explain
from heed.inbox import actions as inbox
from heed.inbox.forms import sentence
from heed.journey import way
from heed.pages.said import said
from heed.pages.stored_texts import TEXTS

SMTP = "The server for sending (SMTP, mail.example.org:587)"
IMAP = "The server for reading (IMAP, mail.example.org:993)"


@pytest.fixture
def dutch(in_dutch):
    with translation.override("nl"):
        yield


def answer(status: int, content: object) -> httpx.Response:
    return httpx.Response(status, json=content)


def test_each_network_in_dutch(dutch):
    refused = Refusal("example.social", answer(401, {"error": "The access token was revoked"}))
    assert (
        said(refused.message) == "example.social accepteert onze toegang niet meer (401: The access token was revoked)"
    )
    assert said(refused.remedy) == "Koppel het account opnieuw op de pagina Accounts."
    assert said(Refusal("example.social", answer(503, [])).message) == "example.social heeft zelf een probleem (503)"
    assert said(bluesky_refusal(400, "InvalidRequest", "Bad. Very: bad", {}).message) == (
        "Bluesky antwoordde met 400: InvalidRequest Bad. Very: bad"
    )
    assert said(bluesky_explain(KeyError("did"), "bsky.social").message) == (
        "Het antwoord van Bluesky was niet te lezen: KeyError: 'did'"
    )
    meta = meta_refusal(answer(400, {"error": {"code": 131047, "message": "Re-engagement message"}}))
    assert said(meta.message) == "het netwerk antwoordde met 400 131047: Re-engagement message"
    assert (
        said(ForbiddenAddress("intern.example").message) == "intern.example leidt niet naar een openbaar internetadres"
    )
    late = http_explain(httpx.ReadTimeout("x"), "example.social")
    assert said(late.message) == "example.social: geen antwoord binnen de tijd"


def test_what_bluesky_does_not_take(dutch):
    def refused(text: str = "x", **media: Any) -> str:
        pictures = (Media(**media),) if media else ()
        with pytest.raises(ChannelError) as caught:
            refuse_unsendable(Outgoing(text, "0" * 32, Author("did:plc:x", "anna.example"), media=pictures))
        return f"{said(caught.value.message)} {said(caught.value.remedy)}"

    assert refused("x" * 301).startswith(
        "Niet naar Bluesky verzonden: de tekst is langer dan 300 tekens. Maak de tekst"
    )
    assert refused(media_type="text/plain") == (
        "Niet naar Bluesky verzonden: de bijlage is geen afbeelding. "
        "Zet het op uw eigen website en geef het adres daarvan."
    )
    assert refused(media_type="image/png", name="kade. oud: nr.png", content=b"x" * 1_234_567) == (
        "Niet naar Bluesky verzonden: “kade. oud: nr.png” is 1.234.567 bytes groot. "
        "Maak het 1.000.000 bytes of kleiner."
    )


def test_a_mail_server(dutch):
    full = explain_reply(SMTP, 550, b"5.1.1 User unknown. See: example.org", "mail to @resident-1f2e")
    assert said(full.message) == (
        "De server voor verzenden (SMTP, mail.example.org:587) weigerde mail aan @resident-1f2e: "
        "550 5.1.1 User unknown. See: example.org"
    )
    late = explain(IMAP, TimeoutError("timed out. Really: so"))
    assert said(late.message) == (
        "De server voor lezen (IMAP, mail.example.org:993): geen antwoord binnen de tijd (timed out. Really: so)"
    )


def test_two_servers_that_were_tried_both(dutch):
    both = _joined(
        [explain(IMAP, ConnectionRefusedError("no. Not: now")), explain_reply(SMTP, 535, b"wrong", "the log-in")]
    )
    assert said(both.message) == (
        "De server voor lezen (IMAP, mail.example.org:993): de verbinding werd geweigerd (no. Not: now). "
        "De server voor verzenden (SMTP, mail.example.org:587) weigerde het inloggen: 535 wrong"
    )
    assert said(both.remedy) == (
        "Controleer de poort. Heed probeert het vanzelf opnieuw. "
        "Koppel het account opnieuw met de juiste gebruikersnaam en het juiste wachtwoord."
    )


def test_what_is_not_known_stays_as_it_is(dutch):
    for text in ("", "503", "wrong password", "KeyError: 'id'", "a server has its own words (401)", "x: y" * 2000):
        assert said(text) == text


def test_secrets_stay_out_of_a_translated_text(dutch):
    error = ChannelError("abcdefgh is not an e-mail address", remedy="Answer by another channel.")
    assert sentence(error, ["abcdefgh"]) == "••• is geen e-mailadres. Antwoord via een ander kanaal."


filled = st.text(max_size=40) | st.sampled_from(["the mail", "a. b: c", "{host}", "it said no", "1,000", "a (b). c"])


@given(st.sampled_from(TEXTS), st.lists(filled, min_size=4, max_size=4), st.sampled_from(["", ". ", " "]))
def test_in_english_nothing_changes(text, values, between):
    names = ("host", "meaning", "status", "detail", "reason", "name", "address", "number", "what", "account", "state")
    one = text.format(**{name: values[number % 4] for number, name in enumerate(names)})
    both = f"{one}{between}{text}" if between else one
    assert said(both) == both


# Pages


@pytest.fixture
def colleague(in_dutch, client, person):
    def log_in(name: str = "Fatima", role: str = "agent"):
        made = person(name, role)
        made.language = "nl"
        made.save()
        client.force_login(made)
        return made

    return log_in


@pytest.mark.django_db
def test_a_failed_delivery_is_explained_to_a_dutch_colleague(colleague, client, account, incoming):
    way.carry(way.take(account, Batch((incoming(),))).messages)
    colleague("Lena", "communications_lead")
    error = Refusal("example.social", answer(422, {"error": "Text character limit of 500 exceeded"}))
    Delivery.objects.update(state=DeliveryState.FAILED, problem=error.message, remedy=error.remedy)
    delivery = Delivery.objects.get()
    page = client.get(f"/desk/cases/{delivery.case_id}/").content.decode()
    assert "example.social nam dit niet aan (422: Text character limit of 500 exceeded)" in page
    assert "Verander de tekst of de bijlagen, en verzend het dan opnieuw." in page
    assert "did not accept" not in page
    listed = client.get("/desk/approvals/").content.decode()
    assert "example.social nam dit niet aan (422" in listed


@pytest.mark.django_db
def test_an_uncertain_delivery_is_stored_in_english_and_read_in_dutch(colleague, client, account, incoming):
    from heed.answers import actions as answers

    way.carry(way.take(account, Batch((incoming(),))).messages)
    colleague()
    answers.record_uncertain(Delivery.objects.get())
    delivery = Delivery.objects.get()
    assert delivery.problem.startswith("The connection broke")
    page = client.get(f"/desk/cases/{delivery.case_id}/").content.decode()
    assert "De verbinding viel weg tijdens het verzenden" in page
    assert "Kies daarna ‘Het is verzonden’" in page


@pytest.mark.django_db
def test_an_account_in_trouble_is_explained_to_a_dutch_administrator(colleague, client, account):
    colleague("Ada", "administrator")
    inbox.note_health(account, explain_reply(SMTP, 535, b"5.7.8 Bad credentials", "the log-in"))
    page = client.get("/desk/accounts/").content.decode()
    assert "De server voor verzenden (SMTP, mail.example.org:587) weigerde het inloggen: 535 5.7.8 Bad" in page
    assert "Koppel het account opnieuw met de juiste gebruikersnaam" in page


@pytest.mark.django_db
def test_a_refused_connection_is_explained_to_a_dutch_administrator(colleague, client, monkeypatch):
    from heed.channels import registry

    def refuse(*_: object) -> None:
        raise ForbiddenAddress("example.social")

    colleague("Ada", "administrator")
    monkeypatch.setattr(registry.adapter("mastodon"), "authorise_url", refuse)
    page = client.post("/desk/accounts/connect/mastodon/", {"server": "example.social"}).content.decode()
    assert "Example.social leidt niet naar een openbaar internetadres. Controleer het adres. Heed maakt alleen" in page
