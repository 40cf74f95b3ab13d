"""Who is told at the desk that statements of residents wait for a decision."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse

from heed.casework import actions as casework
from heed.casework import notifications
from heed.policy.models import OpinionConversation
from heed.staff.models import Person
from heed.staff.permissions import ACTS

KIND = "statements_wait"


def tell_of_waiting(conversation: OpinionConversation) -> int:
    """Tells those who lead the conversation that a statement waits; who was told and has not looked since is told no
    more. Returns how many were told. Call with the conversation locked."""
    path = path_of(conversation)
    told = notifications.unseen_of_path(KIND, path)
    people = [one for one in leaders(conversation) if one.pk not in told]
    return casework.notify(people, KIND, path=path, dossier=conversation.dossier.title)


def seen_by(conversation: OpinionConversation, person: Person) -> None:
    """A colleague looks at the statements: the next one that comes in is told again."""
    casework.see_notifications(person, path=path_of(conversation))


def no_longer_waiting(conversations: Iterable[OpinionConversation]) -> None:
    """Nobody can decide on their statements now: what says that they wait is put away."""
    casework.put_away_notifications(KIND, [path_of(one) for one in conversations])


def leaders(conversation: OpinionConversation) -> list[Person]:
    """The owner of the dossier and who began the conversation; where neither can decide on statements any more, all who
    can."""
    own = {one.pk: one for one in (conversation.dossier.owner, conversation.created_by) if one.is_active}
    if any(one.may("edit_dossiers") for one in own.values()):
        return list(own.values())
    others = Person.objects.filter(is_active=True, role__in=ACTS["edit_dossiers"])
    return [*own.values(), *others.exclude(pk__in=own).order_by("pk")]


def path_of(conversation: OpinionConversation) -> str:
    return reverse("policy:statements", args=[conversation.pk])
