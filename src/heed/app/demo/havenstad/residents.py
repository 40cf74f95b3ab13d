"""The residents of Havenstad: made-up people with handles, addresses and numbers that are nobody's."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass

_FIRST_NAMES = {
    "nl": [
        "Anneke",
        "Bram",
        "Carla",
        "Daan",
        "Elif",
        "Femke",
        "Gerrit",
        "Hanneke",
        "Ilse",
        "Jeroen",
        "Karima",
        "Lars",
        "Marijke",
        "Niels",
        "Olga",
        "Pieter",
        "Quirine",
        "Roos",
        "Sjoerd",
        "Tineke",
        "Umar",
        "Vera",
        "Wim",
        "Xandra",
        "Youssef",
        "Zoë",
        "Annelies",
        "Bart",
        "Chantal",
        "Dirk",
        "Esmee",
        "Frits",
        "Greetje",
        "Henk",
        "Ineke",
        "Joost",
        "Kim",
        "Loes",
        "Mo",
        "Nienke",
    ],
    "en": [
        "Aisha",
        "Brian",
        "Chloe",
        "Dev",
        "Erin",
        "Femi",
        "Grace",
        "Hugo",
        "Ivy",
        "Jamal",
        "Kayla",
        "Liam",
        "Maya",
        "Noor",
        "Owen",
        "Priya",
        "Ruth",
        "Sam",
        "Tara",
    ],
    "de": [
        "Anke",
        "Bernd",
        "Claudia",
        "Dieter",
        "Elke",
        "Felix",
        "Gudrun",
        "Holger",
        "Ines",
        "Jens",
        "Katrin",
        "Lutz",
        "Mareike",
        "Norbert",
        "Silke",
        "Uwe",
    ],
    "tr": [
        "Ayşe",
        "Burak",
        "Cemile",
        "Deniz",
        "Emre",
        "Fadime",
        "Gülsüm",
        "Hakan",
        "İpek",
        "Kerem",
        "Leyla",
        "Mustafa",
        "Nermin",
        "Onur",
        "Selin",
        "Zehra",
    ],
}
_SURNAMES = {
    "nl": [
        "Achterberg",
        "Boonstra",
        "Coppelmans",
        "Dekkers",
        "Eikelboom",
        "Faber",
        "Groeneveld",
        "Hoekzema",
        "Iedema",
        "Jorritsma",
        "Kuipers",
        "Leeuwenhof",
        "Mulderij",
        "Nieuwpoort",
        "Oosterling",
        "Poldervaart",
        "Rietdijk",
        "Schuitema",
        "Terpstra",
        "Uitdehaag",
        "Veenkamp",
        "Wittebrug",
        "Zeelenberg",
        "Soekhram",
        "Pinas",
        "Boukhari",
    ]
    + ["van der Kade", "de Schipper", "van Dijkhuis", "el Amrani"],
    "en": [
        "Abara",
        "Brightwater",
        "Chaudri",
        "Dunmore",
        "Eastcliffe",
        "Fernsby",
        "Gallowhill",
        "Hartwood",
        "Ibekwe",
        "Kettleby",
        "Larkham",
    ],
    "de": [
        "Ahrendsen",
        "Bachmeier",
        "Deichgräf",
        "Eschenbrock",
        "Föhrmann",
        "Grabowsky",
        "Hinrichsen",
        "Küstner",
        "Lührsen",
        "Moorkamp",
    ],
    "tr": [
        "Akdereli",
        "Bozdağlı",
        "Çınaroğlu",
        "Denizhan",
        "Erdemli",
        "Gökçepınar",
        "Karasulu",
        "Sarıyel",
        "Toprakçı",
        "Yeşilova",
    ],
}
#: Who prefers not to use their own name on a network: (display name, local part).
_NICKNAMES = {
    "nl": [
        ("Havenmeeuw", "havenmeeuw"),
        ("Fietsmoeder ⚓", "fietsmoeder"),
        ("Piet van de pont", "pietvandepont"),
        ("Buurtkrant De Boei", "buurtkrantdeboei"),
        ("kanoclub De Otter", "kanoclubdeotter"),
        ("Gewoon Gerda", "gewoongerda"),
        ("tegelwipper", "tegelwipper"),
        ("Oma Noord", "omanoord"),
        ("Straatgras", "straatgras"),
        ("Kapsalon Zilt", "kapsalonzilt"),
        ("nachtzuster_k", "nachtzusterk"),
        ("de regenjas", "deregenjas"),
    ],
    "en": [("harbour rat", "harbourrat"), ("New In Town", "newintown"), ("stroopwafel expat", "stroopwafelexpat")],
    "de": [("Deichläuferin", "deichlaeuferin"), ("Käpt'n Krümel", "kaeptnkruemel")],
    "tr": [("Havenli", "havenli"), ("Lâleci", "laleci")],
}
_POOL_SIZES = {"nl": 96, "en": 28, "de": 22, "tr": 24}
_MASTODON_SERVERS = ("polderpraat.example", "mastodon.example", "social.example.org")
_MAIL_DOMAINS = ("example.org", "example.com", "example.net")
_PLAIN = str.maketrans({"ı": "i", "ß": "ss", "ø": "o"})


@dataclass(frozen=True, slots=True)
class Resident:
    """A made-up person. On networks they go by `nickname` and `local`; in mail by `name` and `email`."""

    name: str
    nickname: str
    local: str
    email: str
    language: str
    server: str
    phone: str

    def handle_on(self, channel: str) -> str:
        """As others type it there: "anna@server", "anna.bsky.example", or an e-mail address."""
        if channel == "mastodon":
            return f"{self.local}@{self.server}"
        if channel == "bluesky":
            return f"{self.local.replace('_', '-')}.bsky.example"
        return self.email

    def name_on(self, channel: str) -> str:
        return self.nickname if channel in ("mastodon", "bluesky") else self.name


def residents(rng: random.Random, language: str) -> list[Resident]:
    """The people of one language, each with their own name, handle, address and number."""
    names = [f"{first} {last}" for first in _FIRST_NAMES[language] for last in _SURNAMES[language]]
    chosen = rng.sample(names, _POOL_SIZES[language])
    nicknames = dict(zip(chosen, _NICKNAMES[language], strict=False))
    return [_resident(rng, name, language, nicknames.get(name)) for name in chosen]


def _resident(rng: random.Random, name: str, language: str, nickname: tuple[str, str] | None) -> Resident:
    plain = to_ascii(name)
    first, *rest = plain.split()
    last = "".join(rest)
    own = rng.choice([f"{first}_{last}", f"{first}{last}", f"{last}{first[0]}", f"{first[0]}_{last}"])
    shown, local = nickname or (name, f"{own}{rng.choice(['', '', rng.randint(61, 99)])}")
    return Resident(
        name=name,
        nickname=shown,
        local=local,
        email=f"{first}.{last}@{rng.choice(_MAIL_DOMAINS)}",
        language=language,
        server=rng.choice(_MASTODON_SERVERS),
        phone=_phone(rng, language),
    )


def _phone(rng: random.Random, language: str) -> str:
    """Never somebody's: a Dutch subscriber number does not start with 00; the others are set aside for fiction."""
    three = f"{rng.randint(0, 999):03d}"
    if language == "en":
        return f"+44 7700 900{three}"  # Ofcom
    if language == "de":
        return f"+49 30 23125 {three}"  # Bundesnetzagentur
    return rng.choice(["0320-000{}", "0320 000 {}", "+31 320 000 {}"]).format(three)


def to_ascii(text: str) -> str:
    """Lower case without accents, for handles and addresses."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN).lower())
    return "".join(letter for letter in decomposed if letter.isascii() and (letter.isalnum() or letter == " "))
