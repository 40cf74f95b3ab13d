"""Facts and templates in a real browser: accessible at every size and shade, and at work without scripts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.knowledge import published, templating
from heed.answers.knowledge.templating import Upkeep
from heed.answers.models import Delivery, Draft, FactUse
from heed.casework.models import Case, Topic
from heed.channels.contract import Batch, Receipt, ReceiptKind
from heed.facts import actions, queries
from heed.facts.models import Fact
from heed.facts.shape import FactValues
from heed.inbox.models import Message
from heed.journey import way
from heed.staff.models import Department
from tests.browser import check, follow
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


def log_in(page, live_server, person) -> None:
    page.goto(f"{live_server.url}/account/login/?next=/desk/facts/")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/facts/")


def wanted(owner, **more) -> FactValues:
    today = queries.today()
    values = {
        "department": Department.objects.get(slug="roads"),
        "owner": owner,
        "subject": "Opening hours of the recycling centre",
        "statements": {"nl": "De milieustraat is open van 9 tot 17 uur.", "en": "It is open from 9 to 17."},
        "kind": "times",
        "value": "9-17",
        "source": "Waste calendar",
        "source_url": "https://testdam.example/recycling",
        "valid_from": today - timedelta(days=30),
        "valid_until": today + timedelta(days=90),
    }
    return FactValues(**{**values, **more})


@pytest.fixture
def lena(person):
    return person("Lena", "communications_lead")


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1", "Hoe laat is de milieustraat open? Groet, Anna"),))).messages)
    return Case.objects.get()


def sent_with(fact: Fact, case: Case, by) -> Delivery:
    text = f"Dag Anna, {fact.statements['nl']}"
    draft = answers.save_draft(case, Message.objects.filter(direction="in").get(), by, text)
    answers.remember(draft, [fact], by)
    (delivery,) = answers.approve(draft.pk, by)
    answers.record_sent(delivery, Receipt("r1", ReceiptKind.PUBLISHED, timezone.now()))
    return delivery


def test_the_pages_of_facts(page, live_server, lena, case):
    today = queries.today()
    fact = actions.add(wanted(lena), lena)
    for subject, days in (("Price of a permit", -1), ("Pruning begins", 5)):
        actions.add(wanted(lena, subject=subject, valid_until=today + timedelta(days=days)), lena)
    delivery = sent_with(fact, case, lena)
    new = {"statements": {"nl": "Open van 9 tot 16 uur."}, "value": "9-16"}
    actions.change(fact.pk, wanted(lena, **new), lena, "Winter hours", "1")
    templating.save_template(None, "Recycling", None, {"nl": f"Dag, {{fact:{fact.pk}}}"}, lena)
    log_in(page, live_server, lena)
    check(page, "facts")
    for path, name in [
        ("facts/?show=all", "facts-all"),
        ("facts/?words=swimming", "facts-none"),
        (f"facts/{fact.pk}/", "fact"),
        (f"facts/{fact.pk}/change/", "fact-change"),
        (f"deliveries/{delivery.pk}/keep/", "template-keep"),
        ("", "my-day-facts"),
    ]:
        page.goto(f"{live_server.url}/desk/{path}")
        if name == "fact":
            page.click("summary:has-text('Renew')")
            page.click("summary:has-text('End')")
        check(page, name)


def test_templates_and_published_answers(page, live_server, lena):
    fact = actions.add(wanted(lena), lena)
    published.publish(lena, fact, Topic.objects.get(), ["milieustraat"])
    late = Upkeep(lena, "Answers of last year", queries.today() - timedelta(days=3), "Hoe laat is het open?")
    made = templating.save_template(None, "Recycling", None, {"nl": "Dag."}, lena, upkeep=late)
    log_in(page, live_server, lena)
    for path, name in [
        ("templates/", "templates-reviewed"),
        (f"templates/{made.pk}/", "template-late"),
        ("answers/", "published"),
    ]:
        page.goto(f"{live_server.url}/desk/settings/{path}")
        check(page, name)


@pytest.mark.parametrize("page", [{"java_script_enabled": False}, {}], indirect=True)
def test_a_fact_added_used_changed_and_corrected(page, live_server, lena, case):
    log_in(page, live_server, lena)
    page.goto(f"{live_server.url}/desk/facts/new/")
    page.fill("#id_subject", "Opening hours of the recycling centre")
    page.fill("#id_text_nl", "De milieustraat is open van 9 tot 17 uur.")
    page.select_option("#id_kind", "times")
    page.fill("#id_value", "at nine")
    page.select_option("#id_department", label="Roads")
    page.fill("#id_source", "Waste calendar")
    page.click("main button:has-text('Save')")
    page.wait_for_selector("text=Write it like this")
    page.fill("#id_value", "9-17")
    page.click("main button:has-text('Save')")
    page.wait_for_selector("text=The fact is kept")
    fact = Fact.objects.get()

    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    page.fill("#text", "Dag Anna,")
    page.fill("#fact", f"#{fact.pk}")
    follow(page.locator("#fact"), "Enter")  # the keyboard alone will do
    page.wait_for_selector("text=The fact stands in your draft")
    assert Draft.objects.get().text == "Dag Anna,\nDe milieustraat is open van 9 tot 17 uur."
    assert page.is_visible("text=Facts in this answer")
    page.click("#answer button[value=send]")
    page.wait_for_selector("text=Your answer is on its way")
    answers.record_sent(Delivery.objects.get(kind="answer"), Receipt("r1", ReceiptKind.PUBLISHED, timezone.now()))

    page.goto(f"{live_server.url}/desk/facts/{fact.pk}/change/")
    page.fill("#id_text_nl", "De milieustraat is open van 9 tot 16 uur.")
    page.click("main button:has-text('Save')")
    page.wait_for_selector("text=Answers that say something else")
    follow(page.locator("button:has-text('Write the correction')"))
    page.wait_for_selector("text=A correction stands in your draft")
    assert "Nu geldt: De milieustraat is open van 9 tot 16 uur." in page.input_value("#text")
    assert FactUse.objects.filter(version=2).count() == 1
    assert Delivery.objects.filter(kind="answer").count() == 1


def test_the_answer_form_with_its_facts(page, live_server, lena, case):
    fact = actions.add(wanted(lena), lena)
    late = Upkeep(lena, "", queries.today() - timedelta(days=3))
    templating.save_template(None, "Recycling", None, {"nl": "Dag."}, lena, upkeep=late)
    draft = answers.save_draft(case, Message.objects.get(), lena, "Dag Anna,")
    answers.remember(draft, [fact], lena)
    actions.change(fact.pk, wanted(lena, value="9-16"), lena, "", "1")
    log_in(page, live_server, lena)
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    page.wait_for_selector("text=changed since you put it in")
    check(page, "answer-with-facts")
