"""Panels: links without names, answers by link, what they say together, and weights taken over by an act of its own."""

from __future__ import annotations

import csv
import io

import pytest

from heed import cognition
from heed.dossiers import actions as dossiers
from heed.policy.maps import actions, panels, queries, questionnaire
from heed.policy.maps.values import ConceptValues
from heed.policy.models import CognitiveMap, Influence, Invitation, Panel, Rating, Term
from heed.privacy.models import AuditEntry
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

pytestmark = pytest.mark.django_db


@pytest.fixture
def experts(stored_map, olga) -> Panel:
    return actions.add_panel(stored_map.pk, "Experts", "experts", {"en": "Welcome", "nl": "Welkom"}, olga)


@pytest.fixture
def residents(stored_map, olga) -> Panel:
    return actions.add_panel(stored_map.pk, "Residents", "residents", {}, olga)


def rate(panel, *answers: dict[str, str]) -> list[Invitation]:
    """People who answer by name of source and target: {"Lorries Noise": "+h"}."""
    made = actions.invite(panel.pk, len(answers), "en")
    for invitation, given in zip(made, answers, strict=True):
        keys = {f"{one.source} {one.target}": one.pk for one in panel.map.influences.all()}
        actions.answer(invitation.pk, {keys[pair]: term for pair, term in given.items()}, None)
    return made


def address(invitation) -> str:
    return f"/policy/questionnaire/{queries.key_of(invitation)}/"


def test_the_terms_are_those_of_the_mathematics():
    assert list(Term.values) == list(cognition.ELEVEN_TERMS)


# The questionnaire


def test_somebody_answers_by_their_link_and_changes_it(client, experts):
    (invitation,) = actions.invite(experts.pk, 1, "en")
    page = client.get(address(invitation))
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    said = page.content.decode()
    assert "How much say you have: involve" in said
    assert "Welcome" in said
    first, second = (one.pk for one in experts.map.influences.all()[:2])
    client.post(address(invitation), {"seen": 0, f"q{first}": "+h", f"q{second}": "-vl"})
    assert dict(Rating.objects.values_list("influence", "term")) == {first: "+h", second: "-vl"}
    assert 'value="+h" selected' in client.get(address(invitation)).content.decode()
    client.post(address(invitation), {"seen": 1, f"q{first}": "na", f"q{second}": ""})
    assert dict(Rating.objects.values_list("influence", "term")) == {first: "na"}


def test_two_windows_do_not_undo_each_other(client, experts):
    (invitation,) = actions.invite(experts.pk, 1, "en")
    key = experts.map.influences.all()[0].pk
    actions.answer(invitation.pk, {key: "+h"}, "0")
    late = client.post(address(invitation), {"seen": 0, f"q{key}": "-l"})
    assert late.status_code == 409
    assert 'value="-l" selected' in late.content.decode()
    assert Rating.objects.get().term == "+h"
    assert client.post(address(invitation), {"seen": 1, f"q{key}": "-l"}).status_code == 302
    assert Rating.objects.get().term == "-l"
    assert client.post(address(invitation), {f"q{key}": "+l"}).status_code == 409


@pytest.mark.parametrize("key", ["1", "1-", "x-abc", "9-" + "a" * 22, "99999999999999999999-" + "a" * 22])
def test_a_key_that_we_did_not_make_opens_nothing(client, experts, key):
    actions.invite(experts.pk, 9, "en")
    assert client.get(f"/policy/questionnaire/{key}/").status_code == 404


def test_the_link_of_another_opens_only_theirs(experts):
    first, second = actions.invite(experts.pk, 2, "en")
    mixed = f"{first.pk}-{queries.key_of(second).partition('-')[2]}"
    assert queries.by_key(mixed) is None
    assert queries.by_key(queries.key_of(first)) == first


def test_what_is_closed_can_be_read_and_not_changed(client, experts, dossier):
    (invitation,) = rate(experts, {"Lorries Noise": "+vh"})
    actions.close_panel(experts.pk, "1")
    page = client.get(address(invitation)).content.decode()
    assert "This questionnaire is closed" in page
    assert "goes up very much" in page
    assert "<select" not in page
    key = experts.map.influences.get(weight=0.6).pk
    assert client.post(address(invitation), {"seen": 1, f"q{key}": "-l"}).status_code == 422
    actions.open_panel_again(experts.pk, "2")
    dossiers.close(dossier.pk, None)
    assert client.post(address(invitation), {"seen": 1, f"q{key}": "-l"}).status_code == 422
    assert Rating.objects.get().term == "+vh"


def test_an_answer_that_is_none_of_the_terms_is_refused(experts):
    (invitation,) = actions.invite(experts.pk, 1, "en")
    with pytest.raises(NotPossible, match="from the list"):
        actions.answer(invitation.pk, {experts.map.influences.all()[0].pk: "+++"}, None)


def test_influences_of_other_maps_are_left_alone(experts, dossier, olga):
    other = actions.copy_map(experts.map_id, "Other", olga)
    (invitation,) = actions.invite(experts.pk, 1, "en")
    actions.answer(invitation.pk, {other.influences.all()[0].pk: "+h"}, None)
    assert not Rating.objects.exists()


def test_the_questionnaire_speaks_the_language_of_the_link_or_the_reader(client, experts):
    (invitation,) = actions.invite(experts.pk, 1, "nl")
    page = client.get(address(invitation)).content.decode()
    assert '<html lang="nl"' in page
    assert "Vrachtwagens" in page
    assert "Welkom" in page
    english = client.get(f"{address(invitation)}?language=en").content.decode()
    assert "Lorries" in english
    assert '<html lang="en"' in english


def test_a_language_of_the_map_alone_is_offered_once_every_concept_has_it(stored_map):
    assert questionnaire._languages(stored_map) == ["nl", "en"]
    for concept in stored_map.concepts.all():
        concept.translations["tr"] = {"name": f"{concept} tr"}
        concept.save()
    assert questionnaire._languages(stored_map) == ["nl", "en", "tr"]


def test_saving_without_end_is_refused(client, experts, monkeypatch):
    monkeypatch.setattr(questionnaire, "MOST_AN_HOUR", 1)
    (invitation,) = actions.invite(experts.pk, 1, "en")
    key = experts.map.influences.all()[0].pk
    assert client.post(address(invitation), {"seen": 0, f"q{key}": "+h"}).status_code == 302
    again = client.post(address(invitation), {"seen": 1, f"q{key}": "-h"})
    assert again.status_code == 429
    assert 'value="-h" selected' in again.content.decode()


def test_a_withdrawn_link_opens_nothing_and_its_answers_are_gone(client, olga, experts):
    (invitation,) = rate(experts, {"Lorries Noise": "+vh"})
    client.force_login(olga)
    client.post(f"/desk/policy/panels/{experts.pk}/invitations/{invitation.pk}/withdraw/")
    assert not Rating.objects.exists()
    assert client.get(address(invitation)).status_code == 404


# At the desk


def test_links_are_shown_until_they_are_used(client, olga, experts, person):
    rate(experts, {"Lorries Noise": "+vh"})
    second, third = actions.invite(experts.pk, 2, "nl")
    client.force_login(olga)
    rows = list(csv.reader(io.StringIO(client.get(f"/desk/policy/panels/{experts.pk}/links/").content.decode())))
    assert [row[0] for row in rows] == ["number", "2", "3"]
    assert rows[1][2].endswith(address(second))
    assert rows[2][2].endswith(address(third))
    entry = AuditEntry.objects.get(act="took_links")
    assert (entry.person, entry.detail) == (olga, {"number": 2})
    client.force_login(person())
    assert client.get(f"/desk/policy/panels/{experts.pk}/links/").status_code == 403


def test_a_rated_influence_cannot_be_removed(client, olga, experts):
    rate(experts, {"Lorries Noise": "+vh"})
    influence = experts.map.influences.get(weight=0.6)
    with pytest.raises(NotPossible, match="1 answer of a panel"):
        actions.remove_influence(influence.pk, None)
    with pytest.raises(NotPossible, match="1 answer of a panel"):
        actions.remove_concept(influence.source_id, None)
    client.force_login(olga)
    seen = CognitiveMap.objects.get(pk=experts.map_id).version
    page = client.post(f"/desk/policy/maps/{experts.map_id}/influences/{influence.pk}/remove/", {"seen": seen})
    assert page.status_code == 422
    assert "Copy the map" in page.content.decode()


@pytest.mark.parametrize("act", ["change", "close", "open"])
@pytest.mark.parametrize("seen", ["1", ""], ids=["old", "none"])
def test_who_saw_an_older_panel_changes_nothing(client, olga, experts, act, seen):
    actions.change_panel(experts.pk, "Meanwhile", {}, "1")
    client.force_login(olga)
    before = Panel.objects.values().get()
    late = client.post(f"/desk/policy/panels/{experts.pk}/{act}/", {"name": "Typed", "seen": seen})
    assert late.status_code == 409
    assert Panel.objects.values().get() == before
    assert act != "change" or "Typed" in late.content.decode()


def test_shares_and_disagreement(client, olga, experts):
    rate(experts, {"Lorries Noise": "+h"}, {"Lorries Noise": "+h"}, {"Lorries Noise": "-l"}, {"Noise Calls": "na"})
    said = queries.as_panel(experts)
    judgement = said.judgements["Lorries", "Noise"]
    assert judgement.entropy == pytest.approx(1.5)
    assert panels.shares(judgement) == [
        (str(Term("-l").label), 0.25),
        (str(Term("+h").label), 0.5),
        ("", pytest.approx(0.25)),
    ]
    client.force_login(olga)
    page = client.get(f"/desk/policy/panels/{experts.pk}/").content.decode()
    assert "50 %" in page
    assert "1.50" in page
    assert "3: goes down a little" in page  # each expert's own, by number


def test_few_residents_are_not_shown_and_none_by_number(client, olga, residents):
    rate(residents, *[{"Lorries Noise": "+vh"}] * 4)
    client.force_login(olga)
    page = client.get(f"/desk/policy/panels/{residents.pk}/").content.decode()
    assert "Shown from 5 people on" in page
    assert "goes up very much" not in page
    compared = client.get(f"/desk/policy/maps/{residents.map_id}/compare/").content.decode()
    assert "too few to be shown" in compared
    rate(residents, {"Lorries Noise": "-vh"})
    page = client.get(f"/desk/policy/panels/{residents.pk}/").content.decode()
    assert "goes up very much" in page
    assert "own answer" not in page


def test_panels_are_compared_the_most_contested_first(stored_map, experts, residents):
    rate(experts, {"Lorries Noise": "+h", "Noise Calls": "+m"})
    rate(residents, *[{"Lorries Noise": "-h", "Noise Calls": "+m"}] * 5)
    rows = panels.compared(stored_map, panels.of_map(stored_map))
    assert str(rows[0].influence.source) == "Lorries"
    assert rows[0].is_contested
    assert rows[0].spread == pytest.approx(1.5, abs=0.01)
    assert not rows[1].is_contested
    assert rows[2].spread is None


# Taking over


def take_over(client, stored, *chosen, **more):
    page = client.get(f"/desk/policy/maps/{stored.pk}/compare/")
    form = {"seen": page.context["map"].version, "seen_answers": page.context["stamp"], "way": "mean"}
    return client.post(
        f"/desk/policy/maps/{stored.pk}/take-over/", {**form, "panel": [one.pk for one in chosen], **more}
    )


def test_weights_are_taken_over_and_what_nobody_said_stays(client, olga, stored_map, experts, residents):
    rate(experts, {"Lorries Noise": "+h"})
    rate(residents, *[{"Lorries Noise": "-m", "Noise Calls": "+m"}] * 5)
    client.force_login(olga)
    assert take_over(client, stored_map, experts, residents).status_code == 302
    weights = {f"{one.source} {one.target}": one.weight for one in Influence.objects.all()}
    assert weights["Lorries Noise"] == pytest.approx(0.125, abs=0.01)
    assert weights["Noise Calls"] == pytest.approx(0.5, abs=0.01)
    assert weights["Containers Lorries"] == -0.5
    taken = CognitiveMap.objects.get(pk=stored_map.pk).taken_over
    assert [(one["name"], one["answered"]) for one in taken["panels"]] == [("Experts", 1), ("Residents", 5)]
    page = client.get(f"/desk/policy/maps/{stored_map.pk}/").content.decode()
    assert "Residents (5 people)" in page


def test_answers_that_came_meanwhile_are_looked_at_first(client, olga, stored_map, experts):
    rate(experts, {"Lorries Noise": "+h"})
    stamp = panels.stamp(panels.of_map(stored_map))
    rate(experts, {"Lorries Noise": "-h"})
    client.force_login(olga)
    late = take_over(client, stored_map, experts, seen_answers=stamp)
    assert late.status_code == 409
    with pytest.raises(Stale):
        actions.take_over(stored_map.pk, [experts.pk], "mean", None, stamp)
    assert not Influence.objects.filter(weight=0.75).exists()


def test_a_panel_must_be_chosen_and_shown(client, olga, stored_map, experts, residents):
    rate(experts, {"Lorries Noise": "+h"})
    rate(residents, {"Lorries Noise": "+h"})
    client.force_login(olga)
    assert take_over(client, stored_map).status_code == 422
    assert take_over(client, stored_map, residents).status_code == 422
    assert take_over(client, stored_map, experts, way="loudest").status_code == 422


def test_a_panel_has_a_name_of_its_own(stored_map, experts, olga):
    with pytest.raises(NotPossible, match="“EXPERTS” of this map already"):
        actions.add_panel(stored_map.pk, "EXPERTS", "experts", {}, olga)


def test_links_have_limits(experts):
    with pytest.raises(NotPossible, match="At most 500"):
        actions.invite(experts.pk, 501, "en")
    actions.close_panel(experts.pk, None)
    with pytest.raises(NotPossible, match="closed"):
        actions.invite(experts.pk, 1, "en")


@pytest.mark.parametrize("number", ["9" * 4301, "9" * 30, "²", "x", "-1", ""])
def test_a_panel_with_a_number_that_none_has_is_refused(client, olga, stored_map, experts, number):
    client.force_login(olga)
    rate(experts, {"Lorries Noise": "+h"})
    assert take_over(client, stored_map, panel=number).status_code == 422


def test_who_answers_meanwhile_counts_the_next_time(stored_map, experts, monkeypatch):
    rate(experts, {"Lorries Noise": "+h"})
    asked = queries.Rating.objects.filter

    class Late:
        """Between both reads somebody else answers, of a concept that was not there."""

        def filter(self, **wanted):
            new = actions.add_concept(stored_map.pk, ConceptValues("New"))
            actions.add_influence(stored_map.pk, new.pk, stored_map.concepts.get(name="Noise").pk, None)
            rate(experts, {"New Noise": "-h"})
            return asked(**wanted)

    monkeypatch.setattr(queries, "Rating", type("Rating", (), {"objects": Late()}))
    found = queries.as_panel(experts)
    assert found is not None and found.ratings == {"1": {("Lorries", "Noise"): "+h"}}
