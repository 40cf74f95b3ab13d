"""Scenarios of a stored map: kept, played with the panel's disagreement, warned of, reported and withdrawn."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
import typst
from django.urls import reverse
from django.utils import timezone, translation

from heed.cognition import Dynamics
from heed.dossiers.models import Dossier
from heed.policy.indicators import actions as indicators
from heed.policy.indicators.actions import Wanted
from heed.policy.maps import actions as maps
from heed.policy.models import (
    CognitiveMap,
    Concept,
    Indicator,
    Influence,
    Invitation,
    Panel,
    Rating,
    Scenario,
    ScenarioReport,
)
from heed.policy.scenarios import actions, cautions, charts, pdf, queries, reporting, wording
from heed.policy.scenarios.playing import Change
from heed.policy.scenarios.wording import Effect
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db

NAMES = ("Walking", "Cars at school", "Safety", "Noise")
WEIGHTS = {(0, 1): -0.6, (1, 2): -0.8, (1, 3): 0.7, (0, 2): 0.3}


@pytest.fixture
def wim(person):
    return person("Wim", "policy_officer")


@pytest.fixture
def stored(wim) -> CognitiveMap:
    dossier = Dossier.objects.create(title="Fewer cars around schools", participation="consult", owner=wim)
    made = CognitiveMap.objects.create(dossier=dossier, title="Cars", created_by=wim, language="en")
    concepts = [
        Concept.objects.create(map=made, name=name, x=10 * at, y=10, position=at) for at, name in enumerate(NAMES)
    ]
    for (i, j), weight in WEIGHTS.items():
        Influence.objects.create(map=made, source=concepts[i], target=concepts[j], weight=weight)
    return made


def concept(stored, name: str) -> Concept:
    return stored.concepts.get(name=name)


def answered(stored, by, kind: str = "experts", terms: tuple[str, ...] = ("-vh", "-l", "+l")) -> Panel:
    """A panel of which each person gives one term on the first influence, and the same on all others."""
    panel = Panel.objects.create(map=stored, name=f"{kind}", kind=kind, created_by=by)
    for number, term in enumerate(terms, 1):
        invitation = Invitation.objects.create(
            panel=panel, number=number, language="en", answered_at=timezone.now(), version=1
        )
        for at, influence in enumerate(stored.influences.all()):
            Rating.objects.create(invitation=invitation, influence=influence, term=term if at == 0 else "+m")
    taken = [*(stored.taken_over or {"panels": []})["panels"], {"id": panel.pk, "name": panel.name}]
    stored.taken_over = {"at": "2026-01-01", "way": "mean", "panels": taken}
    stored.save()
    return panel


@pytest.fixture
def scenario(stored, wim) -> Scenario:
    return actions.add(stored, "Car-free street", "Close the street.", {concept(stored, "Walking").pk: 0.4}, wim)


def test_a_scenario_is_kept_and_played(stored, scenario):
    ground = queries.ground(stored, timezone.now())
    played = ground.play(scenario)
    assert played.scenario.difference("Walking") == pytest.approx(40)
    assert played.scenario.difference("Safety") > 0
    assert ground.setting.dynamics == Dynamics()


@pytest.mark.parametrize(
    ("name", "changes", "said"),
    [
        ("", {"Walking": 0.4}, "a name"),
        ("CAR-FREE  street", {"Walking": 0.4}, "of this name already"),
        ("Other", {"Walking": 0.0}, "at least one slider"),
    ],
)
def test_what_is_no_scenario_is_refused(stored, scenario, wim, name, changes, said):
    with pytest.raises(NotPossible, match=said):
        actions.add(stored, name, "", {concept(stored, one).pk: value for one, value in changes.items()}, wim)
    assert Scenario.objects.count() == 1


def test_a_concept_of_another_map_is_refused(stored, wim):
    other = CognitiveMap.objects.create(dossier=stored.dossier, title="Other", created_by=wim)
    strange = Concept.objects.create(map=other, name="Weather", x=1, y=1, position=0)
    with pytest.raises(NotPossible, match="removed from the map"):
        actions.add(stored, "Rain", "", {strange.pk: 0.4}, wim)


def test_a_map_has_few_scenarios(stored, wim):
    for number in range(queries.MOST_SCENARIOS):
        actions.add(stored, f"Number {number}", "", {concept(stored, "Walking").pk: 0.1}, wim)
    with pytest.raises(NotPossible, match="6 scenarios already"):
        actions.add(stored, "One more", "", {concept(stored, "Walking").pk: 0.1}, wim)


def test_who_saw_something_old_changes_nothing(stored, scenario):
    new = {concept(stored, "Walking").pk: 0.1}
    actions.change(scenario.pk, "Car-free street", "", new, "1")
    with pytest.raises(Stale):
        actions.change(scenario.pk, "Late", "", new, "1")
    with pytest.raises(Stale):
        actions.remove(scenario.pk, "1")
    actions.remove(scenario.pk, "2")
    assert not Scenario.objects.exists()


def test_an_indicator_sets_the_level_and_never_a_weight(stored, wim):
    before = queries.ground(stored, timezone.now()).setting
    wanted = Wanted("manual", {"name": "Counted", "source": "Count", "low": 0.0, "high": 100.0}, 20)
    indicators.state(concept(stored, "Walking"), wanted, wim, "0")
    after = queries.ground(stored, timezone.now()).setting
    assert after.baseline.level[0] == pytest.approx(0.2)
    assert (before.map.weights != after.map.weights).nnz == 0


def test_disagreement_of_the_panel_makes_the_range(stored, scenario, wim):
    assert queries.ground(stored, timezone.now()).play(scenario).range("Safety") is None
    answered(stored, wim)
    found = queries.ground(stored, timezone.now()).play(scenario).range("Safety")
    assert found.low < found.high


def test_panels_that_the_weights_were_not_taken_from_do_not_count(stored, wim):
    answered(stored, wim)
    taken = stored.taken_over
    answered(stored, wim, "residents", ("+h",) * 7)
    ground = queries.ground(stored, timezone.now())
    assert (ground.asked.experts, ground.asked.residents, ground.asked.waiting) == (3, 7, 0)
    stored.taken_over = taken
    stored.save()
    ground = queries.ground(stored, timezone.now())
    assert (ground.asked.experts, ground.asked.residents, ground.asked.waiting) == (3, 0, 7)
    stored.taken_over = None
    stored.save()
    ground = queries.ground(stored, timezone.now())
    assert not ground.has_ranges, "answers that made no weight say nothing of how sure it is"
    assert "were not taken over" in " ".join(cautions.of_map(ground))


def test_a_copy_of_a_map_keeps_the_ranges_of_its_weights(stored, wim):
    answered(stored, wim)
    copied = maps.copy_map(stored.pk, "Cars once more", wim)
    ground = queries.ground(CognitiveMap.objects.select_related("dossier").get(pk=copied.pk), timezone.now())
    assert ground.asked.experts == 3
    assert ground.has_ranges


def test_a_measured_concept_stands_where_it_was_measured(stored, scenario, wim):
    wanted = Wanted("manual", {"name": "Counted", "source": "Count", "low": 0.0, "high": 100.0}, 20)
    indicators.state(concept(stored, "Cars at school"), wanted, wim, "0")
    ground = queries.ground(stored, timezone.now())
    assert ground.setting.baseline.level[1] == pytest.approx(0.2, abs=1e-6)
    assert ground.play(scenario).scenario.difference("Cars at school") < 0


def test_warnings(stored, wim, scenario):
    def said() -> str:
        return " | ".join(cautions.of_map(queries.ground(CognitiveMap.objects.get(pk=stored.pk), timezone.now())))

    assert "Nobody filled in the questionnaire" in said()
    answered(stored, wim)
    answered(stored, wim, "residents", ("+h",))
    assert "Few experts: 3 experts" in said()
    assert "do not stand for all residents" in said()
    assert "equilibrium" not in said()
    figure = Indicator.objects.create(
        concept=concept(stored, "Noise"), kind="heed", figure="share", name="Noise", source="Heed", level=0.5, value=1,
        problem={"said": "x"}, created_by=wim, changed_by=wim,
    )  # fmt: skip
    assert "Opinion of those who posted and not of residents as a whole: Noise" in said()
    assert "Stale figure, the last good value is used: Noise" in said()
    Indicator.objects.filter(pk=figure.pk).update(level=None)
    assert "none has come yet: Noise" in said()
    Dossier.objects.update(is_illustration=True)
    assert "This is an illustration" in said()


def test_several_equilibria_are_said(stored, wim):
    """Two concepts that hold each other down: whichever begins higher wins."""
    stored.steepness = 8
    stored.save()
    one, other = (
        Concept.objects.create(map=stored, name=name, x=1, y=1, position=9) for name in ("Bus lane", "Parking")
    )
    for source, target in ((one, other), (other, one)):
        Influence.objects.create(map=stored, source=source, target=target, weight=-1)
    said = " ".join(cautions.of_map(queries.ground(stored, timezone.now())))
    assert "No unique equilibrium: from 30 different starts" in said


def test_the_document_is_json_and_its_figures_agree(stored, scenario, wim):
    answered(stored, wim)
    ground = queries.ground(stored, timezone.now())
    made = json.loads(json.dumps(reporting.content(ground, [scenario], "Report", timezone.now())))
    (one,) = made["scenarios"]
    assert one["done"] == [["Walking", 0.4, False, 1.0]]
    played = ground.play(scenario)
    for effect in one["effects"]:
        assert effect["difference"] == pytest.approx(played.scenario.difference(effect["concept"]), abs=1e-3)
        assert effect["low"] <= effect["high"]
    safety = next(why for why in one["why"] if why["concept"] == "Safety")
    assert ["Walking", "Cars at school", "Safety"] in [path["concepts"] for path in safety["paths"]]
    assert sum(part["points"] for part in safety["parts"]) == pytest.approx(safety["change"], abs=0.01)
    assert made["influences"][0] == ["Walking", "Cars at school", -0.6]


def test_a_summary_says_what_the_figures_say():
    effects = [
        Effect("Safety", 6.2, 2.0, 9.0),
        Effect("Noise", -17.0, -20.0, -12.0),
        Effect("Trust", 3.0, -2.0, 8.0),
        Effect("Shops", 0.2, -1.0, 1.0),
    ]
    said = " ".join(wording.summary([("Walking", Change(0.4))], effects))
    assert "What is done: Walking (+40.0)." in said
    assert "Noise: strongly down (−17.0 percentage points; from −20.0 to −12.0)." in said
    assert "Safety: clearly up (+6.2" in said
    assert "may go up or down: Trust." in said
    assert "Hardly changed: Shops." in said
    assert "nothing changes" in wording.summary([], effects)[0]


def test_a_report_is_a_page_and_a_pdf_that_stay_as_they_were(stored, scenario, wim, client, town):
    answered(stored, wim)
    wanted = Wanted("manual", {"name": "Counted at the gate", "source": "Count of May", "licence": "CC0"}, 0.2)
    indicators.state(concept(stored, "Walking"), wanted, wim, "0")
    report = actions.publish(stored, "What if", "en", wim)
    Scenario.objects.all().delete()
    page = client.get(reverse("public_policy:report", args=[report.key]))
    text = page.content.decode()
    for wanted_text in (
        "Car-free street",
        "Close the street.",
        "Count of May",
        "CC0",
        "Few experts",
        "What was assumed",
    ):
        assert wanted_text in text
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert len(report.key) >= 43
    assert "Wim" not in text
    document = client.get(reverse("public_policy:report_pdf", args=[report.key]))
    assert document["Content-Type"] == "application/pdf"
    assert document.content.startswith(b"%PDF")
    assert b"StructTreeRoot" in document.content, "tagged for screen readers"


def test_a_withdrawn_report_says_so_and_shows_nothing(stored, scenario, wim, client, town):
    report = actions.publish(stored, "What if", "en", wim)
    with pytest.raises(NotPossible, match="Say why"):
        actions.withdraw(report.pk, " ", wim)
    actions.withdraw(report.pk, "A weight was wrong.", wim)
    actions.withdraw(report.pk, "Another reason.", wim)
    for name in ("report", "report_pdf"):
        page = client.get(reverse(f"public_policy:{name}", args=[report.key]))
        assert page.status_code == 410
        assert "A weight was wrong." in page.content.decode()
        assert "Car-free street" not in page.content.decode()
    assert client.get(reverse("public_policy:report", args=["x" * 43])).status_code == 404
    for address in ("/policy/reports/%00/", "/policy/reports/%00/report.pdf"):
        assert client.get(address).status_code == 404


def test_a_report_without_a_scenario_is_refused(stored, wim):
    with pytest.raises(NotPossible, match="no scenario to report on"):
        actions.publish(stored, "What if", "en", wim)


def test_what_people_wrote_is_never_markup_of_the_pdf(stored, wim):
    evil = '#read("/etc/passwd") = Heading *x* $x$ \\ ]]] <script>'
    actions.add(stored, evil[:80], evil, {concept(stored, "Walking").pk: 0.4}, wim)
    Concept.objects.filter(map=stored, name="Noise").update(name="Noise #panic() 😀 <b>&")
    report = actions.publish(stored, '#panic("x")', "en", wim)
    assert bytes(report.pdf).startswith(b"%PDF")


_BAD = "Noise\x01\x1b\ufffe\x7f"


def test_control_characters_from_before_do_not_keep_a_report_from_its_pdf(stored, scenario, wim, client, town):
    """They are stored as from a time before texts were cleaned; also in the chart, which is SVG."""
    Concept.objects.filter(map=stored, name="Safety").update(name=f"Safety{_BAD}", description=_BAD)
    CognitiveMap.objects.filter(pk=stored.pk).update(title=f"Cars{_BAD}")
    Dossier.objects.filter(pk=stored.dossier_id).update(title=_BAD)
    Scenario.objects.filter(pk=scenario.pk).update(name=_BAD, note=_BAD)
    stored.refresh_from_db()
    report = actions.publish(stored, "What if\x1b", "en", wim)
    assert (report.title, bytes(report.pdf)[:4]) == ("What if", b"%PDF")
    assert b"pdfuaid" in bytes(report.pdf), "with its seal"
    assert client.get(reverse("public_policy:report", args=[report.key])).status_code == 200


def test_the_pdf_survives_any_text():
    content = {
        "made_at": "2026-01-01T12:00:00+00:00", "title": "", "dossier": "\ud800", "map": "\0", "map_version": 1,
        "warnings": ["\x9f"], "assumptions": [], "concepts": [{"name": "\ud83d", "level": 0.5}],
        "influences": [["\0", "\uffff", 0.5]], "sources": [], "scenarios": [],
    }  # fmt: skip
    assert pdf.made(content, "en").startswith(b"%PDF")
    assert "\\u0000" not in json.dumps(pdf._writable(pdf.document(content, "en")))


def test_a_report_of_which_no_pdf_can_be_made_is_a_page(stored, scenario, wim, client, town, monkeypatch):
    def broken(*_arguments, **_settings):
        raise typst.TypstError("no")

    monkeypatch.setattr(pdf.typst, "compile", broken)
    client.force_login(wim)
    made = client.post(f"/desk/policy/maps/{stored.pk}/reports/", {"title": "What if", "language": "en"}, follow=True)
    assert "A PDF of it could not be made. The page has everything." in made.content.decode()
    assert "The same as PDF" not in made.content.decode()
    report = ScenarioReport.objects.get()
    page = client.get(reverse("public_policy:report", args=[report.key]))
    assert page.status_code == 200
    assert "There is no PDF of it: this page has everything." in page.content.decode()
    assert "report.pdf" not in page.content.decode()
    asked = client.get(reverse("public_policy:report_pdf", args=[report.key]))
    assert asked.status_code == 302 and asked["Location"] == reverse("public_policy:report", args=[report.key])


def test_the_report_is_in_its_own_language(stored, scenario, wim):
    content = reporting.content(queries.ground(stored, timezone.now()), [scenario], "x", timezone.now())
    with translation.override("nl"):
        assert pdf.document(content, "nl")["scenarios"][0]["done"] == ["Walking (+40,0)"]


def test_a_large_map_is_not_played_on_a_page(stored, wim, client):
    Concept.objects.bulk_create(
        [Concept(map=stored, name=f"c{at}", x=1, y=1, position=10 + at) for at in range(queries.MOST_CONCEPTS)]
    )
    client.login(username=wim.email, password=PASSWORD)
    page = client.get(reverse("policy:scenarios", args=[stored.pk]))
    assert "more than 200 concepts" in page.content.decode()
    with pytest.raises(NotPossible, match="more than 200 concepts"):
        actions.add(stored, "x", "", {concept(stored, "Walking").pk: 0.4}, wim) and actions.publish(
            stored, "x", "en", wim
        )


def test_labels_of_lines_do_not_cover_each_other():
    chart = charts.lines([f"c{at}" for at in range(5)], [[0.5] * 5, [0.5, 0.5, 0.51, 0.52, 0.9]])
    places = sorted(line.label_y for line in chart.lines)
    assert all(after - before >= 14.9 for before, after in pairwise(places))
    assert places[0] >= chart.top
    assert places[-1] <= chart.bottom
    assert charts.lines([], []) is None


def test_bars_share_one_scale():
    small, large = charts.bars(
        [
            {"difference": 5.0, "low": 1.0, "high": 8.0, "is_done": False},
            {"difference": -10.0, "low": -20.0, "high": None, "is_done": False},
        ]
    )
    assert (small.begin, small.width) == (100, 25)
    assert (large.begin, large.width, large.low) == (50, 50, 0)


class TestPages:
    @pytest.fixture(autouse=True)
    def logged_in(self, client, wim):
        client.login(username=wim.email, password=PASSWORD)

    def test_try_out_without_keeping(self, client, stored):
        walking = concept(stored, "Walking")
        address = reverse("policy:add_scenario", args=[stored.pk])
        page = client.post(address, {f"c{walking.pk}": "40", "act": "show"})
        assert page.status_code == 200
        assert "What is done: Walking (+40.0)" in page.content.decode()
        assert not Scenario.objects.exists()

    def test_keep_change_and_remove(self, client, stored):
        walking = concept(stored, "Walking")
        page = client.post(reverse("policy:add_scenario", args=[stored.pk]), {f"c{walking.pk}": "40", "name": "Walk"})
        made = Scenario.objects.get()
        assert page.url == reverse("policy:scenario", args=[made.pk])
        assert "Walk" in client.get(reverse("policy:scenarios", args=[stored.pk])).content.decode()
        address = reverse("policy:change_scenario", args=[made.pk])
        assert re.search(rf'id="c{walking.pk}"[^>]*value="40"', client.get(address).content.decode())
        client.post(address, {f"c{walking.pk}": "-20", "name": "Walk less", "seen": "1"})
        assert made.changes.get().change == -0.2
        late = client.post(address, {f"c{walking.pk}": "10", "name": "Late", "seen": "1"})
        assert late.status_code == 409
        assert "Walk less" in late.content.decode()
        client.post(reverse("policy:remove_scenario", args=[made.pk]), {"seen": "1"})
        assert Scenario.objects.exists()
        client.post(reverse("policy:remove_scenario", args=[made.pk]), {"seen": "2"})
        assert not Scenario.objects.exists()

    @pytest.mark.parametrize("value", ["", "x", "1e9", "-101", "999999999999"])
    def test_a_slider_that_says_nonsense_is_no_change(self, client, stored, value):
        walking = concept(stored, "Walking")
        page = client.post(reverse("policy:add_scenario", args=[stored.pk]), {f"c{walking.pk}": value, "act": "show"})
        assert page.status_code == 200

    def test_publish_and_withdraw(self, client, stored, scenario):
        page = client.post(reverse("policy:publish_report", args=[stored.pk]), {"title": "What if", "language": "nl"})
        report = ScenarioReport.objects.get()
        assert page.url == reverse("policy:report", args=[report.pk])
        assert report.key in client.get(page.url).content.decode()
        client.post(reverse("policy:withdraw_report", args=[report.pk]), {"why": "Old"})
        report.refresh_from_db()
        assert report.withdrawn_because == "Old"

    def test_bind_an_indicator(self, client, stored):
        walking = concept(stored, "Walking")
        address = reverse("policy:indicator", args=[walking.pk])
        for kind in ("manual", "series", "heed"):
            assert client.get(f"{address}?kind={kind}").status_code == 200
        given = {"kind": "manual", "name": "Count", "value": "25", "low": "0", "high": "100", "source": "Us"}
        assert client.post(address, given | {"good_for_days": "30", "seen": "0"}).status_code == 302
        assert Indicator.objects.get().level == 0.25
        late = client.post(address, given | {"good_for_days": "30", "seen": "0", "value": "30"})
        assert late.status_code == 409
        wrong = client.post(address, given | {"good_for_days": "30", "seen": "1", "high": "0"})
        assert wrong.status_code == 422
        assert "Count" in client.get(reverse("policy:indicators", args=[stored.pk])).content.decode()

    def test_lines_that_say_nothing_are_named(self, client, stored):
        address = reverse("policy:indicator", args=[concept(stored, "Walking").pk])
        page = client.post(address, {"kind": "series", "only": "Place = Havenstad\nyear 2024"})
        assert "Line 2: write a column" in page.content.decode()


def test_an_agent_may_look_and_change_nothing(stored, scenario, person, client):
    client.login(username=person().email, password=PASSWORD)
    assert client.get(reverse("policy:scenario", args=[scenario.pk])).status_code == 200
    for name, key in (
        ("add_scenario", stored.pk), ("change_scenario", scenario.pk), ("remove_scenario", scenario.pk),
        ("publish_report", stored.pk), ("indicator", concept(stored, "Noise").pk),
    ):  # fmt: skip
        assert client.post(reverse(f"policy:{name}", args=[key]), {"kind": "manual"}).status_code == 403
