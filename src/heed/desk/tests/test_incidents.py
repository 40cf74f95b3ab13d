"""Many messages on one matter in a short time: one incident, the lead alarmed, one answer that reaches each person."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.models import Delivery, DeliveryKind, Draft
from heed.casework import actions, spikes, statements
from heed.casework.models import Case, Incident, IncidentCase, Notice
from heed.channels.contract import Batch
from heed.journey import sending, way

pytestmark = pytest.mark.django_db

PLACES = [
    "bij de school",
    "bij de kerk",
    "bij het station",
    "bij de haven",
    "bij de markt",
    "bij de molen",
    "op de hoek",
]


@pytest.fixture
def people_say(account, incoming):
    """Different people say that the pavement is broken, each somewhere else."""

    def say(
        count: int, first: int = 0, hours_ago: float = 0.1, text: str = "De stoep is kapot {place}", **more
    ) -> None:
        at = datetime.now(UTC) - timedelta(hours=hours_ago)
        batch = [
            incoming(
                f"m{n}",
                text.format(place=f"{PLACES[n % len(PLACES)]} {n}"),
                author=more.get("author", f"resident{n}"),
                sent_at=at,
            )
            for n in range(first, first + count)
        ]
        way.carry(way.take(account, Batch(tuple(batch))).messages)

    return say


@pytest.fixture
def lead(person):
    return person("Lena", "communications_lead")


def test_many_people_at_once_become_an_incident_and_the_lead_is_told(people_say, lead):
    people_say(6)
    (incident,) = actions.notice_spikes()
    assert incident.topic.slug == "pavement"
    assert incident.incident_cases.count() == Case.objects.count() == 6
    assert spikes.figures(incident).people == 6
    notice = Notice.objects.get()
    assert notice.person == lead
    assert notice.detail["count"] == 6
    assert notice.detail["path"] == f"/desk/incidents/{incident.pk}/"


def test_nobody_is_alarmed_twice_and_later_cases_come_in(people_say, lead):
    people_say(6)
    actions.notice_spikes()
    people_say(3, first=10)
    assert actions.notice_spikes() == []
    assert actions.notice_spikes() == []
    assert Notice.objects.count() == 1
    assert IncidentCase.objects.count() == 9


@pytest.mark.parametrize("count", [0, 1, 4])
def test_a_few_people_are_no_incident(people_say, lead, count):
    if count:
        people_say(count)
    assert actions.notice_spikes() == []


def test_one_person_or_one_machine_is_no_spike(people_say, lead, account, incoming):
    people_say(9, author="anna")
    assert actions.notice_spikes() == []


def test_what_is_usual_is_no_spike(people_say, lead):
    people_say(6)
    old = timezone.now() - timedelta(days=2)
    Case.objects.update(opened_at=old)
    first = Case.objects.order_by("pk")[0]
    many = [
        Case(
            topic=first.topic,
            department=first.department,
            channel="webform",
            opened_at=old,
            promised_at=old,
            changed_at=old,
        )
        for _ in range(200)
    ]
    Case.objects.bulk_create(many)
    assert actions.notice_spikes() == []


def test_an_archive_that_is_read_in_is_no_spike(people_say, lead):
    people_say(8, hours_ago=72)
    assert actions.notice_spikes() == []


def test_it_is_over_when_no_more_is_said_than_usual(people_say, lead):
    people_say(6)
    (incident,) = actions.notice_spikes()
    Incident.objects.update(opened_at=timezone.now() - timedelta(hours=25))
    actions.notice_spikes(timezone.now() + timedelta(hours=8))
    incident.refresh_from_db()
    assert not incident.is_open
    assert incident.closed_by is None


def test_what_a_person_ends_is_not_opened_anew_for_the_same_people(people_say, lead):
    people_say(6)
    (incident,) = actions.notice_spikes()
    actions.close_incident(incident.pk, lead)
    assert actions.notice_spikes() == []
    people_say(2, first=50)
    assert actions.notice_spikes() == []


def test_a_case_taken_out_stays_out_until_a_person_adds_it(people_say, lead):
    people_say(6)
    (incident,) = actions.notice_spikes()
    case = Case.objects.order_by("pk")[0]
    actions.take_out(incident.pk, case.pk, lead)
    actions.notice_spikes()
    assert not IncidentCase.objects.filter(case=case).exists()
    actions.add_to_incident(incident.pk, case, lead)
    assert IncidentCase.objects.filter(case=case).exists()
    with pytest.raises(actions.NoIncident):
        actions.add_to_incident(incident.pk, case, lead)


def test_a_person_opens_closes_and_opens_again(people_say, lead):
    people_say(2)
    first, second = Case.objects.order_by("pk")
    incident = actions.open_incident(first.pk, lead)
    with pytest.raises(actions.NoIncident):
        actions.open_incident(first.pk, lead)
    actions.notice_spikes()
    assert incident.incident_cases.count() == 1  # a person decides what belongs to it
    actions.close_incident(incident.pk, lead)
    with pytest.raises(actions.NoIncident, match="over"):
        actions.add_to_incident(incident.pk, second, lead)
    actions.open_incident_again(incident.pk, lead)
    actions.add_to_incident(incident.pk, second, lead)


class TestOneAnswer:
    @pytest.fixture
    def incident(self, people_say, lead):
        people_say(6)
        people_say(1, first=20, author="resident1")  # says something twice
        (made,) = actions.notice_spikes()
        Delivery.objects.all().delete()
        return made

    def test_each_person_gets_it_once_in_their_own_thread(self, incident, lead):
        draft = answers.save_statement(incident, lead, "Wij zijn bezig.", "nl")
        deliveries = answers.approve(draft.pk, lead)
        assert len(deliveries) == 6
        assert len({row.contact_id for row in deliveries}) == 6
        assert {row.language for row in deliveries} == {"nl"}
        for row in deliveries:
            assert row.answers.contact_id == row.contact_id
            assert row.answers.case_message.case_id == row.case_id
        with pytest.raises(answers.Refused):
            answers.approve(draft.pk, lead)
        assert Delivery.objects.count() == 6
        sending.deliver_due()
        assert not Case.objects.filter(pk__in=[row.case_id for row in deliveries], needs_answer=True).exists()

    def test_who_comes_later_is_told_alone(self, incident, lead, people_say):
        answers.approve(answers.save_statement(incident, lead, "Wij zijn bezig.", "nl").pk, lead)
        people_say(1, first=30)
        actions.notice_spikes()
        later = answers.save_statement(incident, lead, "Wij zijn bezig.", "nl", to_everyone=False)
        (only,) = answers.approve(later.pk, lead)
        assert only.case == Case.objects.order_by("-pk")[0]
        again = answers.save_statement(incident, lead, "Wij zijn bezig.", "nl", to_everyone=False)
        with pytest.raises(answers.Refused, match="told already"):
            answers.approve(again.pk, lead)

    def test_a_draft_with_a_gap_does_not_go_out(self, incident, lead):
        draft = answers.save_statement(incident, lead, f"Sinds vandaag {statements.GAP}", "nl")
        with pytest.raises(answers.Refused, match="what is known"):
            answers.approve(draft.pk, lead)
        assert not Delivery.objects.exists()

    def test_who_cannot_be_reached_keeps_waiting(self, incident, lead, monkeypatch):
        alone = Case.objects.order_by("pk")[0]
        monkeypatch.setattr("heed.answers.queries._reaches", lambda message: message.case_message.case_id != alone.pk)
        deliveries = answers.approve(answers.save_statement(incident, lead, "Wij zijn bezig.", "nl").pk, lead)
        assert alone.pk not in {row.case_id for row in deliveries}
        alone.refresh_from_db()
        assert alone.needs_answer

    def test_from_the_page(self, incident, lead, client):
        client.force_login(lead)
        page = client.get(f"/desk/incidents/{incident.pk}/").content.decode()
        assert "6 people" in page
        assert "A first draft by Heed" in page
        assert statements.GAP in page
        assert Draft.objects.count() == 0
        url = f"/desk/incidents/{incident.pk}/answer/"
        refused = client.post(url, {"text": f"Wij weten {statements.GAP}", "language": "nl", "act": "send"})
        assert refused.status_code == 409
        client.post(url, {"text": "Wij zijn bezig.", "language": "nl", "act": "send"})
        assert Delivery.objects.filter(kind=DeliveryKind.ANSWER).count() == 6
        assert "0 of 6 have arrived" in client.get(f"/desk/incidents/{incident.pk}/").content.decode()

    def test_an_officer_asks_and_the_lead_approves(self, incident, lead, client, person):
        piet = person("Piet", "department_officer", "roads")
        client.force_login(piet)
        url = f"/desk/incidents/{incident.pk}/answer/"
        client.post(url, {"text": "Wij zijn bezig.", "language": "nl", "act": "send"})
        assert not Delivery.objects.exists()
        client.post(url, {"text": "Wij zijn bezig.", "language": "nl", "act": "ask"})
        client.force_login(lead)
        assert f"/desk/incidents/{incident.pk}/" in client.get("/desk/approvals/").content.decode()
        assert "asks for approval" in client.get(f"/desk/incidents/{incident.pk}/").content.decode()
        draft = Draft.objects.get()
        form = {"act": "approve", "text": "Wij zijn bezig.", "seen_draft": draft.stamp}
        client.post(f"/desk/drafts/{draft.pk}/", form)
        assert Delivery.objects.count() == 6

    def test_an_own_answer_to_one_person_is_another_draft(self, incident, lead):
        statement = answers.save_statement(incident, lead, "Voor allen", "nl")
        case = statement.case
        assert answers.save_draft(case, statement.message, lead, "Voor u").pk != statement.pk


def test_pages_and_acts(client, lead, people_say):
    people_say(2)
    first, second = Case.objects.order_by("pk")
    client.force_login(lead)
    assert "Nothing out of the ordinary" in client.get("/desk/incidents/").content.decode()
    answer = client.post(f"/desk/cases/{first.pk}/incident/")
    incident = Incident.objects.get()
    assert answer["Location"] == f"/desk/incidents/{incident.pk}/"
    steer = f"/desk/incidents/{incident.pk}/steer/"
    client.post(steer, {"act": "add", "case": f"TD-{2000 + second.pk}"})
    assert incident.incident_cases.count() == 2
    client.post(steer, {"take_out": second.pk})
    assert incident.incident_cases.count() == 1
    client.post(steer, {"act": "over"})
    assert "Over" in client.get("/desk/incidents/").content.decode()
    assert "answer them at once" in client.get(f"/desk/cases/{first.pk}/").content.decode()


def test_a_first_text_says_only_figures():
    since = datetime(2026, 11, 26, 13, 5, tzinfo=UTC)
    text = statements.draft("nl", "Straatverlichting", "Vogelwijk", 23, since, "Europe/Amsterdam")
    assert "Sinds 26 november 14:05" in text
    assert "23 mensen" in text
    assert "Straatverlichting in Vogelwijk" in text
    assert statements.GAP in text
    assert "Since" in statements.draft("el", "Lights", "", 5, since, "Europe/Amsterdam")
