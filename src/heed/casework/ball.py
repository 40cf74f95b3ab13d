"""Who has the ball: whose move it is on a case. Pure; `whereabouts` reads what it asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Holder(StrEnum):
    RESIDENT = "resident"
    COLLEAGUE = "colleague"
    DEPARTMENTS = "departments"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Position:
    """How a case stands. Departments and the colleague are named as people call them."""

    is_open: bool = True
    waits_for_resident: bool = False  # its status says so
    resident_wrote: bool = False  # a resident's message wants an answer
    handed_to: str = ""  # a department that has neither accepted it nor given it back
    asked: tuple[str, ...] = ()  # departments with an open task, earliest deadline first
    assignee: str = ""


@dataclass(frozen=True, slots=True)
class Ball:
    """`names`: the departments, or the colleague; empty for the resident and nobody."""

    holder: Holder
    names: tuple[str, ...] = ()


def ball(position: Position) -> Ball:
    """The first of these that holds: closed, nobody has it. Handed over: the department it was offered to. Asked:
    the departments with an open task, since nobody else can go on. Waiting for a resident who has not written since:
    the resident. Assigned: the colleague. Else nobody has taken it yet.
    """
    if not position.is_open:
        return Ball(Holder.NOBODY)
    if position.handed_to:
        return Ball(Holder.DEPARTMENTS, (position.handed_to,))
    if position.asked:
        return Ball(Holder.DEPARTMENTS, tuple(dict.fromkeys(position.asked)))
    if position.waits_for_resident and not position.resident_wrote:
        return Ball(Holder.RESIDENT)
    if position.assignee:
        return Ball(Holder.COLLEAGUE, (position.assignee,))
    return Ball(Holder.NOBODY)
