"""Routing rules: worked on in a draft, put in use as a whole, and taken back one step at a time."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework import routing, rules
from heed.casework.models import Case, CaseEvent, RoutingSet
from heed.casework.routing import Decision
from heed.privacy import actions as privacy
from heed.staff.actions import NotPossible
from heed.staff.models import Person, VersionState
from heed.staff.versions import Versions, put_in_order, replace_or_add

RULES = Versions(RoutingSet, ("rules",))


def stamp(case: Case, decision: Decision) -> CaseEvent | None:
    """Write on a new case what decided. Where a rule failed, also the event that says so; neither is saved yet."""
    case.routed_by = decision.by
    case.routing_version, case.routing_rule = decision.version, decision.rule
    if not decision.failed:
        return None
    detail = {"version": decision.version, "rule": decision.rule, "part": decision.failed}
    return CaseEvent(case=case, kind="rule_failed", at=case.opened_at, detail=detail)


def draft() -> RoutingSet | None:
    return RULES.draft()


def start_draft(by: Person) -> RoutingSet:
    """A copy of the rules in use to work on; the draft that is there already, if there is one."""
    return RULES.start(by)


def add_rule(rule: rules.Rule, seen: int) -> RoutingSet:
    """At the end of the draft: it decides only where no other rule does."""
    return RULES.change(seen, lambda found: replace_or_add(found.rules, None, rule.as_json(), rules.MOST_RULES))


def change_rule(number: int, rule: rules.Rule, seen: int) -> RoutingSet:
    return RULES.change(seen, lambda found: replace_or_add(found.rules, number, rule.as_json(), rules.MOST_RULES))


def remove_rule(number: int, seen: int) -> RoutingSet:
    return RULES.change(seen, lambda found: put_in_order(found.rules, number, "remove"))


def move_rule(number: int, up: bool, seen: int) -> RoutingSet:
    """One place up or down; the first stays first, and the last last."""
    return RULES.change(seen, lambda found: put_in_order(found.rules, number, "up" if up else "down"))


def replace_rules(all_rules: list[rules.Rule], seen: int) -> RoutingSet:
    """All rules of the draft at once, as from a file."""
    if len(all_rules) > rules.MOST_RULES:
        raise NotPossible(_("There can be at most %(n)d rules.") % {"n": rules.MOST_RULES})

    def change(found: RoutingSet) -> None:
        found.rules = [rule.as_json() for rule in all_rules]

    return RULES.change(seen, change)


def throw_away(seen: int) -> None:
    """Remove the draft. The rules in use stay as they are."""
    RULES.throw_away(seen)


@transaction.atomic
def put_live(by: Person, seen: int) -> RoutingSet:
    """From now on new messages go by the draft. NotPossible where a rule in it is broken."""
    live = RULES.locked().get(VersionState.LIVE)
    found = RULES.put_live(by, seen, _check_whole, before=live)
    privacy.record("rules_put_live", "routing", found.number, by, rules=len(found.rules))
    return found


def _check_whole(found: RoutingSet) -> None:
    wrong = [str(one.number) for one in routing.check(found.rules) if one.is_broken]
    if wrong:
        raise NotPossible(
            _("These rules are broken: %(rules)s. Change or remove them first.") % {"rules": ", ".join(wrong)}
        )


@transaction.atomic
def step_back(number: int, by: Person) -> RoutingSet | None:
    """Take a set out of use; the one before it is in use again. Returns that one, None where there was none."""
    live = RULES.locked().get(VersionState.LIVE)
    if live is None or live.number != number:
        raise NotPossible(_("This version is not in use any more."))
    live.state, live.live_until = VersionState.FORMER, timezone.now()
    live.save(update_fields=["state", "live_until"])
    former = live.before
    if former:
        former.state, former.live_by, former.live_from = VersionState.LIVE, by, timezone.now()
        former.live_until = None
        former.save(update_fields=["state", "live_by", "live_from", "live_until"])
    privacy.record("rules_taken_back", "routing", number, by, now=former.number if former else None)
    return former
