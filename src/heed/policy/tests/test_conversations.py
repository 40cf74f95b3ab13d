"""Conversations: voting by a pseudonym, moderation, the stored landscape, who is missing, files out and in."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from heed.opinions.exports import read_hidden, read_votes
from heed.policy.conversations import queries, reading
from heed.policy.conversations.actions import importing, landscapes, leading, moderating, voting
from heed.policy.conversations.exchange import read_comments
from heed.policy.conversations.pseudonyms import new_token
from heed.policy.models import (
    OpinionConversation,
    Participant,
    PopulationKind,
    Statement,
    StatementState,
    StoredLandscape,
    Vote,
)
from heed.policy.tests.conversing import SEEDS, two_camps, values
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

pytestmark = pytest.mark.django_db


def test_a_vote_is_changed_and_not_doubled(conversation):
    token, statement = new_token(), conversation.statements.first()
    first = voting.vote(conversation, token, statement.pk, 1)
    again = voting.vote(conversation, token, statement.pk, -1)
    assert again.pk == first.pk and Vote.objects.get().choice == -1
    assert again.first_at == first.first_at and again.at > first.at
    assert Participant.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_clicks_in_the_same_moment_are_one_vote_of_one_participant(conversation):
    token, statement = new_token(), conversation.statements.first()

    def click(choice: int) -> None:
        try:
            voting.vote(conversation, token, statement.pk, choice)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(click, [1, -1, 0, 1, -1, 1]))
    assert Participant.objects.count() == Vote.objects.count() == 1


def test_no_token_is_stored(conversation):
    token = new_token()
    voting.vote(conversation, token, conversation.statements.first().pk, 1)
    assert token not in str(Participant.objects.values().get())


def test_the_same_browser_is_somebody_else_in_another_conversation(conversation, dossier, olga):
    other = leading.start(dossier, values(), olga, SEEDS)
    token = new_token()
    for one in (conversation, other):
        voting.vote(one, token, one.statements.first().pk, 1)
    first, second = Participant.objects.order_by("pk")
    assert first.digest != second.digest


@pytest.mark.parametrize("choice", [2, 9, -2])
def test_another_choice_is_no_vote(conversation, choice):
    with pytest.raises(NotPossible):
        voting.vote(conversation, new_token(), conversation.statements.first().pk, choice)
    assert not Participant.objects.exists()


def test_nobody_votes_before_it_opens_or_after_it_closed(dossier, olga):
    soon = leading.start(dossier, values(opens_at=timezone.now() + timedelta(hours=1)), olga, SEEDS)
    past = leading.start(dossier, values(closes_at=timezone.now() - timedelta(minutes=1)), olga, SEEDS)
    for one in (soon, past):
        with pytest.raises(voting.NotOpen):
            voting.vote(one, new_token(), one.statements.first().pk, 1)


def test_a_statement_of_another_conversation_takes_no_vote(conversation, dossier, olga):
    other = leading.start(dossier, values(), olga, SEEDS)
    with pytest.raises(NotPossible):
        voting.vote(conversation, new_token(), other.statements.first().pk, 1)


def test_statements_wait_and_one_person_adds_only_so_many(conversation):
    token = new_token()
    first = voting.add(conversation, token, "Meer  bomen\nbij de school", "nl")
    assert (first.text, first.state) == ("Meer bomen bij de school", StatementState.WAITING)
    assert voting.add(conversation, token, "meer bomen bij de school", "nl") == first
    voting.add(conversation, token, "Een zebrapad erbij", "nl")
    with pytest.raises(NotPossible, match="added 2"):
        voting.add(conversation, token, "Nog een", "nl")
    with pytest.raises(NotPossible, match="141"):
        voting.add(conversation, new_token(), "a" * 141, "nl")
    with pytest.raises(NotPossible):
        voting.vote(conversation, token, first.pk, 1)


def test_moderation_says_what_it_saw_and_refuses_with_a_reason(conversation, olga):
    waiting = voting.add(conversation, new_token(), "Wethouder Jansen deugt niet", "nl")
    with pytest.raises(NotPossible):
        moderating.refuse(waiting.pk, "  ", olga, "waiting")
    moderating.refuse(waiting.pk, "Het noemt een persoon.", olga, "waiting")
    with pytest.raises(Stale):
        moderating.accept(waiting.pk, olga, "waiting")
    waiting.refresh_from_db()
    assert (waiting.state, waiting.reason) == ("refused", "Het noemt een persoon.")


def test_a_duplicate_is_refused_with_the_one_it_repeats(conversation, olga):
    same = conversation.statements.all()[2]
    waiting = voting.add(conversation, new_token(), "er moeten meer fietsenrekken komen", "nl")
    assert queries.waiting(conversation) == [(waiting, [same])]
    moderating.refuse(waiting.pk, "", olga, "waiting", same.pk)
    waiting.refresh_from_db()
    assert same.text in waiting.reason and waiting.same_as == same


def test_a_duplicate_of_a_statement_elsewhere_is_none(conversation, dossier, olga):
    other = leading.start(dossier, values(), olga, SEEDS)
    waiting = voting.add(conversation, new_token(), "Iets anders", "nl")
    with pytest.raises(NotPossible):
        moderating.refuse(waiting.pk, "", olga, "waiting", other.statements.first().pk)


def test_seeds_name_the_line_that_is_wrong(dossier, olga):
    with pytest.raises(NotPossible, match="Line 3"):
        leading.start(dossier, values(), olga, ["Een", "", "x" * 141])
    with pytest.raises(NotPossible, match="Line 2"):
        leading.start(dossier, values(), olga, ["Een", "EEN"])
    assert not OpinionConversation.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"titles": {"nl": " "}},
        {"questions": {"nl": "Alleen Nederlands?"}},
        {"closes_at": timezone.now() - timedelta(days=2)},
        {"titles": {"nl": "x" * 121, "en": "y"}},
    ],
)
def test_a_conversation_that_makes_no_sense_is_refused(dossier, olga, wrong):
    with pytest.raises(NotPossible):
        leading.start(dossier, values(**wrong), olga, SEEDS)


def test_who_changes_says_what_they_saw(conversation, olga):
    leading.change(conversation.pk, values(most_added=4), olga, "1")
    with pytest.raises(Stale):
        leading.change(conversation.pk, values(most_added=3), olga, "1")
    conversation.refresh_from_db()
    assert conversation.most_added == 4


# The landscape


def test_the_landscape_finds_both_camps_and_what_they_share(conversation):
    tokens = two_camps(conversation)
    landscapes.compute_due()
    someone = queries.participant(conversation, tokens[0])
    shown = reading.shown(conversation, "nl", someone)
    assert shown.is_ready and [group.size for group in shown.groups] == [12, 12]
    assert [one.said.text for one in shown.agree] == [SEEDS[2]]
    assert shown.own_group in ("A", "B") and shown.picture.you is not None
    assert shown.rows[0].said.text == SEEDS[2] and shown.rows[0].everybody.agree == 100
    assert sum(group.is_own for group in shown.groups) == 1


def test_computed_twice_it_is_the_same_and_only_when_something_came(conversation):
    two_camps(conversation)
    assert queries.due() == [conversation.pk]
    first = landscapes.compute(conversation.pk)
    StoredLandscape.objects.update(of=timezone.now() + timedelta(seconds=10))
    assert queries.due() == []
    StoredLandscape.objects.update(of=timezone.now() - timedelta(seconds=10))
    second = landscapes.compute(conversation.pk)
    assert (second.summary, second.places) == (first.summary, first.places)


def test_a_late_result_does_not_replace_a_newer_one(conversation):
    two_camps(conversation, 12)
    landscapes.compute(conversation.pk)
    later = timezone.now() + timedelta(minutes=1)
    StoredLandscape.objects.update(of=later, summary={"version": 1, "inside": 99})
    assert landscapes.compute(conversation.pk).summary["inside"] == 99


@pytest.mark.parametrize("what", ["vote", "moderate", "erase", "meta"])
def test_whatever_changes_the_votes_makes_it_due(conversation, olga, what):
    tokens = two_camps(conversation, 12)
    landscapes.compute(conversation.pk)
    StoredLandscape.objects.update(of=timezone.now() + timedelta(seconds=6))
    Vote.objects.update(at=timezone.now() - timedelta(minutes=5))
    OpinionConversation.objects.update(changed_at=timezone.now() - timedelta(minutes=5))
    StoredLandscape.objects.update(of=timezone.now() - timedelta(minutes=1))
    assert queries.due() == []
    statement = conversation.statements.first()
    if what == "vote":
        voting.vote(conversation, tokens[0], statement.pk, 0)
    elif what == "moderate":
        moderating.refuse(statement.pk, "Toch niet", olga, "accepted")
    elif what == "erase":
        voting.erase(conversation, tokens[0])
    else:
        moderating.translate(statement.pk, {}, True, olga, moderating.shown_of(statement))
    assert queries.due() == [conversation.pk]


def test_what_is_refused_later_is_neither_shown_nor_counted(conversation, olga):
    two_camps(conversation)
    landscapes.compute(conversation.pk)
    statement = conversation.statements.all()[2]
    moderating.refuse(statement.pk, "Bij nader inzien", olga, "accepted")
    assert not reading.shown(conversation, "nl").agree
    landscapes.compute(conversation.pk)
    assert not reading.shown(conversation, "nl").agree
    assert all(row.said.id != statement.pk for row in reading.shown(conversation, "nl").rows)


def test_few_people_make_no_groups_that_are_shown(conversation):
    two_camps(conversation, 8)
    landscapes.compute(conversation.pk)
    shown = reading.shown(conversation, "nl")
    assert not shown.is_ready and not shown.groups and shown.picture is None
    assert StoredLandscape.objects.get().summary["groups"]


def test_the_next_statement_comes_once_each_and_then_none(conversation):
    token, seen = new_token(), []
    for _ in SEEDS:
        turn = queries.turn(conversation, queries.participant(conversation, token), "chance")
        seen.append(turn.statement.pk)
        voting.vote(conversation, token, turn.statement.pk, 0)
    assert sorted(seen) == sorted(conversation.statements.values_list("pk", flat=True))
    assert queries.turn(conversation, queries.participant(conversation, token), "x").statement is None


# People


def test_erasing_takes_votes_and_undecided_statements_and_leaves_others(conversation, olga):
    token, other = new_token(), new_token()
    kept = moderating.accept(voting.add(conversation, token, "Meer bomen", "nl").pk, olga, "waiting")
    voting.add(conversation, token, "Minder stoplichten", "nl")
    voting.declare(conversation, token, "west", "nl")
    for someone in (token, other):
        voting.vote(conversation, someone, kept.pk, 1)
    assert voting.erase(conversation, token)
    assert not voting.erase(conversation, token)
    assert Vote.objects.count() == Participant.objects.count() == 1
    assert Statement.objects.get(text="Meer bomen").author is None
    assert not Statement.objects.filter(text="Minder stoplichten").exists()


def test_the_link_to_browsers_goes_when_its_time_is_over(conversation):
    token = new_token()
    voting.add(conversation, token, "Meer bomen", "nl")
    voting.vote(conversation, token, conversation.statements.first().pk, 1)
    voting.declare(conversation, token, "west", "tr")
    began = timezone.now() - timedelta(days=40)
    OpinionConversation.objects.update(opens_at=began, closes_at=timezone.now() - timedelta(days=29))
    assert voting.unlink_past() == 0
    OpinionConversation.objects.update(closes_at=timezone.now() - timedelta(days=31))
    assert voting.unlink_past() == 1
    someone = Participant.objects.get()
    assert (someone.digest, someone.district, someone.language) == (None, "", "")
    assert not Statement.objects.filter(author__isnull=False).exists()
    assert Vote.objects.count() == 1 and voting.unlink_past() == 0


def test_who_is_missing_is_seen_and_small_figures_are_not(conversation, olga):
    leading.set_population(conversation.pk, {"district": {"west": 4000, "east": 6000}}, olga, "1")
    statement = conversation.statements.first()
    for number in range(30):
        token = new_token()
        voting.vote(conversation, token, statement.pk, 1)
        if number < 27:
            voting.declare(conversation, token, "west", "tr" if number < 3 else "nl")
    districts = queries.who_is_there(conversation, PopulationKind.DISTRICT)
    assert [(part.key, part.participants, part.presence.value) for part in districts.parts] == [
        ("east", 0, "missing"),
        ("west", 27, "many"),
    ]
    assert (districts.told, districts.silent) == (27, 3)
    languages = queries.who_is_there(conversation, PopulationKind.LANGUAGE)
    assert all(part.is_hidden for part in languages.parts)


# Files


def test_what_is_given_out_comes_back_with_the_same_landscape(conversation, dossier, olga, tmp_path):
    two_camps(conversation)
    formula = leading.add_statements(conversation.pk, ["=SOM(A1) is geen stelling"], "nl", olga)[0]
    hidden = conversation.statements.first()
    moderating.refuse(hidden.pk, "Weg", olga, "accepted")
    first = landscapes.compute(conversation.pk).summary
    (tmp_path / "votes.csv").write_text("".join(importing.votes_file(conversation)), newline="")
    (tmp_path / "comments.csv").write_text("".join(importing.comments_file(conversation)), newline="")
    assert read_hidden(tmp_path / "comments.csv") == ({hidden.pk}, set())
    ballots, comments = read_votes(tmp_path / "votes.csv"), read_comments(tmp_path / "comments.csv")
    assert comments[formula.pk].text == formula.text
    other = leading.start(dossier, values(), olga)
    assert importing.bring_in(other.pk, ballots, comments, "nl", olga) == Vote.objects.count() // 2
    second = landscapes.compute(other.pk).summary
    assert [group["size"] for group in first["groups"]] == [group["size"] for group in second["groups"]]
    assert second["participants"] == first["participants"] and second["votes"] == first["votes"]
    assert not other.participants.filter(digest__isnull=False).exists()
    assert other.statements.get(state="refused").text == hidden.text
    with pytest.raises(NotPossible, match="voted here already"):
        importing.bring_in(other.pk, ballots, comments, "nl", olga)


def test_votes_on_a_statement_without_text_are_refused(dossier, olga, tmp_path):
    path = tmp_path / "votes.csv"
    path.write_text("timestamp,comment-id,voter-id,vote\n1,7,1,1\n")
    other = leading.start(dossier, values(), olga)
    with pytest.raises(NotPossible, match="Statement 7"):
        importing.bring_in(other.pk, read_votes(path), {}, "nl", olga)
    assert not other.statements.exists()
