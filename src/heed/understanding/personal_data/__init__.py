"""Personal data in a text: numbers by form and check digit, names and homes by a small tagger.

Every pattern has bounded repetition and may not start inside a word: the time grows with the length of the text only.
How each kind is found, and how well: docs/reference/personal-data.md.
"""

from heed.understanding.context import Context
from heed.understanding.personal_data.births import births, births_of
from heed.understanding.personal_data.contact import emails, handles
from heed.understanding.personal_data.names import names_and_homes
from heed.understanding.personal_data.national import national_ids
from heed.understanding.personal_data.payment import cards, ibans
from heed.understanding.personal_data.phones import phones
from heed.understanding.personal_data.plates import plates
from heed.understanding.personal_data.tagger import Tagger, tagger
from heed.understanding.personal_data.written import Spot, Written, written
from heed.understanding.reading import PersonalData
from heed.understanding.text import Folded, add_where_free

KINDS = (
    "person", "address", "phone", "email", "plate", "iban", "national_id", "birth_date", "account_handle", "card",
)  # fmt: skip

# each with the fewest digits that it needs; the first to find a stretch has it
_BY_DIGITS = ((ibans, 9), (births, 3), (cards, 12), (plates, 1), (national_ids, 6), (phones, 6))

_CHECKED = 0.99
_BY_FORM = {"phone": 0.93, "plate": 0.97, "birth_date": 0.97}
"""Confidence in what has a form and no check digit, rounded from our own tuning messages (19, 23 and 12 found)."""

__all__ = ["KINDS", "by_rule", "find", "load"]


def load() -> None:
    """Loads what `find` needs, so that the first text does not wait for it."""
    tagger()


def find(
    original: str,
    folded: Folded,
    context: Context,
    language: str,
    names: Tagger | None = None,
    with_names: bool = True,
) -> tuple[PersonalData, ...]:
    """All personal data in the text, in order and without overlap; `language` hints where a number belongs.

    `folded` is `fold(original)`. `names` replaces the shipped tagger; without `with_names` neither
    names nor homes are looked for. Never raises on any text.
    """
    text = written(original, folded, language, context.region, context.own_handles)
    found = by_rule(text)
    of_names: dict[Spot, float] = {}
    if with_names and text.has_letters():
        of_names = dict(names_and_homes(text, found, names or tagger()))
        add_where_free(found, of_names)
        if text.digits:
            add_where_free(found, births_of(text, of_names))
    return tuple(
        PersonalData(*folded.span(*spot[:2]), spot[2], of_names.get(spot, _BY_FORM.get(spot[2], _CHECKED)))
        for spot in found
    )


def by_rule(text: Written) -> list[Spot]:
    """Everything but names and homes, in order and without overlap."""
    found = text.found
    if "@" in text.folded:
        add_where_free(found, emails(text))
    add_where_free(found, handles(text))
    for finder, least in _BY_DIGITS:
        if text.digits >= least:
            add_where_free(found, finder(text))
    return found
