"""What understanding needs to know of the town: its catalogue, its gazetteer, and what its colleagues taught."""

from __future__ import annotations

import json
from functools import lru_cache

from django.conf import settings
from django.db.models import TextField
from django.db.models.functions import Cast

from heed import understanding
from heed.casework import gazetteer
from heed.casework.models import Topic
from heed.learning import store
from heed.staff import queries as staff


def context() -> understanding.Context:
    """Built again only when the catalogue, the gazetteer or the heads in use have changed."""
    as_text = {name: Cast(name, TextField()) for name in ("names", "keywords")}
    topics = Topic.objects.filter(is_active=True).order_by("slug").values_list("slug", *as_text.values())
    return _context(tuple(topics), gazetteer.fingerprint(), store.folder(), settings.PLAIN_READING, staff.country())


@lru_cache(maxsize=4)
def _context(
    described: tuple[tuple[str, str, str], ...], fingerprint: str, models: str, plain: bool, country: str
) -> understanding.Context:
    """`described`: slug, names and keywords of each topic, as JSON; `fingerprint`: of the gazetteer; `models`: a
    folder of heads that the town has learned."""
    catalogue = tuple(
        understanding.TopicDescription.from_json(
            {"slug": slug, "names": json.loads(names), "keywords": json.loads(keywords)}
        )
        for slug, names, keywords in described
    )
    return understanding.Context(
        catalogue=tuple(topic for topic in catalogue if topic.keywords),
        gazetteer=gazetteer.load(fingerprint) if fingerprint else None,
        models=models,
        plain=plain,
        region=country,
    )
