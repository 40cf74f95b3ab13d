"""Topics in files: what is read, what is wrong by line and column, and packs that come ready-made."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.casework import packs, topic_files
from heed.casework.topic_files import parse


def read(text: str, name: str = "topics.csv"):
    return parse(name, text.encode())


def problems(text: str, name: str = "topics.csv") -> list[str]:
    return [str(problem) for problem in read(text, name).problems]


def test_a_csv_file():
    parsed = read(
        "slug,name_nl,name_en,department,department_name,target_amount,target_unit,words_nl,danger_people_nl,text_nl\n"
        'lamp,Lamp,Light,light,Licht,2,working_days,"lantaarn, lamp",losse draad,Blijf uit de buurt.\n'
        "\n"
        "pole,,,,,,,,,\n"
    )
    assert not parsed.problems
    lamp, pole = parsed.rows
    assert (lamp.line, lamp.slug, lamp.values["names"]) == (2, "lamp", {"nl": "Lamp", "en": "Light"})
    assert lamp.values["keywords"] == {"nl": ["lantaarn", "lamp"]}
    assert lamp.values["urgency_words"] == {"nl": {"people": ["losse draad"]}}
    assert (lamp.values["target_amount"], lamp.values["department"]) == (2, "light")
    assert parsed.departments == {"light": {"": "Licht"}}
    # An empty cell of these says nothing; an empty text says that there is none.
    assert (pole.line, "department" in pole.values, pole.values["texts"]) == (4, False, {"nl": ""})


def test_the_target_of_urgent_matters_may_be_empty():
    parsed = read("slug,urgent_amount,urgent_unit\nlamp,4,working_hours\npole,,\n")
    assert [(row.values["urgent_amount"], row.values["urgent_unit"]) for row in parsed.rows] == [
        (4, "working_hours"),
        (None, ""),
    ]
    (row,) = read('[{"slug": "lamp", "urgent_amount": null, "urgent_unit": ""}]', "topics.json").rows
    assert (row.values["urgent_amount"], row.values["urgent_unit"]) == (None, "")


def test_semicolons_and_a_mark_in_front():
    assert parse("T.CSV", "\ufeffslug;name_nl\nlamp;Lamp, groot\n".encode()).rows[0].values["names"] == {
        "nl": "Lamp, groot"
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name_nl\nLamp\n", "line 1, slug: this column is missing"),
        ("slug,naam\nlamp,Lamp\n", "line 1, naam: this column is not known; known are slug"),
        ("slug,slug\nlamp,lamp\n", "line 1, slug: this column is there twice"),
        ("slug,target_amount\nlamp,soon\n", "line 2, target_amount: 'soon' is no whole number"),
        ("slug,target_amount\nlamp,0\n", "line 2, target_amount: 0 is no number from 1 to 400"),
        ("slug,target_unit\nlamp,days\n", "line 2, target_unit: 'days' is not one of working_hours"),
        ("slug,urgent_amount\nlamp,4\n", "line 2, urgent_amount: urgent_amount and urgent_unit go together"),
        ("slug,urgent_amount,urgent_unit\nlamp,4,\n", "line 2, urgent_amount: urgent_amount and urgent_unit go"),
        ("slug,urgent_amount,urgent_unit\nlamp,4,days\n", "line 2, urgent_unit: 'days' is not one of working_hours"),
        ("slug\nmy lamp\n", "line 2, slug: 'my lamp' is no slug"),
        ("slug,name_nl\nlamp,Lamp\nlamp,Nog een\n", "line 3, slug: 'lamp' stands on line 2 too"),
        ("slug,name_nl\nlamp,Lamp,x\n", "line 2: 3 cells, but 2 columns"),
        ("slug,danger_people_nl\nlamp,...\n", "line 2, danger_people_nl: '...' does not begin with a word"),
        ("slug,text_nl\nlamp," + "x" * 301 + "\n", "line 2, text_nl: this has to be a text of at most 300"),
        ("slug\n", "there is no topic in this file"),
    ],
    ids=lambda value: value[:40],
)
def test_what_is_wrong_with_csv_and_where(text, said):
    assert any(said in problem for problem in problems(text)), problems(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"topics": [\n{"slug": "a",}\n]}', "line 2, character"),
        ('"lamp"', "give a list of topics"),
        ('[\n{"slug": "a"},\n{"slug": "b", "color": "red"}]', "line 3, color: this is not known"),
        ('[\n\n{"slug": "b", "names": ["x"]}]', "line 3, names: this has to be an object by language"),
        ('[{"slug": "b", "keywords": {"nl": "x"}}]', "line 1, keywords: this has to be a list of words"),
        ('[{"slug": "b", "urgency_words": {"nl": {"cats": ["x"]}}}]', "line 1, urgency_words: by language, then"),
        ('[{"slug": "b", "questions": [{"key": "Q"}]}]', "line 1, questions: question 1: give a key"),
        ('{"departments": [{"slug": "x"}], "topics": [{"slug": "b"}]}', "departments: each has a slug and names"),
        ("[" * 100_000, "this is not"),
    ],
    ids=lambda value: value[:40],
)
def test_what_is_wrong_with_json_and_where(text, said):
    assert any(said in problem for problem in problems(text, "t.json")), problems(text, "t.json")


def test_what_is_no_file_of_topics():
    assert "only .csv and .json" in problems("x", "topics.xlsx")[0]
    assert "line 2: this is not UTF-8" in str(parse("t.csv", b"slug\n\xe9\n").problems[0])
    assert "more than 5 MB" in str(parse("t.csv", b"x" * (topic_files.LARGEST + 1)).problems[0])


@pytest.mark.parametrize("name", packs.names())
def test_the_packs_are_right(name):
    parsed = parse(f"{name}.json", packs.content(name))
    assert not parsed.problems
    assert len(parsed.rows) > 80
    used = {row.values["department"] for row in parsed.rows if "department" in row.values}
    assert used <= set(parsed.departments)


def test_a_pack_that_is_not_there():
    with pytest.raises(KeyError, match="amsterdam, vng"):
        packs.content("../x")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["slug", "names", "nl", "questions", "key", "labels", "topics"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_read_or_refused_with_a_reason(data):
    parsed = parse("x.json", json.dumps(data).encode())
    assert parsed.rows or parsed.problems


@given(st.binary(max_size=200), st.sampled_from(["x.csv", "x.json"]))
def test_any_bytes_are_read_or_refused_with_a_reason(content, name):
    parsed = parse(name, content)
    assert parsed.rows or parsed.problems
