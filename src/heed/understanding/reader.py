"""Reads messages: each step's judgement put together into a Reading."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from functools import lru_cache

from heed.understanding import judge, language, personal_data, places, thanks
from heed.understanding.context import Context
from heed.understanding.lexicon import ANY_LANGUAGE, Cue, Hit, Lexicon, Token, cues_of, tokenize
from heed.understanding.marks import Marked
from heed.understanding.reading import Model, Reading
from heed.understanding.text import PERSONAL_DATA_LIMIT, READ_LIMIT, Text, fold
from heed.understanding.topics import Catalogue, covered_tokens
from heed.understanding.words import intent, tone, urgency
from heed.understanding.words import thanks as thanks_words

MODEL = Model("heed-words", "1")
CHUNK = 256
"""Texts per call on an executor."""

_WHO = ("person", "account_handle")
_NEWS = ("report", "question", "complaint", "suggestion", "appeal")


class _Prepared:
    """What reading needs and a context does not carry: made once for each context in each process."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.catalogue = Catalogue(context)
        by_language: dict[str, list[Cue]] = defaultdict(list)
        for cue in _all_cues(context):
            by_language[cue.language].append(cue)
        self._anywhere = by_language.pop(ANY_LANGUAGE, [])
        self._lexicons = {name: Lexicon(cues + self._anywhere) for name, cues in by_language.items()}
        self._without_language = Lexicon(self._anywhere)

    def hits(self, tokens: Sequence[Token], languages: frozenset[str]) -> dict[str, list[Hit]]:
        """The cues of the languages, by task."""
        lexicons = [self._lexicons[name] for name in sorted(languages) if name in self._lexicons]
        if len(lexicons) == 1:
            return lexicons[0].find(tokens)
        together: dict[str, list[Hit]] = defaultdict(list)
        for number, lexicon in enumerate(lexicons or [self._without_language]):
            for task, hits in lexicon.find(tokens).items():
                # every lexicon has the cues of no language: they count once
                together[task] += [hit for hit in hits if hit.cue.language or not number]
        return dict(together)


@lru_cache(maxsize=8)
def _prepare(context: Context) -> _Prepared:
    # keyed by everything the context holds, so towns with different data never share
    return _Prepared(context)


def _all_cues(context: Context) -> Iterator[Cue]:
    yield from cues_of("intent", intent.INTENT)
    yield from cues_of("news", {name: _only_news(labels) for name, labels in intent.INTENT.items()})
    yield from cues_of("urgency", urgency.URGENCY)
    yield from cues_of("news", urgency.URGENCY)
    yield from cues_of("sentiment", tone.SENTIMENT)
    yield from cues_of("abuse", tone.ABUSE)
    yield from cues_of("news", tone.ABUSE)
    yield from cues_of("thanks", thanks_words.THANKS)
    for name, kinds in context.urgency_words.items():
        phrases = {kind: ";".join(words) for kind, words in kinds.items()}
        yield from cues_of("urgency", {name: phrases})
        yield from cues_of("news", {name: phrases})


def _only_news(labels: Mapping[str, str]) -> dict[str, str]:
    return {label: phrases for label, phrases in labels.items() if label in _NEWS}


def warm_up(context: Context) -> None:
    """Loads in this process all that reading needs, so that the first message does not wait for it."""
    language.load(context.languages)
    personal_data.load()
    _prepare(context)


def read(texts: Sequence[Text | str], context: Context, executor: Executor | None = None) -> list[Reading]:
    """One Reading per text, in order; the same whether a text is read alone or among others, here or elsewhere.

    Pure: no network, no database. Reads the first `READ_LIMIT` code points for meaning and the first
    `PERSONAL_DATA_LIMIT` for personal data. Never raises on any text. With an `executor` the texts go to it in chunks.
    """
    if executor is None:
        return _read_chunk(texts, context)
    chunks = [texts[at : at + CHUNK] for at in range(0, len(texts), CHUNK)]
    waiting = [executor.submit(_read_chunk, chunk, context) for chunk in chunks]
    return [reading for chunk in waiting for reading in chunk.result()]


def _read_chunk(texts: Sequence[Text | str], context: Context) -> list[Reading]:
    prepared = _prepare(context)
    return [_read_one(text if isinstance(text, Text) else Text(text), prepared) for text in texts]


def _read_one(text: Text, prepared: _Prepared) -> Reading:
    context = prepared.context
    original = text.text[:READ_LIMIT]
    folded = fold(original)
    marked = Marked(original, folded, tokenize(folded))
    spoken, marked.languages = language.identify(original, marked.tokens, context.languages, text.language)
    marked.hits = prepared.hits(marked.tokens, marked.languages)
    mentions = places.find(original)
    words = prepared.catalogue.find(marked, mentions)
    whole = marked.folded if len(text.text) <= READ_LIMIT else fold(text.text[:PERSONAL_DATA_LIMIT])
    searched = original if len(text.text) <= READ_LIMIT else text.text[:PERSONAL_DATA_LIMIT]
    private = personal_data.find(searched, whole, context, spoken.label)
    danger = judge.judge_urgency(marked)
    # who signs a thank-you, or is thanked, brings nothing new
    brings_data = bool(mentions) or any(found.kind not in _WHO for found in private)
    thanked = thanks.only_thanks(marked, covered_tokens(words), brings_data)
    return Reading(
        language=spoken,
        intent=judge.intent(marked, bool(words), danger.kind is not None, thanked),
        topic=prepared.catalogue.topic(marked, words),
        sentiment=judge.sentiment(marked),
        urgency=danger,
        abuse=judge.judge_abuse(marked),
        places=mentions,
        personal_data=private,
        only_thanks=thanked,
        model=MODEL,
    )
