"""What approval asks of the rows: the facts of a draft, what it needs, and who may give it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.utils import timezone

from heed.answers.approval import rules as approval_rules
from heed.answers.approval.rules import Facts, Need, Rule, Voice
from heed.answers.checking import findings
from heed.answers.models import (
    ESCALATE_AFTER,
    AnswerException,
    ApprovalRules,
    Delegation,
    Draft,
    DraftAct,
    DraftState,
    ElectionPeriod,
    ExceptionKind,
)
from heed.answers.recipients import reached
from heed.casework import routing
from heed.staff import queries as staff
from heed.staff.models import Absence, Person, Role, VersionState
from heed.staff.permissions import ACTS


def live() -> ApprovalRules | None:
    return ApprovalRules.objects.filter(state=VersionState.LIVE).select_related("live_by").first()


def rules_of(version: ApprovalRules | None) -> list[Rule]:
    return [approval_rules.parse(one) for one in version.rules] if version else []


def escalate_after() -> int:
    """Working hours after which leads are told of an answer that waits."""
    version = live()
    return version.escalate_after if version else ESCALATE_AFTER


def is_election(now: datetime | None = None) -> bool:
    today = (now or timezone.now()).astimezone(ZoneInfo(staff.town().time_zone)).date()
    return ElectionPeriod.objects.filter(first_day__lte=today, last_day__gte=today).exists()


def facts_of(draft: Draft) -> Facts:
    """What the rules look at; of a draft for many people, all of them count."""
    whom, election = reached(draft), is_election()
    topic = draft.incident.topic if draft.incident else draft.case.topic
    sent = Draft.objects.filter(author=draft.author_id, state=DraftState.APPROVED).exclude(pk=draft.pk)
    sent = sent.exclude(act=DraftAct.PROMISE)  # which is no answer
    return Facts(
        topics=routing.lines_of_topics().get(topic.slug, frozenset()) if topic else frozenset(),
        channels=frozenset(channel for channel, _public in whom),
        is_public=any(public for _channel, public in whom),
        findings=findings.of_draft(draft, election),
        answers_sent=len(sent.values_list("pk")[: approval_rules.MOST_ANSWERS]),
        is_election=election,
        is_incident=(draft.corrects or draft).incident_id is not None,
        has_model_text=draft.has_model_text,
    )


def need_of(draft: Draft) -> Need:
    """What a draft needs, with the rules in use and the checks that were overridden for its present text."""
    facts = facts_of(draft)
    kept = AnswerException.objects.filter(
        draft=draft.pk, kind=ExceptionKind.CHECK, text_number=draft.text_number
    ).values_list("checks", flat=True)
    overridden = [check for checks in kept for check in checks] if draft.pk else []
    return approval_rules.need(rules_of(live()), facts, overridden)


def editors(draft: Draft) -> set[int]:
    """Ids of the colleagues beside the author who changed the text at some time."""
    return set(draft.edits.values_list("person", flat=True))


def voices(draft: Draft) -> list[Voice]:
    """The approvals of the draft's present text that still count: of colleagues who may approve by now."""
    rows = draft.approvals.filter(granted=True, text_number=draft.text_number).select_related("person", "acts_for")
    return [
        Voice(row.person_id, (row.acts_for or row.person).pk, (row.acts_for or row.person).role)
        for row in rows
        if row.person.may("approve_answers")
    ]


def now_delegated(now: datetime | None = None) -> QuerySet[Delegation]:
    """Delegations that hold now, between colleagues who may approve by themselves."""
    moment, roles = now or timezone.now(), [role.value for role in approving_roles()]
    rows = Delegation.objects.filter(starts__lte=moment, ends__gt=moment)
    able = Q(person__is_active=True, person__role__in=roles, to__is_active=True, to__role__in=roles)
    return rows.filter(able).select_related("person", "to")


def approving_roles() -> list[Role]:
    """The roles that may let answers go, in the order of the table of roles."""
    return [role for role in Role if role in ACTS["approve_answers"]]


def possible_voices(person: Person) -> list[Voice]:
    """As whom a colleague may approve: themselves first, then those who delegated to them."""
    own = [Voice(person.pk, person.pk, person.role)] if person.may("approve_answers") else []
    held = now_delegated().filter(to=person) if own else Delegation.objects.none()
    return own + [Voice(person.pk, one.person_id, one.person.role) for one in held]


def away(now: datetime | None = None) -> set[int]:
    """Ids of colleagues who are out of office: by a delegation that says so, or by an absence from duty."""
    moment = now or timezone.now()
    absent = Absence.objects.filter(starts__lte=moment, ends__gt=moment).values_list("person", flat=True)
    return {*absent, *now_delegated(moment).filter(is_away=True).values_list("person", flat=True)}


def askable(draft: Draft, role: str = "") -> list[Person]:
    """Who is asked to approve a draft: those whose approval would count, of those who are there.

    Who is out of office is not asked, but to whom they delegated is. Where that leaves nobody, all are asked whose
    approval would count.
    """
    roles = [role] if role else [one.value for one in approving_roles()]
    gone, passed_on = away(), list(now_delegated())
    able = {
        person.pk: person
        for person in Person.objects.filter(is_active=True, role__in=roles)
        if person.may("approve_answers")
    }
    able |= {one.to_id: one.to for one in passed_on if one.person_id in able and one.person_id != draft.author_id}
    able.pop(draft.author_id, None)
    there = [person for pk, person in sorted(able.items()) if pk not in gone]
    return there or [person for _pk, person in sorted(able.items())]


def to_review() -> QuerySet[AnswerException]:
    """Exceptions that nobody has reviewed yet, oldest first."""
    rows = AnswerException.objects.filter(reviewed_by=None).order_by("pk")
    return rows.select_related("draft__case", "draft__author", "person")


def to_review_afterwards() -> QuerySet[AnswerException]:
    """Answers that were sent at once and wait for the eyes of somebody else."""
    return to_review().filter(kind=ExceptionKind.URGENT)


def may_review(found: AnswerException, person: Person) -> bool:
    """Never oneself: not who made the exception, nor who wrote, changed or approved the answer.

    An urgent answer is reviewed by whoever may approve; other exceptions by who reads the log.
    """
    if not person.may("review_exceptions") and not (
        found.kind == ExceptionKind.URGENT and person.may("approve_answers")
    ):
        return False
    approved = found.draft.approvals.filter(granted=True).values_list("person", "acts_for")
    involved = {found.person_id, found.draft.author_id, *editors(found.draft), *(pk for row in approved for pk in row)}
    return person.pk not in involved
