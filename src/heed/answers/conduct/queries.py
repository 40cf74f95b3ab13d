"""The code of conduct as it stands: which version binds, who has signed, what it says of a check."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from heed.answers.conduct import code as conduct
from heed.answers.models import CodeVersion, Signature
from heed.staff.models import Person, VersionState
from heed.staff.once import once_per_page
from heed.staff.permissions import ACTS


@once_per_page
def live() -> CodeVersion | None:
    """The version that is in use, whether it binds yet or not."""
    return CodeVersion.objects.filter(state=VersionState.LIVE).select_related("live_by").first()


def rules_of(code: CodeVersion) -> list[conduct.Rule]:
    return [conduct.parse_rule(one) for one in code.rules]


def quiz_of(code: CodeVersion) -> list[conduct.Question]:
    return [conduct.parse_question(one) for one in code.quiz]


def binding_number(now: datetime | None = None) -> int | None:
    """The number of the version without whose signature nobody sends; None where no code binds."""
    rows = CodeVersion.objects.filter(binds_from__isnull=False).values_list("number", "binds_from", "live_until")
    return conduct.binding((conduct.InUse(*row) for row in rows if row[1]), now or timezone.now())  # type: ignore[arg-type]


def signed_numbers(person: Person) -> list[int]:
    return list(Signature.objects.filter(person=person).values_list("code__number", flat=True))


def may_send(person: Person) -> bool:
    """Whether the code does not keep a colleague from sending."""
    bound = binding_number()
    return bound is None or conduct.may_send(signed_numbers(person), bound)


def has_to_sign(person: Person) -> CodeVersion | None:
    """The version in use, where a colleague who writes answers has not signed it."""
    if not person.may("draft_answers"):
        return None
    code = live()
    return code if code and not code.signatures.filter(person=person).exists() else None


def signers() -> list[Person]:
    """Everybody who has to sign: all who write answers and can log in."""
    roles = [role.value for role in ACTS["draft_answers"]]
    return list(Person.objects.filter(is_active=True, role__in=roles).order_by("name"))


def who_signed(code: CodeVersion) -> list[tuple[Person, datetime | None]]:
    """Everybody who has to sign, those who have not first; with when they did."""
    signed = dict(code.signatures.values_list("person", "at"))
    rows = [(person, signed.get(person.pk)) for person in signers()]
    return sorted(rows, key=lambda row: (row[1] is not None, row[0].name))


def levels(is_election: bool) -> dict[str, str]:
    """By check the level that the code in use gives it; checks of which it says nothing are not in it."""
    code = live()
    return conduct.levels(rules_of(code), is_election) if code else {}
