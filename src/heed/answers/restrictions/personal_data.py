"""What restrictions keep of residents: what they were restricted for, and what they said against it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from heed.answers.restrictions.actions import forgetting
from heed.answers.restrictions.models import Restriction
from heed.casework.actions import forgetting as casework
from heed.inbox import same_person
from heed.privacy.registry import Kind, Outcome, Row, Table


def _export(contact_id: int) -> Iterator[Row]:
    people = same_person.contacts_of(contact_id)
    for one in Restriction.objects.filter(contact__in=people).select_related("appeal").order_by("pk"):
        values = {
            "what": one.get_what_display(),
            "state": one.get_state_display(),
            "rule": one.rule,
            "words": one.passage,
            "reason": one.reason,
            "from": one.began_at,
            "until": one.ended_at or one.ends_at,
            "lifted because": one.ending,
        }
        yield Row(_("That a message of yours was hidden or your account blocked"), one.asked_at, values)
        if hasattr(one, "appeal"):
            answer = {"text": one.appeal.text, "decided": one.appeal.decided_at, "reason": one.appeal.reason}
            yield Row(_("What you said against it, and what was decided"), one.appeal.at, answer)


def _erase(contact_id: int) -> Outcome:
    casework.lock_resident(contact_id)
    words, rows = forgetting.forget_resident(contact_id)
    return Outcome({"words": words}, {"rows": rows})


def _old(before: datetime, most: int) -> list[int]:
    return list(forgetting.to_forget(before).order_by("pk").values_list("pk", flat=True)[:most])


RESTRICTIONS = Kind(
    slug="restrictions",
    name=_("Restrictions and appeals"),
    purpose=_("To answer for who was hidden or blocked, why and for how long."),
    what=_(
        "Which message or account, the house rule, the words it is about, the reasons of both colleagues, the "
        "resident's appeal and what was decided on it."
    ),
    ground=_("GDPR art. 6(1)(e); whoever restricts somebody's speech has to be able to answer for it."),
    counted_from=_("the day it ended or was refused; and only once no appeal is open or can still be made"),
    days=1826,
    waits_for_town=True,
    tables=(
        Table(
            "answers.Restriction",
            ("passage", "reason", "decision", "ending", "problem", "remedy"),
            ("rule",),
        ),
        Table("answers.Appeal", ("text", "reason")),
    ),
    erases={"words": _("words and reasons of restrictions, and of appeals against them")},
    stays={"rows": _("that somebody was restricted, under which rule, who decided and when, for the log")},
    export=_export,
    erase=_erase,
    due=_old,
    expire=forgetting.expire,
)
