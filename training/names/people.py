"""Names of people from Faker's lists (MIT), in two parts: a fifth is held back and never seen in training."""

import random
import zlib
from functools import lru_cache
from importlib import import_module
from typing import NamedTuple

LOCALES = {
    "nl": ("nl_NL", "nl_BE"), "en": ("en_GB", "en_US", "en_IE"), "de": ("de_DE", "de_AT", "de_CH"), "fr": ("fr_FR", "fr_BE"),
    "es": ("es_ES", "es_MX"), "el": ("el_GR",), "it": ("it_IT",), "pl": ("pl_PL",), "pt": ("pt_PT", "pt_BR"), "tr": ("tr_TR",),
    "ar": ("ar_SA", "ar_AA", "ar_PS"),
}  # fmt: skip
OTHERS = (
    "ro_RO",
    "cs_CZ",
    "hr_HR",
    "hu_HU",
    "sv_SE",
    "da_DK",
    "no_NO",
    "fi_FI",
    "en_IN",
    "id_ID",
    "sk_SK",
    "sl_SI",
    "lt_LT",
    "vi_VN",
)
"""Further lists, so that names of newcomers are known in every language."""
_LATIN_ABROAD = ("tr", "pl", "it", "es", "en", "nl", "de", "fr", "pt")
# names of many residents that have no list of Faker's in Latin letters
_MORE_FIRST = """Fatima Mohammed Mohamed Ahmed Ali Omar Youssef Ibrahim Hassan Hussein Aisha Khadija Noor Nour Amina Samira Rachid Karim
Said Abdul Abdullah Mustafa Bilal Hamza Yasmin Layla Leila Zainab Hatice Zahra Farid Farida Nadia Naima Soufiane Anass Ilias Zakaria
Priya Raj Anil Sunita Wei Ming Li Xin Hiroshi Yuki Kofi Kwame Ama Chidi Ngozi Oluwaseun Adaeze Tesfaye Selam Oleksandr Olena
Dmytro Svitlana Volodymyr Natalia Ivan Dragan Milan Jelena Amara Fatou Mamadou Aminata Ousmane Giorgos Eleni Nikos Maria Kostas Katerina"""
_MORE_LAST = """Hassan Ahmed Ali Khan Hussain Begum Singh Kaur Patel Sharma Gupta Nguyen Tran Chen Wang Zhang Li Liu Kim Park Tanaka Okafor
Adeyemi Mensah Owusu Diallo Traoré Koné Ndiaye Bekele Haile Tesfaye Bouazza Benali Bennani Chaoui Bakkali Yilmaz Öztürk Kaya Demir Çelik
Shevchenko Kovalenko Bondarenko Petrović Jovanović Hodžić Popescu Ionescu Papadopoulos Georgiou Nikolaou Abdi Osman Mohamud Haddad Khoury
Mansour Saleh Rahimi Karimi Hosseini Ahmadi"""
_BEFORE_ARABIC = ("El", "el", "Al", "Ben", "Ait", "Ould", "Abu")


class Names(NamedTuple):
    first: list[str]
    last: list[str]


def is_held_back(word: str) -> bool:
    """Whether a name, street or organisation belongs to the fifth that training never sees."""
    return zlib.crc32(b"held back" + word.lower().encode()) % 5 == 0


def _of_locale(locale: str) -> Names:
    try:
        provider = import_module(f"faker.providers.person.{locale}").Provider
    except ModuleNotFoundError:
        return Names([], [])
    first = _words(
        provider, ("first_names", "first_names_male", "first_names_female", "male_first_names", "female_first_names")
    )
    last = _words(provider, ("last_names", "last_names_male", "last_names_female", "family_names", "unisex_last_names"))
    return Names(first, last)


def _words(provider: object, attributes: tuple[str, ...]) -> list[str]:
    words: dict[str, None] = {}
    for attribute in attributes:
        words.update(dict.fromkeys(str(word).strip() for word in getattr(provider, attribute, ()) or ()))
    return [word for word in words if word]


@lru_cache
def of_language(language: str) -> Names:
    """All first and last names of a language, those of newcomers apart."""
    lists = [_of_locale(locale) for locale in LOCALES[language]]
    return Names(
        sorted({name for names in lists for name in names.first}),
        sorted({name for names in lists for name in names.last}),
    )


@lru_cache
def of_newcomers() -> Names:
    lists = [_of_locale(locale) for locale in OTHERS]
    first = {name for names in lists for name in names.first} | set(_MORE_FIRST.split())
    last = {name for names in lists for name in names.last} | set(_MORE_LAST.split())
    latin = [name for name in sorted(first) if name.isascii() or name[:1] < "ɐ"]
    return Names(latin, [name for name in sorted(last) if name[:1] < "ɐ"])


class People:
    """Draws names of people of one language, from the part for training or from that held back."""

    def __init__(self, language: str, chance: random.Random, held_back: bool) -> None:
        self._chance, self._language, self._held_back = chance, language, held_back
        self._lists: dict[str, Names] = {}

    def _names(self, language: str) -> Names:
        if language not in self._lists:
            names = of_newcomers() if language == "" else of_language(language)
            self._lists[language] = Names(
                *([name for name in part if is_held_back(name) is self._held_back] for part in names)
            )
        return self._lists[language]

    def _origin(self) -> str:
        if self._chance.random() < 0.82 or self._language == "ar":
            return self._language
        return self._chance.choice(("", "", *_LATIN_ABROAD))

    def first(self, origin: str | None = None) -> str:
        names = self._names(self._origin() if origin is None else origin).first
        name = self._chance.choice(names)
        roll = self._chance.random()
        if roll < 0.03 and origin != "ar":
            return name + self._chance.choice(("-", " ")) + self._chance.choice(names)
        return name

    def last(self, origin: str | None = None) -> str:
        origin = self._origin() if origin is None else origin
        names = self._names(origin).last
        name = self._chance.choice(names)
        roll = self._chance.random()
        if origin == "es" and roll < 0.6:
            return f"{name} {self._chance.choice(names)}"
        if origin != "ar" and roll < 0.05:
            return f"{name}-{self._chance.choice(names)}"
        if origin == "" and roll < 0.1:
            return f"{self._chance.choice(_BEFORE_ARABIC)}{self._chance.choice(' -')}{name}"
        if self._language == "nl" and roll > 0.9:
            return (
                self._chance.choice(("van der", "de", "van", "van den", "ten", "van de", "den", "Van", "De"))
                + " "
                + name
            )
        if self._language == "de" and roll > 0.97:
            return "von " + name
        return name

    def whole(self) -> str:
        """A full name as people write it: mostly first and last, also initials, a middle name, last name first."""
        origin = self._origin()
        first, last = self.first(origin), self.last(origin)
        roll = self._chance.random()
        if roll < 0.72 or origin == "ar":
            return f"{first} {last}"
        if roll < 0.82:
            return f"{first[0]}. {last}" if roll < 0.78 else f"{first[0]}.{self.first(origin)[0]}. {last}"
        if roll < 0.87:
            return (
                f"{first} {self.first(origin)[0]}. {last}"
                if roll < 0.85
                else f"{first} {self._chance.choice('ABDEJKLMPRS')} {last}"
            )
        if roll < 0.91:
            return f"{first} {self.first(origin)} {last}"
        if roll < 0.95:
            return f"{last}, {first}" if roll < 0.94 else f"{last} {first}"
        return f"{first} {last[0]}." if roll < 0.97 else first
