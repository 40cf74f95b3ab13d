"""The log in both forms, as `logging` and structlog write it, and what never gets into it."""

from __future__ import annotations

import io
import json
import logging
import os
import subprocess
import sys

import pytest
import structlog
from gunicorn.config import Config
from pydantic import BaseModel

from heed.app import environment, logs
from heed.app.web import HouseLog


@pytest.fixture(params=logs.FORMATS)
def form(request):
    return request.param


@pytest.fixture
def written(form):
    """What the logger "heed.tried" writes."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.formatter(form, "testdam"))
    logger = logging.getLogger("heed.tried")
    logger.addHandler(handler)
    logger.propagate = False
    yield stream.getvalue
    logger.removeHandler(handler)
    logger.propagate = True


log = logging.getLogger("heed.tried")


@pytest.mark.parametrize("form", ["text"], indirect=True)
def test_a_line_for_people(written):
    log.warning("delivery %s: not renewed", 12)
    (line,) = written().splitlines()
    assert line.endswith(" [warning] delivery 12: not renewed [heed.tried] town=testdam")
    assert line.partition(" ")[0].startswith("20") and line.partition(" ")[0].endswith("Z")


@pytest.mark.parametrize("form", ["json"], indirect=True)
def test_an_object_a_line(written):
    log.warning("delivery %s:\nnot “renewed”", 12)
    log.error("again")
    first, second = map(json.loads, written().splitlines())
    assert first.pop("timestamp").endswith("Z")
    assert first == {
        "message": "delivery 12:\nnot “renewed”",
        "level": "warning",
        "logger": "heed.tried",
        "town": "testdam",
    }
    assert (second["level"], second["message"]) == ("error", "again")


def test_structlog_writes_into_the_same_log(written, form):
    structlog.get_logger("heed.tried").warning("claimed", delivery=12)
    assert ('"delivery": 12' if form == "json" else "delivery=12") in written()
    assert ('"town": "test"' if form == "json" else "town=test") in written()  # which the settings name
    structlog.get_logger("heed.tried").debug("not said")
    assert "not said" not in written()


class Payload(BaseModel):
    number: int


def _not_a_number() -> None:
    Payload(number="anna bakker, kade 3")  # type: ignore[arg-type]


def _not_in_the_table() -> None:
    raise ValueError(
        "null value\nDETAIL:  Failing row contains (7,\nanna bakker, kade 3).\nCONTEXT:  COPY m, text: anna bakker"
    )


def _refused() -> None:
    name = "anna bakker, kade 3"
    raise RuntimeError(f"550 anna.bakker@mail.example.org, @anna@example.social, did:plc:anna7 ({len(name)})")


@pytest.mark.parametrize("failing", [_not_a_number, _not_in_the_table, _refused])
def test_a_traceback_names_places_and_no_people(written, form, failing):
    try:
        failing()
    except Exception:
        log.exception("message %s of anna@example.org", 3)
    said = written()
    assert f"in {failing.__name__}" in said and "message 3 of …@…" in said
    shown = "\n".join(line for line in said.replace("\\n", "\n").splitlines() if failing.__name__ not in line)
    quoted = [line for line in shown.splitlines() if "anna" in line.lower() and not line.startswith("    ")]
    assert quoted == []
    assert len(said.splitlines()) == 1 or form == "text"


def test_an_error_after_one_that_quotes_is_still_told(written):
    try:
        try:
            _not_in_the_table()
        except ValueError as error:
            raise RuntimeError("the batch was not stored") from error
    except RuntimeError:
        log.exception("batch")
    assert "the batch was not stored" in written() and "Failing row" not in written()


def test_gunicorn_writes_into_it_too():
    gunicorn = HouseLog(Config())
    assert gunicorn.error_log.handlers == [] and gunicorn.error_log.propagate


@pytest.mark.parametrize(("asked", "begins"), [("json", "{"), ("text", "20"), ("", "20")])
def test_the_setting(asked, begins):
    done = _start(HEED_LOG_FORMAT=asked)
    assert done.returncode == 0 and done.stderr.startswith(begins), done.stderr
    assert "tried it" in done.stderr and "testdam" in done.stderr


@pytest.mark.parametrize("setting", ["HEED_LOG_FORMAT", "HEED_LOG_LEVEL"])
def test_a_setting_that_cannot_be_used_is_named(setting):
    done = _start(**{setting: "loud"})
    assert done.returncode != 0
    assert done.stderr.strip().startswith(f"{setting} is 'loud': it must be one of ")


def _start(**settings: str) -> subprocess.CompletedProcess[str]:
    code = "import django, logging; django.setup(); logging.getLogger('heed').warning('tried it')"
    chosen = {"HEED_TOWN": "testdam", "DATABASE_URL": "postgresql://nobody@localhost:1/nothing", **settings}
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **{name: value for name, value in chosen.items() if value}},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_one_of_takes_its_default(monkeypatch):
    monkeypatch.delenv("HEED_LOG_FORMAT", raising=False)
    assert environment.one_of("HEED_LOG_FORMAT", logs.FORMATS, "text") == "text"
