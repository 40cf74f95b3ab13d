"""Made-up messages with the people, homes, places and organisations in them marked."""

import random
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from training.names.numbers import Numbers
from training.names.orgs import Organisations
from training.names.people import People
from training.names.streets import Mixed

LANGUAGES = ("nl", "en", "de", "fr", "es", "el", "it", "pl", "pt", "tr", "ar")
TEMPLATES = Path(__file__).parent / "templates"
_LETTERS = re.compile(r"[^\W\d_]+")
_SLOT = re.compile(r"\{(\w+)\}")
_STREWN = (
    "{p}",
    "{f}",
    "{m}",
    "{a}",
    "{o}",
    "{st}",
    "{t}",
    "{l}",
    "({p})",
    "{p},",
    "{f}:",
    "- {p}",
    "{a}.",
    "{f},",
    "{p} {a}",
    "{p}\n{a}",
)
_STREWN_WEIGHTS = (5, 5, 3, 4, 3, 2, 1, 1, 1, 2, 1, 1, 1, 1, 1.5, 0.5)
_LABEL_OF = {
    "p": "person", "f": "person", "l": "person", "a": "address", "pa": "place", "st": "place", "t": "place", "o": "organisation",
    "ph": "phone", "em": "email", "ib": "iban", "id": "national_id", "pl": "plate", "bd": "birth_date", "h": "account_handle", "cc": "card",
}  # fmt: skip


class Message(NamedTuple):
    """`spans`: start, end and what it is; a number that is no personal data has none."""

    language: str
    text: str
    spans: list[tuple[int, int, str]]


class Written:
    """A text under way, with its marks."""

    def __init__(self) -> None:
        self.text = ""
        self.spans: list[tuple[int, int, str]] = []

    def add(self, text: str, label: str | None = None) -> None:
        if label and text:
            self.spans.append((len(self.text), len(self.text) + len(text), label))
        self.text += text


def templates_of(language: str, folder: Path = TEMPLATES) -> dict[str, list[str]]:
    """Section → its lines."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = sections.setdefault("", [])
    for line in (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            lines = sections.setdefault(line[1:-1], [])
        elif line:
            lines.append(line.replace("\\n", "\n"))
    for name in ("titles", "form"):
        sections[name] = [part for line in sections.get(name, []) for part in line.split("|")]
    return sections


class Writer:
    """Writes messages of one language; `held_back` draws names, streets and towns that training never sees."""

    def __init__(self, language: str, seed: int, held_back: bool = False, plain: list[str] | None = None) -> None:
        from training.names.words import words_that_name_nobody

        self.language = language
        self._chance = chance = random.Random(f"{language} {seed} {held_back}")
        self._templates = templates_of(language)
        self._plain, self._rate = plain or [], 0.0
        self._words = words_that_name_nobody(language)
        people = People(language, chance, held_back)
        places = Mixed(language, people, chance, held_back)
        organisations = Organisations(language, people, places, chance)
        numbers = Numbers(language, chance)
        self._faker = numbers.faker
        places.faker = None if held_back else numbers.faker
        self._makers = {
            "p": people.whole, "f": people.first, "l": people.last, "a": places.home, "pa": places.line, "st": places.street, "t": places.town,
            "o": organisations.organisation, "ph": numbers.phone, "em": numbers.email, "ib": numbers.iban, "id": numbers.national,
            "pl": numbers.plate, "bd": numbers.birth, "dt": numbers.date, "h": numbers.handle, "cc": numbers.card, "tk": numbers.ticket,
            "eu": numbers.price,
        }  # fmt: skip

    def use_fakers_own(self) -> None:
        """Takes whole names, addresses and firms as Faker gives them, as another's generator might."""
        self._makers |= {
            "p": self._faker.name,
            "a": self._faker.address,
            "o": self._faker.company,
            "l": self._faker.last_name,
        }

    def message(self) -> Message:
        """A letter, a chat line, a form or a sentence that holds nothing."""
        written, roll = Written(), self._chance.random()
        self._rate = self._chance.choice((0, 0.05, 0.15, 0.35))
        if roll < 0.25:
            self._letter(written)
        elif roll < 0.5:
            self._fill(written, self._one("say"))
        elif roll < 0.58:
            self._form(written)
        elif roll < 0.76:
            self._strewn(written)
        elif roll < 0.87:
            self._fill(written, self._one("plain"))
        else:
            self._nothing(written)
        return self._roughened(Message(self.language, written.text, written.spans))

    def fill(self, template: str) -> Message:
        """A message from a template of somebody else."""
        written = Written()
        self._fill(written, template)
        return Message(self.language, written.text, written.spans)

    def _one(self, section: str) -> str:
        return self._chance.choice(self._templates[section])

    def _letter(self, written: Written) -> None:
        chance = self._chance
        if chance.random() < 0.75:
            self._fill(written, self._one("greet"))
            written.add(chance.choice(("\n", "\n\n", " ", " ")))
        for _ in range(chance.randint(1, 3)):
            if chance.random() < 0.2 and self._plain:
                written.add(chance.choice(self._plain))
            else:
                self._fill(written, self._one("say" if chance.random() < 0.55 else "plain"))
            written.add(chance.choice((" ", " ", "\n")))
        if chance.random() < 0.7:
            written.add(chance.choice(("\n", "\n\n", "")))
            self._fill(written, self._one("sign"))

    def _form(self, written: Written) -> None:
        lines = self._chance.sample(
            self._templates["form"], min(self._chance.randint(2, 6), len(self._templates["form"]))
        )
        joint = self._chance.choice(("\n", "\n", ", ", "; ", " "))
        for number, line in enumerate(lines):
            written.add(joint if number else "")
            self._fill(written, line)

    def _strewn(self, written: Written) -> None:
        """A sentence with people, homes and firms anywhere in it: names are to be known by themselves as well."""
        words = (
            (self._chance.choice(self._plain) if self._plain else self._one("plain"))
            .replace("{", "")
            .replace("}", "")
            .split(" ")
        )
        places = {self._chance.randrange(len(words) + 1) for _ in range(self._chance.randint(1, 3))}
        for at in range(len(words) + 1):
            if at in places:
                written.add(" " if at and not written.text.endswith(" ") else "")
                self._fill(written, self._chance.choices(_STREWN, _STREWN_WEIGHTS)[0])
            if at < len(words):
                written.add((" " if at else "") + self._varied(words[at]))

    def _nothing(self, written: Written) -> None:
        if self._plain:
            written.add(" ".join(self._chance.sample(self._plain, min(2, len(self._plain)))))
        else:
            self._fill(written, self._one("plain"))

    def _fill(self, written: Written, template: str) -> None:
        at = 0
        for slot in _SLOT.finditer(template):
            written.add(self._varied(template[at : slot.start()]))
            at = slot.end()
            name = slot.group(1)
            if name == "m":
                written.add(self._one("titles") + " ")
                name = "l" if self._chance.random() < 0.75 else "p"
            written.add(self._makers[name](), _LABEL_OF.get(name))
        written.add(self._varied(template[at:]))

    def _varied(self, text: str) -> str:
        """Some words replaced by others of the language, so that a sentence is not known by its words."""
        if self._rate == 0:
            return text
        return _LETTERS.sub(lambda match: self._other_word(match.group()), text)

    def _other_word(self, word: str) -> str:
        chance = self._chance
        if chance.random() > self._rate or len(word) < 3 or word.isupper():
            return word
        other = chance.choice(self._words)
        if len(other) > 3 and chance.random() < 0.25:
            other += chance.choice(self._words)
        if chance.random() < 0.1:
            at = chance.randrange(len(other))
            other = other[:at] + chance.choice(other) + other[at + 1 :]
        capital = word[0].isupper() or (chance.random() < (0.5 if self.language == "de" else 0.03))
        return other.capitalize() if capital else other

    def _roughened(self, message: Message) -> Message:
        """Sometimes without capitals, all in capitals, without accents, or with a typing error; lengths stay."""
        roll, text = self._chance.random(), message.text
        if roll < 0.07:
            text = _same_length(text, str.lower)
        elif roll < 0.1:
            text = _same_length(text, str.upper)
        elif roll < 0.13:
            text = _same_length(text, _plain_letter)
        elif roll < 0.16 and len(text) > 10:
            at = self._chance.randrange(len(text) - 1)
            if text[at].isalpha() and text[at + 1].isalpha():
                text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        elif roll < 0.21:
            # only the names written small or large
            for start, end, label in message.spans:
                if label in ("person", "address"):
                    changed = text[start:end].upper() if roll < 0.185 else text[start:end].lower()
                    text = text[:start] + changed + text[end:] if len(changed) == end - start else text
        return message._replace(text=text)


def _same_length(text: str, change: object) -> str:
    changed = [change(sign) for sign in text]  # type: ignore[operator]
    return "".join(new if len(new) == 1 else sign for sign, new in zip(text, changed, strict=True))


def _plain_letter(sign: str) -> str:
    return unicodedata.normalize("NFD", sign)[0]
