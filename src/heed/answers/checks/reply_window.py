"""Private answers on networks that take them only for some time after the resident last wrote.

Meta's rules: 24 hours on Messenger, Instagram and WhatsApp; on Messenger and Instagram up to 7 days for an answer by a
person, marked so (the human agent tag). On WhatsApp only templates approved by Meta may follow later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from heed.answers.checks.contract import Level, Problem
from heed.answers.checks.seen import Seen


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`windows`: by channel, how long anybody may answer, and how long a person may who says so (both timedelta)."""
    outgoing = seen.outgoing
    window = parameters["windows"].get(outgoing.channel)
    if window is None or outgoing.is_public or outgoing.last_heard_at is None:
        return
    passed = outgoing.now - outgoing.last_heard_at
    for_all, for_people = window
    if passed <= for_all:
        return
    values = {"hours": str(int(passed.total_seconds() // 3600)), "channel": outgoing.channel}
    if passed <= for_people:
        yield Problem("reply_window.needs_a_person", values=values, level=Level.ADVICE)
    else:
        yield Problem("reply_window.closed", values=values)
