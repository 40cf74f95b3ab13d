"""Conversations that are changed, closed and filled: what would take votes away or keep others out is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from heed.policy.conversations.actions import leading, voting
from heed.policy.conversations.pseudonyms import new_token
from heed.policy.models import OpinionConversation, Participant
from heed.policy.tests.conversing import values
from heed.staff.actions import NotPossible

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(conversation):
    """Somebody voted, and it closed 31 days ago: a day longer than votes are linked."""
    voting.vote(conversation, new_token(), conversation.statements.first().pk, 1)
    now = timezone.now()
    OpinionConversation.objects.update(opens_at=now - timedelta(days=60), closes_at=now - timedelta(days=31))
    conversation.refresh_from_db()
    return conversation


def test_a_past_closing_moment_is_refused_so_that_no_vote_is_cut_loose(conversation, olga):
    voting.vote(conversation, new_token(), conversation.statements.first().pk, 1)
    began, past = timezone.now() - timedelta(days=60), timezone.now() - timedelta(days=40)
    with pytest.raises(NotPossible, match="Close it now"):
        leading.change(conversation.pk, values(opens_at=began, closes_at=past), olga, "1")
    assert voting.unlink_past() == 0 and Participant.objects.get().digest is not None


@pytest.mark.parametrize("more", [{"closes_at": None}, {"closes_at": "later"}, {"keep_days": 700}])
def test_what_is_cut_loose_is_not_opened_again(closed, olga, more):
    moments = {"opens_at": closed.opens_at, "closes_at": closed.closes_at}
    if more.get("closes_at") == "later":
        more = {"closes_at": timezone.now() + timedelta(days=3)}
    with pytest.raises(NotPossible, match="begin a new conversation"):
        leading.change(closed.pk, values(**{**moments, **more}), olga, "1")
    assert leading.change(closed.pk, values(**moments, most_added=7), olga, "1").most_added == 7
    OpinionConversation.objects.update(opens_at=None)
    with pytest.raises(NotPossible, match="begin a new conversation"):
        leading.open_now(closed.pk, olga, "2")


def test_while_votes_are_linked_it_is_opened_again(conversation, olga):
    voting.vote(conversation, new_token(), conversation.statements.first().pk, 1)
    leading.close_now(conversation.pk, olga, "1")
    assert leading.change(conversation.pk, values(), olga, "2").is_open


def test_the_form_gives_a_moment_back_without_seconds_and_that_is_no_change(conversation, olga):
    leading.close_now(conversation.pk, olga, "1")
    stored = OpinionConversation.objects.get()
    minutes = {name: getattr(stored, name).replace(second=0, microsecond=0) for name in ("opens_at", "closes_at")}
    assert leading.change(conversation.pk, values(**minutes), olga, "2").closes_at == stored.closes_at


@pytest.mark.parametrize("year", [1, 9999])
def test_moments_are_of_our_time(dossier, olga, year):
    moment = timezone.now().replace(year=year, month=12, day=31)
    name = "closes_at" if year > 2000 else "opens_at"
    with pytest.raises(NotPossible, match="another moment"):
        leading.start(dossier, values(**{name: moment}), olga)
