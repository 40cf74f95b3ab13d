"""Approval rules, election time, and delegations."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.approval import needs as approvals
from heed.answers.approval import rules as approval_rules
from heed.answers.models import ApprovalRules, Delegation, ElectionPeriod
from heed.privacy import actions as privacy
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.versions import Versions, put_in_order, replace_or_add

RULES = Versions(ApprovalRules, ("rules", "escalate_after"))
#: A delegation lasts no longer than this: who is away for longer has left the work to somebody.
LONGEST_DELEGATION = timedelta(days=366)
MOST_HOURS = 80


def start_rules(by: Person) -> ApprovalRules:
    """A draft of the rules in use; of those to begin with, where there never were any."""
    content = None
    if not ApprovalRules.objects.exists():
        content = {"rules": [rule.as_json() for rule in approval_rules.STARTING_RULES]}
    return RULES.start(by, content)


def save_rule(number: int | None, rule: approval_rules.Rule, seen: int) -> ApprovalRules:
    """A rule in the place of another (from 1), or (None) at the end."""
    return RULES.change(
        seen, lambda found: replace_or_add(found.rules, number, rule.as_json(), approval_rules.MOST_RULES)
    )


def arrange_rule(number: int, act: str, seen: int) -> ApprovalRules:
    """`act`: up, down or remove."""
    return RULES.change(seen, lambda found: put_in_order(found.rules, number, act))


def set_escalation(hours: int, seen: int) -> ApprovalRules:
    """Working hours after which leads are told that an answer waits; from 1 to `MOST_HOURS`."""
    if not 1 <= hours <= MOST_HOURS:
        raise NotPossible(_("Give a number of working hours from 1 to %(n)d.") % {"n": MOST_HOURS})

    def change(found: ApprovalRules) -> None:
        found.escalate_after = hours

    return RULES.change(seen, change)


def _check_whole(found: ApprovalRules) -> None:
    able = {role.value for role in approvals.approving_roles()}
    try:
        rules = approvals.rules_of(found)
    except approval_rules.ApprovalRuleError as error:
        raise NotPossible(str(error)) from error
    unable = [str(number) for number, rule in enumerate(rules, 1) if rule.role and rule.role not in able]
    if unable:
        raise NotPossible(
            _("These rules ask for a role that cannot approve: %(rules)s. Change them first.")
            % {"rules": ", ".join(unable)}
        )


def put_rules_live(by: Person, seen: int) -> ApprovalRules:
    """From now on answers go by the draft, also those that wait for approval already."""
    with transaction.atomic():
        found = RULES.put_live(by, seen, _check_whole)
        privacy.record("approval_rules_put_live", "approval_rules", found.number, by, rules=len(found.rules))
    return found


def restore_rules(number: int, by: Person) -> ApprovalRules:
    return RULES.start_again(number, by)


@transaction.atomic
def add_election(name: str, first_day: date, last_day: date, by: Person) -> ElectionPeriod:
    if last_day < first_day:
        raise NotPossible(_("The last day must not be before the first."))
    made = ElectionPeriod.objects.create(name=" ".join(name.split()), first_day=first_day, last_day=last_day)
    privacy.record("election_added", "election", made.pk, by)
    return made


@transaction.atomic
def remove_election(election_id: int, by: Person) -> None:
    if ElectionPeriod.objects.filter(pk=election_id).delete()[0]:
        privacy.record("election_removed", "election", election_id, by)


@transaction.atomic
def delegate(person: Person, to: Person, starts: datetime, ends: datetime, is_away: bool = False) -> Delegation:
    """`to` approves for `person` in that time. Both must be able to approve by themselves."""
    if starts >= ends or ends <= timezone.now():
        raise NotPossible(_("The end must come after the beginning, and lie ahead."))
    if ends - starts > LONGEST_DELEGATION:
        raise NotPossible(_("At most %(n)d days: begin a new one then.") % {"n": LONGEST_DELEGATION.days})
    if to.pk == person.pk:
        raise NotPossible(_("Choose another colleague than yourself."))
    for one in (person, to):
        if not one.may("approve_answers"):
            raise NotPossible(_("%(name)s may not approve answers, so this changes nothing.") % {"name": one.name})
    made = Delegation.objects.create(person=person, to=to, starts=starts, ends=ends, is_away=is_away)
    privacy.record("approval_delegated", "delegation", made.pk, person)
    return made


@transaction.atomic
def end_delegation(delegation_id: int, by: Person) -> None:
    """It ends now, or never begins. By who made it, to whom it was made, or by a lead."""
    now = timezone.now()
    rows = Delegation.objects.select_for_update(of=("self",)).filter(pk=delegation_id, ends__gt=now)
    if not by.may("edit_approval"):
        rows = rows.filter(Q(person=by) | Q(to=by))
    found = rows.first()
    if found is None:
        raise NotPossible(_("This delegation has ended already, or is not yours."))
    if found.starts >= now:
        found.delete()
    else:
        found.ends = now
        found.save(update_fields=["ends"])
    privacy.record("delegation_ended", "delegation", delegation_id, by)
