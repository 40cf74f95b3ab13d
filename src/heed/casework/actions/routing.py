"""Routing rules: worked on in a draft, put in use as a whole, and taken back one step at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework import routing, rules
from heed.casework.models import Case, CaseEvent, RoutingSet, RoutingState
from heed.casework.routing import Decision
from heed.privacy import actions as privacy
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale

Json = dict[str, Any]


def stamp(case: Case, decision: Decision) -> CaseEvent | None:
    """Write on a new case what decided. Where a rule failed, also the event that says so; neither is saved yet."""
    case.routed_by = decision.by
    case.routing_version, case.routing_rule = decision.version, decision.rule
    if not decision.failed:
        return None
    detail = {"version": decision.version, "rule": decision.rule, "part": decision.failed}
    return CaseEvent(case=case, kind="rule_failed", at=case.opened_at, detail=detail)


def draft() -> RoutingSet | None:
    return RoutingSet.objects.filter(state=RoutingState.DRAFT).first()


@transaction.atomic
def start_draft(by: Person) -> RoutingSet:
    """A copy of the rules in use to work on; the draft that is there already, if there is one."""
    live = _locked().get(RoutingState.LIVE)
    present = draft()
    if present:
        return present
    number = (RoutingSet.objects.aggregate(most=Max("number"))["most"] or 0) + 1
    return RoutingSet.objects.create(number=number, rules=live.rules if live else [], made_by=by, before=live)


def _locked() -> dict[str, RoutingSet]:
    """The draft and the set in use, locked; all changes of rules go one after another."""
    rows = RoutingSet.objects.filter(state__in=[RoutingState.DRAFT, RoutingState.LIVE]).order_by("number")
    return {row.state: row for row in rows.select_for_update(no_key=True)}


def _changed(seen: int, change: Callable[[list[Json]], None]) -> RoutingSet:
    """The draft with a change made to its rules. `Stale` where it is not the version that was seen."""
    found = _locked().get(RoutingState.DRAFT)
    if found is None:
        raise Stale(_("There is no draft any more: it was put in use or thrown away. Begin a new one."))
    if found.version != seen:
        raise Stale(_("Somebody else changed the draft after you opened it. Look at what is new, then try again."))
    kept = list(found.rules)
    change(kept)
    if len(kept) > rules.MOST_RULES:
        raise NotPossible(_("There can be at most %(n)d rules.") % {"n": rules.MOST_RULES})
    found.rules, found.version = kept, found.version + 1
    found.save(update_fields=["rules", "version"])
    return found


@transaction.atomic
def add_rule(rule: rules.Rule, seen: int) -> RoutingSet:
    """At the end of the draft: it decides only where no other rule does."""
    return _changed(seen, lambda kept: kept.append(rule.as_json()))


@transaction.atomic
def change_rule(number: int, rule: rules.Rule, seen: int) -> RoutingSet:
    def change(kept: list[Json]) -> None:
        kept[_place(kept, number)] = rule.as_json()

    return _changed(seen, change)


@transaction.atomic
def remove_rule(number: int, seen: int) -> RoutingSet:
    return _changed(seen, lambda kept: kept.__delitem__(_place(kept, number)))


@transaction.atomic
def move_rule(number: int, up: bool, seen: int) -> RoutingSet:
    """One place up or down; the first stays first, and the last last."""

    def change(kept: list[Json]) -> None:
        at = _place(kept, number)
        to = min(max(at - 1 if up else at + 1, 0), len(kept) - 1)
        kept.insert(to, kept.pop(at))

    return _changed(seen, change)


@transaction.atomic
def replace_rules(all_rules: list[rules.Rule], seen: int) -> RoutingSet:
    """All rules of the draft at once, as from a file."""

    def change(kept: list[Json]) -> None:
        kept[:] = [rule.as_json() for rule in all_rules]

    return _changed(seen, change)


def _place(kept: list[Json], number: int) -> int:
    if not 1 <= number <= len(kept):
        raise NotPossible(_("There is no rule %(n)d.") % {"n": number})
    return number - 1


@transaction.atomic
def throw_away(seen: int) -> None:
    """Remove the draft. The rules in use stay as they are."""
    found = _changed(seen, lambda kept: None)
    found.delete()


@transaction.atomic
def put_live(by: Person, seen: int) -> RoutingSet:
    """From now on new messages go by the draft. NotPossible where a rule in it is broken."""
    held = _locked()
    found, live = held.get(RoutingState.DRAFT), held.get(RoutingState.LIVE)
    if found is None or found.version != seen:
        raise Stale(_("Somebody else changed the draft after you opened it. Look at what is new, then try again."))
    wrong = [str(one.number) for one in routing.check(found.rules) if one.is_broken]
    if wrong:
        raise NotPossible(
            _("These rules are broken: %(rules)s. Change or remove them first.") % {"rules": ", ".join(wrong)}
        )
    now = timezone.now()
    if live:
        _end(live)
    found.state, found.before, found.live_by, found.live_from = RoutingState.LIVE, live, by, now
    found.save(update_fields=["state", "before", "live_by", "live_from"])
    privacy.record("rules_put_live", "routing", found.number, by, rules=len(found.rules))
    return found


def _end(live: RoutingSet) -> None:
    live.state, live.live_until = RoutingState.FORMER, timezone.now()
    live.save(update_fields=["state", "live_until"])


@transaction.atomic
def step_back(number: int, by: Person) -> RoutingSet | None:
    """Take a set out of use; the one before it is in use again. Returns that one, None where there was none."""
    live = _locked().get(RoutingState.LIVE)
    if live is None or live.number != number:
        raise NotPossible(_("This version is not in use any more."))
    _end(live)
    former = live.before
    if former:
        former.state, former.live_by, former.live_from = RoutingState.LIVE, by, timezone.now()
        former.live_until = None
        former.save(update_fields=["state", "live_by", "live_from", "live_until"])
    privacy.record("rules_taken_back", "routing", number, by, now=former.number if former else None)
    return former
