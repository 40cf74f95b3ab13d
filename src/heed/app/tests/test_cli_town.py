"""`heed town`, `heed migrate` and `heed manage`, as they are called."""

from __future__ import annotations

import pytest

from heed.app.cli import main
from heed.privacy.models import AuditEntry
from heed.staff import queries
from heed.staff.models import OfficeHours, Person, Town

pytestmark = pytest.mark.django_db

CREATE = ["town", "create", "--name", "Testdam", "--prefix", "td"]
WITH_ADA = [*CREATE, "--administrator", "ada@testdam.example", "--administrator-name", "Ada"]


def test_a_town_is_made_with_its_first_administrator(capsys, client):
    assert main(WITH_ADA) == 0
    town = Town.objects.get(pk=1)
    assert (town.name, town.prefix, town.country, town.languages) == ("Testdam", "TD", "NL", ["nl", "en"])
    assert OfficeHours.objects.count() == 5
    assert queries.back_office().names == {"nl": "Publieksdienst", "en": "Public desk"}
    ada = Person.objects.get()
    assert (ada.name, ada.role, ada.has_usable_password()) == ("Ada", "administrator", False)
    link = capsys.readouterr().out.strip().splitlines()[-1]
    assert client.get(link.removeprefix("http://127.0.0.1:8000")).status_code == 302


def test_without_an_administrator_it_says_that_nobody_can_log_in(capsys):
    assert main([*CREATE, "--country", "DE", "--languages", "de,tr", "--time-zone", "Europe/Berlin"]) == 0
    said = capsys.readouterr()
    assert "Nobody can log in yet" in said.err
    assert queries.town().languages == ["de", "tr"]


def test_a_second_town_in_one_database_is_refused(capsys, town):
    assert main(WITH_ADA) == 1
    said = capsys.readouterr()
    assert "holds Testdam already" in said.err
    assert said.out == ""
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (["--prefix", "H4VEN"], "'H4VEN' cannot be used: it must be 1 to 4 letters"),
        (["--country", "XX"], "'XX' cannot be used"),
        (["--languages", "Dutch"], "'Dutch' cannot be used: write two-letter codes"),
        (["--time-zone", "Mars"], "'Mars' cannot be used"),
        (["--administrator", "ada"], "'ada' cannot be used: it must be an e-mail address"),
        (["--name", " "], "it must be 1 to 100 characters"),
    ],
)
def test_what_cannot_be_used_is_named_with_the_remedy(capsys, db, wrong, named):
    with pytest.raises(SystemExit) as stopped:
        main([*CREATE, *wrong])
    assert stopped.value.code == 2
    assert named in capsys.readouterr().err
    assert not Town.objects.exists()


def test_show(capsys, town):
    assert main(["town", "show"]) == 0
    shown = capsys.readouterr().out
    assert "name: Testdam\nprefix: TD" in shown
    assert "Mon 09:00-17:00" in shown


def test_show_without_a_town(capsys, db):
    assert main(["town", "show"]) == 1
    assert "heed town create" in capsys.readouterr().err


def test_a_link_for_who_is_locked_out(capsys, person, client):
    fatima = person()
    assert main(["town", "link", fatima.email.upper()]) == 0
    link = capsys.readouterr().out.strip().splitlines()[-1]
    assert client.get(link.removeprefix("http://127.0.0.1:8000")).status_code == 302
    assert AuditEntry.objects.filter(act="link_made", object_id=str(fatima.pk)).exists()
    assert main(["town", "link", "nobody@testdam.example"]) == 1
    assert "nobody here has the address" in capsys.readouterr().err


def test_migrate_can_be_repeated(capsys, db):
    assert main(["migrate"]) == 0
    assert main(["migrate"]) == 0
    assert capsys.readouterr().out == ""


def test_manage_runs_commands_of_django(capsys, db):
    assert main(["manage", "migrate", "--check"]) == 0
