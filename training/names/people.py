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
_EVERYDAY = {
    "el": """Γιώργος Γιάννης Κώστας Δημήτρης Νίκος Μανώλης Τάκης Στέλιος Σάββας Σπύρος Θανάσης Βασίλης Μιχάλης Παναγιώτης Χρήστος Θοδωρής
        Πέτρος Αντώνης Ηλίας Λευτέρης Μάκης Σάκης Άκης Στράτος Τάσος Φώτης Αλέκος Παύλος Ανδρέας Λάμπρος Λεωνίδας Αριστείδης Οδυσσέας Μάριος
        Μαρία Ελένη Κατερίνα Βασιλική Σοφία Αγγελική Γεωργία Δήμητρα Ιωάννα Κωνσταντίνα Ειρήνη Άννα Δανάη Χριστίνα Φωτεινή Ευαγγελία Βούλα
        Σούλα Ρένα Λίτσα Μαίρη Νίκη Έφη Βίκυ Ντίνα Τασούλα Ελπίδα Θεοδώρα Αναστασία Στέλλα Μαργαρίτα Ζωή Χαρά Αθηνά Όλγα Πόπη Ρούλα Μάρω""",
    "nl": """Wim Piet Kees Henk Joop Sjaak Arie Bert Gerrit Truus Riet Ans Corrie Greet Annie Sjaan Chantal Marloes Marjolein Anja Ingrid Monique
        Saskia Esther Wendy Linda Dennis Kevin Roy Danny Bouke Roelof Sietse Fenna Femke Tjitske Hylke Jelle Sjoerd Douwe Anouk Sanne Bram Daan
        Sem Noor Joke Mieke Jos Toon Ria Tineke Hennie Ineke Jeroen Maarten Koen Stijn Lotte Floor Roos Tess Guus Teun Thijs Freek Joost""",
    "en": """Bob Jim Tom Dave Steve Mick Kev Gaz Dazza Col Colin Nige Nigel Trev Barry Terry Kayleigh Bettina Lorna Eilidh Graham Winifred
        Percival Ernest Doris Mabel Ethel Gladys Maureen Beryl Sheila Shirley Brenda Tracey Sharon Debbie Sue Liz Kate Beth Meg Fiona Moira
        Siobhan Niamh Aoife Callum Ewan Hamish Alfie Archie Freddie Tilly Poppy Daisy Gemma Kirsty Jodie Stacey Wayne Darren Lee Ryan""",
    "de": """Uwe Jürgen Horst Heinz Günter Klaus Jonas Annegret Hannelore Ilse Torsten Uschi Moni Gabi Heike Silke Anke Birgit Jutta Renate Gisela
        Inge Waltraud Kevin Finn Leon Lukas Mia Emma Lena Jannik Malte Sven Jens Kai Axel Detlef Wolfgang Manfred Rüdiger Volker Bernd Gerd""",
    "tr": """Kemal Merve Orhan Sevgi Hatice Zeliha Nermin Emrah Cengiz Müzeyyen Ayşe Fatma Emine Hasan Hüseyin Mustafa Mehmet Ahmet Selin Burak
        Elif Zeynep Yusuf Murat Osman Halil Ramazan Gülsüm Hacer Sultan Nurcan Şerife Dilek Gökhan Serkan Volkan Tolga Onur Ebru Özlem Derya""",
    "fr": """Manu Jojo Gégé Loulou Mimi Fifi Titi Momo Nico Seb Steph Caro Isa Véro Domi Jean-Mi Kevin Mathéo Enzo Lola Inès Chloé Zoé Théo""",
    "es": """Paco Pepe Manolo Lola Charo Maite Nacho Javi Rafa Quique Concha Chelo Loli Pili Toñi Kiko Curro Merche Begoña Iker Unai Nuria Sole""",
}  # fmt: skip
"""First names as people are called, which the lists of full names lack."""
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
    first = {name for names in lists for name in names.first} | set(_EVERYDAY.get(language, "").split())
    return Names(sorted(first), sorted({name for names in lists for name in names.last}))


@lru_cache
def of_newcomers() -> Names:
    lists = [_of_locale(locale) for locale in OTHERS]
    first = {name for names in lists for name in names.first} | set(_MORE_FIRST.split())
    last = {name for names in lists for name in names.last} | set(_MORE_LAST.split())
    latin = [name for name in sorted(first) if name.isascii() or name[:1] < "ɐ"]
    return Names(latin, [name for name in sorted(last) if name[:1] < "ɐ"])


_ENDINGS = (
    ("ος", ("ο", "ου", "ε")),
    ("ός", ("ό", "ού", "έ")),
    ("ης", ("η",)),
    ("ής", ("ή",)),
    ("ας", ("α",)),
    ("άς", ("ά",)),
    ("α", ("ας",)),
    ("η", ("ης",)),
)


def inflected(name: str) -> list[str]:
    """Forms of a Greek name in a sentence: τον Γιώργο, του Γιώργου."""
    for end, others in _ENDINGS:
        if name.endswith(end):
            return [name.removesuffix(end) + other for other in others]
    return []


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
        name = self._in_a_sentence(self._chance.choice(names))
        roll = self._chance.random()
        if roll < 0.03 and origin != "ar":
            return name + self._chance.choice(("-", " ")) + self._chance.choice(names)
        return name

    def last(self, origin: str | None = None) -> str:
        origin = self._origin() if origin is None else origin
        names = self._names(origin).last
        name = self._in_a_sentence(self._chance.choice(names))
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

    def _in_a_sentence(self, name: str) -> str:
        forms = inflected(name) if self._language == "el" and self._chance.random() < 0.3 else []
        return self._chance.choice(forms) if forms else name

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
