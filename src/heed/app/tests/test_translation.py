"""Every text of Heed is there in Dutch: translated, not guessed at, and with the same places to fill in."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message

from heed.app.tests.dutch import PACKAGE, TEXTS, read
from heed.channels import registry
from heed.channels.contract import Batch
from heed.understanding.judge import INTENTS

CHECKOUT = PACKAGE.parents[1]

#: Networks have one name in every language.
NETWORKS = {"Bluesky", "Mastodon (fediverse)", "Meta messaging (mock)"}

_PLACE = re.compile(r"%\(\w+\)[a-z]|%[a-z]|\{\w*\}")

#: Common on our pages, and no Dutch words.
_WORDS = """
about above add agree also and ask assign before below cases change choose close connect departments everybody
everything for from here hours language messages move name new nobody not now older our page password people photo
public question questions report save search send settings show something tell text that the their then there they
this to topics urgent wants what when where who why with you your
"""
ENGLISH = frozenset(_WORDS.split())


def messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    """A text, or its forms for one and for many."""
    return [text] if isinstance(text, str) else list(text)


def places(text: str) -> list[str]:
    return sorted(_PLACE.findall(text.replace("%%", "")))


def ids(catalog: Catalog) -> set[tuple[str, ...]]:
    return {(message.context or "", *forms(message.id)) for message in messages(catalog)}


def test_the_header_says_what_it_is():
    head = (PACKAGE / TEXTS).read_text(encoding="utf-8").split("\n\n", 1)[0]
    assert "#, fuzzy" not in head
    assert '"Language: nl\\n"' in head
    assert "charset=UTF-8" in head
    assert "nplurals=2; plural=(n != 1);" in head


def test_every_text_is_translated(texts):
    assert len(messages(texts)) > 500
    missing = [message.id for message in messages(texts) if not all(map(str.strip, forms(message.string)))]
    assert missing == []
    one_form_only = [message.id for message in messages(texts) if len(forms(message.id)) != len(forms(message.string))]
    assert one_form_only == []


def test_no_text_is_a_guess_or_a_remainder(texts):
    assert [message.id for message in messages(texts) if message.fuzzy] == []
    assert list(texts.obsolete) == []


def test_the_same_places_are_filled_in(texts):
    different = [
        (source, dutch)
        for message in messages(texts)
        for source, dutch in zip(forms(message.id), forms(message.string), strict=True)
        if places(source) != places(dutch)
    ]
    assert different == []


def test_line_breaks_begin_and_end_the_same(texts):
    different = [
        source
        for message in messages(texts)
        for source, dutch in zip(forms(message.id), forms(message.string), strict=True)
        if source.count("\n") != dutch.count("\n") or source.endswith(" ") != dutch.endswith(" ")
    ]
    assert different == []


# What is written in code and pages


@pytest.mark.skipif(shutil.which("xgettext") is None, reason="gathering texts needs gettext: apt-get install gettext")
def test_every_text_of_code_and_pages_has_been_gathered(texts, tmp_path):
    without = shutil.ignore_patterns("__pycache__", "tests", "static", "*.mo")
    shutil.copytree(PACKAGE, tmp_path / "src" / "heed", ignore=without)
    shutil.copytree(CHECKOUT / "scripts", tmp_path / "scripts")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    # The copy must be imported, not the checkout: its texts would be written over.
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "src")}
    done = subprocess.run(
        [tmp_path / "scripts" / "texts.sh"], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    gathered = ids(read(tmp_path / "src" / "heed" / TEXTS))
    assert sorted(gathered - ids(texts)) == [], "run scripts/texts.sh and translate these"
    assert sorted(ids(texts) - gathered) == [], "run scripts/texts.sh: these are no longer said"


def spoken_by_pure_rooms() -> Iterator[str]:
    """What pages say in words of a room that knows no Django."""
    yield from INTENTS
    for adapter in map(registry.adapter, registry.slugs()):
        if adapter.name not in NETWORKS:
            yield adapter.name
        if adapter.connectable:
            for field in adapter.connect_form.model_fields.values():
                yield from filter(None, (field.title, field.description))


def test_texts_of_rooms_without_django_are_translated(texts):
    known = {message.id for message in messages(texts)}
    missing = set(spoken_by_pure_rooms()) - known
    assert sorted(missing) == [], "name these in heed/app/texts.py"


# Pages as they are read


class Said(HTMLParser):
    """What a reader of a page sees or hears, without what is marked as another language."""

    _HEARD = re.compile(r"placeholder|aria-label|title|alt|data-(left|over|parts|in|outside|none|unknown|name|zoom-.*)")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style") or (tag == "button" and ("lang", "en") in attributes)
        self.words += [value for name, value in attributes if value and self._HEARD.fullmatch(name)]

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "button") and self._silent:
            self._silent -= 1

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


def english(page: str) -> list[str]:
    """The words on a page that are English and not Dutch."""
    said = Said()
    said.feed(page)
    return sorted({word for word in re.findall(r"[\w-]+", " ".join(said.words).lower()) if word in ENGLISH})


def test_english_is_noticed():
    assert english('<p>Your answer</p><input placeholder="Search words">') == ["search", "your"]
    assert english('<p>Uw antwoord</p><button lang="en">Show this in English</button><p title="de">Dag</p>') == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/", "Wat wilt u de gemeente vertellen?"),
        ("/account/login/", "Wachtwoord vergeten?"),
        ("/account/password/reset/", "Stuur mij een link"),
        ("/", ">English<"),
        ("/nowhere/", "Deze pagina is er niet"),
    ],
)
def test_pages_for_everybody(in_dutch, town, client, address, says):
    page = client.get(address, headers={"accept-language": "nl"}).content.decode()
    assert says in page
    assert english(page) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("", "Mijn dag"),
        ("inbox/", "Antwoord nodig"),
        ("cases/{case}/", "beloofd: antwoord vóór"),
        ("cases/{case}/", "<dd>Nederlands ("),
        ("tasks/", "Alle afdelingen"),
        ("approvals/", "Antwoorden die wachten op goedkeuring"),
        ("settled/", "Afgedaan zonder zaak"),
        ("counter/", "Melding invoeren"),
    ],
)
def test_the_desk_of_a_dutch_colleague(in_dutch, client, person, account, incoming, address, says):
    from heed.casework.models import Case
    from heed.journey import way

    way.carry(way.take(account, Batch((incoming(),))).messages)
    _log_in(client, person())
    page = client.get(f"/desk/{address.format(case=Case.objects.get().pk)}").content.decode()
    assert says in page
    assert english(page) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("settings/", "Medewerkers"),
        ("settings/people/", "Laatst ingelogd"),
        ("settings/people/new/", "Collega uitnodigen"),
        ("settings/departments/", "Open vragen"),
        ("settings/hours/", "Sluitingsdagen"),
        ("settings/topics/", "Onderwerp toevoegen"),
        ("accounts/", "Account koppelen"),
        ("accounts/connect/email/", "Server voor lezen (IMAP)"),
    ],
)
def test_the_settings_of_a_dutch_administrator(in_dutch, client, person, account, address, says):
    _log_in(client, person("Ada", "administrator"))
    page = client.get(f"/desk/{address}").content.decode()
    assert says in page
    assert english(page) == []


def _log_in(client: Any, made: Any) -> None:
    made.language = "nl"
    made.save()
    client.force_login(made)
