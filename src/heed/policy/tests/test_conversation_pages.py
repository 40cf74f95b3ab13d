"""The pages of conversations, without a browser: what they store, refuse, hide and ask of the database."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.urls import reverse

from heed.policy.conversations import limits, queries
from heed.policy.conversations.actions import landscapes, leading, moderating, voting
from heed.policy.conversations.pseudonyms import new_token
from heed.policy.models import (
    OpinionConversation,
    Participant,
    PopulationKind,
    Statement,
    StoredLandscape,
    Vote,
)
from heed.policy.tests.conversing import SEEDS, two_camps, values
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db


def address(conversation: OpinionConversation, name: str = "conversation") -> str:
    return reverse(f"public_policy:{name}", args=[conversation.key])


def test_reading_sets_no_cookie_and_voting_one_for_this_conversation(client, conversation):
    client.get(address(conversation))
    assert "heed_vote" not in client.cookies and not Participant.objects.exists()
    statement = conversation.statements.first()
    answer = client.post(address(conversation, "vote"), {"statement": statement.pk, "choice": "1"})
    assert answer.status_code == 302
    cookie = client.cookies["heed_vote"]
    assert cookie["path"] == address(conversation) and cookie["httponly"] and cookie["samesite"] == "Lax"
    assert Vote.objects.get().choice == 1
    client.post(address(conversation, "vote"), {"statement": statement.pk, "choice": "-1", "from": "own"})
    assert Vote.objects.get().choice == -1


def test_what_is_not_open_yet_is_not_found(client, dossier, olga):
    draft = leading.start(dossier, values(opens_at=None), olga, SEEDS)
    for name in ("conversation", "own_votes", "landscape"):
        assert client.get(address(draft, name)).status_code == 404
    assert client.post(address(draft, "vote"), {"statement": 1, "choice": 1}).status_code == 404


def test_an_address_that_nobody_made_is_not_found(client, conversation):
    for key in ("x", "%00", conversation.key[:-1], f"{conversation.pk}"):
        assert client.get(f"/policy/conversations/{key}/").status_code == 404


def test_the_job_works_out_what_is_due(conversation):
    from procrastinate.contrib.django import app

    two_camps(conversation, 12)
    app.tasks["work_out_landscapes"].func(0)
    assert StoredLandscape.objects.get().summary["participants"] == 12
    app.tasks["unlink_past_votes"].func(0)


@pytest.mark.parametrize("choice", ["", "x", "5", "1" * 30, "²"])
def test_a_vote_that_is_none_is_said_and_not_stored(client, conversation, choice):
    statement = conversation.statements.first()
    answer = client.post(address(conversation, "vote"), {"statement": statement.pk, "choice": choice}, follow=True)
    assert answer.status_code == 200 and b"Choose: agree" in answer.content
    assert not Vote.objects.exists()


def test_nobody_chooses_their_own_token(client, conversation):
    client.cookies["heed_vote"] = "a-token-that-somebody-made-up-000"
    client.post(address(conversation, "vote"), {"statement": conversation.statements.first().pk, "choice": 1})
    assert queries.participant(conversation, "a-token-that-somebody-made-up-000") is None


def test_too_many_votes_and_too_many_new_participants_are_refused(client, conversation, monkeypatch):
    monkeypatch.setattr(limits, "NEW_PARTICIPANTS", limits.Limit(2, 9))
    form = {"statement": conversation.statements.first().pk, "choice": 1}
    for expected in (302, 302, 429):
        client.cookies.clear()
        assert client.post(address(conversation, "vote"), form).status_code == expected
    assert Participant.objects.count() == 2
    monkeypatch.setattr(limits, "VOTES", limits.Limit(1, 9))
    answer = client.post(address(conversation, "vote"), form)
    assert answer.status_code == 429 and answer["Retry-After"] == "3600"


def test_a_statement_like_another_is_pointed_at_before_it_is_sent(client, conversation):
    form = {"add-text": "er moeten meer fietsenrekken komen!", "add-language": "nl"}
    answer = client.post(address(conversation, "add_statement"), form)
    assert answer.status_code == 422 and "Does one of these say the same?" in answer.content.decode()
    assert not Statement.objects.filter(state="waiting").exists()
    assert client.post(address(conversation, "add_statement"), {**form, "sure": "yes"}).status_code == 302
    assert Statement.objects.get(state="waiting").author is not None
    trap = {"add-text": "Iets heel anders", "add-language": "nl", "add-website": "http://x"}
    assert client.post(address(conversation, "add_statement"), trap).status_code == 422


def test_erasing_by_the_page_takes_the_cookie_too(client, conversation):
    form = {"statement": conversation.statements.first().pk, "choice": 1}
    client.post(address(conversation, "vote"), form)
    client.post(address(conversation, "erase_votes"))
    assert Vote.objects.exists()
    client.post(address(conversation, "erase_votes"), {"sure": "yes"})
    assert not Vote.objects.exists() and client.cookies["heed_vote"].value == ""


def test_the_public_pages_ask_the_database_little(client, conversation, django_assert_max_num_queries):
    two_camps(conversation)
    landscapes.compute(conversation.pk)
    for name in ("conversation", "landscape"):
        with django_assert_max_num_queries(12):
            assert client.get(address(conversation, name)).status_code == 200


def test_residents_read_a_translation_where_there_is_one(client, conversation, olga):
    for one in conversation.statements.all():
        moderating.translate(one.pk, {"en": f"In English: {one.pk}"}, False, olga, moderating.shown_of(one))
    assert b"In English:" in client.get(address(conversation), headers={"accept-language": "en"}).content


def test_a_dutch_reader_reads_dutch(client, conversation):
    two_camps(conversation, 12)
    landscapes.compute(conversation.pk)
    page = client.get(address(conversation), headers={"accept-language": "nl"}).content.decode()
    assert "Auto&#x27;s rond de school" in page and "Oneens" in page and "Wat we van u bewaren" in page
    found = client.get(address(conversation, "landscape"), headers={"accept-language": "nl"}).content.decode()
    assert "Wat de meesten delen" in found and "Group" not in found


def test_who_voted_just_now_is_told_that_it_is_not_counted_yet(client, conversation):
    two_camps(conversation, 16)
    landscapes.compute(conversation.pk)
    client.post(address(conversation, "vote"), {"statement": conversation.statements.first().pk, "choice": 1})
    assert b"not counted in it yet" in client.get(address(conversation, "landscape")).content
    landscapes.compute(conversation.pk)
    assert b"where you stand so far" in client.get(address(conversation, "landscape")).content


@pytest.fixture
def desk(client, olga):
    client.login(email=olga.email, password=PASSWORD)
    return client


def test_staff_pages_of_a_conversation(desk, conversation, dossier):
    two_camps(conversation)
    landscapes.compute(conversation.pk)
    for name in ("conversation", "change_conversation", "population", "statements", "bring_in_conversation"):
        assert desk.get(reverse(f"policy:{name}", args=[conversation.pk])).status_code == 200
    assert desk.get(reverse("policy:add_conversation", args=[dossier.pk])).status_code == 200
    votes = b"".join(desk.get(reverse("policy:votes_file", args=[conversation.pk])))
    assert votes.count(b"\r\n") == Vote.objects.count() + 1


def test_an_agent_reads_and_changes_nothing(client, person, conversation):
    client.login(email=person("Fatima").email, password=PASSWORD)
    assert client.get(reverse("policy:conversation", args=[conversation.pk])).status_code == 200
    for name in ("change_conversation", "votes_file"):
        assert client.get(reverse(f"policy:{name}", args=[conversation.pk])).status_code == 403
    assert client.post(reverse("policy:close_conversation", args=[conversation.pk])).status_code == 403


def test_a_conversation_is_begun_by_the_page_and_opened(desk, dossier):
    form = {"title_nl": "Bomen", "question_nl": "Waar?", "most_added": "3", "keep_days": "10"}
    assert desk.post(reverse("policy:add_conversation", args=[dossier.pk]), form).status_code == 302
    made = OpinionConversation.objects.get()
    opens = reverse("policy:open_conversation", args=[made.pk])
    assert b"Add at least one statement" in desk.post(opens, {"seen": "1"}, follow=True).content
    texts = {"language": "nl", "texts": "Meer bomen\n\nGeen bomen"}
    desk.post(reverse("policy:add_statements", args=[made.pk]), texts)
    desk.post(opens, {"seen": "1"})
    made.refresh_from_db()
    assert made.is_open and made.statements.count() == 2
    again = desk.post(reverse("policy:change_conversation", args=[made.pk]), {**form, "seen": "1"})
    assert again.status_code == 409
    closes = reverse("policy:close_conversation", args=[made.pk])
    assert b"Somebody else changed this" in desk.post(closes, {"seen": "1"}, follow=True).content
    made.refresh_from_db()
    assert made.is_open
    desk.post(closes, {"seen": str(made.version)})
    made.refresh_from_db()
    assert made.is_closed


def test_what_staff_saw_of_a_statement_is_checked_by_the_page(desk, conversation, olga):
    waiting = voting.add(conversation, new_token(), "Meer bomen", "nl")
    where = reverse("policy:decide_statement", args=[conversation.pk, waiting.pk])
    answer = desk.post(where, {"act": "refuse", "seen": "waiting", "reason": ""})
    assert answer.status_code == 422 and b"Say why" in answer.content
    desk.post(where, {"act": "accept", "seen": "waiting"})
    answer = desk.post(where, {"act": "refuse", "seen": "waiting", "reason": "Te laat"})
    assert answer.status_code == 409
    waiting.refresh_from_db()
    assert waiting.state == "accepted"
    translated = reverse("policy:translate_statement", args=[conversation.pk, waiting.pk])
    shown = moderating.shown_of(waiting)
    assert desk.post(translated, {"text_en": "More trees", "seen": shown}).status_code == 302
    assert desk.post(translated, {"text_en": "Most trees", "seen": shown}).status_code == 409
    waiting.refresh_from_db()
    assert waiting.translations == {"en": "More trees"}


def test_population_by_the_page(desk, conversation):
    where = reverse("policy:population", args=[conversation.pk])
    wrong = desk.post(where, {"district": "", "language": "Klingon;3", "seen": "1"})
    assert wrong.status_code == 422 and "Line 1: there is no “Klingon”" in wrong.content.decode()
    assert desk.post(where, {"district": "", "language": "Dutch;300\nTurkish;20", "seen": "1"}).status_code == 302
    assert queries.population(conversation, PopulationKind.LANGUAGE) == {"nl": 300, "tr": 20}
    assert desk.post(where, {"district": "", "language": "", "seen": "1"}).status_code == 409


def test_an_export_is_brought_in_by_the_page(desk, dossier, olga):
    made = leading.start(dossier, values(), olga)
    where = reverse("policy:bring_in_conversation", args=[made.pk])
    votes = "timestamp,comment-id,voter-id,vote\n1700000000000,7,1,1\n1700000000000,7,2,-1\n"
    comments = "comment-id,moderated,comment-body\n7,1,More trees\n"

    def files(first: str, second: str) -> dict[str, Any]:
        made_of = [io.BytesIO(text.encode()) for text in (first, second)]
        made_of[0].name, made_of[1].name = "votes.csv", "comments.csv"
        return {"language": "en", "votes": made_of[0], "comments": made_of[1]}

    wrong = desk.post(where, files(votes.replace("-1", "x"), comments))
    assert wrong.status_code == 422 and b"line 3" in wrong.content
    assert desk.post(where, files(votes, comments)).status_code == 302
    assert made.votes.count() == 2 and made.participants.earliest("joined_at").joined_at.year == 2023
