"""The parts of conversation pages that know no database: choosing, likeness, who is missing, the picture, alignment."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from heed.opinions import Conversation, Vote
from heed.opinions.exports import ExportError
from heed.policy.conversations import choosing, exchange, likeness, picture, population, results
from heed.policy.conversations.alignment import Place, turn
from heed.policy.conversations.missing import FEWEST, Presence, compare, hidden_among

NUMBERS = st.floats(-50, 50, allow_nan=False)
PLACES = st.dictionaries(
    st.integers(1, 60), st.builds(Place, NUMBERS, NUMBERS, st.one_of(st.none(), st.integers(0, 2))), max_size=40
)
ONE_OF_EACH = st.tuples(*(st.builds(Place, NUMBERS, NUMBERS, st.just(group)) for group in range(3)))
COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 40), max_size=8)


@given(PLACES, ONE_OF_EACH, st.sampled_from([(1, 1), (-1, 1), (1, -1), (-1, -1)]), st.permutations(range(3)))
def test_a_landscape_that_only_turned_is_turned_back(others, first, signs, numbers):
    """Places from which an axis or a group can be told: none of them zero by chance."""
    before = {**others, **dict(enumerate(first, 100))}
    for axis in (0, 1):
        assume(sum(place[axis] ** 2 for place in before.values()) > 0)
    turned = {
        pk: Place(signs[0] * one.x, signs[1] * one.y, None if one.group is None else numbers[one.group])
        for pk, one in before.items()
    }
    back = turn(turned, before, 3)
    assert {pk: back.place(one) for pk, one in turned.items()} == before


@given(PLACES)
def test_aligning_with_itself_changes_nothing(places):
    found = turn(places, places, 3)
    assert all(found.place(one) == one for one in places.values())


@given(PLACES)
def test_everybody_is_in_exactly_one_dot(places):
    dots = picture.dots(places.values())
    assert sum(dot.people for dot in dots) == len(places)
    for group in (None, 0, 1, 2):
        inside = sum(place.group == group for place in places.values())
        assert sum(dot.people for dot in dots if dot.group == group) == inside


@given(PLACES, st.one_of(st.none(), st.builds(Place, NUMBERS, NUMBERS, st.none())))
def test_everything_stands_within_the_picture(places, you):
    drawn = picture.drawn(picture.dots(places.values()), [0, 1], you)
    for circle in drawn.dots:
        assert circle.radius <= circle.x <= picture.WIDTH - circle.radius
        assert circle.radius <= circle.y <= picture.HEIGHT - circle.radius
        assert circle.group in (None, 0, 1)
    for outline in drawn.outlines:
        for point in outline.points.split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= picture.WIDTH and 0 <= y <= picture.HEIGHT


@given(COUNTS)
def test_a_hidden_figure_cannot_be_worked_out_from_the_total(counts):
    hidden = hidden_among(counts)
    assert all(key in hidden for key, count in counts.items() if 0 < count < FEWEST)
    assert len([key for key in hidden if counts[key]]) != 1 or hidden == set(counts)
    if sum(counts.values()) < FEWEST:
        assert hidden == set(counts)


@given(COUNTS, COUNTS, st.integers(0, 20))
def test_nothing_small_is_shown_of_who_is_there(counts, people, silent):
    found = compare(counts, people, silent)
    assert {part.key for part in found.parts} == counts.keys() | people.keys()
    for part in found.parts:
        assert part.participants is None or part.participants == 0 or part.participants >= FEWEST
        if part.is_hidden:
            assert part.share is None and part.low is None and part.presence == Presence.UNKNOWN


def test_who_is_missing_stands_first():
    found = compare({"centre": 60, "harbour": 40}, {"centre": 3000, "harbour": 3000, "north": 4000}, 10)
    assert [(part.key, part.presence) for part in found.parts] == [
        ("north", Presence.MISSING),
        ("centre", Presence.MANY),
        ("harbour", Presence.MANY),
    ]
    assert found.parts[0].participants == 0


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_the_same_both_ways_and_between_0_and_1(one, other):
    assert likeness.likeness(one, other) == likeness.likeness(other, one)
    assert 0 <= likeness.likeness(one, other) <= 1
    assert likeness.likeness(one, one) in (0, 1)


def test_the_same_said_with_other_signs_is_pointed_at():
    others = [(1, "De bibliotheek moet vaker open"), (2, "Geen auto's in de Schoolstraat."), (3, "Meer bomen")]
    assert [one.id for one in likeness.alike("geen autos in de schoolstraat!", others)] == [2]
    assert likeness.alike("...", others) == []


@given(st.sets(st.integers(1, 30)), st.sets(st.integers(1, 30)), st.integers(1, 99))
def test_the_next_statement_is_one_not_voted_on(open_ones, voted, participant):
    found = choosing.next_statement(sorted(open_ones), voted, {}, (), participant)
    assert found in open_ones - voted if open_ones - voted else found is None
    assert found == choosing.next_statement(sorted(open_ones), voted, {}, (), participant)


def test_the_next_statement_is_that_of_the_library():
    votes = [Vote(p, s, (p * s) % 3 - 1) for p in range(30) for s in range(12) if (p + s) % 4]
    conversation = Conversation()
    conversation.add_votes(votes)
    rows = [(vote.participant, vote.statement, vote.choice) for vote in votes]
    stored = results.work_out(rows, (), ()).summary["statements"]
    priorities = {int(pk): row["priority"] for pk, row in stored.items()}
    for someone in range(30):
        voted = {vote.statement for vote in votes if vote.participant == someone}
        among = list(range(13))
        assert choosing.next_statement(among, voted, priorities, (), someone) == conversation.next_statement(
            someone, among
        )


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(1, 9), st.sampled_from([-1, 0, 1])), max_size=80))
def test_the_same_votes_give_the_same_result_in_any_order(rows):
    votes = list({row[:2]: row for row in rows}.values())
    once = results.work_out(votes, (), ())
    again = results.work_out(list(reversed(votes)), (), (), results.read_places(once.places))
    assert again == once
    assert once.summary["participants"] == len({row[0] for row in votes})


@given(st.text(max_size=200))
def test_a_table_of_people_is_read_or_refused_with_words(text):
    names = {"centre": "Binnenstad", "north": "Noord"}
    try:
        found = population.read(text, names)
    except population.PopulationError as error:
        assert str(error)
    else:
        assert found.keys() <= names.keys()


@given(st.dictionaries(st.sampled_from(["centre", "north"]), st.integers(0, population.LARGEST)))
def test_figures_written_are_read_as_they_were(figures):
    names = {"centre": "Binnenstad", "north": "Noord"}
    assert population.read(population.written(figures, names), names) == figures


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Binnenstad;12.5", "Line 1: “12.5” is no number"),
        ("Wijk;inwoners\nBinnenstad;12.400\nElders;3", "Line 3: there is no “Elders”"),
        ("Binnenstad;1\ncentre;2", "Line 2: “centre” stands there twice"),
        ("Binnenstad;1;2", "Line 1 has 3 cells"),
        ("Binnenstad;-4", "Line 1: “-4” is no number"),
        ("Binnenstad;999999999", "Line 1: “999999999” is no number"),
    ],
)
def test_what_is_wrong_in_a_table_is_said_with_its_line(text, says):
    with pytest.raises(population.PopulationError, match=says.replace(".", r"\.")):
        population.read(text, {"centre": "Binnenstad", "north": "Noord"})


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))
def test_a_moment_given_out_comes_back_as_its_hour(moment):
    at = moment.replace(tzinfo=UTC)
    back = exchange.moment(exchange.milliseconds(at), datetime(2200, 1, 1, tzinfo=UTC))
    assert back == at.replace(minute=0, second=0, microsecond=0)


def _comments(tmp_path, *rows):
    head = "timestamp,comment-id,agrees,disagrees,moderated,comment-body"
    lines = [head, *(f'0,{pk},0,0,1,"{text}"' for pk, text in rows)]
    (tmp_path / "comments.csv").write_text("\n".join(lines), newline="")
    return exchange.read_comments(tmp_path / "comments.csv")


def test_a_statement_with_nul_is_refused_with_its_line(tmp_path):
    with pytest.raises(ExportError, match=r"comments.csv, line 3: 'comment-body' holds the character NUL"):
        _comments(tmp_path, (1, "More trees"), (2, "More\0 trees"))


def test_statements_of_an_export_are_cleaned_of_control_characters(tmp_path):
    found = _comments(tmp_path, (1, "More\x1b trees\n\x07 please"), (2, "'=1+1"), (3, "''@"))
    assert [one.text for one in found.values()] == ["More trees please", "=1+1", "'@"]


def test_a_statement_has_the_same_number_as_in_the_votes(tmp_path):
    """Also one of thousands of digits, which Python does not read as a number."""
    long, longest = "9" * 19, "9" * 5000
    assert list(_comments(tmp_path, (7, "A"), (long, "B"), (longest, "C"))) == [7, long, longest]
