"""The help of a language model beside an answer: what stands there now, and what can be asked."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from heed.answers.helping import material as help_material
from heed.answers.helping import queries as help_queries
from heed.answers.helping import wording as help_wording
from heed.answers.helping.queries import Suggestion
from heed.answers.models import HelpRequest, HelpState
from heed.casework.models import Case, Incident
from heed.inbox.models import Message
from heed.staff.models import Person


@dataclass(frozen=True, slots=True)
class Help:
    """Of one colleague on one case, or for the answer to all people of an incident. `languages`: into which a text can
    be translated, the likeliest first; `before`: the colleague's own text in whose place the model's was put."""

    about: Case | Incident
    is_summary: bool
    request: HelpRequest | None
    languages: tuple[str, ...] = ()
    before: str = ""

    @property
    def is_for_all(self) -> bool:
        return isinstance(self.about, Incident)

    def _address(self, act: str) -> str:
        name = f"desk:{act}_for_all" if self.is_for_all else f"desk:{act}"
        return reverse(name, args=[self.about.pk])

    @property
    def look_url(self) -> str:
        return self._address("help")

    @property
    def ask_url(self) -> str:
        return self._address("ask_help")

    @property
    def end_url(self) -> str:
        return self._address("end_help")

    @property
    def summarise_url(self) -> str:
        return self._address("summarise")

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
    return _with(case, person, [help_material.language_of(case, message), help_material.own_language()])


def with_statement(incident: Incident, languages: list[str], person: Person) -> Help | None:
    """The same for the answer to all people of an incident, which can be in each of the town's `languages`."""
    return _with(incident, person, languages)


def _with(about: Case | Incident, person: Person, languages: list[str]) -> Help | None:
    if not _is_there_for(person):
        return None
    used = help_queries.last_used(about, person)
    return Help(
        about,
        False,
        help_queries.open_of(about, person, summary=False),
        tuple(dict.fromkeys(languages)),
        help_queries.asked_about(used) if used else "",
    )


def with_thread(about: Case | Incident, person: Person) -> Help | None:
    """The same for a summary of what was said."""
    if not _is_there_for(person):
        return None
    return Help(about, True, help_queries.open_of(about, person, summary=True))


def _is_there_for(person: Person) -> bool:
    return help_queries.is_on() and person.may("draft_answers")
