"""Statements of residents that wait: so many and no more, told to colleagues, and never in the way of others."""

from __future__ import annotations

import pytest
from django.urls import reverse

from heed.casework import notifications
from heed.casework.models import Notification
from heed.dossiers import actions as dossiers
from heed.dossiers import gathering
from heed.dossiers.models import Dossier
from heed.opinions.votes import Ballots
from heed.policy.conversations import limits, queries, telling
from heed.policy.conversations.actions import importing, leading, moderating, voting
from heed.policy.conversations.exchange import Comment
from heed.policy.conversations.pseudonyms import new_token
from heed.policy.conversations.shape import MOST_STATEMENTS, MOST_WAITING
from heed.policy.models import Statement, StatementState
from heed.policy.tests.conversing import values
from heed.staff.actions import NotPossible
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db


def fill(conversation, state: str, number: int) -> None:
    Statement.objects.bulk_create(
        Statement(conversation=conversation, text=f"Stelling {at}", language="nl", state=state, reason="Nee")
        for at in range(number)
    )


def add(conversation, text: str = "Meer bomen"):
    return voting.add(conversation, new_token(), text, "nl")


def test_what_was_refused_or_waits_does_not_fill_a_conversation(conversation, olga):
    fill(conversation, StatementState.REFUSED, MOST_STATEMENTS)
    fill(conversation, StatementState.WAITING, MOST_WAITING - 1)
    leading.add_statements(conversation.pk, ["Een erbij"], "nl", olga)
    moderating.accept(add(conversation).pk, olga, "waiting")


def test_nine_hundred_are_counted_again_when_one_is_accepted(conversation, olga):
    first = add(conversation)
    fill(conversation, StatementState.ACCEPTED, MOST_STATEMENTS - 8)
    with pytest.raises(NotPossible, match="at most 900"):
        moderating.accept(first.pk, olga, "waiting")
    with pytest.raises(NotPossible, match="at most 900"):
        leading.add_statements(conversation.pk, ["Een erbij"], "nl", olga)
    moderating.refuse(conversation.statements.get(text="Stelling 1").pk, "Dubbel", olga, "accepted")
    moderating.accept(first.pk, olga, "waiting")


def test_an_export_counts_what_is_voted_on(dossier, olga, monkeypatch):
    ballots = Ballots()
    comments = {at: Comment(f"Stelling {at}", at >= MOST_STATEMENTS, False) for at in range(MOST_STATEMENTS + 50)}
    importing.bring_in(leading.start(dossier, values(), olga).pk, ballots, comments, "nl", olga)
    monkeypatch.setattr(importing, "MOST_REFUSED", 49)
    with pytest.raises(NotPossible, match="50 statements that were moderated out"):
        importing.bring_in(leading.start(dossier, values(), olga).pk, ballots, comments, "nl", olga)


def test_where_many_wait_what_was_typed_is_kept_and_nothing_costly_is_done(client, conversation, monkeypatch):
    fill(conversation, StatementState.WAITING, MOST_WAITING)
    monkeypatch.setattr(queries, "alike", lambda *_: pytest.fail("likeness was looked for"))
    where = reverse("public_policy:add_statement", args=[conversation.key])
    answer = client.post(where, {"add-text": "Getypt met zorg", "add-language": "nl"})
    text = answer.content.decode()
    assert answer.status_code == 422 and "Getypt met zorg" in text and "send it later" in text
    assert conversation.statements.filter(state="waiting").count() == MOST_WAITING


def test_who_sends_too_much_is_stopped_before_anything_costly_and_keeps_the_text(client, conversation, monkeypatch):
    monkeypatch.setattr(limits, "STATEMENTS", limits.Limit(0, 9))
    monkeypatch.setattr(queries, "alike", lambda *_: pytest.fail("likeness was looked for"))
    where = reverse("public_policy:add_statement", args=[conversation.key])
    answer = client.post(where, {"add-text": "Getypt met zorg", "add-language": "nl"})
    assert answer.status_code == 429 and "Getypt met zorg" in answer.content.decode()


def test_statements_of_a_page_are_taken_apart_once_each(conversation, monkeypatch):
    from heed.policy.conversations import likeness

    taken: list[str] = []
    real = likeness._trigrams
    monkeypatch.setattr(likeness, "_trigrams", lambda text: taken.append(text) or real(text))
    fill(conversation, StatementState.WAITING, queries.SHOWN + 3)
    assert len(queries.waiting(conversation)) == queries.SHOWN
    assert len(taken) == queries.SHOWN + 8


def test_the_page_says_how_many_wait_and_shows_the_oldest(client, conversation, olga):
    fill(conversation, StatementState.WAITING, 60)
    fill(conversation, StatementState.REFUSED, 70)
    client.login(email=olga.email, password=PASSWORD)
    where = reverse("policy:statements", args=[conversation.pk])
    page = client.get(where).content.decode()
    assert "(60)" in page and "The 50 oldest are shown" in page and "(70)" in page
    assert page.count("Accept after all") == 50
    assert client.get(where, {"all": 1}).content.decode().count("Accept after all") == 70


# Who is told


def test_colleagues_are_told_at_the_first_and_again_only_after_they_looked(client, conversation, olga):
    add(conversation), add(conversation, "Een zebrapad")
    told = Notification.objects.get()
    assert (told.person, told.kind, told.detail["dossier"]) == (olga, "statements_wait", "Refuse routes")
    client.login(email=olga.email, password=PASSWORD)
    assert "“Refuse routes” wait for your decision" in client.get("/desk/notifications/").content.decode()
    client.get(told.detail["path"])
    told.refresh_from_db()
    assert told.seen_at
    add(conversation, "Meer bankjes")
    assert Notification.objects.filter(seen_at=None).count() == 1


def test_who_is_told_can_decide(conversation, dossier, olga, person):
    fatima, lena = person("Fatima"), person("Lena", "communications_lead")
    dossier.owner = fatima
    dossier.save()
    conversation.refresh_from_db()
    assert {one.name for one in telling.leaders(conversation)} == {"Fatima", "Olga"}
    olga.is_active = False
    olga.save()
    conversation.refresh_from_db()
    assert telling.leaders(conversation) == [fatima, lena]


def test_the_list_of_dossiers_and_its_page_say_how_many_wait(client, conversation, dossier, olga):
    assert gathering.waiting([dossier.pk]) == {}
    add(conversation), add(conversation, "Een zebrapad")
    client.login(email=olga.email, password=PASSWORD)
    assert "2 statements wait" in client.get("/desk/dossiers/").content.decode()
    page = client.get(f"/desk/dossiers/{dossier.pk}/").content.decode()
    assert "open, 2 participants, 2 statements wait" in page


# At the end of a dossier


@pytest.fixture
def left(client, conversation, olga):
    """Two statements wait in a conversation that is closed."""
    add(conversation), add(conversation, "Een zebrapad")
    leading.close_now(conversation.pk, olga, "1")
    client.login(email=olga.email, password=PASSWORD)
    return conversation


def close(client, conversation, **more):
    where = reverse("dossiers:close", args=[conversation.dossier_id])
    return client.post(where, {"seen": str(Dossier.objects.get().version), **more})


def test_a_dossier_in_which_they_wait_is_closed_only_when_that_is_meant(client, left):
    asked = close(client, left)
    text = asked.content.decode()
    where = reverse("policy:statements", args=[left.pk])
    assert asked.status_code == 422 and Dossier.objects.get().is_open
    assert f'<a class="ds-link" href="{where}">Cars around the school: Statements</a> (2 statements wait)' in text
    assert close(client, left, undecided="leave").status_code == 302
    assert not Dossier.objects.get().is_open


def test_once_they_are_decided_nothing_is_asked(client, left, olga):
    for statement in left.statements.filter(state="waiting"):
        moderating.refuse(statement.pk, "Nee", olga, "waiting")
    assert close(client, left).status_code == 302


def test_they_are_named_beside_a_conversation_that_is_open(client, conversation, olga):
    add(conversation)
    client.login(email=olga.email, password=PASSWORD)
    text = close(client, conversation, undecided="leave").content.decode()
    assert "end it first" in text and "(open)" in text and "(1 statement waits)" in text
    assert "Close all the same" not in text and Dossier.objects.get().is_open


def test_of_a_closed_dossier_nothing_waits_for_a_colleague_any_more(client, left, olga):
    assert Notification.objects.get().seen_at is None
    close(client, left, undecided="leave")
    assert gathering.waiting([left.dossier_id]) == {}
    assert not notifications.unseen(olga).exists() and notifications.digests() == []
    page = client.get(f"/desk/dossiers/{left.dossier_id}/").content.decode()
    assert "2 statements not decided" in page and "statements wait" not in page
    assert "statements wait" not in client.get("/desk/dossiers/?closed=1").content.decode()
    dossiers.open_again(left.dossier_id, str(Dossier.objects.get().version))
    assert gathering.waiting([left.dossier_id])


def test_who_wrote_one_reads_that_it_was_not_looked_at(client, conversation, olga):
    where = reverse("public_policy:add_statement", args=[conversation.key])
    client.post(where, {"add-text": "Meer bomen", "add-language": "nl"})
    own = reverse("public_policy:own_votes", args=[conversation.key])
    english = {"accept-language": "en"}
    leading.close_now(conversation.pk, olga, "1")
    assert "A colleague still has to read it" in client.get(own, headers=english).content.decode()
    dossiers.close(conversation.dossier_id, "1", leave_undecided=True)
    page = client.get(own, headers=english).content.decode()
    assert "It was not looked at before the conversation ended." in page and "still has to read" not in page
