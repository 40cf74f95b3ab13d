"""Guidance: changed in a draft, put in use, and counted by team. What fits a message is never written down."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers import guidance
from heed.answers.models import Draft, DraftAct, GuidanceCount, GuidanceVersion
from heed.answers.on_the_job import guidance_queries
from heed.answers.on_the_job.teams import month_of, team_of
from heed.inbox.models import Message
from heed.privacy import actions as privacy
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.versions import Versions

GUIDANCE = Versions(GuidanceVersion, ("rules",))


def start_guidance(by: Person) -> GuidanceVersion:
    """A draft of what is in use; of what Heed brings, where the town never had its own."""
    content = None
    if guidance_queries.live() is None:
        content = {"rules": [one.as_json() for one in guidance.ready_made()]}
    return GUIDANCE.start(by, content)


def save_guidance(one: guidance.Guidance, seen: int) -> GuidanceVersion:
    """What is said of a situation, in the place of what was said of it."""

    def change(found: GuidanceVersion) -> None:
        others = [each for each in guidance_queries.of_version(found) if each.situation != one.situation]
        found.rules = [each.as_json() for each in (*others, one)]

    return GUIDANCE.change(seen, change)


def put_guidance_live(by: Person, seen: int) -> GuidanceVersion:
    with transaction.atomic():
        found = GUIDANCE.put_live(by, seen, _check_whole)
        privacy.record("guidance_put_live", "guidance", found.number, by)
    return found


def _check_whole(found: GuidanceVersion) -> None:
    try:
        guidance_queries.of_version(found)
    except guidance.GuidanceError as error:
        raise NotPossible(str(error)) from error


def restore_guidance(number: int, by: Person) -> GuidanceVersion:
    return GUIDANCE.start_again(number, by)


def count_misfit(situation: str, by: Person) -> None:
    """A colleague says that guidance did not fit. Only their team is counted."""
    if situation not in guidance.SITUATIONS:
        raise NotPossible(_("There is no guidance of this name: open the page again."))
    _count(situation, by, "not_fitting")


def count_guided(draft: Draft) -> None:
    """Inside the transaction that lets an answer go: that guidance stood over it. Incidents have none."""
    if draft.incident_id or draft.act != DraftAct.ANSWER:
        return
    rows = Message.objects.filter(case_message__case=draft.case_id, contact=draft.message.contact_id)
    said = rows.select_related("reading").prefetch_related("corrections").order_by("-sent_at", "-pk")
    latest = list(reversed(said[: guidance_queries.LATEST]))
    found = guidance_queries.for_messages(guidance_queries.latest_of(latest, draft.message))
    if found:
        _count(found.situation, draft.author, "answered")


@transaction.atomic
def _count(situation: str, person: Person, field: str) -> None:
    where = {"month": month_of(timezone.now()), "department_id": team_of(person), "situation": situation}
    GuidanceCount.objects.bulk_create([GuidanceCount(**where)], ignore_conflicts=True)
    GuidanceCount.objects.filter(**where).update(**{field: F(field) + 1})
