"""What the tests of restrictions do again and again: a network, a message, house rules, a request."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone

from heed.answers.restrictions import actions
from heed.answers.restrictions.actions import Asked
from heed.answers.restrictions.models import Restriction
from heed.channels import rehearsal
from heed.channels.contract import Author, ChannelError
from heed.inbox import actions as inbox
from heed.inbox.models import Account, Message
from heed.staff.models import Person

WORDS = "Ik weet waar je woont en ik kom langs"
SAID = f"De stoep is kapot. {WORDS}."


@dataclass
class PaperBlocks:
    """Who is blocked, as a network would keep it; of our own hand. `error` is raised, `dies` kills after the call."""

    blocked: set[str] = field(default_factory=set)
    calls: list[str] = field(default_factory=list)
    error: ChannelError | None = None
    dies: bool = False

    def put_in_place(self, monkeypatch: Any) -> PaperBlocks:
        for name in ("block", "unblock"):
            monkeypatch.setattr(
                rehearsal._Rehearsal, name, lambda channel, author, raw, name=name: self._took(name, author)
            )
        return self

    def _took(self, call: str, author: Author) -> None:
        if self.error:
            raise self.error
        self.calls.append(call)
        (self.blocked.add if call == "block" else self.blocked.discard)(author.native_id)
        if self.dies:
            self.dies = False
            raise KeyboardInterrupt


def fediverse() -> Account:
    """An account on Mastodon in rehearsal: all that the channel can, and no network."""
    settings = {"rehearsal": True, "base_url": "https://town.example", "account_id": "1"}
    return inbox.connect_account("mastodon", "town@town.example", "https://town.example/1", settings, {})


def house_rules(lead: Person) -> None:
    draft = actions.start_rules(lead)
    actions.put_rules_live(lead, draft.version)


def asked(what: str = "block", **more: Any) -> Asked:
    values = {"what": what, "rule": "threats", "passage": WORDS, "reason": "Dit is een bedreiging."}
    return Asked(**{**values, "ends_at": timezone.now() + timedelta(days=14), **more})


def the_message() -> Message:
    return Message.objects.filter(direction="in").select_related("account", "contact").order_by("pk")[0]


def in_force(by: Person, second: Person, what: str = "block", **more: Any) -> Restriction:
    row = actions.ask(the_message(), asked(what, **more), by)
    return actions.decide(row.pk, second, True)
