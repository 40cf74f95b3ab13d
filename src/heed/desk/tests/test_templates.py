"""Templates of answers: kept with care, filled in for the case, in the resident's language."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.knowledge import offering, templating, wording
from heed.answers.models import AnswerTemplate, Draft
from heed.casework.actions import Stale
from heed.casework.models import Case, Topic
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import way
from heed.staff.actions import NotPossible
from tests.people import PASSWORD


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1", "De stoep is kapot"),))).messages)
    return Case.objects.get()


@pytest.fixture
def fatima(client, person):
    made = person()
    assert client.login(email=made.email, password=PASSWORD)
    return made


def keep(by, name="Stoep", topic=None, **texts):
    return templating.save_template(None, name, topic, texts or {"nl": "Wij komen kijken."}, by)


@given(st.text())
def test_any_text_is_filled_or_refused(text):
    unknown = wording.unknown_places(text)
    filled = wording.fill(text, dict.fromkeys(wording.PLACES, "x"))
    assert unknown or not any(f"{{{place}}}" in filled for place in wording.PLACES)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [("{reference} {town}", []), ("{name}", ["name"]), ("{", ["{"]), ("{}", [""]), ("a } b", ["}"]), ("", [])],
)
def test_what_cannot_be_filled_in_is_named(text, unknown):
    assert wording.unknown_places(text) == unknown


@pytest.mark.django_db
def test_a_template_is_put_into_the_draft(client, case, fatima):
    made = keep(fatima, nl="Uw melding {reference} ligt bij {department} van {town}. U hoort het vóór {promise}.")
    form = {
        "message": Message.objects.get().pk,
        "text": "Dag Anna,",
        "act": "template",
        "template": made.pk,
        "seen_draft": "",
    }
    page = client.post(f"/desk/cases/{case.pk}/answer/", form, follow=True).content.decode()
    text = Draft.objects.get().text
    assert text.startswith(f"Dag Anna,\n\nUw melding TD-{2000 + case.pk} ligt bij ")
    assert "van Testdam. U hoort het vóór " in text
    assert "{" not in text
    assert "Read it before you send it" in page


@pytest.mark.django_db
def test_a_promise_that_is_past_is_not_filled_in(case, fatima, town):
    Case.objects.update(promised_at=timezone.now() - timedelta(days=1))
    made = keep(fatima, nl="U hoort het vóór {promise}.")
    assert templating.fill(made, Case.objects.get(), town).text == "U hoort het vóór {promise}."


@pytest.mark.django_db
def test_the_residents_language_comes_first(case, fatima, town):
    made = keep(fatima, nl="Dank u", de="Danke", tr="Teşekkürler")
    for language, text in [("de", "Danke"), ("tr", "Teşekkürler"), ("fr", "Dank u"), ("", "Dank u")]:
        case.language = language
        assert templating.fill(made, case, town).text == text


@pytest.mark.django_db
def test_those_of_the_topic_come_first(case, fatima):
    keep(fatima, "Algemeen")
    keep(fatima, "Zelf", Topic.objects.get(slug="pavement"))
    other = Topic.objects.create(slug="other", names={"nl": "Anders"}, department=case.department)
    keep(fatima, "Anders", other)
    assert [one.template.name for one in offering.templates(case)] == ["Zelf", "Algemeen", "Anders"]


@pytest.mark.django_db
def test_two_who_change_one_template(fatima, person):
    made = keep(fatima)
    templating.save_template(made.pk, "Stoep", None, {"nl": "Van Lena"}, person("Lena", "communications_lead"), 1)
    with pytest.raises(Stale):
        templating.save_template(made.pk, "Stoep", None, {"nl": "Van Fatima"}, fatima, 1)
    assert AnswerTemplate.objects.get().texts == {"nl": "Van Lena"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": "Stoep", "text_nl": "tweede"}, "of this name already"),
        ({"name": "Leeg"}, "at least one language"),
        ({"name": "Plek", "text_nl": "Dag {naam}"}, "nothing is known to fill in for “naam”"),
        ({"name": "", "text_nl": "Dag"}, "required"),
    ],
)
def test_what_is_wrong_is_said_and_kept(client, fatima, values, said):
    keep(fatima)
    answer = client.post("/desk/settings/templates/new/", values)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert AnswerTemplate.objects.count() == 1


@pytest.mark.django_db
def test_kept_changed_and_removed_on_the_pages(client, fatima):
    client.post("/desk/settings/templates/new/", {"name": "Stoep", "text_nl": "Wij komen."})
    made = AnswerTemplate.objects.get()
    client.post(f"/desk/settings/templates/{made.pk}/", {"name": "Stoepen", "text_nl": "Wij gaan.", "seen": 1})
    made.refresh_from_db()
    assert (made.name, made.texts, made.version) == ("Stoepen", {"nl": "Wij gaan."}, 2)
    assert "Stoepen" in client.get("/desk/settings/templates/").content.decode()
    client.post(f"/desk/settings/templates/{made.pk}/remove/")
    assert not AnswerTemplate.objects.exists()


@pytest.mark.django_db
def test_an_officer_may_use_them_and_not_change_them(client, person, case, fatima):
    keep(fatima)
    client.force_login(person("Piet", "department_officer", "roads"))
    assert client.get("/desk/settings/templates/").status_code == 403
    assert "Begin with a template" in client.get(f"/desk/cases/{case.pk}/").content.decode()


@pytest.mark.django_db
def test_too_long_is_refused(fatima):
    with pytest.raises(NotPossible, match="at most"):
        keep(fatima, nl="x" * (templating.LONGEST + 1))
