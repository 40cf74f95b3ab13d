"""The word lists that the tagger looks at: names, towns, and words that ordinary texts write small."""

import json
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy

from heed.understanding.personal_data.tagger import HELD_BACK
from heed.understanding.text import fold_word
from training.names import people, streets
from training.names.messages import LANGUAGES, templates_of

TEXTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "text"
"""Where the public sets lie that ordinary words are counted in; see the model card for their licences."""

FIRST, LAST, TOWN, SEEN, COMMON = 1, 2, 8, 16, 32
"""Bits of what the lists say of a word; `HELD_BACK` is the bit in between."""

_WORD = re.compile(r"[^\W\d_]{2,40}")
_SETS = {
    "argument_cimt_CDB.jsonl": 12000, "sentiment_umsab.jsonl": 20000, "similarity_stsb_nl.jsonl": 3000, "similarity_stsb_en.jsonl": 3000,
    "similarity_stsb_de.jsonl": 3000, "similarity_stsb_fr.jsonl": 3000, "similarity_stsb_es.jsonl": 3000,
}  # fmt: skip
_COMMON_FROM = 4


def ordinary_texts() -> Iterator[tuple[str, str]]:
    """(language or "", text) of public sets whose licences let weights be shipped."""
    for language in LANGUAGES:
        for name in ("sentences", "word-pairs"):
            path = TEXTS / "language" / f"{name}-{language}.txt"
            if name == "sentences" and path.exists():
                for line in path.read_text(encoding="utf-8").splitlines():
                    yield language, line.strip()
    for name, most in _SETS.items():
        with (TEXTS / name).open(encoding="utf-8") as lines:
            for line, _ in zip(lines, range(most), strict=False):
                row = json.loads(line)
                for field in ("text", "a", "b", "sentence1", "sentence2"):
                    if isinstance(row.get(field), str):
                        yield row.get("lang", name[-8:-6] if "stsb" in name else "de" if "cimt" in name else ""), row[field]


def word_lists() -> tuple[Any, Any]:
    """Sorted hashes of folded words, and the bits of each."""
    bits: dict[str, int] = {}
    for of in (*(people.of_language(language) for language in LANGUAGES), people.of_newcomers()):
        for bit, names in ((FIRST, of.first), (LAST, of.last)):
            for name in names:
                held_back = HELD_BACK if people.is_held_back(name) else 0
                for word in _WORD.findall(fold_word(name)):
                    bits[word] = bits.get(word, 0) | bit | held_back
    for language in LANGUAGES:
        for town in {*streets._split(streets._TOWNS[language]), *streets._towns_of(language)}:
            for word in _WORD.findall(fold_word(town)):
                bits[word] = bits.get(word, 0) | TOWN
    for word, count in _small_words().items():
        if count >= 2 or word not in bits:
            bits[word] = bits.get(word, 0) | (COMMON if count >= _COMMON_FROM else SEEN)
    by_hash: dict[int, int] = {}
    for word, of_word in bits.items():
        number = zlib.crc32(word.encode())
        by_hash[number] = by_hash.get(number, 0) | of_word
    hashes = numpy.array(sorted(by_hash), "uint32")
    return hashes, numpy.array([by_hash[int(number)] for number in hashes], "uint8")


def _small_words() -> Counter[str]:
    """How often a word is written small in ordinary texts and templates."""
    counted: Counter[str] = Counter()
    for _, text in ordinary_texts():
        counted.update(fold_word(word) for word in _WORD.findall(text) if word.islower() or not word[0].isupper())
    for language in LANGUAGES:
        for lines in templates_of(language).values():
            for line in lines:
                counted.update({fold_word(word): _COMMON_FROM for word in _WORD.findall(line) if word.islower()})
    return counted


def plain_sentences(hashes: Any, about: Any, most: int = 4000) -> dict[str, list[str]]:
    """Language → sentences of ordinary texts that hold no name that the lists know after their first word."""
    known = {int(number) for number, bits in zip(hashes, about, strict=True) if bits & (FIRST | LAST) and not bits & COMMON}
    sentences: dict[str, list[str]] = {}
    for language, text in ordinary_texts():
        mine = sentences.setdefault(language, [])
        if len(mine) < most and 20 < len(text) < 220 and not _may_name(text, known):
            mine.append(text)
    return sentences


def _may_name(text: str, known: set[int]) -> bool:
    if "@" in text or "http" in text:
        return True
    words = _WORD.findall(text)
    return any(word[0].isupper() and zlib.crc32(fold_word(word).encode()) in known for word in words[1:])
