"""How well personal data is found: per kind and language, on texts made apart from the training, and how fast.

Three measures: messages from templates of their own (`templates/`) with names, streets and towns that training never
saw, half of them with whole names and addresses as Faker gives them; Presidio's English texts whose templates were
held back; and, where it is at hand, messages written and labelled by people (`[[private:kind|text]]`).
"""

from __future__ import annotations

import json
import re
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from heed.understanding.context import Context
from heed.understanding.personal_data import KINDS, find
from heed.understanding.personal_data.tagger import Tagger, tagger
from heed.understanding.text import fold
from training.heads.sources import OURS

LANGUAGES = ("nl", "en", "de", "fr", "es", "el")
LABELLED = OURS / "tuning.jsonl"
"""Messages labelled by people, one JSON object a line."""

_MARK = re.compile(r"\[\[(\w+):(\w+)\|([^\]]*)\]\]")
_PRESIDIO = {
    "PERSON": "person", "STREET_ADDRESS": "address", "PHONE_NUMBER": "phone", "EMAIL_ADDRESS": "email",
    "IBAN_CODE": "iban", "US_SSN": "national_id", "CREDIT_CARD": "card",
}  # fmt: skip

Span = tuple[int, int, str]


class Sample(NamedTuple):
    language: str
    text: str
    spans: list[Span]


class Counts:
    """Characters rightly found, wrongly found and missed; and spans found at least for nine tenths."""

    def __init__(self) -> None:
        self.right = self.wrong = self.missed = self.spans = self.spans_found = 0

    def figures(self) -> dict[str, float]:
        recall = self.right / max(self.right + self.missed, 1)
        precision = self.right / max(self.right + self.wrong, 1)
        f2 = 5 * precision * recall / max(4 * precision + recall, 1e-9)
        found = self.spans_found / max(self.spans, 1)
        return {
            "f2": round(f2, 4),
            "recall": round(recall, 4),
            "precision": round(precision, 4),
            "spans_found": round(found, 4),
            "spans": self.spans,
        }


def made_up(per_template: int = 20, languages: Iterable[str] = LANGUAGES) -> list[Sample]:
    """Messages from this folder's templates; every second one with Faker's whole names, addresses and firms."""
    from training.names.messages import Writer, templates_of

    samples = []
    for language in languages:
        templates = templates_of(language, Path(__file__).parent / "templates")[""]
        for fakers in (False, True):
            writer = Writer(language, seed=77, held_back=True)
            if fakers:
                writer.use_fakers_own()
            for template in templates:
                for _ in range(per_template // 2):
                    message = writer.fill(template)
                    samples.append(Sample(language, message.text, [span for span in message.spans if span[2] in KINDS]))
    return samples


def presidio() -> list[Sample]:
    """Presidio's texts from templates that were held back; none where the public sets are not at hand."""
    from training.names.presidio import for_measuring, rows
    from training.names.words import TEXTS

    samples: list[Sample] = []
    for row in rows() if TEXTS.exists() else ():
        if for_measuring(row) and "{" not in row["text"]:
            spans = [(start, end, _PRESIDIO[kind]) for start, end, kind in row["spans"] if kind in _PRESIDIO]
            samples.append(Sample("en", row["text"], spans))
    return samples


def labelled(path: Path = LABELLED) -> list[Sample]:
    """Messages labelled by people; none where the file is not at hand."""
    if not path.exists():
        return []
    return [_unmarked(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _unmarked(row: dict[str, Any]) -> Sample:
    text, at, spans = "", 0, []
    for mark in _MARK.finditer(row["text"]):
        text += row["text"][at : mark.start()]
        if mark.group(1) == "private":
            spans.append((len(text), len(text) + len(mark.group(3)), mark.group(2)))
        text += mark.group(3)
        at = mark.end()
    return Sample(row["lang"], text + row["text"][at:], spans)


def found_in(sample: Sample, context: Context, names: Tagger | None) -> list[Span]:
    return [
        (found.start, found.end, found.kind)
        for found in find(sample.text, fold(sample.text), context, sample.language, names)
    ]


def score(samples: Iterable[Sample], context: Context, names: Tagger | None = None) -> dict[str, Any]:
    """Figures over all, per language and per kind; characters count as right only with the right kind."""
    by: dict[str, Counts] = defaultdict(Counts)
    for sample in samples:
        found = found_in(sample, context, names)
        for group, kinds in [("all", KINDS), (sample.language, KINDS), *((kind, (kind,)) for kind in KINDS)]:
            _count(by[group], _characters(sample.spans, kinds), _characters(found, kinds))
        for start, end, kind in sample.spans:
            covered = sum(max(0, min(end, e) - max(start, s)) for s, e, k in found if k == kind)
            for group in ("all", sample.language, kind):
                by[group].spans += 1
                by[group].spans_found += covered >= 0.9 * (end - start)
    return {group: counts.figures() for group, counts in by.items() if counts.spans}


def _characters(spans: Iterable[Span], kinds: Iterable[str]) -> set[tuple[int, str]]:
    return {(at, kind) for start, end, kind in spans if kind in kinds for at in range(start, end)}


def _count(counts: Counts, marked: set[tuple[int, str]], found: set[tuple[int, str]]) -> None:
    counts.right += len(marked & found)
    counts.wrong += len(found - marked)
    counts.missed += len(marked - found)


def speed(samples: list[Sample], context: Context) -> float:
    """Texts a second on one core, folding left out."""
    folded = [fold(sample.text) for sample in samples]
    began = time.process_time()
    for sample, of in zip(samples, folded, strict=True):
        find(sample.text, of, context, sample.language)
    return len(samples) / (time.process_time() - began)


def measure() -> dict[str, Any]:
    """All figures; printed as a table per set, and returned."""
    context = Context()
    held_back = tagger(all_names=False)
    made, report = made_up(), {}
    for name, samples, names in (
        ("made_up", made, held_back),
        ("presidio_en", presidio(), held_back),
        ("labelled", labelled(), tagger()),
    ):
        if samples:
            report[name] = score(samples, context, names)
            _print(name, samples, report[name])
    report["texts_per_second"] = round(speed(made, context))
    length = sum(len(sample.text) for sample in made) / len(made)
    print(f"\n{report['texts_per_second']:,} texts a second on one core, {length:.0f} characters each")
    return report


def _print(name: str, samples: list[Sample], figures: dict[str, Any]) -> None:
    print(f"\n{name}: {len(samples)} texts\n{'':16} {'F2':>7} {'recall':>7} {'prec.':>7} {'found':>7} {'spans':>6}")
    for group, of in figures.items():
        shares = " ".join(f"{of[name]:7.3f}" for name in ("f2", "recall", "precision", "spans_found"))
        print(f"{group:16} {shares} {of['spans']:6}")
