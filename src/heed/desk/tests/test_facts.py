"""Facts at the desk: found, kept, and used in answers; when one changes, the answers with it are found."""

from __future__ import annotations

from datetime import timedelta

import pytest

from heed.answers import actions as answers
from heed.answers.knowledge import fact_uses, templating
from heed.answers.models import Approval, Delivery, DeliveryState, Draft, DraftState, FactUse
from heed.casework import actions as casework
from heed.casework.models import Case, Notification
from heed.casework.statements import GAP
from heed.channels.contract import Batch, Receipt, ReceiptKind
from heed.facts import actions, queries
from heed.facts.models import Fact
from heed.facts.shape import FactValues
from heed.inbox.models import Message
from heed.journey import knowledge, way
from heed.staff.models import Department
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1", "Hoe laat is de milieustraat open?"),))).messages)
    return Case.objects.get()


@pytest.fixture
def fatima(client, person):
    made = person()
    assert client.login(email=made.email, password=PASSWORD)
    return made


def wanted(**more) -> FactValues:
    today = queries.today()
    values = {
        "department": Department.objects.get(slug="roads"),
        "subject": "Opening hours of the recycling centre",
        "statements": {"nl": "De milieustraat is open van 9 tot 17 uur.", "en": "It is open from 9 to 17."},
        "kind": "times",
        "value": "9-17",
        "source": "Afvalkalender",
        "valid_from": today,
        "valid_until": today + timedelta(days=90),
    }
    return FactValues(**{**values, **more})


@pytest.fixture
def fact(fatima) -> Fact:
    return actions.add(wanted(owner=fatima), fatima)


def changed(fact: Fact, by, **more) -> Fact:
    return actions.change(
        fact.pk, wanted(**{"statements": {"nl": "Open van 9 tot 16 uur."}, "value": "9-16", **more}), by, "", None
    )


def post_answer(client, case, act, **more):
    draft = Draft.objects.filter(state=DraftState.EDITING).first()
    form = {
        "message": Message.objects.filter(direction="in").first().pk,
        "text": "Dag Anna,",
        "act": act,
        "seen_draft": draft.stamp if draft else "",
        **more,
    }
    return client.post(f"/desk/cases/{case.pk}/answer/", form, follow=True).content.decode()


def sent(client, case, fact, by) -> Delivery:
    """An answer with the fact that the network took."""
    post_answer(client, case, "fact", fact=f"#{fact.pk}")
    draft = Draft.objects.get(state=DraftState.EDITING)
    (delivery,) = answers.approve(draft.pk, by)
    return taken(delivery)


def taken(delivery: Delivery) -> Delivery:
    from django.utils import timezone

    answers.record_sent(delivery, Receipt(f"r:{delivery.pk}", ReceiptKind.PUBLISHED, timezone.now()))
    return delivery


def as_filled(form) -> dict:
    return {field.name: "" if field.value() is None else field.value() for field in form}


# Pages.


def test_a_fact_is_kept_changed_renewed_and_ended_on_its_pages(client, fatima):
    form = as_filled(client.get("/desk/facts/new/").context["form"])
    department = Department.objects.get(slug="roads").pk
    form |= {"subject": "Price of a parking permit", "text_nl": "Een vergunning kost € 12,50.", "source": "Besluit"}
    form |= {"kind": "price", "value": "€ 12,50", "department": department}
    client.post("/desk/facts/new/", form)
    made = Fact.objects.get()
    assert (made.value, made.owner, made.version) == ("12.50 EUR", fatima, 1)
    assert "Price of a parking permit" in client.get("/desk/facts/?words=vergunning").content.decode()
    assert "Price of a parking permit" not in client.get("/desk/facts/?show=ended").content.decode()

    form = as_filled(client.get(f"/desk/facts/{made.pk}/change/").context["form"])
    client.post(f"/desk/facts/{made.pk}/change/", form | {"value": "13", "why": "New year"})
    page = client.get(f"/desk/facts/{made.pk}/").content.decode()
    assert "New year" in page
    assert "<del>€ 12.50</del> → <ins>€ 13.00</ins>" in page

    until = queries.today() + timedelta(days=400)
    client.post(f"/desk/facts/{made.pk}/renew/", {"until": until.isoformat(), "seen": "2"})
    assert Fact.objects.get().valid_until == until
    assert client.post(f"/desk/facts/{made.pk}/end/", {"why": " ", "seen": "3"}).status_code == 422
    client.post(f"/desk/facts/{made.pk}/end/", {"why": "Permits are free now", "seen": "3"})
    assert Fact.objects.get().ended_at
    assert "Permits are free now" in client.get(f"/desk/facts/{made.pk}/").content.decode()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"value": "soon"}, "Write it like this: 9:00-12:30"),
        ({"place": "Atlantis"}, "knows no “Atlantis”"),
        ({"source": ""}, "Say who or what"),
        ({"valid_until": "2001-01-01"}, "before the first"),
        ({"text_nl": ""}, "at least one language"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client, fatima, town, wrong, said):
    from heed.casework import gazetteer
    from heed.understanding.gazetteer import Entry, Gazetteer

    gazetteer.replace(Gazetteer([Entry("Kerkstraat", "street", 4.5, 52.0)]), ["places.csv"])
    form = as_filled(client.get("/desk/facts/new/").context["form"])
    form |= {"subject": "Hours", "text_nl": "Van 9 tot 17 uur.", "source": "Besluit", "kind": "times", "value": "9-17"}
    form |= {"department": Department.objects.get(slug="roads").pk, "place": "kerkstraat"}
    answer = client.post("/desk/facts/new/", form | wrong)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert said in page
    assert 'value="Hours"' in page
    assert not Fact.objects.exists()
    client.post("/desk/facts/new/", form)
    assert (Fact.objects.get().place, Fact.objects.get().lon) == ("Kerkstraat", 4.5)


def test_who_saw_something_old_changes_nothing_and_loses_no_word(client, fatima, fact, person):
    form = as_filled(client.get(f"/desk/facts/{fact.pk}/change/").context["form"])
    changed(fact, person("Noor"))
    late = client.post(f"/desk/facts/{fact.pk}/change/", form | {"text_en": "Typed with care."})
    assert late.status_code == 409
    assert "Typed with care." in late.content.decode()
    assert "Open van 9 tot 16 uur." in late.content.decode()
    assert Fact.objects.get().version == 2
    until = (queries.today() + timedelta(days=300)).isoformat()
    for address, given in (("renew", {"until": until, "why": "Typed"}), ("end", {"why": "Typed with care."})):
        for seen in ({"seen": "1"}, {}):
            late = client.post(f"/desk/facts/{fact.pk}/{address}/", given | seen)
            assert late.status_code == 409
            assert "Typed" in late.content.decode()
    assert Fact.objects.get().version == 2
    # having seen what is stored, it goes through
    again = as_filled(client.post(f"/desk/facts/{fact.pk}/change/", form).context["form"])
    assert client.post(f"/desk/facts/{fact.pk}/change/", again).status_code == 302


def test_who_may_see_and_change(client, fact, person):
    client.force_login(person("Piet", "department_officer", "back-office"))
    assert 'href="/desk/facts/' in client.get("/desk/facts/").content.decode()
    assert f"/desk/facts/{fact.pk}/change/" not in client.get(f"/desk/facts/{fact.pk}/").content.decode()
    form = as_filled(client.get(f"/desk/facts/{fact.pk}/change/").context["form"])
    refused = client.post(f"/desk/facts/{fact.pk}/change/", form | {"text_nl": "Anders"})
    assert "your own department only" in refused.content.decode()
    client.force_login(person("Paula", "policy_officer"))
    assert client.get(f"/desk/facts/{fact.pk}/").status_code == 200
    assert client.get("/desk/facts/new/").status_code == 403
    client.force_login(person("Ada", "administrator"))
    assert client.get("/desk/facts/").status_code == 403


# Facts in answers.


def test_a_fact_is_put_into_the_draft_and_remembered(client, case, fatima, fact):
    page = post_answer(client, case, "fact", fact=f"Opening hours of the recycling centre #{fact.pk}")
    draft = Draft.objects.get()
    assert draft.text == "Dag Anna,\nDe milieustraat is open van 9 tot 17 uur."
    assert list(FactUse.objects.values_list("fact", "version", "draft", "by")) == [(fact.pk, 1, draft.pk, fatima.pk)]
    assert "Facts in this answer" in page
    changed(fact, fatima)
    assert "changed since you put it in" in client.get(f"/desk/cases/{case.pk}/").content.decode()
    post_answer(client, case, "fact", fact="recycling opening", text="Nieuw:")
    assert FactUse.objects.get().version == 2
    post_answer(client, case, f"forget-{fact.pk}", text="Zonder.")
    assert not FactUse.objects.exists()
    assert Draft.objects.get().text == "Zonder."


@pytest.mark.parametrize("words", ["", "swimming pool", "#999", "#"])
def test_what_fits_no_fact_is_said_and_the_text_is_kept(client, case, fatima, fact, words):
    page = post_answer(client, case, "fact", fact=words)
    assert "No current fact fits" in page
    assert Draft.objects.get().text == "Dag Anna,"


def test_of_several_that_fit_none_is_put_in(client, case, fatima, fact):
    other = actions.add(wanted(subject="Opening hours of the town hall"), fatima)
    page = post_answer(client, case, "fact", fact="opening hours")
    assert "Several facts fit" in page
    assert f"#{other.pk}" in page
    assert Draft.objects.get().text == "Dag Anna,"


def test_a_fact_past_its_date_is_not_offered(client, case, fatima, fact):
    Fact.objects.update(valid_from=queries.today() - timedelta(9), valid_until=queries.today() - timedelta(1))
    assert "No current fact fits" in post_answer(client, case, "fact", fact=f"#{fact.pk}")


def test_a_template_says_a_fact_as_it_is_now(client, case, fatima, fact):
    texts = {"nl": f"Dank u. {{fact:{fact.pk}}} Groet, {{colleague}}"}
    made = templating.save_template(None, "Milieustraat", None, texts, fatima)
    changed(fact, fatima)
    post_answer(client, case, "template", template=made.pk)
    draft = Draft.objects.get()
    assert draft.text == "Dag Anna,\n\nDank u. Open van 9 tot 16 uur. Groet, Fatima"
    assert list(draft.fact_uses.values_list("fact", "version")) == [(fact.pk, 2)]
    assert "Milieustraat" in client.get(f"/desk/facts/{fact.pk}/").content.decode()


def test_where_a_fact_of_a_template_is_not_current_a_gap_keeps_the_answer_here(client, case, fatima, fact, person):
    made = templating.save_template(None, "Milieustraat", None, {"nl": f"{{fact:{fact.pk}}}"}, fatima)
    actions.end(fact.pk, fatima, "Closed", "1")
    page = post_answer(client, case, "template", template=made.pk)
    assert "is not known now" in page
    assert GAP in Draft.objects.get().text
    with pytest.raises(answers.Refused, match="Write what is known"):
        answers.approve(Draft.objects.get().pk, fatima)


@pytest.mark.parametrize("text", ["{fact:999999}", "{fact:0}", "{fact:x}", "{fact}"])
def test_a_fact_that_is_not_there_does_not_stand_in_a_template(fatima, text):
    from heed.staff.actions import NotPossible

    with pytest.raises(NotPossible, match=r"no fact 999999|nothing is known"):
        templating.save_template(None, "x", None, {"nl": text}, fatima)


# A fact changed after answers went out.


def test_answers_that_used_a_fact_are_listed_when_it_changes(client, case, fatima, fact):
    delivery = sent(client, case, fact, fatima)
    assert fact_uses.needed(fact) == []
    actions.renew(fact.pk, queries.today() + timedelta(days=200), fatima, "", "1")
    assert fact_uses.needed(Fact.objects.get()) == []  # it says the same
    fact = changed(fact, fatima)
    (needed,) = fact_uses.needed(fact)
    assert (needed.delivery, needed.case, needed.people) == (delivery, case, 1)
    page = client.get(f"/desk/facts/{fact.pk}/").content.decode()
    assert "Answers that say something else" in page
    assert "De milieustraat is open van 9 tot 17 uur." in page
    assert "1 answer to correct" in client.get("/desk/facts/").content.decode()


def test_a_correction_is_a_draft_that_a_person_sends(client, case, fatima, fact):
    delivery = sent(client, case, fact, fatima)
    fact = changed(fact, fatima)
    client.post(f"/desk/facts/{fact.pk}/correct/{delivery.pk}/")
    draft = Draft.objects.get(state=DraftState.EDITING)
    assert (draft.author, draft.case, draft.message) == (fatima, case, delivery.answers)
    assert "“De milieustraat is open van 9 tot 17 uur.” Dat klopt niet meer" in draft.text
    assert draft.text.endswith("Nu geldt: Open van 9 tot 16 uur.")
    assert Delivery.objects.filter(kind="answer").count() == 1  # nothing is sent by itself
    client.post(f"/desk/facts/{fact.pk}/correct/{delivery.pk}/")  # a second time: the same draft
    assert Draft.objects.filter(state=DraftState.EDITING).count() == 1
    assert "is writing a correction" in client.get(f"/desk/facts/{fact.pk}/").content.decode()
    (follow_up,) = answers.approve(draft.pk, fatima)
    taken(follow_up)
    (needed,) = fact_uses.needed(fact)
    assert needed.is_corrected
    assert "corrected" in client.get(f"/desk/facts/{fact.pk}/").content.decode()
    assert Approval.objects.count() == 2


def test_after_a_second_change_the_correction_needs_one_itself(client, case, fatima, fact):
    sent(client, case, fact, fatima)
    fact = changed(fact, fatima)
    draft = answers.prepare_correction(fact.pk, Delivery.objects.get(kind="answer").pk, fatima)
    taken(answers.approve(draft.pk, fatima)[0])
    fact = actions.change(fact.pk, wanted(statements={"nl": "Open van 9 tot 15 uur."}, value="9-15"), fatima, "", None)
    (needed,) = fact_uses.needed(fact)
    assert not needed.is_corrected
    assert needed.was.values["value"] == "09:00-16:00"


def test_the_correction_of_an_ended_fact_waits_for_a_person_to_say_what_is_so(client, case, fatima, fact):
    delivery = sent(client, case, fact, fatima)
    actions.end(fact.pk, fatima, "Closed for good", "1")
    draft = answers.prepare_correction(fact.pk, delivery.pk, fatima)
    assert draft.text.endswith(GAP)
    with pytest.raises(answers.Refused):
        answers.approve(draft.pk, fatima)


def test_what_one_is_writing_on_the_case_is_not_overwritten(client, case, fatima, fact):
    delivery = sent(client, case, fact, fatima)
    changed(fact, fatima)
    mine = answers.save_draft(case, delivery.answers, fatima, "Iets anders.")
    page = client.post(f"/desk/facts/{fact.pk}/correct/{delivery.pk}/", follow=True).content.decode()
    assert "finish that one first" in page
    mine.refresh_from_db()
    assert mine.text == "Iets anders."


def test_an_answer_that_needs_none_is_settled_until_the_next_change(client, case, fatima, fact):
    sent(client, case, fact, fatima)
    fact = changed(fact, fatima)
    use = FactUse.objects.get()
    client.post(f"/desk/facts/{fact.pk}/settle/{use.pk}/", {"version": "99"})
    assert len(fact_uses.needed(fact)) == 1  # no such version was shown
    client.post(f"/desk/facts/{fact.pk}/settle/{use.pk}/", {"version": fact.said_version})
    assert fact_uses.needed(fact) == []
    fact = actions.change(fact.pk, wanted(statements={"nl": "Nog anders."}), fatima, "", None)
    assert len(fact_uses.needed(fact)) == 1


def test_an_answer_that_was_not_sent_needs_no_correction(client, case, fatima, fact):
    delivery = sent(client, case, fact, fatima)
    Delivery.objects.filter(pk=delivery.pk).update(state=DeliveryState.CANCELLED)
    assert fact_uses.needed(changed(fact, fatima)) == []


def test_each_case_of_an_incident_gets_its_own_correction(account, incoming, fatima, fact):
    batch = Batch(tuple(incoming(f"m{n}", f"Milieustraat dicht {n}", f"r{n}") for n in range(3)))
    way.carry(way.take(account, batch).messages, by_matter=False)
    cases = list(Case.objects.order_by("pk"))
    incident = casework.open_incident(cases[0].pk, fatima, "Milieustraat")
    for one in cases[1:]:
        casework.add_to_incident(incident.pk, one, fatima)
    draft = answers.save_statement(incident, fatima, "Open van 9 tot 17 uur.", "nl")
    answers.remember(draft, [fact], fatima)
    for delivery in answers.approve(draft.pk, fatima):
        taken(delivery)
    fact = changed(fact, fatima)
    found = fact_uses.needed(fact)
    assert {one.case for one in found} == set(cases)
    made = answers.prepare_correction(fact.pk, found[0].delivery.pk, fatima)
    taken(answers.approve(made.pk, fatima)[0])
    assert [one.is_corrected for one in fact_uses.needed(fact)] == [False, False, True]


def test_a_correction_follows_a_case_that_was_merged(client, account, incoming, case, fatima, fact):
    delivery = sent(client, case, fact, fatima)
    way.carry(way.take(account, Batch((incoming("m9", "Iets over bomen", "bob"),))).messages, by_matter=False)
    other = Case.objects.exclude(pk=case.pk).get()
    casework.merge(case.pk, other.pk, fatima)
    fact = changed(fact, fatima)
    assert [one.case for one in fact_uses.needed(fact)] == [other]
    draft = answers.prepare_correction(fact.pk, delivery.pk, fatima)
    assert draft.case == other


# Owners are told.


def test_owners_are_told_once(client, fatima, fact, person):
    noor = person("Noor")
    day = queries.today()
    templates = [
        templating.save_template(None, name, None, {"nl": "Ja."}, fatima, upkeep=templating.Upkeep(noor, "", review))
        for name, review in (("late", day - timedelta(1)), ("today", day), ("never", None))
    ]
    Fact.objects.update(valid_until=day + queries.SOON)
    assert knowledge.tell_owners() == 2
    assert knowledge.tell_owners() == 0
    told = {(one.person.name, one.kind) for one in Notification.objects.select_related("person")}
    assert told == {("Fatima", "fact_ends"), ("Noor", "template_review")}
    page = client.get("/desk/notifications/").content.decode()
    assert "Opening hours of the recycling centre" in page
    assert f"/desk/facts/{fact.pk}/" in page
    assert "To be looked at again" in client.get("/desk/").content.decode()
    templating.looked_at(templates[0].pk, noor, day - timedelta(1), 1)  # put off to a day that is past too
    assert knowledge.tell_owners() == 0
