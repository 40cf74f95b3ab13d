"""A restriction is asked for by one colleague and decided by another. The only door by which one comes in force.

There is no other way: nobody stands in for somebody else, there is no act on many at once, and the database itself
refuses a decision of who asked. What was done at once, for threats and the like, is looked at by a second person in a
few working hours, or lifted by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.actions.base import check_signed
from heed.answers.restrictions import queries, terms
from heed.answers.restrictions.actions import base, ending
from heed.answers.restrictions.house_rules import HouseRule
from heed.answers.restrictions.models import EndedBy, HouseRules, OnNetwork, Restriction, RestrictionState, What
from heed.casework import actions as casework
from heed.casework.models import CaseMessage
from heed.inbox.models import Contact, Direction, Message
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale
from heed.staff.working_time import Unit


@dataclass(frozen=True, slots=True)
class Asked:
    """What a colleague fills in. `rule`: the slug of a house rule in force; `ends_at`: aware."""

    what: str
    rule: str
    passage: str
    reason: str
    ends_at: datetime
    urgent: bool = False
    by_machine: bool = False


def ask(message: Message, asked: Asked, by: Person, prolongs: int | None = None) -> Restriction:
    """Ask for a restriction, or for one that follows one in force (`prolongs`, its id).

    An urgent one is in force at once. NotPossible says what is wrong with the request, NotSigned that the colleague
    has not signed the code. Colleagues who can decide are told.
    """
    check_signed(by)
    with transaction.atomic():
        case_id = CaseMessage.objects.filter(message=message.pk).values_list("case_id", flat=True).first()
        if case_id is None or message.contact_id is None:
            raise NotPossible(_("Only the message of a resident on a case can be restricted."))
        casework.locked(case_id)
        Contact.objects.select_for_update(no_key=True).values_list("pk").get(pk=message.contact_id)
        version, rule = _rule(asked)
        _check(message, asked, rule, by)
        follows = _followed(message, asked, prolongs)
        now = timezone.now()
        row = Restriction(case_id=case_id, message=message, contact_id=message.contact_id, account=message.account)
        row.follows, row.house_rules, row.rule, row.what = follows, version, rule.slug, asked.what
        row.passage, row.reason, row.ends_at = asked.passage.strip(), asked.reason.strip(), asked.ends_at
        row.by_machine, row.urgent, row.asked_by, row.asked_at = asked.by_machine, asked.urgent, by, now
        row.state, row.decide_by = RestrictionState.ASKED, _decide_by(asked.urgent, now)
        row.save()
        row = Restriction.objects.select_related("case", "message__account", "account", "house_rules").get(pk=row.pk)
        if asked.urgent:
            _begin(row, by)
        else:
            casework.note(case_id, "restriction_asked", by, restriction=row.pk, what=row.what)
        kind = "restriction_urgent" if asked.urgent else "restriction_asked"
        casework.notify(queries.deciders(row), kind, case_id, path=f"/desk/restrictions/{row.pk}/", by=by.name)
    return row


def _rule(asked: Asked) -> tuple[HouseRules, HouseRule]:
    version = queries.live()
    if version is None:
        raise NotPossible(_("No house rules are in force: a lead puts them in use first, under Settings."))
    rule = next((one for one in queries.rules_of(version) if one.slug == asked.rule), None)
    if rule is None:
        raise NotPossible(_("This is none of the house rules in force: choose another one."))
    return version, rule


def _check(message: Message, asked: Asked, rule: HouseRule, by: Person) -> None:
    if not by.may("ask_restriction"):
        raise NotPossible(_("Your role does not ask for restrictions."))
    if message.direction != Direction.IN or message.deleted_at is not None:
        raise NotPossible(_("This message was taken back by its author: there is nothing left to restrict."))
    if asked.what not in queries.possible(message.account):
        raise NotPossible(_("This network does not let us block anybody. The message can be hidden in Heed."))
    if asked.urgent and not rule.urgent:
        raise NotPossible(_("Under this rule nothing is done at once: a second person decides first."))
    if not asked.reason.strip() or len(asked.reason.strip()) > terms.LONGEST_REASON:
        raise NotPossible(
            _("Say why, in at most %(n)d characters: the resident reads it.") % {"n": terms.LONGEST_REASON}
        )
    passage = asked.passage.strip()
    if not passage or len(passage) > terms.LONGEST_PASSAGE or not terms.holds(message.text, passage):
        raise NotPossible(_("The passage has to stand in the message, word for word: copy it from there."))
    if not terms.is_end_allowed(asked.ends_at, timezone.now()):
        raise NotPossible(_("The end has to lie within %(n)d days from now.") % {"n": terms.MOST_DAYS})


def _followed(message: Message, asked: Asked, prolongs: int | None) -> Restriction | None:
    """The one in force that this one prolongs. `NotPossible` where it does not fit what stands."""
    rows = Restriction.objects.filter(what=asked.what, contact=message.contact_id, account=message.account_id)
    if asked.what == What.HIDE:
        rows = rows.filter(message=message.pk)
    if rows.filter(state=RestrictionState.ASKED).exists():
        raise NotPossible(_("This was asked already, and waits for a second person."))
    present = rows.filter(state=RestrictionState.IN_FORCE).first()
    if (present.pk if present else None) != prolongs:
        raise NotPossible(
            _("There is one in force already: prolong that one.") if present else _("What you prolong has ended.")
        )
    if present and (asked.urgent or present.decided_by_id is None):
        raise NotPossible(_("It is prolonged by a decision of two people, once the first one has been decided."))
    return present


def _decide_by(urgent: bool, now: datetime) -> datetime:
    if urgent:
        return base.deadline(lambda calendar: calendar.advance(now, timedelta(hours=terms.REVIEW_HOURS)))
    return base.deadline(lambda calendar: calendar.add(now, terms.REQUEST_DAYS, Unit.WORKING_DAYS))


def decide(restriction_id: int, by: Person, approves: bool, reason: str = "", seen: str | None = None) -> Restriction:
    """The second person's decision, on a request or on what was done at once. Decided once, by one person.

    `Stale` where it was decided meanwhile, ran out or changed; NotPossible for who asked it, without the permission,
    or refusing without a reason. `by` decides as themselves: no delegation counts here.
    """
    if approves:
        check_signed(by)
    with transaction.atomic():
        row = base.locked(restriction_id, seen)
        reason, now = base.typed(reason), timezone.now()
        if not queries.may_decide(row, by):
            raise NotPossible(_("You cannot decide this: you asked for it yourself, or your role does not decide it."))
        if row.decided_by_id or row.state not in (RestrictionState.ASKED, RestrictionState.IN_FORCE):
            raise Stale(_("This was decided meanwhile, or it ran out."))
        if min(row.decide_by, row.ends_at) <= now:
            raise Stale(_("The time to decide this is over: ask for it anew if it is still needed."))
        if not approves and not reason:
            raise NotPossible(_("Say why you refuse: who asked for it reads it."))
        row.decided_by, row.decided_at, row.decision = by, now, reason
        if row.state == RestrictionState.ASKED:
            _decide_request(row, by, approves)
        elif approves:
            row.save(update_fields=["decided_by", "decided_at", "decision"])
            casework.note(row.case_id, "restriction_reviewed", by, restriction=row.pk, what=row.what)
        else:
            row.save(update_fields=["decided_by", "decided_at", "decision"])
            ending.end(row, EndedBy.NOT_UPHELD, by, reason)
        told = "restriction_approved" if approves else "restriction_refused"
        casework.notify([row.asked_by], told, row.case_id, path=f"/desk/restrictions/{row.pk}/", by=by.name)
    return row


def _decide_request(row: Restriction, by: Person, approves: bool) -> None:
    if approves:
        _begin(row, by)
        return
    row.state = RestrictionState.REFUSED
    row.save(update_fields=["decided_by", "decided_at", "decision", "state"])
    casework.note(row.case_id, "restriction_refused", by, restriction=row.pk, what=row.what)


def _begin(row: Restriction, by: Person) -> None:
    """In force from now on, and the resident told, in one transaction: told once, and never without it."""
    if row.follows_id is not None:
        before = Restriction.objects.select_for_update(no_key=True).get(pk=row.follows_id)
        if before.state != RestrictionState.IN_FORCE:
            raise Stale(_("What you prolong has ended."))
        ending.end(before, EndedBy.PROLONGED, by, tells=False)
    row.state, row.began_at = RestrictionState.IN_FORCE, timezone.now()
    row.on_network = base.wanted_on_network(row)
    row.next_attempt_at = row.began_at if row.on_network != OnNetwork.NONE else None
    row.statement = base.tell_of(row)
    row.save()
    casework.note(row.case_id, "restriction_in_force", by, restriction=row.pk, what=row.what)
