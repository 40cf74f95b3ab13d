"""Which language a text is in: py3langid among the town's languages; in short texts also how words are spelled, and
common words."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import Any, NamedTuple

from heed.understanding.lexicon import Token, cues_of
from heed.understanding.reading import Label
from heed.understanding.spelling import load as load_spelling
from heed.understanding.spelling import with_spelling
from heed.understanding.words.common import COMMON

SURE_FROM = 0.75
SHORT = 20
"""Below this many letters a text is never sure, whatever the model says."""

_LETTERS_READ = 120
_WORDS_KEPT = 1 << 15
_HINT_WEIGHT = 1.5
_WORD_WEIGHT = 1.2
_WORDS_HELP_BELOW = 60
_MARKUP = re.compile(r"https?://\S+|www\.\S+|[@#]|\d+")


class _Model(NamedTuple):
    next_state: Any
    row_start: list[int]
    feature: list[int]


class _Scores(NamedTuple):
    table: Any
    prior: Any
    first_column: Any


@lru_cache(maxsize=1)
def _identifier() -> Any:
    """py3langid's model (half a second, 70 MB), forgotten once what a town needs of it was taken."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)


@lru_cache(maxsize=1)
def _automaton() -> _Model:
    model = _identifier()
    return _Model(model.tk_nextmove, [row << 8 for row in model.tk_row], model.tk_output)


@lru_cache(maxsize=8)
def _scores(languages: tuple[str, ...]) -> _Scores:
    """The columns of the languages as one dense table: three times as fast to pick rows from."""
    import numpy

    _automaton()
    model = _identifier()
    # a language written in two scripts has two columns, the better of which counts
    of_language = [[i for i, name in enumerate(model.nb_classes) if name == language] for language in languages]
    first_column = numpy.array(list(accumulate(map(len, of_language[:-1]), initial=0)), numpy.intp)
    columns = list(chain.from_iterable(of_language))
    table = numpy.ascontiguousarray(model.nb_ptc[:, columns], dtype=numpy.float32)
    prior = model.nb_pc[columns].astype(numpy.float32)
    _identifier.cache_clear()
    return _Scores(table, prior, first_column)


def load(languages: tuple[str, ...]) -> None:
    """Loads the model now, so that the first reading does not wait for it."""
    _automaton(), _scores(languages), load_spelling()


@lru_cache(_WORDS_KEPT)
def _features(word: str) -> tuple[int, ...]:
    """What the model sees in one word between spaces; kept, since most words of a message are common ones."""
    model = _automaton()
    state, features = 0, []
    for byte in f" {word} ".encode("utf-8", errors="surrogatepass"):
        state = model.next_state[model.row_start[state] + byte]
        if model.feature[state] >= 0:
            features.append(model.feature[state])
    return tuple(features)


def _log_likelihoods(texts: Sequence[str], languages: tuple[str, ...]) -> list[list[float]]:
    """For each text and language a score, scaled for the length as py3langid does; 0 where there is nothing to see."""
    import numpy

    scores = _scores(languages)
    all_visits = [Counter(chain.from_iterable(map(_features, text.split()))) for text in texts]
    seen = [at for at, visits in enumerate(all_visits) if visits]
    result = [[0.0] * len(languages) for _ in texts]
    if not seen:
        return result
    ends = list(accumulate((len(all_visits[at]) for at in seen), initial=0))
    features = numpy.fromiter(chain.from_iterable(all_visits), numpy.intp, ends[-1])
    visits = chain.from_iterable(counter.values() for counter in all_visits)
    rows = scores.table.take(features, axis=0)
    # multiply and sum, not BLAS: the same sum in every batch and on every machine
    rows *= numpy.log1p(numpy.fromiter(visits, numpy.float32, ends[-1]))[:, None]
    totals = [numpy.add.reduce(rows[start:end], axis=0) for start, end in pairwise(ends)]
    best = numpy.maximum.reduceat(numpy.array(totals) + scores.prior, scores.first_column, axis=1)
    for at, row in zip(seen, best, strict=True):
        result[at] = (row / math.sqrt(len(texts[at].encode("utf-8", errors="surrogatepass")))).tolist()
    return result


def plain(text: str) -> str:
    """The first stretch of text in which language shows: without links, signs and digits."""
    start = text[: 3 * _LETTERS_READ]
    return " ".join(_MARKUP.sub(" ", start).split())[:_LETTERS_READ]


Identified = tuple[Label, frozenset[str]]
"""A text's language (without evidence offsets: it is in all of the text), and those that are worth considering."""


def identify(
    texts: Sequence[str], tokens: Sequence[Sequence[Token]], languages: tuple[str, ...], hints: Sequence[str | None]
) -> list[Identified]:
    """Of each text what it is in: the same alone as among others.

    The spelling, common words among its `tokens` and the hint of its author's network decide a short text.
    """
    samples = [_sample(text) for text in texts]
    scores = _log_likelihoods(samples, languages)
    return [_identified(*one, languages) for one in zip(samples, scores, tokens, hints, strict=True)]


def _sample(text: str) -> str:
    sample = plain(text)
    return sample.lower() if sample.isupper() else sample


def _identified(
    sample: str, scores: list[float], tokens: Sequence[Token], hint: str | None, languages: tuple[str, ...]
) -> Identified:
    letters = sum(map(str.isalpha, sample)) if len(sample) < 2 * _WORDS_HELP_BELOW else len(sample)
    if letters < _WORDS_HELP_BELOW:
        scores = _with_words(with_spelling(scores, sample, languages), tokens, languages)
    if hint in languages:
        scores[languages.index(hint)] += _HINT_WEIGHT
    probabilities = _softmax(scores)
    best = max(range(len(languages)), key=probabilities.__getitem__)
    confidence = round(probabilities[best], 4)
    sure = confidence >= SURE_FROM and letters >= SHORT
    label = Label(languages[best] if letters else _unknown(languages, hint), confidence, sure)
    likely = {language for language, p in zip(languages, probabilities, strict=True) if p >= 0.1}
    return label, frozenset({label.label} if sure else likely | {label.label})


def _with_words(scores: list[float], tokens: Sequence[Token], languages: tuple[str, ...]) -> list[float]:
    languages_with = _languages_with()
    for token in tokens:
        for language in languages_with.get(token.word, ()):
            if language in languages:
                scores[languages.index(language)] += _WORD_WEIGHT
    return scores


@lru_cache(maxsize=1)
def _languages_with() -> dict[str, list[str]]:
    """Common word → its languages."""
    languages: dict[str, list[str]] = {}
    for cue in cues_of("language", COMMON):
        languages.setdefault(cue.words[0], []).append(cue.language)
    return languages


def _unknown(languages: tuple[str, ...], hint: str | None) -> str:
    """With no letter to go by: what the network says, else the town's first language."""
    return hint if hint is not None and hint in languages else languages[0]


def _softmax(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    return [value / total for value in raised]
