"""A small catalogue and readings of it."""

import json
import os
from pathlib import Path

import pytest

from heed.understanding import Context, Reading, TopicDescription, read

SHARED_TEXTS = Path(__file__).parents[5] / "shared" / "data" / "text"

CATALOGUE = [
    TopicDescription(
        "street-lighting",
        {"nl": "Straatverlichting", "en": "Street lighting", "de": "Straßenbeleuchtung"},
        {
            "nl": ("lantaarnpaal", "lantaarn", "lamp", "verlichting"),
            "en": ("street light", "lamp post", "lamp"),
            "de": ("laterne", "straßenlampe"),
            "tr": ("sokak lambası", "lamba"),
        },
    ),
    TopicDescription("pavement", {"nl": "Stoep"}, {"nl": ("stoep", "trottoir"), "en": ("pavement", "sidewalk")}),
    TopicDescription(
        "road", {"nl": "Wegdek", "en": "Road"}, {"nl": ("wegdek", "kuil"), "en": ("pothole",), "tr": ("çukur",)}
    ),
    TopicDescription(
        "waste",
        {"nl": "Afval", "en": "Waste", "de": "Müll"},
        {
            "nl": ("afval", "grofvuil", "container"),
            "en": ("rubbish", "garbage"),
            "de": ("müll", "sperrmüll"),
            "tr": ("çöp",),
        },
    ),
    TopicDescription("parking", {"nl": "Parkeren"}, {"nl": ("parkeren", "parkeervergunning"), "en": ("parking",)}),
    TopicDescription("park", {"nl": "Parken"}, {"nl": ("park", "bankje"), "en": ("playground",)}),
    TopicDescription("other", {"nl": "Overig"}),
]


@pytest.fixture(scope="session")
def town() -> Context:
    return Context(catalogue=CATALOGUE)


@pytest.fixture(scope="session")
def reading_of(town):
    def read_one(text: str) -> Reading:
        return read([text], town)[0]

    return read_one


@pytest.fixture(scope="session")
def shared_texts() -> list[str]:
    """Some real posts in several languages."""
    if not SHARED_TEXTS.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{SHARED_TEXTS} is absent")
        pytest.skip("the shared texts are not beside this checkout")
    lines: list[str] = []
    for name in ("topic_newhaven", "sentiment_umsab", "argument_cimt_CDB"):
        with (SHARED_TEXTS / f"{name}.jsonl").open(encoding="utf-8") as file:
            of_file = list(file)
            lines += of_file[:: max(len(of_file) // 300, 1)]
    return [json.loads(line)["text"] for line in lines]
