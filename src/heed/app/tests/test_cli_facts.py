"""`heed facts`, as an operator calls it."""

from __future__ import annotations

import pytest

from heed.app import cli
from heed.facts.models import Fact

pytestmark = pytest.mark.django_db

HEAD = "subject;department;statement_nl;source;valid_from;valid_until\n"


@pytest.fixture(autouse=True)
def prepared(monkeypatch):
    """The test has a town's tables already."""
    monkeypatch.setattr(cli, "prepare_town", lambda: None)


def test_a_file_in_and_out(town, tmp_path, capsys):
    file = tmp_path / "facts.csv"
    file.write_text(HEAD + "Hek;moon;Open;Besluit;2026-01-01;2099-01-01\n")
    assert cli.main(["facts", "import", str(file)]) == 1
    said = capsys.readouterr().err
    assert "line 2, department: there is no such department; there are: back-office, roads" in said
    assert "1 problems, and nothing was changed" in said
    file.write_text(HEAD + "Hek;roads;Open;Besluit;2026-01-01;2099-01-01\n")
    assert cli.main(["facts", "import", str(file), "--dry-run"]) == 0
    assert "added: Hek" in capsys.readouterr().out
    assert not Fact.objects.exists()
    assert cli.main(["facts", "import", str(file), "--why", "Yearly list"]) == 0
    assert capsys.readouterr().out.endswith("1 added, 0 changed, 0 the same\n")
    assert Fact.objects.get().versions.get().why == "Yearly list"
    for ending, more in (("json", []), ("csv", ["--csv"])):
        assert cli.main(["facts", "export", *more]) == 0
        exported = tmp_path / f"out.{ending}"
        exported.write_text(capsys.readouterr().out)
        assert cli.main(["facts", "import", str(exported)]) == 0
        assert "0 added, 0 changed, 1 the same" in capsys.readouterr().out


def test_what_cannot_be_done_is_said(db, town, tmp_path, capsys):
    assert cli.main(["facts", "import", str(tmp_path / "nothing.csv")]) == 1
    assert "No such file" in capsys.readouterr().err
