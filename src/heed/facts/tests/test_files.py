"""Facts in files: what is wrong is said by line and column, and what was written out comes back the same."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.facts import actions, files, importing, places
from heed.facts.models import Fact, FactVersion
from heed.facts.shape import FactValues
from heed.staff.models import Department
from heed.understanding.gazetteer import Entry, Gazetteer

HEAD = "subject,department,statement_nl,source,valid_from,valid_until,kind,value,place,owner\n"
ROW = "Milieustraat,roads,Open van 9 tot 17.,Besluit,2026-01-01,2099-12-31,times,9-17,,\n"
TOWN = Gazetteer([Entry("Kerkstraat", "street", 4.5, 52.0, district="noord")])


def read(text: str, name: str = "facts.csv") -> files.Parsed:
    return files.parse(name, text.encode())


@pytest.mark.django_db
def test_a_file_is_brought_in_and_brought_in_again(town):
    plan = importing.plan(read(HEAD + ROW), None)
    assert (len(plan.added), Fact.objects.count()) == (1, 0)
    importing.apply(read(HEAD + ROW), None, "Yearly list")
    fact = Fact.objects.get()
    assert (fact.value, fact.owner, fact.department.slug) == ("09:00-17:00", None, "roads")
    again = importing.apply(read(HEAD + ROW), None)
    assert (again.added, again.changed, again.same) == ([], [], 1)
    changed = importing.apply(read(HEAD + ROW.replace("9-17", "9-16")), None)
    assert len(changed.changed) == 1
    kept = FactVersion.objects.order_by("number").values_list("how", "why", "by")
    assert list(kept) == [("imported", "Yearly list", None), ("imported", "", None)]


@pytest.mark.django_db
def test_what_was_written_out_comes_back_the_same(person):
    fatima = person()
    for subject, spot in [('Open; "quoted", and so on', ""), ("Hek", "Kerkstraat"), ("=1+1", ""), ("'-Hek", "")]:
        actions.add(
            FactValues(
                department=Department.objects.get(slug="roads"),
                owner=fatima,
                subject=subject,
                statements={"nl": "Ja, dat mag.", "tr": "Evet"},
                source="Besluit",
                spot=places.find(spot, TOWN),
                valid_from=date(2026, 1, 1),
                valid_until=date(2099, 1, 1),
            ),
            fatima,
        )
    exported = importing.export()
    for name, text in [("f.json", json.dumps(exported)), ("f.csv", files.as_csv(exported))]:
        assert "\n=" not in text, "a spreadsheet takes nothing for a formula"
        plan = importing.plan(read(text, name), TOWN)
        assert (plan.problems, plan.same) == ([], 4), name


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "line", "column"),
    [
        (("roads", "moon"), 3, "department"),
        (("2026-01-01", "1 January"), 3, "valid_from"),
        (("Milieustraat", ""), 3, "subject"),
        (("times,9-17", "times,soon"), 3, ""),
        ((",,\n", ",Atlantis,\n"), 3, "place"),
        ((",,\n", ",,nobody@x.example\n"), 3, "owner"),
        (("Besluit", ""), 3, ""),
        ((",,\n", ",,,,,\n"), 3, ""),
        (("Milieustraat", "Andere"), 3, "subject"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_nothing_is_written(town, change, line, column):
    other = ROW.replace("Milieustraat", "Andere")
    plan = importing.apply(read(HEAD + other + ROW.replace(*change)), TOWN)
    assert [(one.line, one.column) for one in plan.problems][:1] == [(line, column)]
    assert not Fact.objects.exists()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("f.txt", "x", "only .csv and .json"),
        ("f.csv", "", "column is missing"),
        ("f.csv", HEAD, "no fact in this file"),
        ("f.csv", HEAD.replace("kind", "sort") + ROW, "no such column"),
        ("f.json", "{", "no JSON"),
        ("f.json", "{}", "a list of facts"),
        ("f.json", "[1]", "no fact"),
        ("f.json", '[{"subject": "x"}]', "by language"),
        ("f.json", '[{"subject": 1, "statements": {"nl": "x"}}]', "in quotation marks"),
        ("f.json", '[{"colour": "x", "statements": {"nl": "x"}}]', "no such name"),
        ("f.json", '[{"statements": {"Dutch": "x"}}]', "is no language"),
    ],
)
def test_a_file_that_cannot_be_read(name, text, said):
    assert said in str(read(text, name).problems[0])


def test_bytes_that_are_no_text():
    assert files.parse("f.csv", b"subject\n\xff").problems[0].line == 2


@given(st.sampled_from(["f.csv", "f.json"]), st.text(max_size=200))
def test_any_text_is_read_or_refused(name, text):
    parsed = files.parse(name, text.encode(errors="ignore"))
    assert parsed.rows or parsed.problems
