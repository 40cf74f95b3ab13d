"""Maps: drawn, changed, read from files and written; every change says what it saw, every mistake its place."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heed import cognition
from heed.cognition.tables import write_xlsx
from heed.cognition.tests import spoiled
from heed.dossiers import actions as dossiers
from heed.policy.maps import actions, drawing, files, layout, queries, wording
from heed.policy.maps.values import ConceptValues, MapValues
from heed.policy.models import CognitiveMap, Concept, Influence
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

pytestmark = pytest.mark.django_db


def version(stored) -> str:
    return str(CognitiveMap.objects.values_list("version", flat=True).get(pk=stored.pk))


def one(stored, name) -> Concept:
    return stored.concepts.get(name=name)


def test_a_map_is_what_the_mathematics_takes(stored_map):
    found = queries.as_map(stored_map)
    assert found.concepts == ("Lorries", "Noise", "Calls", "Containers")
    assert list(found.edges()) == [("Lorries", "Noise", 0.6), ("Containers", "Lorries", -0.5)]


def test_every_change_makes_a_version(stored_map):
    lorries, seen = one(stored_map, "Lorries"), int(version(stored_map))
    (influence,) = stored_map.influences.filter(weight=0.6)
    actions.change_concept(lorries.pk, ConceptValues("Vans"), str(seen))
    actions.move_concept(lorries.pk, 10, 20.04, str(seen + 1))
    actions.change_influence(influence.pk, 0.7, "Measured", str(seen + 2))
    actions.remove_influence(influence.pk, str(seen + 3))
    actions.remove_concept(lorries.pk, str(seen + 4))
    actions.change_map(stored_map.pk, MapValues("Other"), str(seen + 5))
    assert version(stored_map) == str(seen + 6)
    assert stored_map.influences.count() == 1


@pytest.mark.parametrize("seen", ["1", ""], ids=["old", "none"])
@pytest.mark.parametrize(
    "act", ["change/", "concepts/{c}/", "concepts/{c}/move/", "concepts/{c}/remove/", "influences/{i}/", "take-over/"]
)
def test_who_saw_an_older_map_changes_nothing(client, olga, stored_map, act, seen):
    client.force_login(olga)
    (influence,) = stored_map.influences.filter(weight=0.6)
    path = act.format(c=one(stored_map, "Lorries").pk, i=influence.pk)
    typed = {"title": "Typed", "language": "en", "rule": "kosko", "transfer": "tanh", "steepness": "1"}
    typed |= {"name": "Typed", "description": "Typed", "weight": "0,1", "note": "Typed", "x": "1", "y": "1"}
    before = [list(model.objects.order_by("pk").values()) for model in (CognitiveMap, Concept, Influence)]
    late = client.post(f"/desk/policy/maps/{stored_map.pk}/{path}", {**typed, "seen": seen})
    assert late.status_code == 409
    assert "changed this" in late.content.decode()
    assert before == [list(model.objects.order_by("pk").values()) for model in (CognitiveMap, Concept, Influence)]
    if act in ("change/", "influences/{i}/"):
        assert "Typed" in late.content.decode()


def test_a_second_look_goes_through(client, olga, stored_map):
    client.force_login(olga)
    address = f"/desk/policy/maps/{stored_map.pk}/concepts/{one(stored_map, 'Noise').pk}/"
    page = client.post(address, {"name": "Din", "description": "", "seen": "1"})
    again = page.context["form"]
    client.post(address, {"name": "Din", "description": "", "seen": again["seen"].value()})
    assert Concept.objects.filter(name="Din").exists()


@pytest.mark.parametrize("weight", [1.01, -1.5, float("nan"), float("inf")])
def test_a_weight_outside_is_refused(stored_map, weight):
    (influence,) = stored_map.influences.filter(weight=0.6)
    with pytest.raises(NotPossible, match="is no weight"):
        actions.change_influence(influence.pk, weight, "", None)


@pytest.mark.parametrize("typed", ["1.5", "−2", "much", "nan"])
def test_the_page_says_what_is_wrong_with_a_weight(client, olga, stored_map, typed):
    client.force_login(olga)
    noise, containers = one(stored_map, "Noise"), one(stored_map, "Containers")
    form = {"source": noise.pk, "target": containers.pk, "weight": typed}
    page = client.post(f"/desk/policy/maps/{stored_map.pk}/influences/new/", form)
    assert page.status_code == 422
    assert "is no weight" in page.content.decode() or "is not a number" in page.content.decode()
    assert stored_map.influences.count() == 3


def test_a_comma_and_a_real_minus_are_understood(client, olga, stored_map):
    client.force_login(olga)
    form = {"source": one(stored_map, "Noise").pk, "target": one(stored_map, "Containers").pk, "weight": "−0,25"}
    client.post(f"/desk/policy/maps/{stored_map.pk}/influences/new/", form)
    assert stored_map.influences.filter(weight=-0.25).exists()


def test_two_concepts_have_two_names(stored_map):
    with pytest.raises(NotPossible, match="a concept “LORRIES” already"):
        actions.add_concept(stored_map.pk, ConceptValues("LORRIES"))
    with pytest.raises(NotPossible, match="already"):
        actions.change_concept(one(stored_map, "Noise").pk, ConceptValues("calls"), None)
    actions.change_concept(one(stored_map, "Noise").pk, ConceptValues("noise"), None)


def test_one_influence_between_two(stored_map):
    lorries, noise = one(stored_map, "Lorries"), one(stored_map, "Noise")
    with pytest.raises(NotPossible, match="“Lorries” on “Noise” already"):
        actions.add_influence(stored_map.pk, lorries.pk, noise.pk, 0.1)


def test_an_influence_stays_within_its_map(stored_map, dossier, olga):
    other = actions.add_map(dossier.pk, MapValues("Other"), olga)
    foreign = actions.add_concept(other.pk, ConceptValues("Foreign"))
    with pytest.raises(NotPossible, match="not in the map"):
        actions.add_influence(stored_map.pk, one(stored_map, "Lorries").pk, foreign.pk, 0.1)


def test_a_map_of_a_closed_dossier_cannot_be_changed(client, stored_map, dossier, olga):
    dossiers.close(dossier.pk, None)
    with pytest.raises(NotPossible, match="closed"):
        actions.add_concept(stored_map.pk, ConceptValues("More"))
    client.force_login(olga)
    assert "Add a concept" not in client.get(f"/desk/policy/maps/{stored_map.pk}/").content.decode()


def test_a_copy_is_a_map_of_its_own(stored_map, olga):
    made = actions.copy_map(stored_map.pk, "Copy", olga)
    before, after = queries.as_map(stored_map), queries.as_map(made)
    assert (before.concepts, list(before.edges())) == (after.concepts, list(after.edges()))
    assert stored_map.concepts.count() == 4
    assert one(made, "Lorries").translations["nl"]["name"] == "Vrachtwagens"


def test_too_large_is_said(stored_map, monkeypatch):
    monkeypatch.setattr("heed.policy.maps.actions.editing.MOST_CONCEPTS", 4)
    with pytest.raises(NotPossible, match="4 concepts"):
        actions.add_concept(stored_map.pk, ConceptValues("More"))


# Files


def upload(client, dossier, name, content, title="From a file"):
    file = SimpleUploadedFile(name, content)
    return client.post(
        f"/desk/policy/dossiers/{dossier.pk}/maps/file/", {"title": title, "language": "en", "file": file}
    )


@pytest.mark.parametrize("format", ["json", "csv", "xlsx", "graphml"])
def test_out_and_in_again(client, olga, dossier, stored_map, format):
    client.force_login(olga)
    written = client.get(f"/desk/policy/maps/{stored_map.pk}/file/{format}/")
    assert f'filename="routes.{format}"' in written.headers["Content-Disposition"]
    assert upload(client, dossier, f"routes.{format}", written.content).status_code == 302
    again = CognitiveMap.objects.latest("pk")
    before, after = queries.as_map(stored_map), queries.as_map(again)
    assert (before.concepts, list(before.edges())) == (after.concepts, list(after.edges()))
    if format == "json":
        old, new = one(stored_map, "Noise"), one(again, "Noise")
        assert (old.x, old.y, old.translations) == (new.x, new.y, new.translations)


WRONG = [
    ("a.csv", b",A,B\nA,0,1.5\nB,0,0\n", "row 2 (A), column 3 (B): 1.5"),
    ("a.csv", b",A,B\nA,0,much\nB,0,0\n", "row 2 (A), column 3 (B)"),
    ("a.csv", b",A,B\nA,0\nB,0,0\n", "row 2 (A): 1 weights, but there are 2 concepts"),
    ("a.csv", b",A,A\nA,0,0\nA,0,0\n", "row 1, column 3"),
    ("a.csv", b",A,B\nA,0,0\n", "no row for"),
    ("a.csv", b"\xff\xfe", "not UTF-8"),
    ("a.csv", b",A,a\nA,0,0\na,0,0\n", "a concept “a” already"),
    ("a.csv", b"," + b"x" * 81 + b"\n" + b"x" * 81 + b",0\n", "more than 80"),
    ("a.json", b'{"concepts": ["A", "B"], "edges": [{"from": "A", "to": "C", "weight": 1}]}', "edge 1"),
    ("a.json", b"{", "line 1"),
    ("a.json", b'{"concepts": ["A\\u0000"], "weights": [[0]]}', "concept 1"),
    ("a.json", b'{"concepts": ["A\\ud800"], "weights": [[0]]}', "control character"),
    ("a.json", b'{"concepts": ["A"], "weights": [[%s]]}' % (b"9" * 5000), "column 1 (A): inf is not a finite"),
    ("a.json", b'{"concepts": ["A"], "weights": [[NaN]]}', "row 1 (A), column 1 (A): nan is not a finite"),
    ("a.json", b'{"concepts": [' + b"[" * 100_000, "nested too deeply"),
    ("a.csv", b",A\x1b\nA\x1b,0\n", "row 1, column 2"),
    ("a.graphml", b'<?xml version="1.0" encoding="shift_jis"?><graphml/>', "save it as UTF-8"),
    ("a.xlsx", b"no workbook", "not a workbook"),
    ("a.graphml", b"<graphml/>", "no &lt;graph&gt;"),
    ("a.docx", b"", "empty"),
    ("a.docx", b"x", "whose name ends in"),
]


@pytest.mark.parametrize(("name", "content", "said"), WRONG)
def test_what_is_wrong_with_a_file_is_said_with_its_place(client, olga, dossier, name, content, said):
    client.force_login(olga)
    page = upload(client, dossier, name, content)
    assert page.status_code == 422
    assert said in page.content.decode()
    assert not CognitiveMap.objects.exists()
    assert not Concept.objects.exists()


def test_control_characters_are_taken_out_of_what_people_write(stored_map, dossier, olga):
    dirty = "Lorries\x1b\x00 at\ud800 night\uffff"
    actions.change_map(stored_map.pk, MapValues(dirty, dirty + "\nand more", language="en"), None)
    values = ConceptValues(dirty, dirty, {"nl": {"name": dirty, "description": dirty}})
    made = actions.add_concept(stored_map.pk, values)
    influence = actions.add_influence(stored_map.pk, made.pk, one(stored_map, "Noise").pk, 0.5, dirty)
    panel = actions.add_panel(stored_map.pk, dirty, "experts", {"en": dirty}, olga)
    stored_map.refresh_from_db()
    for row in (made, influence, panel):
        row.refresh_from_db()
    clean = "Lorries at night"
    assert (stored_map.title, made.name, made.description) == (clean, clean, clean)
    assert stored_map.description.splitlines()[-1] == "and more"
    assert made.translations == {"nl": {"name": clean, "description": clean}}
    assert (influence.note, panel.name) == (clean, clean)
    assert "\x1b" not in stored_map.description + panel.introduction["en"]


def test_details_with_anything_in_them_are_stored_or_refused(client, olga, dossier):
    """What a file says beside the map reaches the database as well."""
    client.force_login(olga)
    text = {"name": "\0a", "description": "\ud800b"}
    for x, translations in ((1, {"nl": text, "\0": text, "\ud800": text}), (10**400, {}), (float("nan"), {})):
        detail = {"description": "\0\x1b", "translations": translations, "x": x, "y": 1}
        value = {"concepts": ["A"], "weights": [[0]], "details": [detail]}
        page = upload(client, dossier, "a.json", json.dumps(value).encode())
        assert page.status_code in (302, 422)
    assert Concept.objects.first().translations == {"nl": {"name": "a", "description": "b"}}


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_spoiled_file_of_ours_is_taken_in_or_refused(stored_map, dossier, olga, data):
    """As `views.from_file` does it: nothing but the two refusals that the page shows."""
    written = files.FORMATS["json"][0](stored_map)
    content = data.draw(spoiled.documents(json.loads(written)) | spoiled.contents(written))
    try:
        with transaction.atomic():
            found, described = files.read("a.json", content)
            actions.take_in(dossier.pk, MapValues("Spoiled", language="en"), found, olga, described)
    except (NotPossible, cognition.MapError) as error:
        assert wording.in_words(str(error))


@pytest.mark.parametrize("format", ["json", "csv", "xlsx", "graphml"])
def test_a_map_with_a_control_character_from_before_has_a_page_and_files(client, olga, stored_map, format):
    Concept.objects.filter(name="Noise").update(name="Noise\x1b")
    client.force_login(olga)
    assert client.get(f"/desk/policy/maps/{stored_map.pk}/structure/").status_code == 200
    written = client.get(f"/desk/policy/maps/{stored_map.pk}/file/{format}/")
    assert written.status_code == (200 if format in ("json", "csv") else 422)


def test_a_map_too_large_for_a_page_is_refused_whole(client, olga, dossier):
    names = [f"C{number}" for number in range(101)]
    content = write_xlsx(cognition.map_of_edges(names, []))
    client.force_login(olga)
    assert "are too many" in upload(client, dossier, "big.xlsx", content).content.decode()


def test_details_of_another_shape_are_left_alone():
    value = {"concepts": ["A"], "weights": [[0]], "details": [{"x": "left"}]}
    found, described = files.read("a.json", json.dumps(value).encode())
    assert found.concepts == ("A",)
    assert described is None


@pytest.mark.parametrize(("name", "content"), [(name, content) for name, content, _said in WRONG if content])
def test_what_the_mathematics_says_of_a_file_is_known_in_dutch(name, content):
    try:
        files.read(name, content)
    except cognition.MapError as error:
        assert wording.is_known(str(error)), error
        assert wording.in_words(str(error)).count(":") == str(error).count(":")
    except NotPossible:
        pass


def test_every_text_of_the_readers_is_known():
    """Read from their code: what is filled in stands for itself."""
    folder = Path(cognition.__file__).parent
    missing = []
    for name in ("tables", "graphml", "files"):
        for call in ast.walk(ast.parse((folder / f"{name}.py").read_text())):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "MapError":
                said = _filled_in(call.args[0])
                if "{path}" not in ast.unparse(call.args[0]) and not wording.is_known(said):
                    missing.append(said)
    assert not missing


def _filled_in(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    assert isinstance(node, ast.JoinedStr), ast.unparse(node)
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in node.values)


# Pages


def test_the_map_is_a_picture_beside_a_table(client, olga, stored_map):
    client.force_login(olga)
    page = client.get(f"/desk/policy/maps/{stored_map.pk}/").content.decode()
    assert page.count("data-concept=") == 4
    assert page.count('class="arrow rises"') == 1
    assert page.count('class="arrow falls"') == 1
    assert page.count('class="arrow unknown"') == 1
    assert "<td>Fewer rounds</td>" in page


def test_a_dutch_reader_gets_a_picture_with_points(client, person, stored_map):
    reader = person("Noor", "policy_officer")
    type(reader).objects.filter(pk=reader.pk).update(language="nl")
    client.force_login(reader)
    page = client.get(f"/desk/policy/maps/{stored_map.pk}/").content.decode()
    assert "+0,60" in page
    shown = page[page.index("<svg") : page.index("</svg>")]
    assert "translate(" in shown
    for number in ("x=", "y=", "width="):
        assert all("," not in part.split('"')[1] for part in shown.split(number)[1:]), number


def test_structure_and_loops(client, olga, stored_map):
    noise, containers = one(stored_map, "Noise"), one(stored_map, "Containers")
    actions.add_influence(stored_map.pk, noise.pk, containers.pk, 0.4)
    client.force_login(olga)
    page = client.get(f"/desk/policy/maps/{stored_map.pk}/structure/").content.decode()
    assert "balancing" in page
    assert "1 influence has no weight yet" in page


def test_a_reader_sees_no_forms(client, person, stored_map):
    client.force_login(person())
    page = client.get(f"/desk/policy/maps/{stored_map.pk}/").content.decode()
    assert "<svg" in page
    assert "Add a concept" not in page
    for path in ("change/", "concepts/new/", f"concepts/{one(stored_map, 'Noise').pk}/move/", "panels/new/"):
        assert client.post(f"/desk/policy/maps/{stored_map.pk}/{path}").status_code == 403


# Pure parts

_percents = st.floats(0, 100)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=80), _percents, _percents), min_size=1, max_size=12), st.data())
def test_everything_drawn_stands_within_the_picture(places, data):
    made = [drawing.Place(key, name, x, y) for key, (name, x, y) in enumerate(places)]
    ends = st.integers(0, len(places) - 1)
    weights = st.one_of(st.none(), st.floats(-1, 1))
    lines = data.draw(st.lists(st.builds(drawing.Line, st.integers(), ends, ends, weights), max_size=8))
    picture = drawing.draw(made, lines)
    for box in picture.boxes:
        assert box.x - drawing.BOX_WIDTH / 2 >= 0 and box.x + drawing.BOX_WIDTH / 2 <= drawing.WIDTH
        assert box.y - box.height / 2 >= 0 and box.y + box.height / 2 <= drawing.HEIGHT
        assert len(box.rows) <= drawing.MOST_LINES
    assert len(picture.arrows) == len(lines)
    assert all(arrow.kind in drawing.KINDS and "nan" not in arrow.path for arrow in picture.arrows)


@given(st.text(max_size=80))
def test_no_word_of_a_short_name_is_lost(name):
    rows = drawing.wrapped(name)
    assert all(len(row) <= drawing.LETTERS for row in rows)
    if not rows or not rows[-1].endswith("…"):
        assert "".join("".join(rows).split()).replace("-", "") == "".join(name.split()).replace("-", "")


@pytest.mark.parametrize("number", [0, 1, 2, 14, 15, 100])
def test_spots_are_apart(number):
    spots = layout.spread(number)
    assert len(set(spots)) == len(spots) == number
    assert all(0 <= x <= 100 and 0 <= y <= 100 for x, y in spots)
    x, y = layout.free_spot(spots)
    assert (x, y) not in spots


def test_stale_is_raised_by_the_action_too(stored_map):
    with pytest.raises(Stale):
        actions.move_concept(one(stored_map, "Noise").pk, 1, 1, "1")


@pytest.fixture
def in_dutch():
    with translation.override("nl"):
        yield


def test_a_dutch_reader_reads_what_is_wrong_in_dutch(in_dutch):
    with pytest.raises(cognition.MapError) as caught:
        files.read("a.csv", b",A,B\nA,0,1.5\nB,0,0\n")
    said = wording.in_words(str(caught.value))
    assert said.startswith("rij 2 (A), kolom 3 (B): 1.5 ligt niet tussen -1 en 1")
