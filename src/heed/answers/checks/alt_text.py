"""Pictures without a useful text alternative (WCAG 2.2, success criterion 1.1.1, failure F30)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from heed.answers.checks.contract import Image, Problem
from heed.answers.checks.seen import Seen
from heed.answers.checks.words.pictures import SAY_NOTHING
from heed.understanding.text import fold_word, word_set

_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|svg|heic|bmp|tiff?|pdf|avif)$")
_WORD = re.compile(r"[^\W\d_]+")
_EMPTY_WORDS = word_set(SAY_NOTHING)


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`shortest`: letters that the words which say something must have together."""
    for image in seen.outgoing.images:
        why = _why(image, int(parameters["shortest"]))
        if why:
            yield Problem(why, values={"name": image.name})


def _why(image: Image, shortest: int) -> str:
    alt, name = fold_word(image.alt).strip(), fold_word(image.name).strip()
    if not alt:
        return "alt_text.missing"
    stem = PurePosixPath(name).stem if name else ""
    if _FILE.search(alt) or alt in (name, stem) or ("_" in alt and " " not in alt) or _same_words(alt, stem):
        return "alt_text.file_name"
    if re.match(r"(?:https?://|www\.)\S+$", alt):
        return "alt_text.says_nothing"
    telling = [word for word in _WORD.findall(alt) if word not in _EMPTY_WORDS]
    return "alt_text.says_nothing" if sum(map(len, telling)) < shortest else ""


def _same_words(alt: str, stem: str) -> bool:
    """The name of the file with other signs between its words; three words or more may well describe the picture."""
    words = re.split(r"[\W_]+", alt)
    return words == re.split(r"[\W_]+", stem) and (len(words) < 3 or " " not in alt)
