"""What a language model answered, made into a text; and whether its words still stand in an answer. Pure."""

from __future__ import annotations

import re
import unicodedata

from heed.channels.language_model import NotAnswered, Problem

_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"\A```[\w-]{0,20}\n(.*?)\n?```\Z", re.DOTALL)
_WORD = re.compile(r"\w+")

RUN = 4
"""So many words in a row that are the model's own still make a text partly its."""
COPIED = 8
"""So many do where the model was asked for something else: fewer are a turn of phrase that everybody uses."""


def text_of(answer: str, longest: int) -> str:
    """The text of an answer: without what a model says to itself before it, and without the fence around it.

    `NotAnswered` where nothing is left, or more than `longest` characters: half an answer is worse than none.
    """
    text = _THOUGHT.sub("", answer).strip()
    fenced = _FENCE.match(text)
    text = _without_control(fenced.group(1) if fenced else text).strip()
    if not text:
        raise NotAnswered(Problem.EMPTY, "the language model answered nothing")
    if len(text) > longest:
        raise NotAnswered(Problem.CUT, f"the language model answered more than {longest} characters")
    return text


def _without_control(text: str) -> str:
    """Letters and signs only: none that the database refuses, or that turn the direction of what follows."""
    kept = {"\n", "\t", "\u200c", "\u200d"}  # the last two belong to the spelling of Persian and others
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in plain if sign in kept or unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))


def stands_in(machine: str, text: str, besides: str = "", run: int = RUN) -> bool:
    """Whether something of the machine's text stands in `text` still: `run` of its words in a row, or all of them where
    it has fewer. Capitals and signs do not count. `besides`: words that were there before, and so are not its own."""
    ours, theirs = _words(text), _words(machine)
    if not theirs or not ours:
        return bool(machine.strip()) and machine.strip() in text
    length = min(run, len(theirs))
    runs = _runs(theirs, length) - _runs(_words(besides), length)
    return not runs.isdisjoint(_runs(ours, length))


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def stands_whole(machine: str, text: str) -> bool:
    """Whether all of the machine's text stands there, word for word."""
    return " ".join(_words(machine)) in " ".join(_words(text)) and bool(_words(machine))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
