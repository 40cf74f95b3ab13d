"""`heed topics` and `heed routing try`, as an operator calls them."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest

from heed.app import cli
from heed.casework.models import Topic
from heed.channels.submission import Submission
from heed.site.actions import tell
from heed.staff.models import Department, Town

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def prepared(monkeypatch):
    """The test has a town's tables already."""
    monkeypatch.setattr(cli, "prepare_town", lambda: None)


def test_a_file_in_and_out(town, tmp_path, capsys):
    file = tmp_path / "topics.csv"
    file.write_text("slug,name_nl,department\nlamp,Lamp,light\n")
    assert cli.main(["topics", "import", str(file)]) == 1
    said = capsys.readouterr().err
    assert "line 2, department: there is no department light" in said
    assert "nothing was changed" in said
    assert cli.main(["topics", "import", str(file), "--make-departments", "--dry-run"]) == 0
    assert "added: lamp" in capsys.readouterr().out
    assert not Topic.objects.filter(slug="lamp").exists()
    assert cli.main(["topics", "import", str(file), "--make-departments"]) == 0
    assert capsys.readouterr().out.endswith("1 added, 0 changed, 0 the same; 1 others left as they are\n")
    assert Topic.objects.get(slug="lamp").department == Department.objects.get(slug="light")
    assert cli.main(["topics", "export"]) == 0
    exported = tmp_path / "out.json"
    exported.write_text(capsys.readouterr().out)
    assert cli.main(["topics", "import", str(exported)]) == 0
    assert "0 added, 0 changed, 2 the same" in capsys.readouterr().out


def test_a_pack(town, capsys):
    assert cli.main(["topics", "import", "--pack", "amsterdam"]) == 0
    assert "86 added" in capsys.readouterr().out
    assert cli.main(["topics", "import", "--pack", "atlantis"]) == 1
    assert "there are: amsterdam, vng" in capsys.readouterr().err
    assert cli.main(["topics", "import"]) == 2


def test_without_a_town(town, capsys):
    Topic.objects.all().delete()
    Town.objects.all().delete()
    assert cli.main(["topics", "import", "--pack", "vng"]) == 1
    assert "heed town create" in capsys.readouterr().err


def test_rules_are_tried_out(town, tmp_path, capsys):
    tell(Submission(submission_id=uuid4(), text="De stoep in de Havenstraat is kapot"))
    file = tmp_path / "rules.json"
    rules = [{"when": {"topic": ["gone", "pavement"]}, "department": "back-office"}]
    file.write_text(json.dumps(rules))
    assert cli.main(["routing", "try", str(file)]) == 0
    said = capsys.readouterr()
    assert "roads → back-office (rule 1)" in said.out
    assert "would have moved 1 of 1 cases" in said.out
    assert "rule 1: The topic gone is closed or gone" in said.err
    file.write_text('[{"when": {}}]')
    assert cli.main(["routing", "try", str(file)]) == 1
    assert "rule 1: give at least one condition" in capsys.readouterr().err
    assert cli.main(["routing", "try", str(tmp_path / "none.json")]) == 1
