"""What the room has to know of a town before it can read its messages. Plain data that can be pickled."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from heed.understanding.gazetteer import Gazetteer
from heed.understanding.text import word_set

DEFAULT_LANGUAGES = (
    "nl", "en", "de", "fr", "es", "it", "pl", "pt", "tr", "ar", "el", "uk", "ru", "ro", "bg", "hu", "cs",
)  # fmt: skip

KNOWN_LANGUAGES = word_set(
    """
    ace af am an ar ary arz as az ba bcl be bg bn br bs ca crh cs cy da de dz el en eo es et eu ext fa fi fo fr fuv
    fy ga gcf gcr gd gl gom grc gu gug guw ha hbo he hi hr ht hu hy id ig is it ja jv ka kab kik kk km kn ko ku ky
    la lb lg lij ln lo lt ltg lv mg mk ml mn mr ms mt my ne nl nn no nso oc om or pa pcm pl ps pt qu ro ru rw sa sdh
    se si sk sl sn so sq sr st sv sw ta te tg th tk tl tr tt ug uk ur uz uzs vec vi vo wa wuu xh yo yue zh zu zxx
    """
)
"""Languages that py3langid 0.4 can tell apart."""


@dataclass(frozen=True, slots=True)
class TopicDescription:
    """A topic as the catalogue describes it: names and keywords by language (ISO 639-1), `parent` a slug or None."""

    slug: str
    names: Mapping[str, str] = field(default_factory=dict)
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parent: str | None = None

    @classmethod
    def from_json(cls, data: Any) -> "TopicDescription":
        """Reads `{"slug", "names": {lang: name}, "keywords": {lang: [word]}, "parent"}`; raises ValueError."""
        if not isinstance(data, dict):
            raise ValueError("a topic is an object with at least a slug")
        slug, parent = data.get("slug"), data.get("parent")
        if not isinstance(slug, str) or not slug:
            raise ValueError('a topic needs a "slug", which is a text')
        if parent is not None and not isinstance(parent, str):
            raise ValueError(f'topic {slug}: "parent" is the slug of another topic or null')
        return cls(slug, _names(slug, data.get("names", {})), _keywords(slug, data.get("keywords", {})), parent)


def _names(slug: str, names: Any) -> dict[str, str]:
    if isinstance(names, dict) and all(isinstance(name, str) for name in names.values()):
        return dict(names)
    raise ValueError(f'topic {slug}: "names" is an object of language to name, like {{"nl": "Bomen"}}')


def _keywords(slug: str, keywords: Any) -> dict[str, tuple[str, ...]]:
    lists = keywords.values() if isinstance(keywords, dict) else [None]
    if all(isinstance(words, list | tuple) and all(isinstance(word, str) for word in words) for words in lists):
        return {language: tuple(words) for language, words in keywords.items()}
    raise ValueError(f'topic {slug}: "keywords" is an object of language to a list, like {{"nl": ["boom", "tak"]}}')


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """Everything of a town that a reading depends on. Contexts with the same data are equal.

    `region` (ISO 3166-1) is where telephone numbers without a country code belong. `own_handles` are the town's own
    names and e-mail addresses: they are nobody's personal data. `urgency_words` adds to the built-in ones:
    language → kind ("people", "traffic", "property") → phrases, written as `lexicon` says. `fallback_topic` is the
    slug that a message with none of the catalogue's words gets, never surely; by default the one called "other" or
    "overig", else the first. `models` is a folder with heads that `learning.learn` made ("": only those that Heed
    ships); its heads are read once, so changed ones belong into another folder. `gazetteer` holds the town's places;
    without it they are told by their form only. `plain`: by words, rules and forms alone, without the encoder, heads,
    and the tagger of names and homes; several times as fast, and much less is found.
    """

    catalogue: Sequence[TopicDescription] = ()
    languages: tuple[str, ...] = DEFAULT_LANGUAGES
    own_handles: tuple[str, ...] = ()
    region: str = "NL"
    urgency_words: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    fallback_topic: str | None = None
    models: str = ""
    plain: bool = False
    gazetteer: Gazetteer | None = None
    fingerprint: str = field(init=False, default="")

    def __post_init__(self) -> None:
        self._check()
        object.__setattr__(self, "catalogue", tuple(self.catalogue))
        object.__setattr__(self, "languages", tuple(self.languages))
        object.__setattr__(self, "own_handles", tuple(self.own_handles))
        object.__setattr__(self, "fingerprint", self._fingerprint())

    def _check(self) -> None:
        unknown = sorted(set(self.languages) - KNOWN_LANGUAGES)
        if unknown or not self.languages:
            raise ValueError(
                f"languages: {', '.join(unknown) or 'none given'}; take them from {sorted(KNOWN_LANGUAGES)}"
            )
        slugs = [topic.slug for topic in self.catalogue]
        if len(set(slugs)) < len(slugs):
            twice = sorted({slug for slug in slugs if slugs.count(slug) > 1})
            raise ValueError(f"catalogue: {', '.join(twice)} stands there more than once; a slug names one topic")
        if self.fallback_topic is not None and self.fallback_topic not in slugs:
            raise ValueError(f"fallback_topic: {self.fallback_topic!r} is no slug of the catalogue")
        kinds = {kind for words in self.urgency_words.values() for kind in words}
        if not kinds <= {"people", "traffic", "property"}:
            raise ValueError(f"urgency_words: kinds are people, traffic and property, not {sorted(kinds)}")

    @property
    def catalogue_fingerprint(self) -> str:
        """Which catalogue this is, in twelve characters."""
        return hashlib.sha256(json.dumps(self._topics(), sort_keys=True).encode()).hexdigest()[:12]

    def _topics(self) -> list[Any]:
        return [[topic.slug, dict(topic.names), dict(topic.keywords), topic.parent] for topic in self.catalogue]

    def _fingerprint(self) -> str:
        words = {language: dict(kinds) for language, kinds in self.urgency_words.items()}
        everything: list[Any] = [
            self._topics(),
            self.languages,
            self.own_handles,
            self.region,
            words,
            self.fallback_topic,
        ]
        everything += [self.models, self.plain]
        if self.gazetteer is not None:
            everything.append(self.gazetteer.fingerprint)
        return hashlib.sha256(json.dumps(everything, sort_keys=True).encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Context) and other.fingerprint == self.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)
