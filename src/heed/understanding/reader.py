"""Reads messages: each step's judgement put together into a Reading."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from heed.understanding import danger, judge, language, mixing, personal_data, places, thanks, vectors
from heed.understanding.context import Context
from heed.understanding.described import Descriptions
from heed.understanding.encoder import Encoded, encoder
from heed.understanding.judge import Cues
from heed.understanding.lexicon import ANY_LANGUAGE, Cue, Hit, Lexicon, Token, cues_of, tokenize
from heed.understanding.marks import Marked
from heed.understanding.mixing import Chances
from heed.understanding.reading import Abuse, Label, Model, PersonalData, Place, Reading, Topic, Urgency
from heed.understanding.text import PERSONAL_DATA_LIMIT, READ_LIMIT, Text, fold
from heed.understanding.threads import use_one_thread
from heed.understanding.topics import Catalogue, Found, covered_tokens
from heed.understanding.words import abuse, intent, tone, urgency
from heed.understanding.words import thanks as thanks_words

MODEL = Model("heed", "2")
CHUNK = 256
"""Texts that are read together."""
SENT = 128
"""Texts that are sent to an executor together: with fewer all processes end at nearly the same time."""

_WHO = ("person", "account_handle")
_NEWS = ("report", "question", "complaint", "suggestion", "appeal")


class _Prepared:
    """What reading needs and a context does not carry: made once for each context in each process."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.catalogue = Catalogue(context)
        self.places = places.Finder(context.gazetteer)
        by_language: dict[str, list[Cue]] = defaultdict(list)
        for cue in _all_cues(context):
            by_language[cue.language].append(cue)
        self._anywhere = by_language.pop(ANY_LANGUAGE, [])
        self._lexicons = {name: Lexicon(cues + self._anywhere) for name, cues in by_language.items()}
        self._without_language = Lexicon(self._anywhere)
        self._models: dict[tuple[bool, bool], dict[str, Model]] = {}

    @cached_property
    def _descriptions(self) -> Descriptions:
        return Descriptions(self.context.catalogue)

    def topic(self, marked: Marked, words: Sequence[Found], vector: Any) -> Topic | None:
        """By the catalogue's words; where there is none, by what the text means (None: without an encoder)."""
        near = None
        encoded = vector is not None and not marked.languages <= vectors.NOT_ENCODED
        if encoded and self.context.catalogue and not words:
            near = self._descriptions.near(vector)
        return self.catalogue.topic(marked, words, near)

    def models(self, heard: Mapping[str, Chances], by_meaning: bool) -> dict[str, Model]:
        """Who made which field; the same for all texts that are read with the same heads."""
        key = (bool(heard), by_meaning)
        if key not in self._models:
            self._models[key] = mixing.models(self.context, heard, by_meaning)
        return self._models[key]

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
    yield from cues_of("news", {name: _only(labels, _NEWS) for name, labels in intent.INTENT.items()})
    yield from cues_of("urgency", urgency.URGENCY)
    yield from cues_of("news", {name: _only(labels, urgency.DANGERS) for name, labels in urgency.URGENCY.items()})
    yield from cues_of("sentiment", tone.SENTIMENT)
    yield from cues_of("abuse", abuse.ABUSE)
    yield from cues_of("news", {name: _only(labels, ("abusive",)) for name, labels in abuse.ABUSE.items()})
    yield from cues_of("thanks", thanks_words.THANKS)
    for name, kinds in context.urgency_words.items():
        phrases = {kind: ";".join(words) for kind, words in kinds.items()}
        yield from cues_of("urgency", {name: phrases})
        yield from cues_of("news", {name: phrases})


def _only(labels: Mapping[str, str], wanted: Sequence[str]) -> dict[str, str]:
    return {label: phrases for label, phrases in labels.items() if label in wanted}


def warm_up(context: Context) -> None:
    """Loads in this process all that reading needs, so that the first message does not wait for it."""
    language.load(context.languages)
    personal_data.load()
    _prepare(context)
    if mixing.heads_in_use(context) and not context.plain:
        _read_chunk(["Goedemorgen"], context)


def read(texts: Sequence[Text | str], context: Context, executor: Executor | None = None) -> list[Reading]:
    """One Reading per text, in order; the same whether a text is read alone or among others, here or elsewhere.

    Pure: no network, no database. Reads the first `READ_LIMIT` code points for meaning and the first
    `PERSONAL_DATA_LIMIT` for personal data. Never raises on any text. With an `executor` the texts go to it in chunks.
    """
    size = CHUNK if executor is None else SENT
    chunks = [texts[at : at + size] for at in range(0, len(texts), size)]
    if executor is None:
        return [reading for chunk in chunks for reading in _read_chunk(chunk, context)]
    waiting = [executor.submit(_read_chunk, chunk, context) for chunk in chunks]
    return [reading for chunk in waiting for reading in chunk.result()]


def _read_chunk(texts: Sequence[Text | str], context: Context) -> list[Reading]:
    use_one_thread()
    prepared = _prepare(context)
    known = _known(texts, context)
    if not known or context.plain or not mixing.heads_in_use(context):
        return [_read_one(one, {}, None, prepared) for one in known]
    encoded, heard = _heard(known, context)
    readings = [_read_one(*one, prepared) for one in zip(known, heard, encoded.vectors, strict=True)]
    return [
        replace(reading, vector=kept) for reading, kept in zip(readings, vectors.pack(encoded.vectors), strict=True)
    ]


_Known = tuple[Text, Marked, language.Identified]
"""A text, its words, and its language: all that is known of it before anything is concluded."""


def _known(texts: Sequence[Text | str], context: Context) -> list[_Known]:
    all_texts = [text if isinstance(text, Text) else Text(text) for text in texts]
    all_marked = [_mark(text) for text in all_texts]
    originals = [marked.original for marked in all_marked]
    hints = [text.language for text in all_texts]
    spoken = language.identify(originals, [marked.tokens for marked in all_marked], context.languages, hints)
    return list(zip(all_texts, all_marked, spoken, strict=True))


def _heard(known: Sequence[_Known], context: Context) -> tuple[Encoded, list[dict[str, Chances]]]:
    """What the encoder finds, once for all tasks, and what the heads make of it."""
    all_marked = [marked for _, marked, _ in known]
    encoded = encoder().look([marked.original for marked in all_marked])
    return encoded, mixing.chances(all_marked, encoded, context)


def _mark(text: Text) -> Marked:
    original = text.text[:READ_LIMIT]
    folded = fold(original)
    return Marked(original, folded, tokenize(folded))


class _Said(NamedTuple):
    """What was found in one message by its words, before heads are asked."""

    language: Label
    places: tuple[Place, ...]
    topics: list[Found]
    personal_data: tuple[PersonalData, ...]
    urgency: Urgency
    abuse: Abuse
    only_thanks: bool
    intent: Cues
    sentiment: Cues


def _said(text: Text, marked: Marked, identified: language.Identified, prepared: _Prepared) -> _Said:
    context, original = prepared.context, marked.original
    spoken, marked.languages = identified
    marked.hits = prepared.hits(marked.tokens, marked.languages)
    mentions = prepared.places.find(text, marked.folded, marked.tokens, marked.languages)
    if context.plain:  # without the tagger an address may be somebody's home: nothing acts on it by itself
        mentions = tuple(replace(place, sure=place.sure and place.kind != "address") for place in mentions)
    # a building may be the subject too ("the library is closed"), a street only says where
    words = prepared.catalogue.find(marked, [place for place in mentions if place.kind != "landmark"])
    whole = marked.folded if len(text.text) <= READ_LIMIT else fold(text.text[:PERSONAL_DATA_LIMIT])
    searched = original if len(text.text) <= READ_LIMIT else text.text[:PERSONAL_DATA_LIMIT]
    private = personal_data.find(searched, whole, context, spoken.label, with_names=not context.plain)
    urgent = danger.judge_urgency(marked)
    insulting = judge.judge_abuse(marked)
    # who signs a thank-you, or is thanked, brings nothing new
    brings_data = bool(mentions) or any(found.kind not in _WHO for found in private)
    brings_more = brings_data or urgent.label == "urgent" or insulting.label == "abusive"
    thanked = thanks.only_thanks(marked, covered_tokens(words), brings_more)
    purpose = judge.intent(marked, bool(words), urgent.kind is not None, thanked)
    tone_of_it = judge.sentiment(marked)
    return _Said(spoken, mentions, words, private, urgent, insulting, thanked, purpose, tone_of_it)


def _read_one(known: _Known, heard: Mapping[str, Chances], vector: Any, prepared: _Prepared) -> Reading:
    said, marked = _said(*known, prepared), known[1]
    by_words = prepared.topic(marked, said.topics, vector) if mixing.asks_catalogue(heard) else None
    by_meaning = bool(prepared.context.catalogue) and vector is not None and not said.topics
    return Reading(
        language=said.language,
        intent=mixing.label("intent", marked, said.language.label, said.intent, heard),
        topic=mixing.topic(marked, by_words, heard),
        sentiment=mixing.label("sentiment", marked, said.language.label, said.sentiment, heard),
        urgency=mixing.urgency(said.urgency, heard, marked),
        abuse=mixing.abuse(said.abuse, heard, marked),
        places=said.places,
        personal_data=said.personal_data,
        only_thanks=said.only_thanks,
        model=MODEL,
        models=prepared.models(heard, by_meaning),
    )


def standing(task: str, texts: Sequence[str], context: Context) -> list[dict[str, float]]:
    """By label of `task` (all but "topic") how much words and the shipped head together speak for it, as a logarithm:
    the highest is the label that Heed reads where colleagues have taught nothing."""
    found = []
    prepared = _prepare(context)
    for at in range(0, len(texts), CHUNK):
        known = _known(texts[at : at + CHUNK], context)
        for one, chances in zip(known, _heard(known, context)[1], strict=True):
            found.append(_standing(task, _said(*one, prepared), one[1], mixing.without_taught(chances)))
    return found


def _standing(task: str, said: _Said, marked: Marked, heard: Mapping[str, Chances]) -> dict[str, float]:
    if task == "urgency":
        return mixing.score_standing(task, mixing.urgency(said.urgency, heard, marked).score)
    if task == "abuse":
        return mixing.score_standing(task, mixing.abuse(said.abuse, heard, marked).score)
    return mixing.standing(task, said.language.label, getattr(said, task), heard[task])
