"""What a reading keeps of a text's meaning, and of who read it."""

from __future__ import annotations

from dataclasses import replace

import numpy
import pytest

from heed.understanding import Context, Reading, read, vectors
from heed.understanding.encoder import DIMENSIONS, encoder
from heed.understanding.similarity import similar

TEXTS = ["De lamp in de Kerkstraat is kapot", "The street light in Kerkstraat is broken", "Hoe laat is het feest?", ""]


def test_a_packed_vector_says_nearly_the_same():
    meant = encoder().encode(TEXTS)
    packed = vectors.pack(meant)
    assert [len(one) for one in packed] == [DIMENSIONS] * len(TEXTS)
    unpacked = vectors.unpack(packed)
    assert numpy.abs(unpacked @ unpacked.T - meant @ meant.T).max() < 0.01
    assert numpy.allclose(numpy.linalg.norm(unpacked, axis=1), 1, atol=1e-5)
    assert len(vectors.as_list(packed[0])) == DIMENSIONS


def test_nothing_is_packed_as_nothing():
    assert vectors.pack(numpy.empty((0, DIMENSIONS), numpy.float32)) == []
    assert vectors.unpack([]).shape == (0, DIMENSIONS)


def test_a_reading_holds_its_vector_and_the_plain_one_none(town):
    read_in_full, across, _, _ = readings = read(TEXTS, town)
    assert [reading.vector for reading in readings] == [read([text], town)[0].vector for text in TEXTS]
    kept = vectors.unpack([read_in_full.vector or b"", across.vector or b""])
    angle = numpy.arccos(min(float(kept[0] @ kept[1]), 1.0)) / numpy.pi
    assert 1 - 2 * angle == pytest.approx(similar([(TEXTS[0], TEXTS[1])])[0], abs=0.02)
    plain = replace_plain(town)
    assert all(reading.vector is None for reading in read(TEXTS, plain))


def replace_plain(town: Context) -> Context:
    return Context(catalogue=town.catalogue, plain=True)


def test_each_field_says_who_made_it(town):
    by_words, by_meaning = read(["De lantaarnpaal is kapot", "Es ist so dunkel bei uns auf der Allee"], town)
    assert by_words.model_of("intent").name == "shipped-head"
    assert by_words.model_of("intent") != by_words.model_of("abuse")
    assert by_words.model_of("topic").name == "catalogue"
    assert by_meaning.model_of("topic").name == "catalogue-by-meaning"
    assert by_words.model_of("topic").version == by_meaning.model_of("topic").version
    assert by_words.model_of("places") == by_words.model
    assert by_words.model_of("vector") == vectors.MODEL


def test_another_catalogue_is_another_version(town):
    other = Context(catalogue=town.catalogue[1:])
    versions = [read(["De lantaarnpaal is kapot"], one)[0].model_of("topic").version for one in (town, other)]
    assert versions[0] != versions[1]


def test_the_plain_reading_names_no_head(town):
    plain = read(["De lantaarnpaal is kapot"], replace_plain(town))[0]
    assert set(plain.models) == {"topic"}
    assert plain.model_of("intent") == plain.model


def test_a_reading_stored_before_fields_named_their_models_still_loads(town):
    reading = read(["De lantaarnpaal is kapot"], town)[0]
    data = reading.as_json()
    del data["models"]
    assert Reading.from_json(data) == replace(reading, vector=None, models={})
