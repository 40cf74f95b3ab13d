"""The word lists that the tagger looks at: names, towns, and words that ordinary texts write small."""

import json
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy

from heed.understanding.personal_data.tokens import COMMON, FIRST, HELD_BACK, LAST, SEEN, TOWN
from heed.understanding.text import fold_word
from training.names import people, streets
from training.names.messages import LANGUAGES, templates_of

TEXTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "text"
"""Where the public sets lie that ordinary words are counted in; see the model card for their licences."""

_SLOT = re.compile(r"\{\w+\}")
_WORD = re.compile(r"[^\W\d_]{2,40}")
_SETS = {
    "argument_cimt_CDB.jsonl": 12000, "sentiment_umsab.jsonl": 20000, "similarity_stsb_nl.jsonl": 3000, "similarity_stsb_en.jsonl": 3000,
    "similarity_stsb_de.jsonl": 3000, "similarity_stsb_fr.jsonl": 3000, "similarity_stsb_es.jsonl": 3000,
}  # fmt: skip
_COMMON_AMONG = 12_000
_SEEN_AMONG = 50_000
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
                        yield (
                            row.get("lang", name[-8:-6] if "stsb" in name else "de" if "cimt" in name else ""),
                            row[field],
                        )


def word_lists() -> tuple[Any, Any]:
    """Sorted hashes of folded words, and the bits of each."""
    bits: dict[str, int] = {}
    for of in (*(people.of_language(language) for language in LANGUAGES), people.of_newcomers()):
        for bit, names in ((FIRST, of.first), (LAST, of.last)):
            for name in names:
                held_back = HELD_BACK if people.is_held_back(name) else 0
                for word in _WORD.findall(fold_word(" ".join([name, *people.inflected(name)]))):
                    bits[word] = bits.get(word, 0) | bit | held_back
    for language in LANGUAGES:
        for town in {*streets._split(streets._TOWNS[language]), *streets._towns_of(language)}:
            for word in _WORD.findall(fold_word(town)):
                bits[word] = bits.get(word, 0) | TOWN
    small = _written_small()
    for language in LANGUAGES:
        for rank, word in enumerate(ordinary_words(language)):
            folded = fold_word(word)
            # in lists without capitals "jan" and "andrew" are ordinary words too: a name counts only where texts write it small
            if not bits.get(folded, 0) & (FIRST | LAST) or small[folded] >= _COMMON_FROM:
                bits[folded] = bits.get(folded, 0) | (COMMON if rank < _COMMON_AMONG else SEEN)
    by_hash: dict[int, int] = {}
    for word, of_word in bits.items():
        number = zlib.crc32(word.encode())
        by_hash[number] = by_hash.get(number, 0) | of_word
    hashes = numpy.array(sorted(by_hash), "uint32")
    return hashes, numpy.array([by_hash[int(number)] for number in hashes], "uint8")


def _written_small() -> Any:
    """How often a word is written small in ordinary texts and in the templates."""
    counted: Any = Counter()
    for language, text in ordinary_texts():
        words = _WORD.findall(text)
        counted.update(fold_word(word) for word in words if not word[0].isupper())
        if language == "de":
            # nouns are never written small: those seen often are ordinary all the same
            counted.update({fold_word(word): 0.5 for word in words[1:] if word[0].isupper()})
    for language in LANGUAGES:
        for lines in templates_of(language).values():
            for line in lines:
                counted.update(
                    {fold_word(word): _COMMON_FROM for word in _WORD.findall(_SLOT.sub("", line)) if word.islower()}
                )
    return counted


@lru_cache
def ordinary_words(language: str) -> list[str]:
    """The words of a language, the most frequent first (wordfreq, CC BY-SA 4.0)."""
    from wordfreq import top_n_list

    return [word for word in top_n_list(language, _SEEN_AMONG, wordlist="best") if _WORD.fullmatch(word)]


@lru_cache
def words_that_name_nobody(language: str) -> list[str]:
    """Ordinary words that are in no list of names."""
    known = {fold_word(name) for of in LANGUAGES for part in people.of_language(of) for name in part}
    return [word for word in ordinary_words(language) if len(word) > 2 and fold_word(word) not in known]


def plain_sentences(hashes: Any, about: Any, most: int = 4000) -> dict[str, list[str]]:
    """Language → sentences of ordinary texts that hold no name that the lists know after their first word."""
    known = {
        int(number) for number, bits in zip(hashes, about, strict=True) if bits & (FIRST | LAST) and not bits & COMMON
    }
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
