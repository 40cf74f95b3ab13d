"""Rules tried out against cases of the past before they decide anything: which would have gone elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from heed.bulk import Among
from heed.casework.models import Case, CaseMessage, Joining
from heed.casework.placing import Catalogue
from heed.casework.routing import Decision, Router
from heed.inbox.unplaced import unplaced
from heed.staff.models import Department

#: Cases that are looked at where nobody says otherwise, and at most.
LATEST, MOST = 5_000, 20_000
#: Cases that are named; all are counted.
SHOWN = 500
_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class Moved:
    """A case that would have gone to another department. `rule` is the place of the rule that decides now, None where
    no rule does (any more)."""

    case: Case
    was: Department
    would_be: Department
    rule: int | None

    @property
    def is_there(self) -> bool:
        """Whether colleagues have brought it there by hand."""
        return self.case.department_id == self.would_be.pk


@dataclass(slots=True)
class Trial:
    """What new rules would have changed. `by_rule`: how many cases each rule would have decided; `moved_by_rule`: how
    many of them away from where they went; key None: no rule."""

    looked_at: int = 0
    number_moved: int = 0
    already_there: int = 0
    would_leave: int = 0
    failed: int = 0
    by_rule: Counter[int | None] = field(default_factory=Counter)
    moved_by_rule: Counter[int | None] = field(default_factory=Counter)
    moved: list[Moved] = field(default_factory=list)

    @property
    def not_shown(self) -> int:
        return self.number_moved - len(self.moved)

    def count(self, case: Case, was: Decision, now: Decision) -> None:
        rule = None if now.failed else now.rule
        self.looked_at += 1
        self.by_rule[rule] += 1
        self.failed += bool(now.failed)
        if was.department.pk == now.department.pk:
            return
        moved = Moved(case, was.department, now.department, rule)
        self.number_moved += 1
        self.moved_by_rule[rule] += 1
        self.already_there += moved.is_there
        self.would_leave += case.department_id == was.department.pk
        if len(self.moved) < SHOWN:
            self.moved.append(moved)


def try_out(stored: Sequence[object], number: int = 0, latest: int = LATEST) -> Trial:
    """Rules (as JSON) against the rules in use, on the latest cases as their first messages were read.

    Both decide on the same facts: the reading that is stored, the catalogue as it is now. Nothing is written.
    """
    catalogue, trial = Catalogue(), Trial()
    new, old = Router(catalogue, number, stored), catalogue.router
    for cases in _opened(min(max(latest, 1), MOST)):
        messages = unplaced(list(cases))
        new.meet(messages)
        old.meet(messages)
        for message in messages:
            trial.count(cases[message.pk], old.decide(message), new.decide(message))
    return trial


def _opened(latest: int) -> Iterator[dict[int, Case]]:
    """The latest cases by the message that opened each, newest first, some hundreds at a time."""
    left, before = latest, None
    while left > 0:
        cases = Case.objects.select_related("topic", "department").order_by("-pk")
        rows = {case.pk: case for case in (cases.filter(pk__lt=before) if before else cases)[: min(left, _TOGETHER)]}
        if not rows:
            return
        links = CaseMessage.objects.filter(Among("case_id", rows), joining=Joining.OPENED)
        yield {message: rows[case] for message, case in links.values_list("message_id", "case_id")}
        left, before = left - len(rows), min(rows)
