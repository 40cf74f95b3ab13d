"""What understanding needs to know of the town: its catalogue, its gazetteer, and what its colleagues taught."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache

from django.conf import settings
from django.db.models import TextField
from django.db.models.functions import Cast

from heed import understanding
from heed.casework import gazetteer
from heed.casework.models import Topic
from heed.casework.phrases import plain
from heed.learning import store
from heed.staff import queries as staff


def context() -> understanding.Context:
    """Built again only when the catalogue, the gazetteer or the heads in use have changed."""
    as_text = {name: Cast(name, TextField()) for name in ("names", "keywords", "urgency_words")}
    topics = Topic.objects.filter(is_active=True).order_by("slug").values_list("slug", *as_text.values())
    return _context(tuple(topics), gazetteer.fingerprint(), store.folder(), settings.PLAIN_READING, staff.country())


@lru_cache(maxsize=4)
def _context(
    described: tuple[tuple[str, str, str, str], ...], fingerprint: str, models: str, plain: bool, country: str
) -> understanding.Context:
    """`described`: slug, names, keywords and words of danger of each topic, as JSON; `fingerprint`: of the gazetteer;
    `models`: a folder of heads that the town has learned."""
    catalogue = tuple(
        understanding.TopicDescription.from_json(
            {"slug": slug, "names": json.loads(names), "keywords": json.loads(keywords)}
        )
        for slug, names, keywords, _dangers in described
    )
    return understanding.Context(
        catalogue=tuple(topic for topic in catalogue if topic.keywords),
        gazetteer=gazetteer.load(fingerprint) if fingerprint else None,
        models=models,
        plain=plain,
        region=country,
        urgency_words=_urgency_words(json.loads(dangers) for *_others, dangers in described),
    )


def _urgency_words(of_topics: Iterable[Mapping[str, Mapping[str, list[str]]]]) -> dict[str, dict[str, tuple[str, ...]]]:
    """The words of danger of all topics together, by language and kind: danger is danger, whatever the topic."""
    together: dict[str, dict[str, dict[str, None]]] = {}
    for words in of_topics:
        for language, kinds in words.items():
            for kind, phrases in kinds.items():
                kept = together.setdefault(language, {}).setdefault(kind, {})
                kept.update(dict.fromkeys(plain(phrase) for phrase in phrases))
    return {
        language: {kind: tuple(kept) for kind, kept in kinds.items() if kept} for language, kinds in together.items()
    }
