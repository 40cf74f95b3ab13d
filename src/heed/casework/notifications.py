"""What colleagues are told at the desk, in words, and what waits for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy

from heed.casework import queries
from heed.casework.models import Notification
from heed.staff.models import Person, Town

#: The sentence of each kind of notification. `%(case)s` is the case's number; the other places come from its detail.
#: Whoever adds a kind adds its sentence here.
TEXTS: dict[str, Any] = {
    "promise_soon": gettext_lazy("%(case)s must be answered soon: a quarter of its working time is left."),
    "mentioned": gettext_lazy("%(by)s mentions you in a note on %(case)s."),
    "approval_asked": gettext_lazy("%(by)s asks for approval of an answer on %(case)s."),
    "approval_waits": gettext_lazy("An answer on %(case)s by %(by)s waits too long for approval."),
    "promise_asked": gettext_lazy("%(by)s asks for approval of a new promise on %(case)s."),
    "promise_waits": gettext_lazy("A new promise on %(case)s by %(by)s waits too long for approval."),
    "promise_to_review": gettext_lazy("%(by)s made a new promise on %(case)s at once: review it afterwards."),
    "scheduled_came_back": gettext_lazy("Your answer on %(case)s did not go at its moment. %(reason)s"),
    "to_review_afterwards": gettext_lazy("%(by)s sent an answer on %(case)s at once: review it afterwards."),
    "erasure_to_confirm": gettext_lazy("Erasure of resident %(number)s waits for a second person."),
    "code_to_sign": gettext_lazy("Version %(version)s of the code of conduct is in use: read and sign it."),
    "answers_to_review": gettext_lazy("Answers of colleagues wait for your review: %(count)s."),
    "answers_reviewed": gettext_lazy("Colleagues have looked at answers of yours. What they say is for you alone."),
    "restriction_asked": gettext_lazy("%(by)s asks for a restriction on %(case)s: a second person decides."),
    "restriction_urgent": gettext_lazy("%(by)s restricted something on %(case)s at once: review it in time."),
    "restriction_approved": gettext_lazy("%(by)s approved the restriction that you asked for on %(case)s."),
    "restriction_refused": gettext_lazy("%(by)s refused the restriction that you asked for on %(case)s."),
    "restriction_ran_out": gettext_lazy("Nobody decided the restriction that you asked for on %(case)s in time."),
    "restriction_not_reviewed": gettext_lazy(
        "Nobody reviewed the restriction on %(case)s in time: it was lifted by itself."
    ),
    "restriction_appealed": gettext_lazy("A resident objects to a restriction on %(case)s."),
    "appeal_late": gettext_lazy("An appeal on %(case)s is late: the resident was promised a decision by now."),
    "promise_broken": gettext_lazy("The promise of %(case)s is broken: nobody has answered."),
    "incident": gettext_lazy("Many messages at once: %(count)s people about %(topic)s in %(place)s."),
    "fact_ends": gettext_lazy(
        "The fact “%(subject)s” runs until %(day)s: compare it with its source and renew or end it."
    ),
    "fact_changed": gettext_lazy(
        "“%(subject)s” says something else now. Answers that say what it said before: %(count)s. Correct them, or say "
        "that they need none."
    ),
    "template_review": gettext_lazy("The template “%(name)s” was to be looked at on %(day)s: is it still right?"),
    "incident_in_town": gettext_lazy("Many messages at once: %(count)s people about %(topic)s."),
    "alarm": gettext_lazy("Alarm: %(case)s may be a calamity. Say that you have it, or others are called too."),
    "statements_wait": gettext_lazy("Statements of residents in the dossier “%(dossier)s” wait for your decision."),
    "swap_asked": gettext_lazy("%(by)s asks you to take over a duty."),
    "swap_accepted": gettext_lazy("%(by)s takes over a duty of yours."),
    "swap_declined": gettext_lazy("%(by)s cannot take over the duty that you asked about: it stays yours."),
    "swap_withdrawn": gettext_lazy("%(by)s does not ask you any more to take over a duty."),
}

#: These have e-mails of their own, which go out at once.
MAILED_AT_ONCE = ("alarm", "swap_asked", "swap_accepted", "swap_declined", "swap_withdrawn")

#: A colleague gets no more than one e-mail in this time, with all that was not seen at the desk until then.
BETWEEN_MAILS = timedelta(hours=1)
#: As many notifications stand in one e-mail; the desk shows them all.
MOST_IN_MAIL = 50
_MANY = 10_000


def text(notification: Notification, town: Town) -> str:
    """A notification in the language that is on. A kind without a sentence is shown by its name: never hidden."""
    sentence = TEXTS.get(notification.kind)
    if sentence is None:
        return notification.kind
    case = queries.reference(notification.case, town) if notification.case else ""
    try:
        return str(sentence) % {**notification.detail, "case": case}
    except KeyError:
        return notification.kind


def path(notification: Notification) -> str:
    """The desk page that a notification leads to; "" where there is none."""
    if notification.detail.get("path"):
        return str(notification.detail["path"])
    return f"/desk/cases/{notification.case_id}/" if notification.case_id else ""


def of(person: Person) -> QuerySet[Notification]:
    """A colleague's notifications, the newest first."""
    return Notification.objects.filter(person=person).select_related("case").order_by("-pk")


def unseen(person: Person) -> QuerySet[Notification]:
    return of(person).filter(seen_at=None)


def unseen_of_path(kind: str, path: str) -> set[int]:
    """The ids of colleagues who were told something of this kind and page, and have not looked since."""
    rows = Notification.objects.filter(kind=kind, detail__path=path, seen_at=None)
    return set(rows.values_list("person_id", flat=True))


@dataclass(frozen=True, slots=True)
class Digest:
    """What one colleague is told by e-mail. `more` is how many further notifications the desk shows."""

    person: Person
    notifications: list[Notification]
    more: int


def digests() -> list[Digest]:
    """One for each colleague who has unseen notifications of which no e-mail spoke, and who had no e-mail lately."""
    lately = Notification.objects.filter(person=OuterRef("person"), told_at__gt=timezone.now() - BETWEEN_MAILS)
    waiting = Notification.objects.filter(seen_at=None, told_at=None, person__is_active=True).filter(~Exists(lately))
    by_person: dict[int, list[Notification]] = {}
    waiting = waiting.exclude(kind__in=MAILED_AT_ONCE).select_related("person", "case")
    for notification in waiting.order_by("person_id", "pk")[:_MANY]:
        by_person.setdefault(notification.person_id, []).append(notification)
    return [Digest(some[0].person, some[:MOST_IN_MAIL], len(some[MOST_IN_MAIL:])) for some in by_person.values()]
