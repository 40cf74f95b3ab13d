"""Numbers of every kind of personal data, and of what is none, per language."""

import random
import string
from typing import Any

from faker import Faker

_LOCALE = {
    "nl": "nl_NL", "en": "en_GB", "de": "de_DE", "fr": "fr_FR", "es": "es_ES", "el": "el_GR", "it": "it_IT", "pl": "pl_PL", "pt": "pt_PT",
    "tr": "tr_TR", "ar": "ar_AA",
}  # fmt: skip
_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
_UPPER, _DIGITS = string.ascii_uppercase, string.digits
_PLATES = {
    "nl": "##-@@-@@|@@-###-@|@-###-@@|##-@@@-#|#-@@@-##|@@-##-##", "en": "@@## @@@|@@##@@@", "de": "@-@@ ####|@@-@ ###|@@-@@ ###|@@@-@@ ##",
    "fr": "@@-###-@@", "es": "#### BCD|####BCD|#### KLM", "el": "ΑΒΕ-####|ΥΖΝ ####|ΙΚΥ####", "it": "@@ ###@@|@@###@@", "pl": "@@ #####|@@@ ####",
    "pt": "@@-##-@@|##-@@-##", "tr": "34 @@@ ##|06 @@ ###|35 @ ####", "ar": "@@@ ####",
}  # fmt: skip


class Numbers:
    """Draws numbers, dates and names of accounts."""

    def __init__(self, language: str, chance: random.Random) -> None:
        self._language, self._chance = language, chance
        self.faker: Any = Faker(_LOCALE[language])
        self.faker.seed_instance(chance.randrange(1 << 30))
        self._months = _MONTHS[language].split()

    def filled(self, pattern: str) -> str:
        """# becomes a digit, @ a capital."""
        pick = {"#": _DIGITS, "@": _UPPER}
        return "".join(self._chance.choice(pick[sign]) if sign in pick else sign for sign in pattern)

    def phone(self) -> str:
        return str(self.faker.phone_number())

    def email(self) -> str:
        return str(self.faker.email())

    def iban(self) -> str:
        iban = str(self.faker.iban())
        return iban if self._chance.random() < 0.5 else " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))

    def card(self) -> str:
        return str(self.faker.credit_card_number())

    def plate(self) -> str:
        return self.filled(self._chance.choice(_PLATES[self._language].split("|")))

    def handle(self) -> str:
        return "@" + str(self.faker.user_name())

    def national(self) -> str:
        from training.names.national import NATIONAL

        return NATIONAL[self._language](self._chance)

    def date(self, years: tuple[int, int] = (2019, 2026)) -> str:
        day, month, year = self._chance.randint(1, 28), self._chance.randint(1, 12), self._chance.randint(*years)
        name = self._months[month - 1]
        of = {"es": " de ", "pt": " de "}.get(self._language, " ")
        return self._chance.choice(
            (
                f"{day:02}-{month:02}-{year}", f"{day}-{month}-{year}", f"{day:02}/{month:02}/{year}", f"{day:02}.{month:02}.{year}",
                f"{day}/{month}/{year}", f"{year}-{month:02}-{day:02}", f"{day}{'.' if self._language == 'de' else ''} {name}".replace(" ", of, 1) + f"{of}{year}",
                f"{day} {name} {year}", f"{day}.{month}.{year % 100:02}",
            )
        )  # fmt: skip

    def birth(self) -> str:
        return self.date((1928, 2012))

    def ticket(self) -> str:
        pattern = self._chance.choice(
            (
                "HV-####",
                "@@-####-######",
                "######",
                "#######",
                "@@@#####",
                "20##-#####",
                "Z-####/##",
                "INC#######",
                "#####-##",
                "TCK-######",
                "@##-####",
            )
        )
        return self.filled(pattern)

    def price(self) -> str:
        amount = self._chance.choice((self._chance.randint(2, 99), self._chance.randint(20, 3000)))
        cents = self._chance.choice((",-", ",50", ".95", "", ",00"))
        return self._chance.choice(
            (f"€ {amount}{cents}", f"{amount}{cents} euro", f"{amount} €", f"£{amount}", f"{amount},45 €")
        )
