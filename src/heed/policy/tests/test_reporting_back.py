"""After a conversation closes, who took part reads at the same address what the town did with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from heed.policy.conversations.actions import leading, voting
from heed.policy.models import OpinionConversation
from heed.policy.tests.conversing import SEEDS, values
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db

TOLD = "The street closes at eight. The racks come in May."


@pytest.fixture
def closed(conversation, olga):
    return leading.close_now(conversation.pk, olga, "1")


def read(client, conversation, language: str = "en") -> str:
    where = reverse("public_policy:conversation", args=[conversation.key])
    return client.get(where, headers={"accept-language": language}).content.decode()


def test_it_stands_on_top_of_the_page_where_people_voted(client, closed, olga):
    assert "has not told here yet" in read(client, closed)
    leading.report_back(closed.pk, {"en": f" {TOLD} ", "nl": " "}, olga, "2")
    page = read(client, closed)
    assert page.index(TOLD) < page.index("This conversation is closed") and f"{timezone.now():%-d %B %Y}" in page
    assert f'<span lang="en" dir="auto">{TOLD}' in read(client, closed, "nl")
    stored = OpinionConversation.objects.get()
    assert stored.report_back == {"en": TOLD} and stored.reported_at
    assert not leading.report_back(closed.pk, {"en": ""}, olga, "3").reported_at


def test_an_open_one_is_closed_first(client, conversation, olga):
    with pytest.raises(NotPossible, match="close it first"):
        leading.report_back(conversation.pk, {"en": TOLD}, olga, "1")
    assert "What we did with it" not in read(client, conversation)


def test_one_that_never_opened_is_not_closed_and_nothing_is_told_of_it(client, dossier, olga):
    draft = leading.start(dossier, values(opens_at=None), olga, SEEDS)
    OpinionConversation.objects.update(closes_at=timezone.now() - timedelta(hours=1))
    draft.refresh_from_db()
    assert not draft.is_closed and not draft.is_open
    with pytest.raises(NotPossible, match="has not been open"):
        leading.report_back(draft.pk, {"en": TOLD}, olga, "1")
    client.login(email=olga.email, password=PASSWORD)
    assert "not open yet, 0 participants" in client.get(f"/desk/dossiers/{dossier.pk}/").content.decode()
    page = client.get(reverse("policy:conversation", args=[draft.pk])).content.decode()
    assert "What we did with it" not in page and "not open yet" in page


def test_what_was_told_of_an_earlier_round_is_no_answer_to_the_next(client, closed, dossier, olga):
    leading.report_back(closed.pk, {"en": TOLD}, olga, "2")
    assert "(closed" not in read(client, closed) and "has not told here yet" not in read(client, closed)
    leading.change(closed.pk, values(closes_at=timezone.now() + timedelta(days=1)), olga, "3")
    leading.close_now(closed.pk, olga, "4")
    page = read(client, closed)
    assert page.index("has not told here yet") < page.index("After an earlier round") < page.index(TOLD)
    client.login(email=olga.email, password=PASSWORD)
    assert "closed, not reported back yet" in client.get(f"/desk/dossiers/{dossier.pk}/").content.decode()
    assert "Tell what you did with it" in client.get(reverse("policy:conversation", args=[closed.pk])).content.decode()
    where = reverse("policy:report_back", args=[closed.pk])
    form = client.get(where).content.decode()
    assert TOLD in form and "What you save takes its place" in form
    assert client.post(where, {"text_en": TOLD, "seen": "5"}).status_code == 302
    assert "After an earlier round" not in read(client, closed) and TOLD in read(client, closed)
    assert OpinionConversation.objects.get().is_reported_back


def test_by_the_page_nobody_undoes_what_another_wrote(client, closed, olga):
    client.login(email=olga.email, password=PASSWORD)
    where = reverse("policy:report_back", args=[closed.pk])
    assert "Tell what you did with it" in client.get(reverse("policy:conversation", args=[closed.pk])).content.decode()
    assert client.post(where, {"text_en": TOLD, "seen": "2"}).status_code == 302
    late = client.post(where, {"text_en": "Typed with care", "seen": "2"})
    assert late.status_code == 409 and "Typed with care" in late.content.decode()
    too_long = client.post(where, {"text_en": "x" * 4001, "seen": "3"})
    assert too_long.status_code == 422
    with pytest.raises(NotPossible, match="4001 characters"):
        leading.report_back(closed.pk, {"en": "x" * 4001}, olga, "3")
    with pytest.raises(Stale):
        leading.report_back(closed.pk, {"en": "Other"}, olga, "2")
    assert OpinionConversation.objects.get().report_back == {"en": TOLD}


# Moments that were stored before forms refused them


@pytest.mark.parametrize("name", ["conversation", "own_votes", "landscape"])
def test_a_stored_moment_at_the_end_of_all_calendars_breaks_no_page(client, dossier, olga, name):
    made = leading.start(dossier, values(), olga, SEEDS)
    OpinionConversation.objects.update(closes_at=datetime(9999, 12, 30, tzinfo=UTC))
    assert client.get(reverse(f"public_policy:{name}", args=[made.key])).status_code == 200
    made.refresh_from_db()
    assert made.unlinked_from is None and not made.is_unlinked and voting.unlink_past() == 0


def test_the_migration_forgets_moments_beyond_our_time(dossier, olga):
    from importlib import import_module

    from django.apps import apps

    near = leading.start(dossier, values(closes_at=timezone.now() + timedelta(days=9)), olga, SEEDS)
    far = leading.start(dossier, values(), olga, SEEDS)
    OpinionConversation.objects.filter(pk=far.pk).update(closes_at=datetime(9999, 12, 31, 23, 59, tzinfo=UTC))
    import_module("heed.policy.migrations.0004_listed_and_reported_back").forget_moments_beyond_our_time(apps, None)
    far.refresh_from_db(), near.refresh_from_db()
    assert far.closes_at is None and near.closes_at
