"""What a resident's name takes out of a text, and what stays."""

from __future__ import annotations

import pytest

from heed.inbox import naming
from heed.inbox.queries import Identity


def named(name: str, handle: str = "") -> naming.Named:
    return naming.words(Identity("1", handle, name, ""))


@pytest.mark.parametrize(
    ("name", "handle", "text"),
    [
        ("Joke van der Berg", "", "De bank van der gemeente staat aan de rand van het park."),
        ("Joke van der Berg", "", "Van 9 tot 12 uur staat er een berg zand; dat is geen joke."),
        ("Wil Mark", "wil@example.social", "Ik wil een plek op de markt, bij het mark-steentje."),
        ("Wil", "wil", "Wat wil u weten? Wij willen helpen."),
        ("mark de boer", "mark", "De boer heeft een mark gevonden."),
    ],
)
def test_words_that_are_also_a_part_of_a_name_stay(name, handle, text):
    stays = naming.without(text, named(name, handle))
    assert stays == text


@pytest.mark.parametrize(
    ("name", "handle", "text", "left"),
    [
        ("Joke van der Berg", "", "Dag Joke, mevrouw Van der Berg belde.", "Dag […], mevrouw Van der […] belde."),
        ("Joke van der Berg", "", "joke VAN DER berg belde", "[…] belde"),
        ("mark de boer", "", "Mark belde, de heer De Boer.", "[…] belde, de heer De […]."),
        ("WIL MARK", "", "Dag Wil", "Dag […]"),
        ("Wil", "Wil@example.social", "wil@EXAMPLE.social en Wil", "[…] en […]"),
        ("An", "", "An en anderen, an sich", "[…] en anderen, an sich"),
        ("Anne-marie Sluis", "", "Dag Anne-Marie", "Dag […]"),
        ("محمد علي", "", "قال محمد ذلك", "قال […] ذلك"),
        ("Wil", "wil", "@WIL schreef", "[…] schreef"),
    ],
)
def test_what_names_them_goes(name, handle, text, left):
    assert naming.without(text, named(name, handle)) == left


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("an@example.org", True),
        ("Van: an@example.org.", True),
        ("<an@example.org>", True),
        ("@an@example.org", True),
        ("jan@example.org", False),
        ("j.an@example.org", False),
        ("j+an@example.org", False),
        ("j-an@example.org", False),
        ("an@example.org.uk", False),
        ("an@example.org-x", False),
        ("an@example.organisation", False),
    ],
)
def test_an_address_is_found_whole(text, is_found):
    assert bool(naming.whole_address("an@example.org").search(text)) is is_found
