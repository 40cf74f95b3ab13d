"""Where a rule asks for a second person, nothing goes by the hand of who wrote it: every kind, every route.

The routes are counted from the code: a new way out makes a test here fail until somebody has looked at it and listed
it.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import models, transaction
from django.http import HttpResponse
from django.urls import get_resolver, reverse
from django.urls.converters import IntConverter
from django.utils import timezone

import heed
from heed.answers import actions as answers
from heed.answers.models import AnswerException, Delivery, Draft, DraftState
from heed.answers.tests.scenes import delegate, rules
from heed.casework.actions import Stale
from heed.desk import acts, check_pages, incidents, views
from heed.desk.tests.test_nobody_collides import _methods, _patterns
from heed.journey import sending
from heed.journey.tests.kinds import KINDS, Scene, its_moment_comes, scene
from heed.staff.models import Person

pytestmark = pytest.mark.django_db

OPEN = (DraftState.EDITING, DraftState.ASKED)
SOURCE = Path(inspect.getfile(heed)).parent

#: The functions by which what staff wrote goes out, and every module that calls them.
DOORS = {
    # the first for made-up colleagues
    "approve": {"app/demo/answering.py", "desk/acts.py", "desk/incidents.py", "desk/promise_acts.py"},
    "send_at_once": {"desk/acts.py", "desk/incidents.py", "desk/promise_acts.py"},
    "send_scheduled": {"journey/jobs.py"},
    "let_go": {"answers/actions/approving.py", "answers/actions/scheduling.py"},
    "let_go_at_its_moment": {"answers/actions/approving.py"},
    "renew_promise": {"answers/new_promises.py"},  # the reason of a new promise, which `let_go` makes
}
#: Modules that write deliveries, and what keeps words of staff from going out by them.
WRITERS = {
    "answers/actions/drafting.py": "only in `let_go`, and of the past, which is not sent",
    "answers/changing/changes.py": "stored by `let_go` only",
    "answers/acknowledgements.py": "automatic texts",
    "answers/satisfaction.py": "automatic texts",
    "answers/restrictions/actions/base.py": "statements of reasons for what a second person decides on or reviews",
    "answers/new_promises.py": "called by `let_go` only",
}
#: What other rooms call of this one, and whether an answer can go by it.
ACTIONS = {
    "approve": True,
    "send_at_once": True,  # logged, and reviewed by somebody else
    "send_scheduled": True,
    "confirm_sent": False,  # of what was let go before
    "send_again": False,  # of what was let go before
    **dict.fromkeys(
        (
            *("add_acknowledgements", "agree_to_private", "as_typed", "ask_approval", "begin_change", "begin_private"),
            *("cancel", "claim", "claim_abandoned", "drop_change", "escalate", "expire", "follow_messages", "forget"),
            *("prepare_correction", "record_expired", "record_failure", "record_past", "record_returned"),
            *("record_sent", "record_uncertain", "refuse", "remember", "renew_claim", "review", "save_draft"),
            *("promise_as_typed", "save_promise", "save_statement", "settle", "statement_as_typed", "take_back"),
            "take_to_tell_of_changes",
            *("ask_help", "claim_help", "fail_help", "forget_help", "is_help_due", "language_told", "record_help"),
            *("forget_help_with", "record_help_failure", "throw_away_help"),
        ),
        False,
    ),
}


@cache
def _calls() -> list[tuple[str, str, str]]:
    """Module, what is called, and of what it is an attribute, of every call in the code."""
    found = []
    for path in SOURCE.rglob("*.py"):
        name = path.relative_to(SOURCE).as_posix()
        text = path.read_text()
        if "tests/" in name or "migrations/" in name or not any(word in text for word in (*DOORS, "Delivery")):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                found.append((name, node.func.attr, ast.unparse(node.func.value)))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                found.append((name, node.func.id, ""))
    return found


def test_every_caller_of_a_door_is_listed():
    found: dict[str, set[str]] = defaultdict(set)
    for module, called, _of in _calls():
        if called in DOORS:
            found[called].add(module)
    assert dict(found) == DOORS


def test_every_writer_of_deliveries_is_listed():
    made = {
        module
        for module, called, of in _calls()
        if called == "Delivery" or (called, of) == ("create", "Delivery.objects")
    }
    assert made == set(WRITERS)


def test_every_action_of_the_room_is_listed():
    assert {name for name in answers.__all__ if inspect.isfunction(getattr(answers, name))} == set(ACTIONS)


# Every kind of answer, tried by who has a hand in it


@pytest.fixture
def people(person) -> dict[str, Person]:
    made = {name: person(name, "communications_lead") for name in ("Lena", "Lars")}
    return (
        made
        | {name: person(name) for name in ("Fatima", "Noor")}
        | {"Piet": person("Piet", "department_officer", "roads")}
    )


@pytest.fixture
def here(account, people, monkeypatch) -> Scene:
    return scene(account, people["Lars"], monkeypatch)


def _second_person(lead: Person, **more: Any) -> None:
    """A rule for everything: somebody else looks at it."""
    rules(lead, *({"when": {"incident": incident}, "people": 1, **more} for incident in (True, False)))


def _asked(here: Scene, kind: str, author: Person) -> Draft:
    """Written before there was a rule, which what an answer corrects needed none of; then asked."""
    draft = KINDS[kind](here, author)
    _second_person(Person.objects.get(name="Lars"), role="communications_lead")
    return answers.ask_approval(draft.pk, author)


def _routes(draft: Draft, by: Person) -> dict[str, Callable[[], Any]]:
    """Every way in which somebody could let it go by themselves."""
    return {
        "plainly": lambda: answers.approve(draft.pk, by),
        "with another text": lambda: answers.approve(draft.pk, by, text="Anders."),
        "and back": lambda: answers.approve(draft.pk, by, text=draft.text),
        "against checks": lambda: answers.approve(draft.pk, by, override="I know best."),
        "alone": lambda: answers.approve(draft.pk, by, alone="I know best."),
        "at once without a reason": lambda: answers.send_at_once(draft.pk, by, " "),
        "asked once more": lambda: (answers.ask_approval(draft.pk, by), answers.approve(draft.pk, by)),
        "sent back": lambda: (answers.refuse(draft.pk, by, ""), answers.approve(draft.pk, by)),
        "taken back": lambda: (answers.take_back(draft.pk, by), answers.approve(draft.pk, by)),
        "at its moment": lambda: its_moment_comes(draft),
        "by the outbox": lambda: sending.deliver_due(),
        "when it waits too long": lambda: answers.escalate(),
    }


def _nothing_went(draft: Draft) -> bool:
    draft.refresh_from_db()
    return draft.state in OPEN and not Delivery.objects.filter(draft=draft).exists()


def _tries_all(draft: Draft, by: Person) -> None:
    for name, route in _routes(draft, by).items():
        try:
            with transaction.atomic():
                route()
        except (answers.Refused, answers.NeedsApproval, answers.Collision, Stale):
            pass
        assert _nothing_went(draft), name


@pytest.mark.parametrize("kind", KINDS)
def test_its_author_does_not_let_it_go(here, people, kind):
    _tries_all(_asked(here, kind, people["Lena"]), people["Lena"])


@pytest.mark.parametrize("kind", KINDS)
def test_nor_does_who_acts_for_the_author(here, people, kind):
    """Noor's own role is not enough for the rule, and that of whom she acts for is the author's."""
    draft = _asked(here, kind, people["Lena"])
    delegate(people["Lena"], people["Noor"])
    _tries_all(draft, people["Noor"])


@pytest.mark.parametrize("kind", KINDS)
def test_nor_the_author_who_acts_for_others(here, people, kind):
    draft = _asked(here, kind, people["Lena"])
    delegate(people["Lars"], people["Lena"], is_away=True)
    _tries_all(draft, people["Lena"])


@pytest.mark.parametrize("kind", KINDS)
def test_nor_does_who_changed_it_last(here, people, kind):
    draft = _asked(here, kind, people["Fatima"])
    answers.approve(draft.pk, people["Lena"], text="Van Lena.")
    _tries_all(draft, people["Lena"])


@pytest.mark.parametrize("kind", KINDS)
def test_somebody_else_does(here, people, kind):
    """Else the tests above would say nothing."""
    draft = _asked(here, kind, people["Lena"])
    went = answers.approve(draft.pk, people["Lars"])
    assert bool(went) == (draft.send_at is None)
    its_moment_comes(draft)
    draft.refresh_from_db()
    assert draft.state == DraftState.APPROVED
    assert Delivery.objects.filter(draft=draft).exists()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "scheduled" in kind])
def test_let_go_for_later_it_does_not_go_once_a_rule_asks_for_a_second_person(here, people, kind):
    draft = KINDS[kind](here, people["Lena"])
    answers.approve(draft.pk, people["Lena"])
    _second_person(people["Lars"])
    its_moment_comes(draft)
    assert _nothing_went(draft)


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_wait_goes_and_only_somebody_else_reviews_it(here, people, kind):
    """The urgent path is the one that is left: with a reason, in the log, until another has looked at it."""
    draft = _asked(here, kind, people["Lena"])
    assert answers.send_at_once(draft.pk, people["Lena"], "Gas.")
    logged = AnswerException.objects.get(draft=draft)
    with pytest.raises(answers.Refused):
        answers.review(logged.pk, people["Lena"], "")
    assert answers.review(logged.pk, people["Lars"], "Goed.")


# Every address of the desk, with every button that its page may have


def _buttons() -> set[str]:
    found = set()
    for path in SOURCE.rglob("templates/**/*.html"):
        found |= set(re.findall(r'name="act" value="(\w+)"', path.read_text()))
    return found


def _read_by(view: Any) -> set[str]:
    """The words that a view compares with, itself or in a function of its module that it calls; none without "act"."""
    view = inspect.unwrap(view)
    called = [vars(inspect.getmodule(view)).get(name) for name in re.findall(r"(_\w+)\(", inspect.getsource(view))]
    sources = [inspect.getsource(one) for one in [view, *called] if inspect.isfunction(one)]
    text = "\n".join(sources)
    return set(re.findall(r'"(\w+)"', text)) if '"act"' in text else set()


def _numbers() -> dict[str, type[models.Model]]:
    """What the numbers in addresses stand for."""
    rooms = ("answers", "casework", "facts", "inbox", "staff")
    found = {f"{one.__name__.lower()}_id": one for one in apps.get_models() if one._meta.app_label in rooms}
    others = {"other_id": "case_id", "reply_id": "taskreply_id", "use_id": "factuse_id"}
    return found | {kwarg: found[same] for kwarg, same in others.items()}


def _addresses(name: str, pattern: Any, numbers: dict[str, type[models.Model]]) -> Iterator[str]:
    """Each with the latest few of what its numbers stand for; 1 where there is none, or it is not known."""
    kwargs = list(pattern.pattern.converters)
    if any(not isinstance(one, IntConverter) for one in pattern.pattern.converters.values()):
        return  # of settings
    rows = [list(numbers[one]._default_manager.order_by("-pk")[:3]) if one in numbers else [] for one in kwargs]
    for number in range(max((len(one) for one in rows), default=0) or 1):
        chosen = [one[min(number, len(one) - 1)].pk if one else 1 for one in rows]
        yield reverse(name, kwargs=dict(zip(kwargs, chosen, strict=True)))


def _form(draft: Draft, act: str) -> dict[str, Any]:
    """All that any form of the desk has, filled in as well as it can be."""
    latest = Delivery.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    case = draft.case
    seen = {"seen_draft": draft.stamp, "seen_delivery": latest, "version": case.version, "seen": draft.version}
    said = dict.fromkeys(("note", "reason", "override", "alone"), "I know best.")
    chosen = {"message": draft.message_id, "language": "nl", "case": f"{case.pk}:{case.version}", "status": "done"}
    promised = {"until": f"{timezone.localtime() + timedelta(days=9):%Y-%m-%dT%H:%M}"}
    return {"text": draft.text, "urgent_reason": "", "act": act, **seen, **said, **chosen, **promised}


def test_no_address_of_the_desk_lets_an_answer_go_by_its_authors_hand(client, here, people, monkeypatch):
    known = list(_patterns(get_resolver()))  # every module is read before what it takes from another is replaced there
    for module in (views, acts, check_pages):  # what the page shows after a refusal is not asked here
        monkeypatch.setattr(module, "_case_page", lambda *_more, **_named: {})
        monkeypatch.setattr(module, "render", lambda *_more, **named: HttpResponse(status=named.get("status", 200)))
    monkeypatch.setattr(incidents, "render", views.render)
    lena = people["Lena"]
    kept = [KINDS[kind](here, lena) for kind in ("incident", "correction", "promise")]
    _second_person(people["Lars"])
    for draft in kept:
        answers.ask_approval(draft.pk, lena)
        draft.refresh_from_db()
    client.force_login(lena)
    client.raise_request_exception = False
    buttons, numbers, tried = _buttons(), _numbers(), 0
    gone = Delivery.objects.exclude(draft=None).count()
    for name, pattern in known:
        if "POST" not in _methods(pattern.callback):
            continue
        pressed = sorted(buttons & _read_by(pattern.callback))
        for address, act, draft in product(_addresses(name, pattern, numbers), pressed or [""], kept):
            if not pressed and draft is not kept[0]:
                continue
            with transaction.atomic():
                client.post(address, _form(draft, act))
                assert Delivery.objects.exclude(draft=None).count() == gone, (address, act)
                assert not Draft.objects.filter(pk__in=[one.pk for one in kept]).exclude(state__in=OPEN), (address, act)
                transaction.set_rollback(True)
            tried += 1
    assert tried > 200
