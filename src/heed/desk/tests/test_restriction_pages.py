"""Restrictions at the desk: asked for at a message, decided by another, lifted, appealed; the log; the house rules."""

from __future__ import annotations

import csv
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from heed.answers.models import Delivery
from heed.answers.restrictions import actions, queries
from heed.answers.restrictions.models import HouseRules, Restriction
from heed.answers.tests.restricting import SAID, WORDS, asked, fediverse, house_rules, in_force, the_message
from heed.answers.tests.scenes import arrive
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.channels.contract import Visibility
from heed.inbox.models import Message

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(person):
    made = {name: person(name) for name in ("Fatima", "Noor")}
    made |= {name: person(name, "communications_lead") for name in ("Lena", "Lars")}
    return made | {"Piet": person("Piet", "department_officer", "roads")}


@pytest.fixture
def case(people, incoming) -> Case:
    house_rules(people["Lena"])
    return arrive(fediverse(), incoming("m1", SAID, visibility=Visibility.PUBLIC))


@pytest.fixture
def as_(client, people):
    def log_in(name: str):
        client.force_login(people[name])
        return client

    return log_in


def filled_in(**more) -> dict[str, str]:
    last = timezone.now().date() + timedelta(days=14)
    values = {"what": "block", "rule": "threats", "passage": WORDS, "reason": "Een bedreiging.", "ends_on": str(last)}
    return values | {"seen": "1"} | more


def test_it_is_asked_for_at_the_message_and_decided_by_another(as_, case):
    address = reverse("desk:restrict", args=[the_message().pk])
    shown = as_("Fatima").get(reverse("desk:case", args=[case.pk])).content.decode()
    assert address in shown and "Hide or block" in shown
    assert "folded in Heed only" in as_("Fatima").get(address).content.decode(), "this network hides nothing"
    response = as_("Fatima").post(address, filled_in())
    row = Restriction.objects.get()
    assert response["Location"] == reverse("desk:restriction", args=[row.pk])
    own = as_("Fatima").get(response["Location"]).content.decode()
    assert "nobody decides what they asked for" in own and 'value="approve"' not in own
    assert reverse("desk:restriction", args=[row.pk]) in as_("Noor").get(reverse("desk:restrictions")).content.decode()
    assert "(1)" in as_("Noor").get(reverse("desk:approvals")).content.decode()
    decide = reverse("desk:decide_restriction", args=[row.pk])
    assert as_("Fatima").post(decide, {"act": "approve", "seen": row.stamp}).status_code == 409
    assert as_("Noor").post(decide, {"act": "approve", "seen": row.stamp}).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.decided_by.name) == ("in_force", "Noor")


@pytest.mark.parametrize(
    ("change", "status", "says"),
    [
        ({"passage": "iets anders"}, 409, "word for word"),
        ({"ends_on": str(timezone.now().date() + timedelta(days=400))}, 409, "within 90 days"),
        ({"reason": ""}, 422, "required"),
        ({"rule": "criticism"}, 422, "Select a valid choice"),
        ({"seen": "7"}, 409, "edited this message"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(as_, case, change, status, says):
    address = reverse("desk:restrict", args=[the_message().pk])
    response = as_("Fatima").post(address, filled_in(**change))
    page = response.content.decode()
    assert (response.status_code, Restriction.objects.count()) == (status, 0)
    assert says in page and (change.get("reason", "Een bedreiging.") in page)


def test_who_saw_something_old_is_refused_and_keeps_what_was_typed(as_, case, people):
    row = actions.ask(the_message(), asked(), people["Fatima"])
    old = row.stamp
    actions.decide(row.pk, people["Noor"], True)
    for name in ("decide_restriction", "lift_restriction", "restrict_again"):
        address = reverse(f"desk:{name}", args=[row.pk])
        response = as_("Lena").post(address, {"act": "refuse", "reason": "Toch niet goed", "seen": old})
        assert response.status_code == 409 and "was changed after you opened it" in response.content.decode(), name
        assert as_("Lena").post(address, {"act": "refuse", "reason": "x"}).status_code == 409, "says what it saw"


def test_a_hidden_message_is_folded_at_the_desk_and_nothing_is_lost(as_, case, people):
    in_force(people["Fatima"], people["Noor"], "hide")
    page = as_("Piet").get(reverse("desk:case", args=[case.pk])).content.decode()
    assert "A hidden message: show it" in page and WORDS in page


def test_lifted_and_appealed(as_, case, people):
    row = in_force(people["Fatima"], people["Noor"])
    actions.appeal(row.pk, {row.contact_id}, "Het was een liedtekst")
    page = as_("Lars").get(reverse("desk:restriction", args=[row.pk])).content.decode()
    assert "Het was een liedtekst" in page and 'value="uphold"' in page
    appeal = reverse("desk:decide_appeal", args=[row.pk])
    assert as_("Noor").post(appeal, {"act": "lift", "reason": "Klopt", "seen": row.stamp}).status_code == 403
    assert as_("Lars").post(appeal, {"act": "lift", "reason": "Klopt", "seen": row.stamp}).status_code == 302
    row.refresh_from_db()
    assert row.ended_how == "appeal"


@pytest.mark.parametrize(("name", "reads"), [("Lena", True), ("Fatima", False), ("Noor", False), ("Piet", False)])
def test_the_log_and_its_files(as_, case, people, name, reads):
    in_force(people["Fatima"], people["Noor"])
    for address in ("restriction_log", "restriction_export", "restriction_figures"):
        response = as_(name).get(reverse(f"desk:{address}"), {"rule": "threats", "since": "2020-01-01"})
        assert response.status_code == (200 if reads else 403), address
        if reads and address != "restriction_log":
            text = response.content.decode()
            assert len(list(csv.reader(text.splitlines()))) == 2
            assert WORDS not in text and "bedreiging" not in text, "no word of the resident, nor about them"
    if reads:
        nothing = as_(name).get(reverse("desk:restriction_export"), {"rule": "illegal"}).content.decode()
        assert len(nothing.splitlines()) == 1
        page = as_(name).get(reverse("desk:restriction_log"), {"since": "never"})
        assert page.status_code == 200
        assert ">threats<" not in page.content.decode(), "rules are called by their titles"


def test_a_lead_makes_the_house_rules(as_, people):
    lena = as_("Lena")
    page = reverse("desk:house_rules")
    assert "nobody can be hidden or blocked" in lena.get(page).content.decode()
    lena.post(reverse("desk:house_rules_start"))
    draft = HouseRules.objects.get()
    rule = {"slug": "no-whining", "title_en": "No angry complaints", "text_en": "x", "seen": draft.version}
    refused = lena.post(reverse("desk:house_rule_add"), rule)
    assert refused.status_code == 422 and "free to do" in refused.content.decode()
    kept = {"slug": "pictures", "title_en": "No pictures of children", "text_en": "Not of others’ children."}
    assert lena.post(reverse("desk:house_rule_add"), kept | {"seen": 99}).status_code == 409
    assert lena.post(reverse("desk:house_rule_add"), kept | {"seen": draft.version}).status_code == 302
    draft.refresh_from_db()
    lena.post(reverse("desk:house_rules_arrange", args=[1]), {"act": "remove", "seen": 1})
    lena.post(reverse("desk:house_rules_complaints"), {"complaints_en": "Old", "seen": 1})
    lena.post(reverse("desk:house_rules_live"), {"seen": 1})
    lena.post(reverse("desk:house_rules_away"), {"seen": 1})
    assert (HouseRules.objects.get().state, len(HouseRules.objects.get().rules)) == ("draft", 6), (
        "all saw something old"
    )
    lena.post(reverse("desk:house_rules_complaints"), {"complaints_en": "Call us", "seen": draft.version})
    draft.refresh_from_db()
    lena.post(reverse("desk:house_rules_live"), {"seen": draft.version})
    live = queries.live()
    assert live is not None and live.complaints == {"en": "Call us"}
    assert as_("Fatima").get(page).status_code == 403


def test_prolonging_begins_from_what_is_in_force(as_, case, people):
    row = in_force(people["Fatima"], people["Noor"])
    address = f"{reverse('desk:restrict', args=[row.message_id])}?prolongs={row.pk}"
    assert "Prolong a restriction" in as_("Fatima").get(address).content.decode()
    as_("Fatima").post(address, filled_in(prolongs=str(row.pk)))
    assert Restriction.objects.filter(follows=row, state="asked").count() == 1
    assert Message.objects.get(pk=row.message_id).restrictions.count() == 2


def test_where_the_resident_cannot_be_told_the_colleague_reads_why(as_, case, people):
    row = in_force(people["Fatima"], people["Lena"], "hide")
    Restriction.objects.filter(pk=row.pk).update(statement=None)
    address, of_case = reverse("desk:restriction", args=[row.pk]), reverse("desk:case", args=[case.pk])
    casework.note(case.pk, "restriction_untold", None, restriction=row.pk, why="channel")
    page = as_("Noor").get(address).content.decode()
    assert "not told: Heed does not have the channel any more" in page
    assert "the resident could not be told of a restriction" in as_("Noor").get(of_case).content.decode()


def test_what_keeps_a_statement_from_going_stands_on_the_page(as_, case, people):
    row = in_force(people["Fatima"], people["Lena"], "hide")
    assert row.statement
    Delivery.objects.filter(pk=row.statement.pk).update(problem="The settings of this account cannot be used")
    page = as_("Noor").get(reverse("desk:restriction", args=[row.pk])).content.decode()
    assert "The settings of this account cannot be used" in page
