"""What a department says in a mail that replies to one of ours, without what it quotes. Pure."""

from __future__ import annotations

import re

from heed.channels.email.quotes import without_history

#: Around the line at the top of our mails below which nothing is read.
RULE = "====="
_LINE = re.compile(rf"^[>\s|*_]*{RULE}.*{RULE}[\s*_]*$")
#: On a line of its own at the start, this says that work is done.
DONE = frozenset({"done", "klaar", "gereed", "gedaan", "afgerond", "uitgevoerd", "erledigt", "fertig", "tamam"})
MOST = 5000  # characters of an answer


def own_words(text: str) -> str:
    """What was written above our own line, or below the quote, without quotes and the words that introduce them.

    "" where nothing is left.
    """
    lines = text.split("\n")
    rules = [number for number, line in enumerate(lines) if _LINE.match(line)]
    if not rules:
        return "" if _only_quotes(lines) else without_history(text)[:MOST]
    # A quoted line stands in for the rest, so that the words that introduce a quote are seen as such.
    above = without_history("\n".join([*lines[: rules[0]], f"> {RULE}"]))
    found = above if _is_own(above) else without_history(text)
    return found[:MOST].strip() if _is_own(found) else ""


def _is_own(text: str) -> bool:
    return RULE not in text and not _only_quotes(text.split("\n"))


def _only_quotes(lines: list[str]) -> bool:
    return all(not line.strip() or line.lstrip().startswith(">") for line in lines)


def says_done(words: str) -> tuple[bool, str]:
    """Whether the first line says that the work is done, and what is said beside that."""
    first, _, rest = words.strip().partition("\n")
    if first.strip(" .!").casefold() in DONE:
        return True, rest.strip() or first.strip()
    return False, words
