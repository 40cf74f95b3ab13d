"""The house rules: worked on in a draft and put in use, version by version."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from heed.answers.restrictions import house_rules
from heed.answers.restrictions.house_rules import HouseRule, HouseRuleError
from heed.answers.restrictions.models import HouseRules
from heed.privacy import actions as privacy
from heed.staff.actions import NotPossible
from heed.staff.models import Person, VersionState
from heed.staff.versions import Versions, put_in_order, replace_or_add

HOUSE_RULES = Versions(HouseRules, ("rules", "complaints"))


def start_rules(by: Person) -> HouseRules:
    """A draft of what is in use, or of the ready-made rules; the draft that is there, if there is one."""
    if HouseRules.objects.filter(state=VersionState.LIVE).exists():
        return HOUSE_RULES.start(by)
    rules, complaints = house_rules.ready_made()
    return HOUSE_RULES.start(by, {"rules": [one.as_json() for one in rules], "complaints": complaints})


def save_rule(number: int | None, rule: HouseRule, seen: int) -> HouseRules:
    """A rule in the place of another (from 1), or (None) at the end. No two have the same slug."""

    def change(found: HouseRules) -> None:
        if rule.slug in [one["slug"] for at, one in enumerate(found.rules, 1) if at != number]:
            raise NotPossible(_("There is a rule of this name already: choose another one."))
        replace_or_add(found.rules, number, rule.as_json(), house_rules.MOST_RULES)

    return HOUSE_RULES.change(seen, change)


def arrange_rule(number: int, act: str, seen: int) -> HouseRules:
    """`act`: up, down or remove."""
    return HOUSE_RULES.change(seen, lambda found: put_in_order(found.rules, number, act))


def save_complaints(texts: Mapping[str, str], seen: int) -> HouseRules:
    """Where residents can turn to beside an appeal, by language."""

    def change(found: HouseRules) -> None:
        found.complaints = {code: text.strip() for code, text in texts.items() if text.strip()}

    return HOUSE_RULES.change(seen, change)


def _check(found: HouseRules) -> None:
    if not found.rules or not found.complaints:
        raise NotPossible(_("House rules need at least one rule, and say where residents can complain."))
    try:
        house_rules.parse_all(found.rules)
        house_rules.by_language({"complaints": found.complaints}, "complaints", "complaints")
    except HouseRuleError as error:
        raise NotPossible(str(error)) from error


def put_rules_live(by: Person, seen: int) -> HouseRules:
    """The draft is in use from now on. What was decided under another version stays under that one."""
    found = HOUSE_RULES.put_live(by, seen, _check)
    privacy.record("house_rules_put_live", "house_rules", found.number, by, rules=len(found.rules))
    return found


def restore_rules(number: int, by: Person) -> HouseRules:
    return HOUSE_RULES.start_again(number, by)
