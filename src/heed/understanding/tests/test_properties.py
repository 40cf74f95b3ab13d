"""What holds for every text whatsoever."""

import pickle
import random
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heed.understanding import Context, Reading, Text, TopicDescription, mask, read
from heed.understanding.reader import CHUNK

FRAGMENTS = st.sampled_from(
    [
        "Dank u wel", "lamp kapot", "brand!", "0612345678", "NL91ABNA0417164300", "a@b.nl", "Kerkstraat 12", "1234 AB",
        "\x00", "\ud800", "\udfff", "İı", "ß", "e\u0301", "\u200b", "👩‍👩‍👧", "👍", "?", "\n", "٣١", "https://x.y/",
        "@jan@b.nl", "111222333",
        "שלום", "سلام", "ﬁ", "Ǆ", "½", "：", "+", "-", "00",
    ]
)  # fmt: skip
ANY_TEXT = st.one_of(
    st.text(st.characters(codec=None), max_size=200),
    st.lists(FRAGMENTS, max_size=30).map(" ".join),
    st.lists(FRAGMENTS, max_size=30).map("".join),
)
RELAXED = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def spans_of(reading: Reading):
    fields = [reading.language, reading.intent, reading.topic, reading.sentiment, reading.urgency, reading.abuse]
    yield from (span for field in fields if field is not None for span in field.evidence)
    yield from ((place.start, place.end) for place in reading.places)
    yield from ((found.start, found.end) for found in reading.personal_data)


@RELAXED
@given(text=ANY_TEXT)
def test_offsets_and_figures_are_always_valid(town, text):
    reading = read([text], town)[0]
    assert all(0 <= start < end <= len(text) for start, end in spans_of(reading))
    confidences = [reading.language, reading.intent, reading.topic, reading.sentiment, reading.urgency, reading.abuse]
    assert all(0 <= field.confidence <= 1 for field in confidences)
    assert all(place.text == text[place.start : place.end] for place in reading.places)
    ends = [found.end for found in reading.personal_data]
    assert all(end <= found.start for end, found in zip(ends, reading.personal_data[1:], strict=False))


@RELAXED
@given(texts=st.lists(ANY_TEXT, max_size=8))
def test_alone_as_in_a_batch_and_twice_the_same(town, texts):
    together = read(texts, town)
    assert together == [read([text], town)[0] for text in texts]
    assert together == read(list(reversed(texts)), town)[::-1]


@RELAXED
@given(text=ANY_TEXT)
def test_json_and_pickle_lead_back(town, text):
    reading = read([text], town)[0]
    assert Reading.from_json(reading.as_json()) == replace(reading, vector=None)
    assert pickle.loads(pickle.dumps(reading)) == reading


@RELAXED
@given(text=ANY_TEXT)
def test_no_e_mail_address_is_left_after_masking(town, text):
    once = mask(text, read([text], town)[0])
    assert not [found for found in read([once], town)[0].personal_data if found.kind == "email"]


def test_offsets_point_into_the_original_although_letters_were_folded_away(reading_of):
    # e with a combining accent and a zero-width space stand before the words
    text = "Cafe\u0301\u200b naast de lantaarnpaal, bel 0612345678"
    reading = reading_of(text)
    assert [text[start:end] for start, end in reading.topic.evidence] == ["lantaarnpaal"]
    assert [text[found.start : found.end] for found in reading.personal_data] == ["0612345678"]


def test_an_executor_changes_nothing(town):
    texts = [Text(f"Lamp {number} is kapot, bel 06123456{number % 90 + 10}") for number in range(2 * CHUNK + 3)]
    here = read(texts, town)
    with ThreadPoolExecutor(2) as executor:
        assert read(texts, town, executor) == here
    with ProcessPoolExecutor(1) as executor:
        assert read(texts, town, executor) == here


def test_two_towns_in_one_process_stay_apart():
    lamps = Context(catalogue=[TopicDescription("lamps", {}, {"nl": ("lamp",)})])
    lights = Context(catalogue=[TopicDescription("lights", {}, {"nl": ("lamp",)})])
    labels = [read(["De lamp is uit"], town)[0].topic.label for town in (lamps, lights, lamps)]
    assert labels == ["lamps", "lights", "lamps"]


def test_a_context_survives_pickling_and_is_compared_by_its_data(town):
    copy = pickle.loads(pickle.dumps(town))
    assert copy == town
    assert hash(copy) == hash(town)
    assert copy != Context(catalogue=town.catalogue, region="DE")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"languages": ("nl", "xx")}, "xx"),
        ({"languages": ()}, "none given"),
        ({"catalogue": [TopicDescription("a"), TopicDescription("a")]}, "more than once"),
        ({"catalogue": [TopicDescription("a")], "fallback_topic": "b"}, "'b'"),
        ({"urgency_words": {"nl": {"animals": ["wolf"]}}}, "animals"),
    ],
)
def test_a_wrong_context_says_what_is_wrong(options, message):
    with pytest.raises(ValueError, match=message):
        Context(**options)


MEGABYTE = 1_000_000
REPEATED = [
    "a", "1", "0", " ", "@", "a@", "a@a.", "1 ", "0 6 ", "06-", "nl91", "nl91 ", "A", "A ", "Aa ", "Aa-", "Abcstraat",
    "abcstraat ",
    "12 A", "+31", "(", "().-/", "bsn ", "#", "www.", "http://", "@a.", "\u0301", "ç", "😡", "1-1-",
    "ref 1", "tel ", "nr ", "dank ", "gas ",
]  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED)
@pytest.mark.timeout(30)  # a pattern that backtracks would take hours
def test_a_megabyte_of_anything_is_read(town, piece):
    text = (piece * MEGABYTE)[:MEGABYTE]
    assert len(read([text], town)) == 1


@pytest.mark.timeout(30)
def test_a_megabyte_of_phone_signs(town):
    signs = random.Random(1).choices("0123456789+-(). ", k=MEGABYTE)
    assert len(read(["".join(signs)], town)) == 1


def test_a_megabyte_of_addresses_and_numbers_is_masked(town):
    text = "jan@huis.nl 0612345678 NL91ABNA0417164300 " * (MEGABYTE // 50)
    masked = mask(text, read([text], town)[0])
    assert not any(private in masked for private in ("jan@", "0612345678", "NL91"))


def test_ten_megabytes(town):
    reading = read(["De lamp is kapot. " * 600_000], town)[0]
    assert reading.topic.label == "street-lighting"


def test_real_posts_are_read(town, shared_texts):
    readings = read(shared_texts, town)
    assert len(readings) == len(shared_texts)
    assert len({reading.language.label for reading in readings if reading.language.sure}) >= 5
    for text, reading in zip(shared_texts, readings, strict=True):
        assert all(0 <= start < end <= len(text) for start, end in spans_of(reading))


def test_a_plain_reading_does_without_models_and_finds_what_has_a_form():
    text = "Ik ben Jan de Vries, bel 06-12345678. Er is brand in de Dorpsstraat!"
    plain, full = (read([text], Context(plain=flag))[0] for flag in (True, False))
    assert [found.kind for found in plain.personal_data] == ["phone"]
    assert [found.kind for found in full.personal_data] == ["person", "phone"]
    assert plain.urgency.label == full.urgency.label == "urgent"
    assert Context(plain=True) != Context()


def test_a_plain_reading_is_never_sure_of_an_address_which_may_be_a_home():
    text = "Ik woon op Dorpsstraat 12 en mijn buurman stookt."
    (place,) = read([text], Context(plain=True))[0].places
    assert place.kind == "address"
    assert not place.sure
