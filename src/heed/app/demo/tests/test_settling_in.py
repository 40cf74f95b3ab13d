"""What Havenstad's staff have set up works: somebody is always on duty, and each template can be filled in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from heed.answers.approval import needs as approvals
from heed.answers.conduct import queries as conduct_queries
from heed.answers.knowledge import wording
from heed.answers.models import AnswerTemplate, CodeVersion
from heed.answers.restrictions import queries as restrictions
from heed.app.demo import loading
from heed.app.demo.settling_in import settle_in
from heed.casework.models import SavedView
from heed.staff import duty_queries

pytestmark = pytest.mark.django_db


def test_somebody_is_always_on_duty_and_texts_are_there():
    loading.make_town()
    settle_in(date(2026, 11, 26))  # a Thursday
    start = datetime(2026, 11, 26, 12, tzinfo=UTC)
    stretches = duty_queries.rota().stretches(start, start + timedelta(days=60))
    assert all(one.person for one in stretches)
    assert len({one.person for one in stretches}) == 4
    for template in AnswerTemplate.objects.all():
        assert set(template.texts) == {"nl", "en", "de", "tr"}
        assert not any(wording.unknown_places(text) for text in template.texts.values())
    assert AnswerTemplate.objects.count() == 3
    assert SavedView.objects.count() == 2
    assert all(conduct_queries.may_send(person) for person in conduct_queries.signers())
    assert all(at for _person, at in conduct_queries.who_signed(CodeVersion.objects.get(state="live")))
    assert approvals.rules_of(approvals.live())
    assert restrictions.rules_of(restrictions.live())
