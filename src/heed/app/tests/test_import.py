"""`heed import`: what can be read comes in once, what cannot is named, and nobody is written to."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heed.app import cli
from heed.app.importing import mapping
from heed.app.importing.errors import BadRow, CannotImport
from heed.app.importing.reading import open_rows
from heed.app.importing.values import Reader, moment

NEWPORT = Path(__file__).parents[5] / "shared" / "data" / "civic" / "seeclickfix-newport" / "issues.json"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class Result:
    """What a run of the command printed and gave back."""

    def __init__(self, status: int, printed: Any) -> None:
        self.status, self.errors = status, printed.err
        self.counts = json.loads(printed.out) if printed.out else {}

    def __getattr__(self, name: str) -> int:
        return self.counts[name]


@pytest.fixture
def bring_in(town, tmp_path, capsys, monkeypatch) -> Callable[..., Result]:
    """Writes a file, runs `heed import` on it, and says what happened."""
    monkeypatch.setattr(cli, "prepare_town", lambda: None)

    def run(content: str | bytes, *options: str, name: str = "file.csv") -> Result:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        capsys.readouterr()
        return Result(cli.main(["import", str(path), *options]), capsys.readouterr())

    return run


@pytest.fixture
def mapped(tmp_path) -> Callable[..., str]:
    """A mapping file; returns its path."""

    def write(fields: dict[str, Any], **parts: Any) -> str:
        path = tmp_path / "mapping.json"
        path.write_text(json.dumps({"fields": {"text": "text", "sent_at": "sent_at", **fields}, **parts}))
        return str(path)

    return write


def stored() -> list[Any]:
    from heed.inbox.models import Message

    return list(Message.objects.filter(direction="in").order_by("pk"))


CSV = "id,text,sent_at\n1,De stoep is kapot,2024-03-01T10:00\n2,En de lamp,2024-03-01\n"


def test_newport_comes_in_once_with_its_cases_closed(bring_in, person):
    if not NEWPORT.exists():
        assert os.environ.get("CI") != "true", f"{NEWPORT} must be there"
        pytest.skip(f"{NEWPORT} is not there")
    from heed.answers.models import Delivery
    from heed.casework.models import Case

    person()
    first = bring_in(NEWPORT.read_bytes(), name="issues.json")
    assert (first.imported, first.bad, first.cases_opened) == (700, 0, 700)
    assert "looks like seeclickfix" in first.errors
    assert Case.objects.filter(status="done").count() == 653
    case = Case.objects.get(title__startswith="Vulgar & Obscene Graffiti")
    assert (case.opened_at.year, round(case.lat, 1), case.channel) == (2010, 41.5, "imported")
    again = bring_in(NEWPORT.read_bytes(), "--mapping", "seeclickfix", name="renamed.json")
    assert (again.status, again.imported, again.unchanged, again.cases_opened) == (0, 0, 700, 0)
    assert not Delivery.objects.exists()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_delimiter(bring_in, delimiter):
    result = bring_in(CSV.replace(",", delimiter))
    assert (result.status, result.imported) == (0, 2)
    assert [message.text for message in stored()] == ["De stoep is kapot", "En de lamp"]


def test_a_mark_in_front_and_windows_1252(bring_in):
    windows = "1,café,2024-03-01\n".encode("cp1252")
    result = bring_in(b"\xef\xbb\xbfid,text,sent_at\n" + windows + "2,naïef,2024-03-01\n".encode())
    assert "line 2 is not UTF-8" in result.errors
    assert [message.text for message in stored()] == ["café", "naïef"]


def test_utf_16_is_refused_with_the_remedy(bring_in):
    result = bring_in(CSV.encode("utf-16"))
    assert result.status == 2
    assert "Save it as UTF-8" in result.errors


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("9,,2024-03-01,", "'text' is missing"),
        ("9,tekst,,", "'sent_at' is missing"),
        ("9,tekst,gisteren,", "'sent_at' is 'gisteren'"),
        ("9,tekst,2999-01-01,", "in the future"),
        ("9,tekst,0024-03-01,", "before 1900"),
        ("9,tekst", "2 columns where the first line has 4"),
        ("9,tekst,2024-03-01,,extra", "5 columns where the first line has 4"),
        ('9,"tekst,2024-03-01,', "a quotation mark is not closed"),
        ('9,"tek"st,2024-03-01,', "not CSV"),
        ("9,tekst,2024-03-01,999", "'lat' is '999'"),
        ("9,tekst,2024-03-01,52.1", "'lon' and 'lat' go together"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_comes_in(bring_in, line, reason):
    result = bring_in(f"id,text,sent_at,lat\n1,eerste,2024-03-01,\n{line}\n3,derde,2024-03-01,\n")
    assert "heed import: line 3: " in result.errors
    assert reason in result.errors
    assert (result.status, result.imported, result.bad) == (0, 2, 1)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "a"', "not JSON"),
        ("[1]", "not an object"),
        ('{"text": ["a"], "sent_at": "2024-03-01"}', "'text' is a list"),
        ('{"text": "a", "sent_at": "2024-03-01", "lon": NaN, "lat": 1}', "'lon' is nan"),
        ('{"text": "a", "sent_at": "2024-03-01", "language": "Nederlands"}', "'language' is 'Nederlands'"),
        ('{"text": "a", "sent_at": "2024-03-01", "x": ' + "[" * 60 + "]" * 60 + "}", "nested deeper than 50"),
        ('{"text": "a", "sent_at": ' + "9" * 5000 + "}", "not JSON"),
        ('{"text": "a", "x": ' + "[" * 100_000, "nested deeper than 50"),
    ],
)
def test_a_bad_json_line_is_named_and_the_rest_comes_in(bring_in, line, reason):
    good = '{"id": %d, "text": "goed", "sent_at": 1700000000}\n'
    result = bring_in(good % 1 + line + "\n\n" + good % 3, name="file.jsonl")
    assert f"line 2: {reason}" in result.errors
    assert (result.imported, result.bad) == (2, 1)


def test_nul_bytes_and_quoted_lines_come_in(bring_in):
    result = bring_in('text,sent_at\n"eerste regel\ntweede \x00",2024-03-01\nderde,2024-03-01\n')
    assert (result.imported, result.bad) == (2, 0)
    assert stored()[0].text.startswith("eerste regel\ntweede ")


def test_a_second_import_changes_nothing_even_without_ids(bring_in):
    content = "text,sent_at\neen,2024-03-01\ntwee,2024-03-01\neen,2024-03-01\n"
    first, again = bring_in(content), bring_in(content)
    assert (first.imported, first.unchanged) == (2, 1)  # the same row twice is one message
    assert (again.status, again.imported, again.unchanged, again.cases_opened) == (0, 0, 3, 0)
    assert len(stored()) == 2


def test_two_sources_with_the_same_ids_are_kept_apart(bring_in):
    bring_in(CSV, "--account", "noord")
    assert bring_in(CSV, "--account", "zuid").imported == 2


def test_nobody_is_written_to_even_when_a_message_is_of_today(bring_in):
    from heed.answers.models import Delivery

    now = datetime.now(UTC).isoformat()
    assert bring_in(f"id,text,sent_at\n1,De stoep is kapot,{now}\n").cases_opened == 1
    assert not Delivery.objects.exists()


def test_messages_count_as_received_when_they_were_sent(bring_in):
    bring_in("text,sent_at\nDe stoep is kapot,2024-03-01 10:00\n")
    message = stored()[0]
    assert message.sent_at == message.received_at == datetime(2024, 3, 1, 9, tzinfo=UTC)  # the town's zone


def test_what_was_answered_and_closed_is_recorded_under_an_agents_name(bring_in, person):
    from heed.answers.models import Delivery
    from heed.casework.models import Case

    person("Ada", "administrator")
    fatima = person("Fatima", "agent")
    result = bring_in(
        "id,text,sent_at,closed,answer,answered_at\n"
        "1,De stoep is kapot,2024-03-01T10:00,2024-03-03T10:00,Gemaakt,2024-03-02T10:00\n"
        "2,De lamp is stuk,2024-03-01T10:00,ja,,\n"
        "3,De boom is om,2024-03-01T10:00,no,,\n"
    )
    assert result.imported == 3
    answer = Delivery.objects.get()
    assert (answer.text, answer.state, answer.draft.author) == ("Gemaakt", "sent", fatima)
    cases = Case.objects.order_by("pk")
    assert [case.status for case in cases] == ["done", "done", "received"]
    assert cases[0].closed_at == datetime(2024, 3, 3, 9, tzinfo=UTC)
    assert cases[1].closed_at == cases[1].opened_at


def test_a_case_stays_open_when_the_resident_wrote_after_it_was_closed(bring_in, person):
    from heed.casework.models import Case

    person()
    bring_in(
        "id,text,sent_at,closed,parent_id,author_id\n"
        "1,De stoep is kapot,2024-03-01,2024-03-03,,anna\n"
        "2,De stoep is weer kapot,2024-03-04,,1,anna\n"
    )
    assert Case.objects.get().is_open


def test_without_staff_the_past_is_left_out_and_that_is_said(bring_in):
    from heed.casework.models import Case

    result = bring_in("text,sent_at,closed\nDe stoep is kapot,2024-03-01,2024-03-02\n")
    assert (result.status, result.imported) == (0, 1)
    assert "1 messages were left out" in result.errors
    assert Case.objects.get().is_open


def test_people_are_known_again_within_a_source(bring_in):
    from heed.inbox.models import Contact

    bring_in("text,sent_at,author_id\na,2024-03-01,7\nb,2024-03-01,7\nc,2024-03-01,8\nd,2024-03-01,\n")
    assert Contact.objects.count() == 3
    assert len(set(Contact.objects.values_list("reference", flat=True))) == 3


def test_a_nested_document_by_mapping(bring_in, mapped):
    document = {
        "meta": 1,
        "data": {
            "items": [
                {
                    "title": "Lamp",
                    "body": {"nl": "De lamp is stuk"},
                    "made": "01-03-2024 10:00",
                    "at": [{"lng": 4.5, "lat": 52}],
                    "person.name": "Anna",
                }
            ]
        },
    }
    fields = {
        "text": ["title", "body.nl"],
        "subject": {"first": ["none", "title"]},
        "sent_at": "made",
        "lon": "at[0].lng",
        "lat": "at.0.lat",
        "author_name": "person.name",
        "language": {"constant": "nl"},
    }
    path = mapped(fields, rows="data.items", times=["iso", "%d-%m-%Y %H:%M"], zone="Asia/Tokyo", account="bron")
    assert bring_in(json.dumps(document), "--mapping", path, name="file.json").imported == 1
    message = stored()[0]
    assert (message.text, message.subject, message.lon, message.lat) == ("Lamp\nDe lamp is stuk", "Lamp", 4.5, 52)
    assert (message.sent_at, message.declared_language) == (datetime(2024, 3, 1, 1, tzinfo=UTC), "nl")
    assert message.account.handle == "bron"


def test_a_document_without_a_list_says_where_lists_are(bring_in):
    result = bring_in('{"meta": 1, "data": {"items": []}}', name="file.json")
    assert result.status == 2
    assert "'data.items'" in result.errors


def test_columns_that_nothing_is_known_of_need_a_mapping(bring_in):
    result = bring_in("nummer,tekst\n1,a\n")
    assert result.status == 2
    assert "nothing named 'text'; it has: nummer, tekst" in result.errors


def test_a_column_that_the_mapping_invents_is_refused(bring_in, mapped):
    result = bring_in(CSV, "--mapping", mapped({"text": "txt"}))
    assert result.status == 2
    assert "takes 'text' from 'txt', but the columns are: 'id', 'text', 'sent_at'" in result.errors


def test_a_dry_run_writes_nothing(bring_in):
    result = bring_in(CSV, "--dry-run")
    assert (result.imported, result.cases_opened) == (2, 2)
    assert not stored()
    assert bring_in(CSV).imported == 2


def test_status_1_when_nothing_was_handled(bring_in):
    result = bring_in("text,sent_at\n,2024-03-01\n")
    assert (result.status, result.imported, result.bad) == (1, 0, 1)


def test_one_row_that_breaks_its_batch_stops_no_other(bring_in, monkeypatch):
    from heed.inbox.models import Message
    from heed.journey import way

    carry = way.carry

    def breaks(message_ids: list[int], **more: Any) -> None:
        carry(message_ids, **more)
        if Message.objects.filter(pk__in=message_ids, text="gif").exists():
            raise ValueError("poison")

    monkeypatch.setattr(way, "carry", breaks)
    result = bring_in("text,sent_at\neen,2024-03-01\ngif,2024-03-01\ndrie,2024-03-01\n")
    assert (result.imported, result.bad) == (2, 1)
    assert "line 3: ValueError: poison" in result.errors
    assert [message.text for message in stored()] == ["een", "drie"]


def test_a_town_that_is_not_there(db, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(cli, "prepare_town", lambda: None)
    path = tmp_path / "file.csv"
    path.write_text(CSV)
    assert cli.main(["import", str(path)]) == 2
    assert "heed town create" in capsys.readouterr().err


def test_a_town_that_is_never_open_is_told_once(bring_in):
    from heed.staff.models import OfficeHours

    OfficeHours.objects.all().delete()
    result = bring_in(CSV)
    assert result.status == 2
    assert result.errors.count("no office hours") == 1


# Reading, without a database


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("{", "cannot be read"),
        ("[]", "must be an object"),
        ('{"fields": {"text": "a"}}', "must say where 'sent_at' stands"),
        ('{"fields": {"text": "a", "sent_at": "b", "lng": "c"}}', "no field 'lng'"),
        ('{"fields": {"text": "a", "sent_at": "b"}, "colour": 1}', "no part 'colour'"),
        ('{"fields": {"text": {"constant": 1, "first": []}, "sent_at": "b"}}', "'text' must be a path"),
        ('{"fields": {"text": ["a", 1], "sent_at": "b"}}', "'text' must be a text or a list of texts"),
    ],
)
def test_a_mistake_in_a_mapping_is_named(tmp_path, content, complaint):
    path = tmp_path / "mapping.json"
    path.write_text(content)
    with pytest.raises(CannotImport, match=complaint):
        mapping.named(str(path))


def test_a_mapping_in_toml(tmp_path):
    path = tmp_path / "mapping.toml"
    path.write_text('times = "epoch_ms"\n[fields]\ntext = ["a", "b"]\nsent_at = "c"\nlanguage = { constant = "de" }\n')
    read = mapping.named(str(path))
    assert read.times == ("epoch_ms",)
    assert read.fields["language"].values({}) == ["de"]


def test_an_unknown_mapping_names_those_there_are():
    with pytest.raises(CannotImport, match="seeclickfix"):
        mapping.named("seaclickfix")


@pytest.mark.parametrize(
    ("value", "formats", "expected"),
    [
        ("2024-03-01T10:00", (), "2024-03-01T09:00"),
        ("2024-07-01 10:00", (), "2024-07-01T08:00"),
        ("2024-03-01T10:00:00Z", (), "2024-03-01T10:00"),
        ("2024-03-01", (), "2024-02-29T23:00"),
        ("20240301", (), "2024-02-29T23:00"),
        (20240301, (), "2024-02-29T23:00"),
        (1709287200, (), "2024-03-01T10:00"),
        ("1709287200", (), "2024-03-01T10:00"),
        (1709287200000, (), "2024-03-01T10:00"),
        ("1-3-2024 10:00", ("%d-%m-%Y %H:%M",), "2024-03-01T09:00"),
        (1709287200, ("epoch",), "2024-03-01T10:00"),
    ],
)
def test_moments(value, formats, expected):
    assert moment("sent_at", value, formats, AMSTERDAM) == datetime.fromisoformat(f"{expected}+00:00")


@pytest.mark.parametrize("value", ["", "soon", "2024-13-01", True, "1-3-2024", 10**400, float("nan")])
def test_what_is_no_moment(value):
    with pytest.raises(BadRow):
        moment("sent_at", value, (), AMSTERDAM)


def test_a_long_file_is_not_read_at_once(tmp_path):
    path = tmp_path / "long.jsonl"
    path.write_text('{"text": "tekst", "sent_at": "2024-03-01"}\n' * 1000)
    rows = open_rows(path, None, "", print)
    next(iter(rows))
    assert rows.position < rows.size / 500


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.binary(max_size=300) | st.text('{}[]":,;\n\x00a1e+.é', max_size=120).map(str.encode),
    form=st.sampled_from(["csv", "jsonl", "json", None]),
)
def test_no_file_makes_reading_fall_over(tmp_path, content, form):
    path = tmp_path / "anything"
    path.write_bytes(content)
    reader = Reader(mapping.PLAIN, AMSTERDAM, "a")
    try:
        for row in open_rows(path, form, "", lambda text: None):
            assert (row.data is None) == bool(row.problem)
            if row.data is not None:
                reader.entry(row.number, row.data)
    except (CannotImport, BadRow):
        pass
