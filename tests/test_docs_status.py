"""The page about the status of a case says what the code does."""

from __future__ import annotations

from pathlib import Path

from heed.answers.satisfaction import TOO_OLD, WAIT
from heed.casework import deadlines
from heed.casework.actions.residents import REOPEN_DAYS, REOPEN_EVERY
from heed.casework.guards import GUARDS
from heed.casework.reply_words import DONE
from heed.casework.satisfaction import FEWEST
from heed.casework.status import TRANSITIONS, Status
from heed.staff.working_time import Unit

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE = (DOCS / "reference/status.md").read_text()


def rows(columns: int) -> list[list[str]]:
    lines = [line.strip("|").split("|") for line in PAGE.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line] for line in lines if len(line) == columns]


def test_statuses_and_what_may_follow() -> None:
    expected = [
        [
            f"`{one.value}`",
            str(one.label),
            ", ".join(f"`{next_.value}`" for next_ in Status if next_ in TRANSITIONS[one]),
        ]
        for one in Status
    ]
    assert rows(3) == expected


def test_guards() -> None:
    expected = [
        [
            f"`{into.value}`",
            f"`{guard.lack.value}`",
            str(guard.says),
            "a reason is given" if guard.unless_reason else "–",
        ]
        for guard in GUARDS
        for into in guard.into
    ]
    assert rows(4) == expected


def test_limits() -> None:
    assert f"within {REOPEN_DAYS} days" in PAGE
    assert REOPEN_EVERY.total_seconds() == 24 * 3600 and "once in 24 hours" in PAGE
    assert WAIT.total_seconds() == 600 and "ten minutes" in PAGE
    assert TOO_OLD.days == 7 and "seven days" in PAGE
    assert FEWEST == 5 and "Below five" in PAGE


def test_limits_of_tasks() -> None:
    page = (DOCS / "how-to/tasks-and-hand-overs.md").read_text()
    assert (
        f"at most {deadlines.MOST[Unit.WORKING_HOURS]}" in page
        and f"at most {deadlines.MOST[Unit.WORKING_DAYS]}" in page
    )
    assert not [word for word in DONE - {"done"} if f"*{word}*" not in page]
