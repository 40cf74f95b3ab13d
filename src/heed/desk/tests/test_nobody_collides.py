"""Every write by people says what they saw. One that saw something old is refused, and loses no word that was typed."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.models import Delivery, DeliveryState, Draft
from heed.casework import actions as casework
from heed.casework.models import Case, CaseMessage, Pause, Promise, Task, Topic
from heed.casework.status import Status
from heed.channels.contract import Batch
from heed.inbox.models import Correction, Message, SettledAs
from heed.journey import way
from heed.staff import actions as staff
from heed.staff.models import Department, Person, Role

pytestmark = pytest.mark.django_db

#: How each address that people write to keeps one colleague from undoing what another did.
#:
#: - "seen": the form says what was shown, and is refused where that is no longer so (tested below, one by one);
#: - "tested": so too, tested with its own pages;
#: - "target": it brings one thing into one named state, from the opposite one: two who do so want the same;
#: - "adds": it adds something and changes nothing that is there;
#: - "own": it changes only what is the colleague's own;
#: - "reads": it writes nothing but the log.
WRITES = {
    "desk:assign": "seen",
    "desk:route": "seen",
    "desk:status": "seen",
    "desk:answer": "seen",
    "desk:ask": "seen",
    "desk:renew_promise": "seen",
    "desk:pause": "seen",
    "desk:check_promise": "reads",
    "desk:wrong_in_promise": "adds",
    "desk:go_on": "seen",
    "desk:answer_task": "seen",  # a task is answered once
    "desk:decide": "seen",
    "desk:correct": "seen",
    "desk:move": "seen",
    "desk:settle": "seen",
    "desk:delivery": "seen",
    "desk:person": "seen",
    "desk:department": "seen",
    "desk:make_back_office": "seen",
    "casework:topic": "seen",
    "casework:routing_add": "tested",
    "casework:routing_away": "tested",
    "casework:routing_back": "tested",
    "casework:routing_change": "tested",
    "casework:routing_live": "tested",
    "casework:routing_move": "tested",
    "casework:topic_more": "tested",
    "casework:topic_versions": "tested",
    "desk:hand_over": "tested",
    "desk:many": "tested",
    "desk:task_deadline": "tested",
    "desk:template": "tested",
    "desk:template_reviewed": "tested",
    "desk:change_fact": "tested",
    "desk:renew_fact": "tested",
    "dossiers:change": "tested",
    "dossiers:close": "tested",
    "dossiers:open_again": "tested",
    "policy:change_map": "tested",
    "policy:concept": "tested",
    "policy:move_concept": "tested",
    "policy:remove_concept": "tested",
    "policy:influence": "tested",
    "policy:remove_influence": "tested",
    "policy:take_over": "tested",
    "policy:change_panel": "tested",
    "policy:close_panel": "tested",
    "policy:open_panel": "tested",
    "policy:withdraw": "target",  # a link is withdrawn once, and for good
    "desk:end_fact": "tested",
    "desk:retention_term": "tested",
    "desk:subject_request": "tested",
    "desk:find_resident": "reads",
    "desk:resident": "adds",  # a request; one at a time
    "desk:give_data": "adds",
    "desk:decide_hand_over": "target",  # decided once
    "desk:end_task": "target",  # a task ends once
    "desk:use_reply": "target",
    "desk:join": "target",  # refused where one of both was joined already
    "desk:keep_apart": "target",
    "desk:split": "target",  # refused where a message left the case
    "desk:undo_merge": "target",
    "desk:steer_incident": "target",
    "desk:remove_template": "target",
    "desk:undo": "own",  # what others changed since stays
    "desk:remove_view": "own",
    "desk:save_view": "own",
    "desk:notifications_seen": "own",
    "desk:answer_incident": "own",  # one's own draft
    "casework:routing_start": "adds",
    "casework:topics_import": "adds",  # what the file says takes the place of what was there, which is its purpose
    "desk:add_template": "adds",
    "dossiers:add": "adds",
    "policy:add_map": "adds",
    "policy:map_from_file": "adds",
    "policy:copy_map": "adds",
    "policy:add_concept": "adds",  # refused where the name is there
    "policy:add_influence": "adds",  # refused where there is one between the two
    "policy:add_panel": "adds",
    "policy:invite_panel": "adds",
    "desk:keep_template": "adds",
    "desk:add_fact": "adds",
    "desk:correct_answer": "own",  # one's own draft, where none stands yet
    "desk:change_answer": "own",  # one's own draft, where none stands yet
    "desk:go_private": "own",  # one's own draft, where none stands yet
    "desk:drop_change": "tested",
    "desk:ask_help": "tested",  # saves one's own draft, as it was shown
    "desk:end_help": "tested",
    "desk:ask_help_for_all": "own",  # saves one's own draft
    "desk:end_help_for_all": "own",
    "desk:summarise": "adds",
    "desk:summarise_for_all": "adds",
    "desk:register_entry": "tested",
    "desk:take_back": "tested",
    "desk:settle_use": "target",  # for the version of the fact that was shown
    "desk:begin_incident": "adds",
    "desk:note": "adds",
    "desk:writing": "own",  # a claim is refused while another's lasts
    "desk:unsettle": "target",
    "desk:alarm": "target",  # an alarm is taken once
    "desk:answer_swap": "target",  # decided once, by who was asked
    "desk:end_pattern": "target",
    "desk:remove_absence": "target",
    "desk:remove_calamity": "target",
    "desk:import_duty": "adds",  # a whole calendar takes the place of the one before, which is its purpose
    "desk:add_pattern": "adds",
    "desk:add_absence": "adds",
    "desk:ask_swap": "adds",
    "desk:calamities": "adds",
    "desk:published": "adds",  # replaced by a new one, never changed
    "desk:withdraw_published": "target",
    "desk:make_feed": "own",
    "desk:second_way": "own",
    "desk:disable_person": "target",
    "desk:enable_person": "target",
    "desk:close_department": "target",
    "desk:open_department": "target",
    "desk:remove_hours": "target",  # stretches and days are added and removed, never changed
    "desk:remove_closing_day": "target",
    "desk:pause_account": "target",
    "desk:resume_account": "target",
    "desk:looked_at": "target",
    "casework:topic_active": "target",
    "learning:step_back": "target",  # refused unless the model is the one in use
    "desk:invite": "adds",
    "desk:invite_again": "adds",
    "desk:add_department": "adds",
    "desk:add_hours": "adds",
    "desk:add_closing_day": "adds",
    "desk:counter": "adds",
    "desk:connect": "adds",
    "desk:reconnect": "adds",  # a new log-in for the same account: the latest that works is used, and so it should be
    "desk:check_account": "adds",
    "casework:add_topic": "adds",
    "learning:learn": "adds",
    "learning:read_blind": "own",
    "staff:settings": "own",
    "desk:code": "target",  # signed once, and only the version that was read
    "desk:code_start": "target",  # the draft that is there, if there is one
    "desk:code_restore": "target",  # refused while there is a draft
    "desk:code_rule_add": "tested",
    "desk:code_rule": "tested",
    "desk:code_question_add": "tested",
    "desk:code_question": "tested",
    "desk:code_arrange": "tested",
    "desk:code_live": "tested",
    "desk:code_away": "tested",
    "desk:check_answer": "reads",
    "desk:check_statement": "reads",
    "desk:wrong_in_answer": "adds",
    "desk:wrong_in_statement": "adds",
    "desk:guidance_misfit": "adds",  # a number goes up
    "desk:guidance_start": "target",
    "desk:guidance_restore": "target",  # refused while there is a draft
    "desk:guidance_change": "tested",
    "desk:guidance_live": "tested",
    "desk:guidance_away": "tested",
    "desk:review": "own",  # given once, by the one to whom it was handed
    "desk:skip_review": "own",
    "desk:review_settings": "tested",
    "desk:add_domain": "adds",  # refused where it is allowed already
    "desk:remove_domain": "target",
    "desk:read_wrong": "target",  # up to the one that was shown
    "desk:approval_start": "target",
    "desk:approval_restore": "target",
    "desk:approval_draft": "tested",
    "desk:approval_rule_add": "tested",
    "desk:approval_rule": "tested",
    "desk:approval_arrange": "tested",
    "desk:approval_live": "tested",
    "desk:approval_away": "tested",
    "desk:add_election": "adds",
    "desk:remove_election": "target",
    "desk:delegations": "adds",
    "desk:end_delegation": "target",
    "desk:review_exception": "target",  # reviewed once
    "desk:restrict": "tested",  # what the message said
    "desk:decide_restriction": "tested",
    "desk:lift_restriction": "tested",
    "desk:restrict_again": "tested",
    "desk:decide_appeal": "target",  # decided once
    "desk:house_rules_start": "target",  # the draft that is there, if there is one
    "desk:house_rules_restore": "target",  # refused while there is a draft
    "desk:house_rule_add": "tested",
    "desk:house_rule": "tested",
    "desk:house_rules_arrange": "tested",
    "desk:house_rules_complaints": "tested",
    "desk:house_rules_live": "tested",
    "desk:house_rules_away": "tested",
    "desk:original": "reads",
    "policy:add_conversation": "adds",
    "policy:add_statements": "adds",
    "policy:bring_in_conversation": "adds",  # refused where there are votes
    "policy:change_conversation": "tested",
    "policy:close_conversation": "tested",
    "policy:decide_statement": "tested",
    "policy:open_conversation": "tested",
    "policy:population": "tested",
    "policy:report_back": "tested",
    "policy:translate_statement": "tested",
    "policy:indicator": "tested",
    "policy:fetch_indicator": "target",  # fetched once more
    "policy:remove_indicator": "tested",
    "policy:add_scenario": "adds",
    "policy:change_scenario": "tested",
    "policy:remove_scenario": "tested",
    "policy:publish_report": "adds",
    "policy:withdraw_report": "target",  # withdrawn once
}


def _patterns(resolver: URLResolver, prefix: str = "", name: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            inner = f"{name}{one.namespace}:" if one.namespace else name
            yield from _patterns(one, prefix + str(one.pattern), inner)
        elif prefix.startswith("desk/"):
            yield f"{name}{one.name}", one


def _methods(view: Any) -> list[str]:
    """The methods that a view takes, from Django's own decorators; a view without any takes them all."""
    while view is not None:
        allowed = inspect.getclosurevars(view).nonlocals.get("request_method_list")
        if allowed:
            return list(allowed)
        view = getattr(view, "__wrapped__", None)
    return ["GET", "POST"]


def test_no_write_of_the_desk_is_forgotten():
    found = {name for name, one in _patterns(get_resolver()) if "POST" in _methods(one.callback)}
    assert found == set(WRITES)


def test_every_write_that_says_what_was_seen_is_tested_here():
    assert {name for name, how in WRITES.items() if how == "seen"} == set(SCENES)


# Scenes: what a colleague has in front of them, what another does meanwhile, and what is sent then.


class Scene:
    """A case with two messages, a task and a draft that waits for approval; Noor works on it too."""

    def __init__(self, person: Callable[..., Person], account: Any, incoming: Callable[..., Any]) -> None:
        batch = Batch((incoming("m1", "De stoep is kapot"), incoming("m2", "Bij mij ook", "bob", parent_id="m1")))
        way.carry(way.take(account, batch).messages)
        self.fatima, self.noor, self.piet = person("Fatima"), person("Noor"), person("Piet", "department_officer")
        self.ada = person("Ada", "administrator")
        self.case = Case.objects.get()
        self.message = Message.objects.order_by("pk")[1]
        self.roads, self.public = Department.objects.get(slug="roads"), Department.objects.get(is_back_office=True)
        self.other_topic = Topic.objects.create(slug="waste", names={"en": "Waste"}, department=self.public)
        self.task = casework.ask_department(self.case.pk, self.fatima, self.roads, "When?")
        self.draft = answers.save_draft(self.case, self.message, self.piet, "Tuesday.")
        answers.ask_approval(self.draft.pk, self.piet)
        self.case.refresh_from_db()
        self.draft.refresh_from_db()

    @property
    def version(self) -> dict[str, Any]:
        return {"version": self.case.version}


TYPED = "Typed with care, and not to be lost."


def _meanwhile_changed(scene: Scene) -> None:
    casework.assign(scene.case.pk, scene.noor, scene.noor)


def assigning(scene: Scene) -> tuple[str, dict[str, Any]]:
    _meanwhile_changed(scene)
    return f"/desk/cases/{scene.case.pk}/assign/", {"person": "me", **scene.version}


def routing(scene: Scene) -> tuple[str, dict[str, Any]]:
    _meanwhile_changed(scene)
    return f"/desk/cases/{scene.case.pk}/route/", {"topic": "waste", **scene.version}


def setting_the_status(scene: Scene) -> tuple[str, dict[str, Any]]:
    _meanwhile_changed(scene)
    return f"/desk/cases/{scene.case.pk}/status/", {"status": "not_possible", "reason": TYPED, **scene.version}


def asking(scene: Scene) -> tuple[str, dict[str, Any]]:
    _meanwhile_changed(scene)
    return f"/desk/cases/{scene.case.pk}/ask/", {"department": "roads", "question": TYPED, **scene.version}


def making_a_new_promise(scene: Scene) -> tuple[str, dict[str, Any]]:
    _meanwhile_changed(scene)
    until = f"{timezone.localtime() + timedelta(days=9):%Y-%m-%dT%H:%M}"
    return f"/desk/cases/{scene.case.pk}/promise/", {"until": until, "reason": TYPED, **scene.version}


def stopping_the_clock(scene: Scene) -> tuple[str, dict[str, Any]]:
    _meanwhile_changed(scene)
    return f"/desk/cases/{scene.case.pk}/pause/", {"reason": TYPED, **scene.version}


def letting_the_clock_go_on(scene: Scene) -> tuple[str, dict[str, Any]]:
    casework.wait_for_other(scene.case.pk, scene.noor, "For the contractor.")
    scene.case.refresh_from_db()
    _meanwhile_changed(scene)
    return f"/desk/cases/{scene.case.pk}/go-on/", {**scene.version}


def answering(scene: Scene) -> tuple[str, dict[str, Any]]:
    """Fatima's own other window: one draft, two texts."""
    form = {"message": scene.message.pk, "text": TYPED, "seen_delivery": "0", "seen_draft": "", "act": "save"}
    answers.save_draft(scene.case, scene.message, scene.fatima, "From the other window.")
    return f"/desk/cases/{scene.case.pk}/answer/", form


def answering_a_task(scene: Scene) -> tuple[str, dict[str, Any]]:
    casework.answer_task(scene.task.pk, scene.noor, "Tuesday.")
    return f"/desk/tasks/{scene.task.pk}/answer/", {"answer": TYPED}


def deciding(scene: Scene) -> tuple[str, dict[str, Any]]:
    shown = scene.draft.stamp
    answers.save_draft(scene.case, scene.message, scene.piet, "Wednesday, sorry.")
    return f"/desk/drafts/{scene.draft.pk}/", {"act": "approve", "text": TYPED, "seen_draft": shown}


def correcting(scene: Scene) -> tuple[str, dict[str, Any]]:
    shown = scene.client.get(f"/desk/messages/{scene.message.pk}/reading/").context["shown"]  # type: ignore[attr-defined]
    casework.correct(scene.message, "intent", "question", scene.noor)
    return f"/desk/messages/{scene.message.pk}/reading/", {"intent": "complaint", "shown": shown}


def moving(scene: Scene) -> tuple[str, dict[str, Any]]:
    casework.move_message(scene.message, None, scene.noor)
    return f"/desk/messages/{scene.message.pk}/move/", {"case": "", "on": scene.case.pk, **scene.version}


def settling(scene: Scene) -> tuple[str, dict[str, Any]]:
    _meanwhile_changed(scene)
    return f"/desk/messages/{scene.message.pk}/settle/", {"as": "spam", "on": scene.case.pk, **scene.version}


def deciding_on_a_delivery(scene: Scene) -> tuple[str, dict[str, Any]]:
    row = Delivery.objects.order_by("pk")[0]
    Delivery.objects.filter(pk=row.pk).update(state=DeliveryState.UNCERTAIN)
    row.refresh_from_db()
    shown = row.stamp
    answers.send_again(row.pk, scene.noor)
    Delivery.objects.filter(pk=row.pk).update(state=DeliveryState.FAILED, problem="Refused.")
    return f"/desk/deliveries/{row.pk}/", {"act": "sent", "seen_delivery": shown}


def changing_a_colleague(scene: Scene) -> tuple[str, dict[str, Any]]:
    scene.client.force_login(scene.ada)  # type: ignore[attr-defined]
    form = scene.client.get(f"/desk/settings/people/{scene.piet.pk}/").context["form"]  # type: ignore[attr-defined]
    staff.change_person(scene.piet.pk, scene.noor, name="Piet", role=Role.AGENT, department=scene.roads, language="nl")
    return f"/desk/settings/people/{scene.piet.pk}/", _filled(form) | {"name": TYPED}


def changing_a_department(scene: Scene) -> tuple[str, dict[str, Any]]:
    scene.client.force_login(scene.ada)  # type: ignore[attr-defined]
    form = scene.client.get(f"/desk/settings/departments/{scene.roads.pk}/").context["form"]  # type: ignore[attr-defined]
    staff.save_department(scene.roads.pk, names={"en": "Streets"}, email="streets@testdam.example")
    return f"/desk/settings/departments/{scene.roads.pk}/", _filled(form) | {"name_en": TYPED}


def choosing_the_back_office(scene: Scene) -> tuple[str, dict[str, Any]]:
    scene.client.force_login(scene.ada)  # type: ignore[attr-defined]
    green = staff.save_department(None, names={"en": "Green"}, email="")
    staff.make_back_office(scene.roads.pk)
    return f"/desk/settings/departments/{green.pk}/back-office/", {"instead_of": scene.public.pk}


def changing_a_topic(scene: Scene) -> tuple[str, dict[str, Any]]:
    scene.client.force_login(scene.ada)  # type: ignore[attr-defined]
    form = scene.client.get(f"/desk/settings/topics/{scene.other_topic.pk}/").context["form"]  # type: ignore[attr-defined]
    Topic.objects.filter(pk=scene.other_topic.pk).update(target_amount=9)
    return f"/desk/settings/topics/{scene.other_topic.pk}/", _filled(form) | {"description": TYPED}


def _filled(form: Any) -> dict[str, Any]:
    return {field.name: "" if field.value() is None else field.value() for field in form}


SCENES: dict[str, Callable[[Scene], tuple[str, dict[str, Any]]]] = {
    "desk:assign": assigning,
    "desk:route": routing,
    "desk:status": setting_the_status,
    "desk:ask": asking,
    "desk:renew_promise": making_a_new_promise,
    "desk:pause": stopping_the_clock,
    "desk:go_on": letting_the_clock_go_on,
    "desk:answer": answering,
    "desk:answer_task": answering_a_task,
    "desk:decide": deciding,
    "desk:correct": correcting,
    "desk:move": moving,
    "desk:settle": settling,
    "desk:delivery": deciding_on_a_delivery,
    "desk:person": changing_a_colleague,
    "desk:department": changing_a_department,
    "desk:make_back_office": choosing_the_back_office,
    "casework:topic": changing_a_topic,
}


@pytest.fixture
def scene(client, person, account, incoming) -> Scene:
    made = Scene(person, account, incoming)
    client.force_login(made.fatima)
    made.client = client  # type: ignore[attr-defined]
    return made


_TABLES: tuple[Any, ...] = (
    *(Case, CaseMessage, Task, Draft, Delivery, Correction, Topic, Department, Person, Message),
    *(Promise, Pause),
)


def _stored() -> list[list[dict[str, Any]]]:
    return [list(model.objects.order_by("pk").values()) for model in _TABLES]


_REFUSED = ("changed this", "was changed after", "was first", "meanwhile", "in no case any more")


@pytest.mark.parametrize("name", SCENES)
def test_who_saw_something_old_writes_nothing_and_loses_no_word(client, scene, name):
    address, form = SCENES[name](scene)
    before = _stored()
    late = client.post(address, form, follow=True)
    assert _stored() == before
    page = late.content.decode()
    assert any(words in page for words in _REFUSED), page
    if TYPED in form.values():
        assert late.status_code == 409
        assert TYPED in page


@pytest.mark.parametrize("name", sorted(set(SCENES) - {"desk:answer_task"}))  # a task itself says that it was answered
def test_a_form_that_does_not_say_what_was_seen_writes_nothing(client, scene, name):
    address, form = SCENES[name](scene)
    for hidden in ("version", "seen_draft", "shown", "seen_delivery", "instead_of", "seen"):
        form.pop(hidden, None)
    before = _stored()
    client.post(address, form)
    assert _stored() == before


def test_saving_a_second_time_after_looking_goes_through(client, scene):
    address, form = setting_the_status(scene)
    page = client.post(address, form).content.decode()
    (now,) = set(re.findall(r'name="version" value="(\d+)"', page))
    assert client.post(address, form | {"version": now}).status_code == 302
    assert Case.objects.get(pk=scene.case.pk).status == Status.NOT_POSSIBLE


def test_forms_of_a_case_say_which_version_they_are_of(client, scene):
    page = client.get(f"/desk/cases/{scene.case.pk}/").content.decode()
    for act in ("assign", "route", "status", "ask", "promise", "pause", "move", "settle"):
        for form in re.findall(rf'action="/desk/[^"]*/{act}/".*?</form>', page, re.DOTALL):
            assert f'name="version" value="{scene.case.version}"' in form, act


def test_an_open_page_costs_few_questions(client, scene):
    address = f"/desk/cases/{scene.case.pk}/others/"
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get(address)
    assert len(queries) <= 8, [one["sql"] for one in queries]


def test_a_case_of_the_same_version_is_not_the_case_that_was_seen(scene):
    seen = casework.SeenIn(scene.case.pk, scene.case.version)
    other = casework.move_message(scene.message, None, scene.noor)
    Case.objects.filter(pk=other.pk).update(version=seen.version)
    with pytest.raises(casework.Stale, match="moved to another case meanwhile"):
        casework.settle_message(scene.message, SettledAs.SPAM, scene.fatima, seen)
    assert CaseMessage.objects.get(message=scene.message).case == other
