"""What a town has taught Heed decides where its cases go."""

from __future__ import annotations

import pytest

from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.journey import way
from heed.understanding.learning import Example, learn

pytestmark = pytest.mark.django_db


def test_a_topic_that_was_taught_brings_the_case_to_its_department(account, incoming, tmp_path, settings):
    """Nothing in the catalogue says so: people here call it "de zwabber"."""
    taught = [Example(f"De zwabber {what}", "pavement") for what in ("is stuk", "hangt los", "doet raar", "ligt om")]
    other = [Example(f"Het zwembad {what}", "elsewhere") for what in ("is dicht", "is koud", "gaat open", "is vol")]
    learn("topic", [*taught, *other]).save(tmp_path)
    settings.MODELS = str(tmp_path)
    received = way.take(account, Batch((incoming("m1", "De zwabber is helemaal stuk"),)))
    way.carry(received.messages)
    reading = Case.objects.get().case_messages.get().message.reading
    assert reading.content["topic"]["label"] == "pavement"
