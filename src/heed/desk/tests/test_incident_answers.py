"""One answer for all people of an incident, as full as one for a case: at a moment, with templates and facts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.knowledge import templating
from heed.answers.models import Delivery, Draft, FactUse
from heed.casework import actions as casework
from heed.casework.models import Case, Incident, Notification
from heed.casework.statements import GAP
from heed.casework.status import Status
from heed.channels.contract import Batch
from heed.desk.tests.test_facts import wanted
from heed.facts import actions as facts
from heed.journey import way

pytestmark = pytest.mark.django_db

TEXT = "Wij zijn bezig."


def later() -> datetime:
    return datetime.now(UTC) + timedelta(hours=2)


@pytest.fixture
def say(account, incoming):
    def said(*numbers: int) -> None:
        batch = [incoming(f"m{n}", f"De stoep is kapot bij paaltje {n}", author=f"resident{n}") for n in numbers]
        way.carry(way.take(account, Batch(tuple(batch))).messages)

    return said


@pytest.fixture
def lena(person):
    return person("Lena", "communications_lead")


@pytest.fixture
def incident(say, lena) -> Incident:
    say(1, 2)
    first, second = Case.objects.order_by("pk")
    made = casework.open_incident(first.pk, lena)
    casework.add_to_incident(made.pk, second, lena)
    return made


@pytest.fixture
def planned(incident, lena) -> Draft:
    draft = answers.save_statement(incident, lena, TEXT, "nl", send_at=later())
    assert answers.approve(draft.pk, lena) == []
    return draft


def its_moment_comes() -> int:
    Draft.objects.filter(state="scheduled").update(send_at=datetime.now(UTC) - timedelta(seconds=1))
    return answers.send_scheduled()


def told() -> list[str]:
    return list(Delivery.objects.filter(kind="answer").order_by("pk").values_list("text", flat=True))


class TestAtAMoment:
    def test_it_goes_then_also_to_who_joined_since(self, planned, incident, say, lena):
        assert (answers.send_scheduled(), told()) == (0, [])
        say(3)
        casework.add_to_incident(incident.pk, Case.objects.order_by("-pk")[0], lena)
        assert its_moment_comes() == 1
        assert told() == [TEXT] * 3
        assert Delivery.objects.filter(kind="answer").values("contact").distinct().count() == 3
        assert its_moment_comes() == 0

    def came_back(self, draft: Draft) -> str:
        draft.refresh_from_db()
        assert (draft.state, draft.send_at) == ("editing", None)
        one = Notification.objects.get(kind="scheduled_came_back")
        assert one.detail["path"] == f"/desk/incidents/{draft.incident_id}/"
        return str(draft.came_back)

    def test_not_once_the_incident_is_over(self, planned, incident, lena):
        casework.close_incident(incident.pk, lena)
        assert its_moment_comes() == 0
        assert (self.came_back(planned), told()) == ("over", [])

    def test_nor_where_a_colleague_told_them_something_else(self, planned, incident, person):
        noor = person("Noor")
        answers.approve(answers.save_statement(incident, noor, "Het is verholpen.", "nl").pk, noor)
        assert its_moment_comes() == 0
        assert (self.came_back(planned), told()) == ("told", ["Het is verholpen."] * 2)

    def test_nor_where_nobody_is_left(self, planned, incident, lena):
        for case in Case.objects.all():
            casework.take_out(incident.pk, case.pk, lena)
        assert its_moment_comes() == 0
        assert self.came_back(planned) == "cannot"

    def test_a_case_that_is_closed_keeps_nothing_back_for_the_others(self, planned, lena):
        casework.set_status(planned.case_id, lena, Status.NOT_POSSIBLE, "Buiten de gemeente.")
        assert its_moment_comes() == 1

    def test_one_of_an_author_at_a_time(self, planned, incident, lena):
        with pytest.raises(answers.Refused, match="waits here"):
            answers.save_statement(incident, lena, "Iets anders.", "nl")


def form(**more: Any) -> dict[str, Any]:
    return {"text": TEXT, "language": "nl", "act": "send", **more}


class TestThePage:
    @pytest.fixture
    def page(self, client, lena, incident):
        client.force_login(lena)
        return f"/desk/incidents/{incident.pk}/"

    def test_chosen_shown_and_taken_back(self, client, page, incident):
        moment = (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
        client.post(f"{page}answer/", form(when="moment", send_at=moment))
        draft = Draft.objects.get()
        assert (draft.state, told()) == ("scheduled", [])
        shown = client.get(page).content.decode()
        assert "goes at" in shown
        assert page in client.get("/desk/approvals/").content.decode()
        old = client.post(f"/desk/drafts/{draft.pk}/take-back/", {"seen_draft": "other"})
        assert old.status_code == 409
        assert "was changed after you opened it" in old.content.decode()
        assert client.post(f"/desk/drafts/{draft.pk}/take-back/", {"seen_draft": draft.stamp}).url == page
        assert TEXT in client.get(page).content.decode()
        draft.refresh_from_db()
        assert draft.state == "editing"

    def test_a_moment_that_cannot_be_loses_no_word(self, client, page):
        refused = client.post(f"{page}answer/", form(when="moment", send_at="2020-01-01T10:00"))
        assert refused.status_code == 409
        assert "is over already" in refused.content.decode()
        assert TEXT in refused.content.decode()
        assert Draft.objects.count() == 0

    def test_why_it_came_back_stands_above_it(self, client, page, planned, incident, lena):
        casework.close_incident(incident.pk, lena)
        its_moment_comes()
        assert "The incident is over." in client.get(page).content.decode()

    def test_approved_by_another_it_waits_as_well(self, client, page, incident, person, lena):
        piet = person("Piet", "department_officer", "roads")
        draft = answers.save_statement(incident, piet, TEXT, "nl", send_at=later())
        answers.ask_approval(draft.pk, piet)
        assert "Once approved it goes at" in client.get(page).content.decode()
        draft.refresh_from_db()
        client.post(f"/desk/drafts/{draft.pk}/", {"act": "approve", "text": TEXT, "seen_draft": draft.stamp})
        draft.refresh_from_db()
        assert (draft.state, told()) == ("scheduled", [])

    def test_a_fact_is_put_in_and_remembered(self, client, page, lena):
        fact = facts.add(wanted(statements={"nl": "Open van 9 tot 17 uur."}), lena)
        assert fact.subject in client.get(page).content.decode()
        client.post(f"{page}answer/", form(act="fact", fact=f"#{fact.pk}"))
        draft = Draft.objects.get()
        assert draft.text == f"{TEXT}\nOpen van 9 tot 17 uur."
        assert FactUse.objects.get().draft == draft
        assert "Facts in this answer" in client.get(page).content.decode()
        client.post(f"{page}answer/", form(act=f"forget-{fact.pk}"))
        assert FactUse.objects.count() == 0
        client.post(f"{page}answer/", form(act="fact", fact="niets"))
        assert "No current fact fits" in client.get(page).content.decode()

    def test_a_template_is_put_in_with_gaps_for_what_is_of_one_case(self, client, page, lena):
        text = "Uw melding {reference} over {topic}: vóór {promise}. {town}"
        made = templating.save_template(None, "Melding", None, {"nl": text}, lena)
        assert "Melding" in client.get(page).content.decode()
        client.post(f"{page}answer/", form(act="template", template=made.pk))
        draft = Draft.objects.get()
        assert draft.text.startswith(TEXT)
        assert draft.text.count(GAP) == 2
        assert "{" not in draft.text
        refused = client.post(f"{page}answer/", form(text=draft.text))
        assert (refused.status_code, told()) == (409, [])
