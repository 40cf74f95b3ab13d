"""Words of danger that a town adds to its topics, in what reading knows of the town."""

from __future__ import annotations

import pytest

from heed.casework.models import Topic
from heed.learning.context import context
from heed.understanding import read

pytestmark = pytest.mark.django_db

TEXT = "Bij ons ligt een verzakt trottoir voor de deur"


def test_words_of_danger_make_a_message_urgent(town):
    (before,) = read([TEXT], context())
    Topic.objects.update(urgency_words={"nl": {"people": ["verzakt trottoir; nu: hier", "verzakt trottoir"]}})
    (after,) = read([TEXT], context())
    assert (before.urgency.label, after.urgency.label) == ("normal", "urgent")


def test_a_closed_topic_warns_of_nothing(town):
    Topic.objects.update(urgency_words={"nl": {"people": ["verzakt trottoir"]}}, is_active=False)
    assert not context().urgency_words
