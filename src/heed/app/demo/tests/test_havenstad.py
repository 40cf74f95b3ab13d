"""The made-up town hangs together: its map, its organisation, what its residents say, and that it is nobody's."""

import re
from collections import Counter
from datetime import date, datetime
from itertools import combinations, islice
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from shapely.geometry import Point, shape
from shapely.ops import unary_union

from heed.app.demo.havenstad.catalogue import (
    LANGUAGES,
    departments,
    districts,
    hours,
    staff,
    streets,
    topics,
)
from heed.app.demo.havenstad.messages import SHARES, PastMessage, past_messages
from heed.app.demo.havenstad.replay import SHOWN_FIRST, next_messages
from heed.app.demo.havenstad.shape import ResidentMessage
from heed.app.demo.havenstad.stock import Thread, past_threads, replay_threads
from heed.app.demo.havenstad.wording import count_variants, pick_variant

NOW = datetime(2026, 3, 31, 0, 5, tzinfo=ZoneInfo("Europe/Amsterdam"))  # just after midnight, after a clock change
CHANNELS = {"mastodon", "bluesky", "email", "webform"}
INTENTS = {"report", "question", "complaint", "suggestion", "praise", "thanks"}
RESERVED = re.compile(r"(^|[.@])(example\.(org|com|net)|[a-z]+\.example)$")


@pytest.fixture(scope="module")
def past() -> list[PastMessage]:
    return past_messages()


@pytest.fixture(scope="module")
def everything(past: list[PastMessage]) -> list[ResidentMessage]:
    return [*past, *islice(next_messages(), 400)]


def polygons() -> dict[str, Any]:
    return {district.slug: shape(district.geometry) for district in districts()}


# The map


def test_twelve_districts_tile_the_town_without_overlap_or_gap() -> None:
    shapes = polygons()
    assert len(shapes) == 12
    assert all(polygon.is_valid for polygon in shapes.values())
    whole = unary_union(list(shapes.values()))
    assert whole.geom_type == "Polygon"
    assert len(whole.interiors) == 0
    assert whole.area == pytest.approx(sum(polygon.area for polygon in shapes.values()), rel=1e-12)
    assert all(one.intersection(other).area == 0 for one, other in combinations(shapes.values(), 2))


def test_neighbours_share_their_border_point_by_point() -> None:
    corners = {slug: set(polygon.exterior.coords) for slug, polygon in polygons().items()}
    for (one, first), (other, second) in combinations(polygons().items(), 2):
        border = first.intersection(second)
        if border.length > 0:
            points = {point for line in getattr(border, "geoms", [border]) for point in line.coords}
            assert points <= corners[one] & corners[other], (one, other)


def test_the_town_lies_in_open_water() -> None:
    west, south, east, north = unary_union(list(polygons().values())).bounds
    assert 5.15 < west < east < 5.27
    assert 52.54 < south < north < 52.61


def test_streets_lie_inside_their_district() -> None:
    shapes = polygons()
    assert len(streets()) == 120 == len({street.name for street in streets()})
    assert set(Counter(street.district for street in streets()).values()) == {10}
    for street in streets():
        assert shapes[street.district].contains(Point(street.lon, street.lat)), street


# The organisation


def test_departments_have_names_in_every_language() -> None:
    assert len(departments()) == 10
    assert all(set(department.name) == set(LANGUAGES) for department in departments())


def test_topics_form_a_tree_of_two_levels_served_by_departments() -> None:
    by_slug = {topic.slug: topic for topic in topics()}
    assert 55 <= len(by_slug) == len(topics()) <= 70
    assert {topic.department for topic in topics()} == {department.slug for department in departments()}
    seen: set[str] = set()
    for topic in topics():
        if topic.parent:
            assert topic.parent in seen, f"{topic.slug} stands before its parent"
            assert by_slug[topic.parent].parent is None
        assert topic.amount > 0 and topic.unit in {"working_days", "working_hours"}
        assert topic.name["nl"] and topic.name["en"] and topic.description.endswith(".")
        seen.add(topic.slug)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_is_reached_by_its_own_keywords(language: str) -> None:
    owners = Counter(word for topic in topics() for word in topic.keywords[language])
    assert [word for word, count in owners.items() if count > 1] == []
    for topic in topics():
        assert 6 <= len(topic.keywords[language]) <= 12, topic.slug
        assert all(word == word.lower().strip() for word in topic.keywords[language])
        assert best_topic(language, " ".join(topic.keywords[language])) == topic.slug


@pytest.mark.parametrize("language", LANGUAGES)
def test_keywords_cover_what_residents_write(language: str, past: list[PastMessage]) -> None:
    first = [message for message in past if message.language == language and not message.follows]
    found = sum(best_topic(language, message.text) == message.topic for message in first)
    assert found / len(first) > 0.75


def best_topic(language: str, text: str) -> str | None:
    """The plainest of matchers: the topic with the longest keywords that stand in the text."""
    scores = Counter(
        {
            topic.slug: sum(len(word) for word in topic.keywords[language] if re.search(rf"\b{word}", text.lower()))
            for topic in topics()
        }
    )
    slug, score = scores.most_common(1)[0]
    return slug if score else None


def test_staff_of_every_role() -> None:
    roles = Counter(person.role for person in staff())
    assert roles == {
        "agent": 3,
        "department_officer": 5,
        "communications_lead": 1,
        "policy_officer": 1,
        "privacy_officer": 1,
        "administrator": 1,
    }
    officers = [person.department for person in staff() if person.role == "department_officer"]
    assert len(set(officers)) == 5
    assert {person.department for person in staff()} <= {department.slug for department in departments()}
    assert len({person.email for person in staff()}) == 12


def test_office_hours() -> None:
    weekly = hours()["weekly"]
    assert list(weekly) == ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    assert [day for day, opening in weekly.items() if not opening] == ["saturday", "sunday"]
    for closing in hours()["closing_days"]:
        assert date.fromisoformat(closing["date"]).weekday() < 5, closing  # a closed Sunday would say nothing


# What was said


def test_five_hundred_messages_in_four_languages(past: list[PastMessage]) -> None:
    assert len(past) == 500
    assert Counter(message.language for message in past) == SHARES == {"nl": 300, "en": 75, "de": 60, "tr": 65}
    assert Counter(message.channel for message in past).keys() == CHANNELS
    assert {message.intent for message in past} == INTENTS
    assert min(Counter(message.channel for message in past).values()) >= 50


def test_most_topics_are_talked_about(past: list[PastMessage]) -> None:
    assert len({message.topic for message in past}) >= len(topics()) - 6


def test_the_stock_is_handwritten_and_large() -> None:
    written = [text for thread in past_threads() for text in texts_of(thread)]
    assert len(set(written)) == len(written) >= 160
    new = [text for thread in replay_threads() for text in texts_of(thread)]
    assert len(set(new)) == len(new) >= 60
    assert not set(new) & set(written)


def texts_of(thread: Thread) -> list[str]:
    return [*(said.text for said in thread.said), *thread.same]


def test_every_group_of_a_text_has_as_many_choices_as_its_thread() -> None:
    for thread in (*past_threads(), *replay_threads()):
        for text in texts_of(thread):
            assert count_variants(text) in (1, thread.variants), text


def test_no_two_texts_are_the_same(everything: list[ResidentMessage]) -> None:
    counts = Counter(message.text for message in everything)
    assert [text for text, count in counts.items() if count > 1] == []


def test_texts_are_filled_in_completely(everything: list[ResidentMessage]) -> None:
    for message in everything:
        answer = message.answer if isinstance(message, PastMessage) else ""
        for text in (message.text, message.subject, answer):
            assert not re.search(r"[{}|\[\]]", text), text
            assert text == text.strip() and "  " not in text
        assert "None" not in message.text and message.text


def test_networks_can_carry_the_texts(everything: list[ResidentMessage]) -> None:
    for message in everything:
        limit = {"mastodon": 500, "bluesky": 300}.get(message.channel, 5000)
        assert len(message.text) <= limit, message.text
        assert (message.subject != "") == (message.channel == "email")


def test_messages_name_what_exists(everything: list[ResidentMessage]) -> None:
    slugs = {topic.slug for topic in topics()}
    where = {street.name: street.district for street in streets()}
    for message in everything:
        assert message.topic in slugs
        assert message.intent in INTENTS
        assert message.channel in CHANNELS
        if message.street:
            assert message.street in message.text
            assert where[message.street] == message.district


def test_places_lie_in_the_district_that_the_text_names(everything: list[ResidentMessage]) -> None:
    shapes = polygons()
    placed = [message for message in everything if message.lon is not None and message.lat is not None]
    assert len(placed) > 50
    for message in placed:
        assert message.channel == "webform"
        assert shapes[message.district].contains(Point(message.lon, message.lat)), message
    assert any(message.address and message.lon is None for message in everything)


def test_threads_run_forward_in_time_with_one_author_on_one_channel(past: list[PastMessage]) -> None:
    known = {message.id: message for message in past}
    assert list(known) == sorted(known)
    assert sum(bool(message.follows) for message in past) > 40
    for message in past:
        if message.follows:
            before = known[message.follows]
            assert (message.author, message.channel, message.matter) == (before.author, before.channel, before.matter)
            assert message.sent_at(NOW) > (before.answered_at(NOW) or before.sent_at(NOW))


def test_several_residents_speak_of_the_same_matter(past: list[PastMessage]) -> None:
    known = {message.id: message for message in past}
    others = [message for message in past if message.matter != message.id and not message.follows]
    assert len(others) >= 20
    for message in others:
        first = known[message.matter]
        assert message.author.name != first.author.name
        assert message.topic == first.topic
        assert message.sent_at(NOW) > first.sent_at(NOW)
        assert message.answered_at(NOW) == first.answered_at(NOW)  # one case, one answer to all


def test_all_of_the_past_has_passed(past: list[PastMessage]) -> None:
    assert all(1 <= message.days_ago <= 60 and 0 <= message.minute < 1440 for message in past)
    assert [message.sent_at(NOW) for message in past] == sorted(message.sent_at(NOW) for message in past)
    for message in past:
        assert (message.answered_at(NOW) or message.sent_at(NOW)) < NOW


def test_seven_in_ten_threads_are_answered_by_the_department(past: list[PastMessage]) -> None:
    roots: dict[str, str] = {}
    for message in past:
        roots[message.id] = roots.get(message.follows, message.id)
    answered = {roots[message.id] for message in past if message.answer}
    assert 0.63 < len(answered) / len(set(roots.values())) < 0.77
    names = {department.slug: department.name for department in departments()}
    serving = {topic.slug: names[topic.department] for topic in topics()}
    for message in past:
        assert bool(message.answer) == bool(message.answer_minutes)
        assert message.answer or not message.closed
        assert not message.answer or serving[message.topic][message.language] in message.answer.splitlines()[-1]


def test_answers_are_polite(past: list[PastMessage]) -> None:
    familiar = {
        "nl": r"\b(je|jij|jou|jouw|jullie)\b",
        "de": r"\b(du|dich|dir|dein\w*)\b",
        "tr": r"\b(sen|sana|senin)\b",
    }
    for message in past:
        assert not re.search(familiar.get(message.language, "(?!)"), message.answer.lower()), message.answer


def test_the_same_seed_gives_the_same_town_and_another_seed_another() -> None:
    assert past_messages(2) == past_messages(2)
    assert [m.text for m in past_messages(2)] != [m.text for m in past_messages(3)]
    assert list(islice(next_messages(2), 100)) == list(islice(next_messages(2), 100))


@pytest.mark.parametrize("seed", range(10, 20))
def test_the_stock_suffices_for_any_seed(seed: int) -> None:
    assert len(past_messages(seed)) == 500


# Nobody's


def test_only_reserved_domains(everything: list[ResidentMessage]) -> None:
    addresses = {message.author.handle for message in everything}
    addresses |= {person.email for person in staff()} | {department.email for department in departments()}
    for message in everything:
        texts = message.text + "\n" + (message.answer if isinstance(message, PastMessage) else "")
        addresses |= {found.rstrip(".") for found in re.findall(r"[\w.+-]+@[\w.-]+\.\w+", texts)}
        assert not re.search(r"https?://|www\.", texts)
    assert [address for address in addresses if not RESERVED.search(address)] == []


def test_only_numbers_that_are_nobodys(everything: list[ResidentMessage]) -> None:
    fictitious = re.compile(r"0320[- ]000|\+31 320 000|\+44 7700 900|\+49 30 23125")
    found = [number for message in everything for number in re.findall(r"(?:\+|\b0)\d[\d -]{7,}\d", message.text)]
    assert len(found) >= 5
    assert [number for number in found if not fictitious.match(number)] == []
    ibans = {iban for message in everything for iban in re.findall(r"\bNL\d\d[A-Z]{4}\d{10}\b", message.text)}
    assert ibans <= {"NL91ABNA0417164300"}


# What comes in while one looks


def test_the_replay_shows_every_kind_of_message_soon() -> None:
    soon = list(islice(next_messages(), 2 * SHOWN_FIRST))
    assert "gas-smell" in {message.topic for message in soon[:5]}
    assert {"suggestion", "thanks", "report", "question", "complaint"} <= {message.intent for message in soon}
    assert any(message.visibility == "direct" for message in soon)
    assert any(message.follows for message in soon)
    assert any(message.matter != message.id and not message.follows for message in soon)
    assert {message.language for message in soon} == set(LANGUAGES)


@pytest.mark.parametrize("seed", [1, 7])
def test_the_replay_never_ends_and_keeps_its_threads(seed: int) -> None:
    authors: dict[str, ResidentMessage] = {}
    for message in islice(next_messages(seed), 1500):
        assert 8 <= message.delay <= 40
        assert message.id not in authors
        if message.follows:
            before = authors[message.follows]
            assert (message.author, message.channel, message.visibility) == (
                before.author,
                before.channel,
                before.visibility,
            )
        authors[message.id] = message
    assert len({message.text for message in authors.values()}) == 1500


def test_a_direct_message_is_direct_only_where_the_network_can(everything: list[ResidentMessage]) -> None:
    direct = [message for message in everything if message.visibility == "direct"]
    assert direct and {message.channel for message in direct} == {"mastodon"}


# How texts are worded


def test_a_variant_takes_the_same_choice_everywhere() -> None:
    text = "[Een|Twee] en [één|twee] is [meer|nog meer]."
    assert count_variants(text) == 2
    assert pick_variant(text, 0) == "Een en één is meer."
    assert pick_variant(text, 1) == "Twee en twee is nog meer."
