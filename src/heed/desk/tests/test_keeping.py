"""An answer that worked becomes a template: what belongs to a person is out, and it is offered where it fits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.knowledge import keeping, offering, templating
from heed.answers.knowledge.templating import Upkeep
from heed.answers.models import AnswerTemplate, Delivery
from heed.casework import queries as casework
from heed.casework.models import Case, Topic
from heed.casework.statements import GAP
from heed.channels.contract import Batch, Receipt, ReceiptKind
from heed.facts import actions as facts
from heed.facts.queries import today
from heed.facts.shape import FactValues
from heed.inbox.models import Message
from heed.journey import knowledge, way
from heed.staff.models import Department, Person
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def fatima(client, person):
    made = person()
    assert client.login(email=made.email, password=PASSWORD)
    return made


def said(account, incoming, native_id: str, text: str, author: str = "anna") -> Case:
    way.carry(way.take(account, Batch((incoming(native_id, text, author),))).messages, by_matter=False)
    return Case.objects.latest("pk")


def answered(case: Case, text: str, by: Person, used=()) -> Delivery:
    draft = answers.save_draft(case, Message.objects.get(case_message__case=case), by, text)
    answers.remember(draft, used, by)
    (delivery,) = answers.approve(draft.pk, by)
    answers.record_sent(delivery, Receipt(f"r:{delivery.pk}", ReceiptKind.PUBLISHED, timezone.now()))
    delivery.refresh_from_db()
    return delivery


@pytest.fixture
def case(account, incoming) -> Case:
    return said(account, incoming, "m1", "De stoep is kapot, bel mij op 06-12345678. Groet, Anna")


def test_what_belongs_to_one_person_is_out_and_what_heed_knows_is_a_place_again(case, town, fatima):
    fact = facts.add(
        FactValues(
            department=Department.objects.get(slug="roads"),
            subject="Pavement",
            statements={"nl": "Een tegel leggen wij binnen vijf werkdagen recht."},
            source="Besluit",
            valid_from=today(),
            valid_until=today(),
        ),
        fatima,
    )
    number = casework.reference(case, town)
    text = (
        f"Dag Anna,\nUw melding {number} is gemaakt. Een tegel leggen wij binnen vijf werkdagen recht. "
        "Wij bellen u op 06-12345678 of schrijven naar anna@example.social. Groet, Fatima"
    )
    found = keeping.proposal(answered(case, text, fatima, [fact]), town)
    assert found.text == (
        f"Dag {GAP},\nUw melding {{reference}} is gemaakt. {{fact:{fact.pk}}} "
        f"Wij bellen u op {GAP} of schrijven naar {GAP}. Groet, {{colleague}}"
    )
    assert "Anna" not in found.asked
    assert "06-" not in found.asked
    assert "De stoep is kapot" in found.asked
    assert {"Anna", "06-12345678", "anna@example.social"} <= {one.words for one in found.taken}


def test_it_is_kept_only_by_who_says_that_they_read_it(client, case, fatima):
    delivery = answered(case, "Dag Anna, wij komen kijken.", fatima)
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert f"/desk/deliveries/{delivery.pk}/keep/" in page
    answer = client.get(f"/desk/deliveries/{delivery.pk}/keep/")
    assert "“Anna”" in answer.content.decode()
    form = answer.context["form"]
    filled = {field.name: "" if field.value() is None else field.value() for field in form} | {"name": "Komen kijken"}
    filled.pop("checked")
    refused = client.post(f"/desk/deliveries/{delivery.pk}/keep/", filled)
    assert refused.status_code == 422
    assert "Komen kijken" in refused.content.decode()
    client.post(f"/desk/deliveries/{delivery.pk}/keep/", filled | {"checked": "on"})
    made = AnswerTemplate.objects.get()
    assert (made.texts, made.owner, made.made_from) == ({"nl": f"Dag {GAP}, wij komen kijken."}, fatima, delivery)
    assert made.source.startswith("Answer on TD-")
    assert made.review_on is not None
    assert "Anna" not in made.asked


def test_only_answers_that_were_sent_are_kept(client, case, fatima, person):
    draft = answers.save_draft(case, Message.objects.get(), fatima, "Wij komen.")
    (waiting,) = answers.approve(draft.pk, fatima)
    assert client.get(f"/desk/deliveries/{waiting.pk}/keep/").status_code == 404
    acknowledgement = Delivery.objects.get(kind="acknowledgement")
    assert client.get(f"/desk/deliveries/{acknowledgement.pk}/keep/").status_code == 404
    client.force_login(person("Piet", "department_officer", "roads"))
    assert client.get(f"/desk/deliveries/{waiting.pk}/keep/").status_code == 403


def test_what_is_typed_in_braces_is_no_place(case, town, fatima):
    found = keeping.proposal(answered(case, "Zet {naam} neer.", fatima), town)
    assert found.text == "Zet (naam) neer."


def test_a_template_is_offered_where_a_message_is_like_those_it_is_for(account, incoming, fatima):
    keep = {"Bomen": "De boom voor mijn huis moet gesnoeid worden", "Lampen": "De lantaarn brandt niet meer"}
    for name, asked in keep.items():
        templating.save_template(None, name, None, {"nl": "Ja."}, fatima, upkeep=Upkeep(asked=asked))
    knowledge.read_templates()
    assert not templating.without_vectors()
    for n, (text, name) in enumerate(
        [
            ("Kan de boom in onze tuin gesnoeid worden?", "Bomen"),
            ("De lantaarn op de hoek brandt weer niet", "Lampen"),
            ("The tree in front of my house has to be cut", "Bomen"),  # by meaning alone
            ("The street light no longer works", "Lampen"),
        ]
    ):
        found = said(account, incoming, f"t{n}", text, f"r{n}")
        offered = offering.templates(found, Message.objects.get(case_message__case=found))
        assert offered[0].template.name == name, text


def test_in_the_plain_reading_words_are_compared(account, incoming, fatima, settings):
    settings.PLAIN_READING = True
    for name, asked in {"Bomen": "Een boom snoeien", "Lampen": "De lantaarn brandt niet"}.items():
        templating.save_template(None, name, None, {"nl": "Ja."}, fatima, upkeep=Upkeep(asked=asked))
    knowledge.read_templates()
    assert len(templating.without_vectors()) == 2
    found = said(account, incoming, "m1", "De lantaarns branden niet meer")
    offered = offering.templates(found, Message.objects.get(case_message__case=found))
    assert offered[0].template.name == "Lampen"


def test_those_of_the_topic_are_marked_and_those_to_be_reviewed_too(client, case, fatima):
    late = Upkeep(review_on=today().replace(year=2020))
    templating.save_template(None, "Stoep", Topic.objects.get(), {"nl": "Ja."}, fatima, upkeep=late)
    templating.save_template(None, "Bomen", None, {"nl": "Ja."}, fatima)
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert page.index("Fits this message") < page.index("Stoep (") < page.index("Others") < page.index(">Bomen<")
    assert "past its review date" in page
    form = {"message": Message.objects.get().pk, "text": "", "act": "template", "seen_draft": ""}
    form["template"] = AnswerTemplate.objects.get(name="Stoep").pk
    said_then = client.post(f"/desk/cases/{case.pk}/answer/", form, follow=True).content.decode()
    assert "This template is past its review date" in said_then


def test_a_look_that_was_overtaken_is_not_written(client, fatima):
    made = templating.save_template(
        None, "Stoep", None, {"nl": "Ja."}, fatima, upkeep=Upkeep(review_on=today().replace(year=2020))
    )
    assert "It was to be looked at on" in client.get(f"/desk/settings/templates/{made.pk}/").content.decode()
    client.post(f"/desk/settings/templates/{made.pk}/reviewed/", {"seen": "7"})
    client.post(f"/desk/settings/templates/{made.pk}/reviewed/")
    made.refresh_from_db()
    assert made.is_overdue(today())
    client.post(f"/desk/settings/templates/{made.pk}/reviewed/", {"seen": made.version})
    made.refresh_from_db()
    assert not made.is_overdue(today())


def test_changed_messages_are_read_again(fatima):
    made = templating.save_template(None, "A", None, {"nl": "Ja."}, fatima, upkeep=Upkeep(asked="Een\n\n  twee "))
    assert templating.without_vectors() == [(made.pk, ["Een", "twee"])]
    templating.store_vectors(made.pk, ["Een"], [b"x"])  # worked out of older lines
    assert templating.without_vectors()
    knowledge.read_templates()
    made.refresh_from_db()
    assert len(made.vectors) == 2 * 512
    templating.save_template(made.pk, "B", None, {"nl": "Nee."}, fatima, made.version, Upkeep(asked="Een\ntwee"))
    assert not templating.without_vectors()  # the same lines
    templating.save_template(made.pk, "B", None, {"nl": "Nee."}, fatima, made.version + 1, Upkeep(asked="Drie"))
    assert templating.without_vectors()


def test_what_a_fact_said_then_becomes_its_place_too(case, town, fatima):
    wanted = FactValues(
        department=Department.objects.get(slug="roads"),
        subject="Pavement",
        statements={"nl": "Wij komen binnen een week."},
        source="Besluit",
        valid_from=today(),
        valid_until=today(),
    )
    fact = facts.add(wanted, fatima)
    delivery = answered(case, "Dank u. Wij komen binnen een week.", fatima, [fact])
    facts.change(fact.pk, replace(wanted, statements={"nl": "Wij komen binnen een dag."}), fatima, "", "1")
    assert keeping.proposal(delivery, town).text == f"Dank u. {{fact:{fact.pk}}}"
