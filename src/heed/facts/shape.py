"""All that can be set of a fact, as one value; checked as a whole, and written into versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from heed.facts import values
from heed.facts.models import Fact, Kind
from heed.facts.places import EVERYWHERE, Spot
from heed.staff.actions import NotPossible
from heed.staff.models import Department, Person

#: Characters of a statement: it must fit into a public reply, and into the automatic answer.
LONGEST = 600
LONGEST_SUBJECT, LONGEST_SOURCE, LONGEST_ADDRESS, LONGEST_REASON = 120, 200, 500, 300

#: How to call what can be set, on pages.
LABELS: dict[str, Any] = {
    "department": gettext_lazy("Department"),
    "owner": gettext_lazy("Owner"),
    "subject": gettext_lazy("Subject"),
    "statements": gettext_lazy("Statement"),
    "kind": gettext_lazy("Kind of value"),
    "value": gettext_lazy("Value"),
    "source": gettext_lazy("Source"),
    "source_url": gettext_lazy("Where it is published"),
    "place": gettext_lazy("Place"),
    "valid_from": gettext_lazy("From"),
    "valid_until": gettext_lazy("Until"),
    "checked_on": gettext_lazy("Compared with its source"),
    "ended": gettext_lazy("Ended"),
}
#: Where one of these changes, what residents were told before is no longer what we say now.
SAID = frozenset({"subject", "statements", "kind", "value", "place", "ended"})

#: What a value of each kind looks like.
EXAMPLES: dict[str, Any] = {
    Kind.TIMES: "9:00-12:30, 13:00-17:00",
    Kind.DATE: "31-12-2026",
    Kind.PRICE: "€ 12,50",
    Kind.PHONE: "14 020, +31 20 123 4567",
    Kind.YES_NO: gettext_lazy("yes, no"),
    Kind.NUMBER: "30 km/h",
}


@dataclass(frozen=True, slots=True)
class FactValues:
    """A fact as somebody wants it. `owner` None: the department as a whole."""

    department: Department
    subject: str
    statements: Mapping[str, str]
    valid_from: date
    valid_until: date
    owner: Person | None = None
    kind: str = ""
    value: str = ""
    source: str = ""
    source_url: str = ""
    spot: Spot = field(default=EVERYWHERE)

    @classmethod
    def of(cls, fact: Fact) -> FactValues:
        return cls(
            department=fact.department,
            owner=fact.owner,
            subject=fact.subject,
            statements=fact.statements,
            kind=fact.kind,
            value=fact.value,
            source=fact.source,
            source_url=fact.source_url,
            spot=Spot(fact.place, fact.place_kind, fact.district, fact.lon, fact.lat),
            valid_from=fact.valid_from,
            valid_until=fact.valid_until,
        )

    def put_into(self, fact: Fact) -> None:
        fact.department, fact.owner, fact.subject = self.department, self.owner, self.subject
        fact.statements, fact.kind, fact.value = dict(self.statements), self.kind, self.value
        fact.source, fact.source_url = self.source, self.source_url
        fact.place, fact.place_kind, fact.district, fact.lon, fact.lat = self.spot
        fact.valid_from, fact.valid_until = self.valid_from, self.valid_until


def as_json(fact: Fact) -> dict[str, Any]:
    """What a version keeps: departments and people by id, days as ISO 8601."""
    return {
        "department": fact.department_id,
        "owner": fact.owner_id,
        "subject": fact.subject,
        "statements": fact.statements,
        "kind": fact.kind,
        "value": fact.value,
        "source": fact.source,
        "source_url": fact.source_url,
        "place": {"name": fact.place, "kind": fact.place_kind, "district": fact.district},
        "valid_from": fact.valid_from.isoformat(),
        "valid_until": fact.valid_until.isoformat(),
        "checked_on": fact.checked_on.isoformat(),
        "ended": fact.ended_at is not None,
    }


def checked(wanted: FactValues, country: str) -> FactValues:
    """As it will be stored. NotPossible says what is wrong and what to do."""
    statements = {code: " ".join(text.split()) for code, text in wanted.statements.items() if text.strip()}
    subject, source = " ".join(wanted.subject.split()), " ".join(wanted.source.split())
    if not subject or len(subject) > LONGEST_SUBJECT:
        raise NotPossible(_("Say in at most %(most)d characters what it is about.") % {"most": LONGEST_SUBJECT})
    if not statements:
        raise NotPossible(_("Write the statement in at least one language."))
    for code, text in statements.items():
        if len(text) > LONGEST:
            said = _("%(language)s: the statement has more than %(most)d characters: shorten it.")
            raise NotPossible(said % {"language": code, "most": LONGEST})
        if "{" in text or "}" in text:
            raise NotPossible(_("%(language)s: braces cannot stand in a statement.") % {"language": code})
    _check_source(source, wanted.source_url)
    if wanted.valid_until < wanted.valid_from:
        raise NotPossible(_("The last day lies before the first: change one of them."))
    return FactValues(
        department=wanted.department,
        owner=wanted.owner,
        subject=subject,
        statements=statements,
        kind=wanted.kind,
        value=_value(wanted.kind, wanted.value, country),
        source=source,
        source_url=wanted.source_url.strip(),
        spot=wanted.spot,
        valid_from=wanted.valid_from,
        valid_until=wanted.valid_until,
    )


def _check_source(source: str, source_url: str) -> None:
    if not source and not source_url.strip():
        raise NotPossible(_("Say who or what says so, or where it is published."))
    if len(source) > LONGEST_SOURCE or len(source_url) > LONGEST_ADDRESS:
        raise NotPossible(_("The source has more than %(most)d characters: shorten it.") % {"most": LONGEST_SOURCE})


def _value(kind: str, text: str, country: str) -> str:
    if not kind and not text.strip():
        return ""
    if not kind:
        raise NotPossible(_("Say of what kind the value is, or leave it empty."))
    example = EXAMPLES.get(kind, "")
    try:
        value = values.written(kind, text, country)
    except values.NotAValue as error:
        said = _("“%(value)s” cannot be read as %(kind)s. Write it like this: %(example)s.")
        raise NotPossible(said % {"value": text, "kind": Kind(kind).label, "example": example}) from error
    if len(value) > values.LONGEST:
        raise NotPossible(_("The value has more than %(most)d characters: shorten it.") % {"most": values.LONGEST})
    return value
