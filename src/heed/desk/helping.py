"""The help of a language model beside an answer: what stands there now, and what can be asked."""

from __future__ import annotations

from dataclasses import dataclass

from heed.answers.helping import material as help_material
from heed.answers.helping import queries as help_queries
from heed.answers.helping import wording as help_wording
from heed.answers.helping.queries import Suggestion
from heed.answers.models import HelpRequest, HelpState
from heed.casework.models import Case
from heed.inbox.models import Message
from heed.staff.models import Person


@dataclass(frozen=True, slots=True)
class Help:
    """Of one colleague on one case. `languages`: into which a text can be translated, the resident's first; `before`:
    the colleague's own text in whose place the model's was put."""

    case: Case
    is_summary: bool
    request: HelpRequest | None
    languages: tuple[str, ...] = ()
    before: str = ""

    @property
    def is_waiting(self) -> bool:
        return self.request is not None and self.request.state in (HelpState.WAITING, HelpState.ASKING)

    @property
    def suggestion(self) -> Suggestion | None:
        ready = self.request is not None and self.request.state == HelpState.READY
        return help_queries.suggestion(self.request) if ready and self.request else None

    @property
    def problem(self) -> str:
        failed = self.request is not None and self.request.state == HelpState.FAILED
        return help_wording.problem(self.request) if failed and self.request else ""

    @property
    def state(self) -> str:
        """Differs when something else would be shown."""
        return f"{self.request.pk}.{self.request.state}" if self.request else ""


def with_answer(case: Case, message: Message | None, person: Person) -> Help | None:
    """None where no language model is set up, or the colleague writes no answers."""
    if not help_queries.is_on() or not person.may("draft_answers"):
        return None
    used = help_queries.last_used(case, person)
    languages = dict.fromkeys([help_material.language_of(case, message), help_material.own_language()])
    return Help(
        case,
        False,
        help_queries.open_of(case, person, summary=False),
        tuple(languages),
        help_queries.asked_about(used) if used else "",
    )


def with_thread(case: Case, person: Person) -> Help | None:
    """The same for a summary of what was said."""
    if not help_queries.is_on() or not person.may("draft_answers"):
        return None
    return Help(case, True, help_queries.open_of(case, person, summary=True))
