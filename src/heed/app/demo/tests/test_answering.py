"""Whoever looks around in Havenstad finds answers put right, taken back and waiting, and what is to be decided."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from heed.answers import actions as answers
from heed.answers.models import Appeal, Delivery, Draft, PeerReview
from heed.answers.restrictions import queries as restrictions
from heed.app.demo import loading
from heed.app.demo.answering import answer_lately
from heed.app.demo.settling_in import settle_in
from heed.casework.models import Case
from heed.channels.contract import Author, Batch, Incoming, Visibility
from heed.inbox import actions as inbox
from heed.inbox.models import Message
from heed.journey import way
from heed.staff.models import Person, Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def lately() -> datetime:
    loading.make_town()
    accounts = loading.make_accounts()
    now = datetime.now(ZoneInfo("Europe/Amsterdam"))
    settle_in(now.date())
    _answer_last_month(accounts["webform"], now)
    answer_lately(accounts, now)
    return now


def _answer_last_month(account, now: datetime) -> None:
    """As much as the sample of peer review needs, and as makes nobody a newcomer."""
    at = now.replace(day=1, hour=12) - timedelta(days=10)
    by = list(Person.objects.filter(role__in=[Role.AGENT, Role.COMMUNICATIONS_LEAD]).order_by("pk"))
    for number in range(16):
        author = Author(f"made-up:{number}", f"{number}@example.org", f"Bewoner {number}")
        said = Incoming(f"p{number}", author, f"De stoep is kapot bij {number}", at, visibility=Visibility.DIRECT)
        new = inbox.receive(account, Batch((said,)), archive=True).new
        way.carry(new)
        message = Message.objects.select_related("case_message__case").get(pk=new[0])
        answers.record_past(
            message.case_message.case, message, by[number % len(by)], "Wij komen kijken.", at + timedelta(hours=1)
        )


def test_all_of_it_is_there_and_nothing_went_wrong(lately):
    states = set(Delivery.objects.values_list("state", flat=True))
    assert states == {"sent"}
    corrected = Delivery.objects.get(kind="correction")
    assert corrected.act == "edit" and "zaterdag" in corrected.text
    withdrawn = Delivery.objects.get(kind="withdrawal")
    assert withdrawn.changes.withdrawn_at or withdrawn.act == "send"
    waiting = Draft.objects.get(state="scheduled")
    assert timedelta(days=5) < waiting.send_at - lately < timedelta(days=7)
    asked = Draft.objects.get(state="asked")
    assert asked.author.email == "hendrik@havenstad.example"
    assert Delivery.objects.filter(kind="statement").count() == 1
    cases = Case.objects.filter(
        case_messages__message__in=Message.objects.filter(sent_at__gt=lately - timedelta(days=5))
    )
    assert cases.distinct().count() == 5


def test_the_objection_waits_for_somebody_who_had_no_hand_in_it(lately):
    appeal = Appeal.objects.get(decided_at=None)
    may = {person.email for person in Person.objects.all() if restrictions.may_decide_appeal(appeal, person)}
    assert may == {"lotte@havenstad.example", "ingeborg@havenstad.example"}


def test_fatima_and_lotte_have_an_answer_of_a_colleague_to_review(lately):
    waiting = set(PeerReview.objects.filter(done_at=None).values_list("reviewer__email", flat=True))
    assert {"fatima@havenstad.example", "lotte@havenstad.example"} <= waiting
