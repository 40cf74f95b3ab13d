"""Which messages of a batch join an open case by themselves, because it is surely of the same matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from heed.casework import matching
from heed.casework.actions import matters
from heed.casework.matching import Found, Matcher
from heed.casework.models import URGENT, Case, Joining, Topic
from heed.inbox.unplaced import Unplaced
from heed.understanding.matter import Match

#: With fewer topics in the catalogue, the same topic says too little: nothing joins by itself, it is only suggested.
FEWEST_TOPICS = 10
#: Cases that one new case is suggested to be the same as, at most.
SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class ByMatter:
    """The case that a message joins by itself, and why."""

    case: Case
    joining: Joining
    why: dict[str, Any]


class JoiningByMatter:
    """One batch. Cases are found first, then locked by who asks (`know`); what was found is stored at the end."""

    def __init__(self, messages: Sequence[Unplaced]) -> None:
        self._asking = [m for m in messages if (not m.is_automatic and not m.only_thanks) or m.wants_case]
        self._repeats = matching.repeats(self._asking)
        self._repeated: dict[tuple[int | None, str, str], Case] = {}
        self._matcher = Matcher.of(self._asking)
        self._cases: dict[int, Case] = {}
        self._may_join = Topic.objects.filter(is_active=True).count() >= FEWEST_TOPICS
        self._suggested: list[tuple[Case, Case | int, Match]] = []

    @property
    def case_ids(self) -> set[int]:
        """Cases that a message may join, besides those of its conversation: the likeliest, for all that are found are
        open; of an urgent message all, for it may need one that is urgent as well."""
        found: set[int | Case] = set()
        for message in self._asking:
            sure = [one.kept.case for one in self._matcher.stored(message) if one.match.is_sure]
            found.update(sure if message.urgency >= URGENT else sure[:1])
        return {case for case in found if isinstance(case, int)} | set(self._repeats.values())

    def know(self, cases: dict[int, Case]) -> None:
        self._cases = cases

    def of(self, message: Unplaced) -> ByMatter | None:
        """The case that a message joins, or None where it opens one of its own."""
        repeated = self._repeat(message)
        if repeated is not None:
            return ByMatter(repeated, Joining.REPEATED, {"repeated": True})
        for found in self._matcher.matches(message):
            case = self._case(found)
            if (
                self._may_join
                and case is not None
                and found.match.is_sure
                and case.is_open
                and _is_calm_enough(message, case)
            ):
                return ByMatter(case, Joining.MATTER, matters.wordless(found.match))
        return None

    def _repeat(self, message: Unplaced) -> Case | None:
        """The case that holds the same words of the same person."""
        key = (message.contact_id, message.subject, message.text)
        case = self._repeated.get(key) or self._cases.get(self._repeats.get(message.pk, 0))
        return case if case is not None and message.contact_id and message.text else None

    def _case(self, found: Found) -> Case | None:
        case = found.kept.case
        return self._cases.get(case) if isinstance(case, int) else case

    def opened(self, message: Unplaced, case: Case) -> None:
        """A message got a case of its own: what it may be the same as is kept, and later ones may join it."""
        for found in self._matcher.matches(message)[:SUGGESTED]:
            self._suggested.append((case, found.kept.case, found.match))
        self._matcher.add(message, case)
        if message.contact_id and message.text:
            self._repeated[message.contact_id, message.subject, message.text] = case

    def store(self, opening: Iterable[int]) -> None:
        told = self._matcher.told
        matters.keep_traces((message, told[message]) for message in opening if message in told)
        matters.suggest(
            (case.pk, other if isinstance(other, int) else other.pk, match) for case, other, match in self._suggested
        )


def _is_calm_enough(message: Unplaced, case: Case) -> bool:
    """Danger never disappears into a case that was calm until then: it opens a case of its own, seen at once."""
    return message.urgency < URGENT or case.urgency >= URGENT
