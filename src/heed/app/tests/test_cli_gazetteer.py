"""`heed gazetteer`, as it is called."""

from __future__ import annotations

import pytest

from heed.app.cli import main
from heed.app.demo.havenstad import catalogue
from heed.casework.models import GazetteerFile

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "streets.csv"
    path.write_text("name,kind,lon,lat\nTorenstraat,street,5,52\nWeidelaan,street,vijf,52\n")
    return path


def test_havenstad_is_brought_in_and_shown(town, capsys):
    assert main(["gazetteer", "import", *map(str, catalogue.gazetteer_files())]) == 0
    assert capsys.readouterr().out == "120 street, 12 district\n"
    assert main(["gazetteer", "show"]) == 0
    assert "files: streets.csv, districts.geojson" in capsys.readouterr().out
    town.refresh_from_db()
    assert len(town.districts["features"]) == 12


def test_a_bad_row_is_told_and_the_rest_brought_in(town, file, capsys):
    assert main(["gazetteer", "import", str(file)]) == 0
    said = capsys.readouterr()
    assert said.out == "1 street; 1 rows were left out\n"
    assert f"{file}: line 3: lon 'vijf'" in said.err
    assert GazetteerFile.objects.get().places == 1


def test_strict_and_dry_run_write_nothing(town, file, capsys):
    assert main(["gazetteer", "import", "--strict", str(file)]) == 1
    assert main(["gazetteer", "import", "--dry-run", str(file)]) == 0
    assert not GazetteerFile.objects.exists()


@pytest.mark.parametrize(
    ("content", "message"),
    [("straat\nA\n", 'one must be "name"'), ("{", "not JSON"), ("", 'one must be "name"'), ("name\n,,\n", "no place")],
)
def test_a_file_with_nothing_to_use_is_refused(tmp_path, capsys, content, message):
    path = tmp_path / "bad"
    path.write_text(content.replace("straat", "weg"))
    assert main(["gazetteer", "import", str(path)]) == 2
    assert message in capsys.readouterr().err


def test_a_file_that_is_not_there(capsys):
    assert main(["gazetteer", "import", "nowhere.csv"]) == 2
    assert "nowhere.csv" in capsys.readouterr().err


def test_without_a_town_it_says_what_to_do(db, file, capsys):
    assert main(["gazetteer", "import", str(file)]) == 1
    assert "heed town create" in capsys.readouterr().err


def test_show_without_a_gazetteer(town, capsys):
    assert main(["gazetteer", "show"]) == 1
    assert "heed gazetteer import FILE" in capsys.readouterr().err
