"""A resident wrote, was answered, was sampled for review, has an answer scheduled: after erasure no word stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from threading import Barrier, Thread
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.actions import reviewing
from heed.answers.drafting_help.prompts import Kind as HelpKind
from heed.answers.knowledge import templating
from heed.answers.models import AnswerException, Delivery, DeliveryState, Draft, DraftState, HelpRequest, PeerReview
from heed.answers.on_the_job import peer_review
from heed.answers.restrictions import actions as restrictions
from heed.answers.restrictions.models import Appeal, Restriction
from heed.answers.tests.network import put_in_place
from heed.answers.tests.restricting import asked, house_rules
from heed.casework import actions as casework
from heed.casework.actions import forgetting
from heed.casework.actions.notes import add_note
from heed.casework.actions.topic_questions import answer_questions
from heed.casework.models import Case, Joining, Merge, TaskReply, Topic
from heed.casework.status import Status
from heed.channels.contract import Author, Batch, Incoming, Media, Place, Unreadable
from heed.channels.language_model import Said
from heed.channels.submission import Submission
from heed.inbox import actions as inbox
from heed.inbox import same_person
from heed.inbox.models import Account, Contact, Message, SetAside, SettledAs
from heed.insight import queries as figures
from heed.journey import erasing, sending, way
from heed.privacy import actions as privacy
from heed.privacy import keys, registry, requests
from heed.privacy import queries as vault
from heed.privacy.models import AuditEntry, SubjectRequest, VaultItem
from heed.privacy.models import Kind as VaultKind
from heed.privacy.registry import NotNow
from heed.site import actions as site
from heed.staff.actions import NotPossible
from heed.staff.models import Department, Person
from heed.staff.seen import Stale
from tests.people import make_incoming
from tests.whole.everything import columns, places_of

pytestmark = pytest.mark.django_db

#: Said by the resident and by nobody else; in plain letters, so that it is found in JSON too.
WORD = "kwetterb"
OTHER = "draaiorgel"
HANDLE = "zwaantje.kwik"
NAME = "Zwaantje Kwikstaart"
#: The stem of the word stands in the search index.
SIGNS = [WORD, HANDLE, "Zwaantje", "Kwikstaart", "native-zwaan"]


def say(native_id: str, text: str, **more: Any) -> Incoming:
    author = Author(native_id="native-zwaan", handle=f"{HANDLE}@example.social", name=NAME)
    return replace(make_incoming(native_id, text, **{"raw": {"by": HANDLE, "text": text}, **more}), author=author)


@dataclass(frozen=True, slots=True)
class Scene:
    """A case of Zwaantje's own, one of Bob's on which she spoke too, colleagues by name, and who she is."""

    case: Case
    shared: Case
    people: dict[str, Person]
    contact: Contact


@pytest.fixture
def scene(account, person, monkeypatch, settings) -> Scene:
    """Everything that can be done with a message was done with Zwaantje's. In a case of her own; and on Bob's."""
    settings.DRAFTING_HELP_URL = "http://127.0.0.1:9"
    put_in_place(monkeypatch, private_reply=True, public_reply=True)
    people = {name: person(name) for name in ("Fatima", "Noor", "Omar")}
    people["Lena"] = person("Lena", "communications_lead")
    people["Olga"], people["Otto"] = person("Olga", "privacy_officer"), person("Otto", "privacy_officer")
    picture = Media("image/png", alt=f"Een {WORD}es", name=f"{WORD}.png", content=WORD.encode())
    said = [
        say(
            "m1", f"De stoep is {WORD} kapot", subject=f"{WORD} {OTHER}", media=(picture,), place=Place(4.3, 52.1, WORD)
        ),
        say("m2", f"Dank, maar het is nog {WORD}", parent_id="m1"),
    ]
    way.carry(way.take(account, Batch(tuple(said))).messages)
    case = Case.objects.get()
    edit = say("m1", f"De stoep is {WORD}er kapot", subject=WORD, version=timezone.now() + timedelta(minutes=1))
    way.carry(way.take(account, Batch((edit,))).messages)
    beside = make_incoming("b1", "De brug bij mij is stuk", "bob"), say("b2", f"Hier ook {WORD}", parent_id="b1")
    way.carry(way.take(account, Batch(beside)).messages)
    shared = Case.objects.exclude(pk=case.pk).get()
    inbox.receive(account, Batch((), unreadable=(Unreadable(f"{WORD}", {"author": "native-zwaan"}),)))
    _work(case, shared, people)
    contact = Message.objects.filter(case_message__case=case, direction="in").order_by("pk")[0].contact
    assert contact
    return Scene(case, shared, people, contact)


def _work(case: Case, shared: Case, people: dict[str, Person]) -> None:
    fatima, noor, omar, lena = (people[name] for name in ("Fatima", "Noor", "Omar", "Lena"))
    first = Message.objects.filter(case_message__case=case, direction="in").order_by("pk")[0]
    add_note(case.pk, fatima, f"Zwaantje zei {WORD} aan de telefoon")
    add_note(shared.pk, fatima, f"{NAME} belde hierover")
    roads = Department.objects.get(slug="roads")
    task = casework.ask_department(case.pk, fatima, roads, f"Wat is {WORD}?")
    TaskReply.objects.create(
        task=task,
        digest=keys.digest("reply"),
        outcome="added",
        text=WORD,
        sent_at=timezone.now(),
        vault_id=privacy.put(VaultKind.MESSAGE, [{"text": WORD, "from": HANDLE}])[0],
    )
    casework.answer_task(task.pk, fatima, f"{WORD} is scheef")
    casework.hand_over(case.pk, fatima, Department.objects.get(slug="back-office"), f"{WORD} is van wegen")
    promise = answers.save_promise(case.pk, fatima, timezone.now() + timedelta(days=30), f"{WORD} duurt lang")
    answers.approve(promise.pk, fatima)
    casework.open_incident(case.pk, lena)
    _questions(case, first)
    draft = answers.save_draft(case, first, fatima, f"Dag Zwaantje, {WORD} wordt gemaakt")
    draft = answers.save_draft(case, first, fatima, f"Dag Zwaantje, de {WORD} wordt gemaakt", seen=draft.stamp)
    AnswerException.objects.create(draft=draft, kind="urgent", text_number=1, person=fatima, reason=f"{WORD} haast")
    draft.edits.create(person=noor, before=f"{WORD} a", after=f"{WORD} b")
    answers.approve(draft.pk, noor)
    sending.deliver_due()
    _help(case, first, omar)
    _review(draft, noor)
    template = templating.save_template(
        None, "Stoep", None, {"nl": "Dag Zwaantje, wij komen."}, lena, made_from=Delivery.objects.get(draft=draft)
    )
    template.asked = f"De {WORD} is kapot"
    template.save()
    _restricted(case, people)
    _closed_and_scheduled(case, shared, people)


def _questions(case: Case, message: Message) -> None:
    topic = Topic.objects.get(slug="pavement")
    topic.questions = [{"key": "what", "kind": "text", "required": False, "labels": {"nl": "Wat?", "en": "What?"}}]
    topic.save()
    assert answer_questions(case.pk, message, topic, {"what": f"een {WORD}"}, "nl") == 1


def _help(case: Case, message: Message, by: Any) -> None:
    answers.ask_help(case, by, HelpKind.TRANSLATE, "en", f"{WORD} Zwaantje", message)
    claimed = answers.claim_help()
    assert claimed
    answers.record_help(claimed, Said(f"{WORD} translated", "small", "1"), 5)


def _review(draft: Draft, author: Any) -> None:
    Delivery.objects.update(sent_at=(timezone.now().replace(day=1) - timedelta(days=1)).replace(day=15))
    reviewing.draw_due(timezone.now().replace(day=1, hour=12))
    review = PeerReview.objects.get(draft=draft)
    type(review.round).objects.update(closes_at=timezone.now() + timedelta(days=5))
    review.refresh_from_db()
    assert review.reviewer
    reviewing.give_review(review.pk, review.reviewer, dict.fromkeys(peer_review.QUESTIONS, "yes"), f"{WORD} is mooi")


def _restricted(case: Case, people: dict[str, Person]) -> None:
    """Hidden by a rule, objected to, and lifted."""
    house_rules(people["Lena"])
    message = Message.objects.filter(case_message__case=case, direction="in").order_by("pk")[0]
    wish = asked("hide", passage=f"{WORD}er kapot", reason=f"{WORD} mag niet")
    row = restrictions.ask(message, wish, people["Fatima"])
    restrictions.decide(row.pk, people["Noor"], True, f"{WORD} klopt")
    restrictions.appeal(row.pk, [message.contact_id], f"Ik zei alleen {WORD}")
    restrictions.decide_appeal(row.pk, people["Lena"], False, f"{WORD} mag toch")


def _closed_and_scheduled(case: Case, shared: Case, people: dict[str, Person]) -> None:
    last = Message.objects.filter(case_message__case=case, direction="in").order_by("-pk")[0]
    casework.set_status(case.pk, people["Fatima"], Status.DONE, "")
    casework.record_satisfaction(case.pk, last.contact, True, [])
    moment = timezone.now() + timedelta(hours=5)
    draft = answers.save_draft(case, last, people["Omar"], f"Nog iets over {WORD}", send_at=moment)
    answers.approve(draft.pk, people["Noor"])
    assert Draft.objects.get(pk=draft.pk).state == DraftState.SCHEDULED
    waiting = answers.save_draft(shared, last, people["Omar"], "Dag Zwaantje en buren, de brug", to_everyone=True)
    assert waiting.to_everyone


#: Columns in which the scene must have left a word of hers before anything is erased: a table that the scene no longer
#: fills would prove nothing.
FILLED = {
    "answers_answerexception.reason",
    "answers_appeal.reason",
    "answers_appeal.text",
    "answers_answertemplate.asked",
    "answers_answertemplate.texts",
    "answers_delivery.text",
    "answers_draft.text",
    "answers_draftedit.after",
    "answers_draftedit.before",
    "answers_helprequest.answer",
    "answers_helprequest.prompt",
    "answers_helprequest.sealed",
    "answers_peerreview.remark",
    "answers_restriction.decision",
    "answers_restriction.ending",
    "answers_restriction.passage",
    "answers_restriction.reason",
    "casework_case.address",
    "casework_case.title",
    "casework_casenote.text",
    "casework_handover.reason",
    "casework_incident.title",
    "casework_promise.reason",
    "casework_task.answer",
    "casework_task.question",
    "casework_taskreply.text",
    "casework_topicanswer.text",
    "inbox_attachment.alt",
    "inbox_message.address",
    "inbox_message.subject",
    "inbox_message.text",
    "inbox_messageversion.text",
    "inbox_searchtext.document",
    "inbox_setaside.reason",
    "privacy_vaultitem.sealed",
}


def erase(scene: Scene) -> SubjectRequest:
    made = privacy.ask_erasure(scene.contact.pk, timezone.localdate(), "account", scene.people["Olga"])
    seen = privacy.preview(scene.contact.pk).stamp
    return privacy.confirm_erasure(made.pk, scene.people["Otto"], seen)


def test_no_word_of_hers_stands_anywhere(scene):
    before = places_of(SIGNS)
    everywhere = set().union(*before.values())
    assert not FILLED - everywhere
    assert all(before.values())
    erase(scene)
    assert places_of(SIGNS) == {sign: set() for sign in SIGNS}


def test_what_others_said_stays(scene):
    erase(scene)
    assert Message.objects.filter(text="De brug bij mij is stuk").exists()
    note = scene.shared.notes.get()
    assert note.text == "[…] belde hierover"
    draft = Draft.objects.get(case=scene.shared)
    assert (draft.text, draft.state) == ("Dag […] en buren, de brug", DraftState.EDITING)


def counts() -> dict[str, int]:
    return {
        model.__name__: model.objects.count() for model in (Case, Message, Draft, Delivery, PeerReview, HelpRequest)
    }


def test_counts_and_figures_stay(scene):
    now = timezone.now()
    span = now - timedelta(days=400), now + timedelta(days=1)
    rows, worked_out = counts(), figures.cases(*span, "department", now)
    erase(scene)
    assert counts() == rows
    after = figures.cases(*span, "department", now)
    for name in worked_out.__dataclass_fields__:
        was, is_now = getattr(worked_out, name), getattr(after, name)
        assert str(was) == str(is_now), name


def test_nothing_goes_to_her_any_more(scene):
    scheduled = Draft.objects.get(state=DraftState.SCHEDULED)
    erase(scene)
    scheduled.refresh_from_db()
    assert (scheduled.state, scheduled.text) == (DraftState.WITHDRAWN, "")
    Draft.objects.filter(pk=scheduled.pk).update(send_at=timezone.now() - timedelta(hours=1))
    assert answers.send_scheduled() == 0
    assert not Delivery.objects.filter(state=DeliveryState.WAITING, contact=scene.contact).exists()


def test_the_preview_is_what_is_done_and_changes_nothing(scene):
    before = places_of(SIGNS)
    plan = privacy.preview(scene.contact.pk)
    assert places_of(SIGNS) == before
    assert {line.number for line in plan.goes()} and all(str(line.words) for line in plan.goes() + plan.stays())
    done = erase(scene)
    assert done.outcome == plan.as_json()
    assert requests.lines(done.outcome, "erased") == plan.goes()


def test_nobody_erases_alone(scene):
    olga, otto = scene.people["Olga"], scene.people["Otto"]
    made = privacy.ask_erasure(scene.contact.pk, timezone.localdate(), "counter", olga)
    seen = privacy.preview(scene.contact.pk).stamp
    with pytest.raises(NotPossible, match="Nobody erases alone"):
        privacy.confirm_erasure(made.pk, olga, seen)
    with pytest.raises(NotPossible, match="waits for a second person already"):
        privacy.ask_erasure(scene.contact.pk, timezone.localdate(), "counter", otto)
    assert places_of(SIGNS)[WORD]
    privacy.confirm_erasure(made.pk, otto, seen)
    with pytest.raises(NotPossible, match="decided already"):
        privacy.confirm_erasure(made.pk, otto, seen)


def test_who_wrote_again_meanwhile_is_looked_at_again(scene, account):
    made = privacy.ask_erasure(scene.contact.pk, timezone.localdate(), "counter", scene.people["Olga"])
    seen = privacy.preview(scene.contact.pk).stamp
    way.carry(way.take(account, Batch((say("m9", "Nog iets", parent_id="m1"),))).messages)
    with pytest.raises(Stale):
        privacy.confirm_erasure(made.pk, scene.people["Otto"], seen)
    assert places_of(SIGNS)[WORD]


def test_while_something_is_sent_to_her_nothing_is_erased(scene):
    Delivery.objects.filter(contact=scene.contact).update(state=DeliveryState.SENDING, claimed_at=timezone.now())
    with pytest.raises(NotNow, match="being sent"):
        privacy.preview(scene.contact.pk)


def test_while_a_restriction_stands_it_is_lifted_first(scene):
    row = Restriction.objects.get()
    Restriction.objects.filter(pk=row.pk).update(state="in_force")
    with pytest.raises(NotNow, match="lift it first"):
        privacy.preview(scene.contact.pk)


def test_old_restrictions_lose_their_words_and_stay_in_the_log(scene):
    row = Restriction.objects.get()
    kind = registry.kind("restrictions")
    later = timezone.now() + timedelta(days=1)
    assert kind and kind.due and kind.expire
    assert kind.due(timezone.now() - timedelta(days=1), 10) == []
    assert kind.due(later, 10) == [row.pk]
    assert kind.expire([row.pk], later) == 1
    assert not {place for place in places_of([WORD])[WORD] if place.startswith(("answers_restr", "answers_appeal"))}
    assert kind.due(later, 10) == [] and Restriction.objects.get().rule == "threats"


def test_an_appeal_that_is_open_or_can_still_be_made_keeps_the_words(scene):
    row, kind, later = Restriction.objects.get(), registry.kind("restrictions"), timezone.now() + timedelta(days=1)
    assert kind and kind.due and kind.expire
    Appeal.objects.update(decided_by=None, decided_at=None, upheld=None, reason="")
    assert kind.due(later, 10) == [] and kind.expire([row.pk], later) == 0
    with pytest.raises(NotNow, match="decide the appeal first"):
        privacy.preview(scene.contact.pk)
    Appeal.objects.all().delete()
    assert kind.due(later, 10) == [], "they can still appeal"
    Restriction.objects.update(decided_at=timezone.now() - timedelta(days=184))
    assert kind.due(later, 10) == [row.pk]
    Restriction.objects.update(on_network="not_lifted")
    assert kind.due(later, 10) == []


def test_what_was_decided_on_an_appeal_goes_by_itself_too(scene):
    kind, later = registry.kind("restrictions"), timezone.now() + timedelta(days=1)
    assert kind and kind.due and kind.expire
    kind.expire(kind.due(later, 10), later)
    Appeal.objects.update(reason=f"{WORD} mag toch")
    assert kind.expire(kind.due(later, 10), later) == 1
    assert Appeal.objects.get().reason == "–"


def test_who_and_what_is_restricted_is_known_until_it_is_lifted(scene):
    later = timezone.now() + timedelta(days=1)
    kinds = [registry.kind(slug) for slug in ("cases", "messages", "identities")]
    message = Restriction.objects.get().message_id
    Case.objects.filter(pk=scene.case.pk).update(closed_at=timezone.now())
    Restriction.objects.update(state="in_force")
    Message.objects.filter(contact=scene.contact).exclude(pk=message).update(deleted_at=timezone.now())
    for kind in kinds:
        assert kind and kind.due and kind.expire
        Message.objects.filter(pk=message).update(
            state="settled" if kind.slug == "messages" else "placed",
            deleted_at=timezone.now() if kind.slug == "identities" else None,
        )
        pk = {"cases": scene.case.pk, "messages": message, "identities": scene.contact.pk}[kind.slug]
        assert pk not in kind.due(later, 99)
        kind.expire([pk], later)
    assert Message.objects.get(pk=message).vault_id and Contact.objects.get(pk=scene.contact.pk).vault_id
    Restriction.objects.update(state="ended")
    assert scene.contact.pk in kinds[2].due(later, 99) and scene.case.pk in kinds[0].due(later, 99)


def test_the_log_knows_who_erased_and_not_whom(scene):
    made = erase(scene)
    entries = AuditEntry.objects.filter(object_kind="subject_request", object_id=str(made.pk)).order_by("pk")
    assert [(entry.act, entry.person) for entry in entries] == [
        ("erasure_asked", scene.people["Olga"]),
        ("erased", scene.people["Otto"]),
    ]
    assert all(entry.detail == {"contact": scene.contact.pk} for entry in entries)


def test_a_copy_that_the_network_brings_again_is_not_stored(scene, account):
    erase(scene)
    again = say("m1", f"De stoep is {WORD} kapot", version=timezone.now() + timedelta(hours=1))
    way.take(account, Batch((again,)))
    assert not places_of([WORD])[WORD]


def test_who_writes_again_is_somebody_new(scene, account):
    erase(scene)
    way.carry(way.take(account, Batch((say("m10", "Hallo daar"),))).messages)
    assert Message.objects.get(text="Hallo daar").contact != scene.contact


def test_nothing_is_left_sealed_that_nobody_points_at(scene):
    before = VaultItem.objects.count()
    held = Message.objects.exclude(vault=None).filter(contact=scene.contact).count()
    erase(scene)
    assert VaultItem.objects.count() < before - held  # messages, who she is, files, the department's mail


def test_erasing_again_finds_nothing(scene):
    erase(scene)
    plan = privacy.preview(scene.contact.pk)
    assert not plan.goes()
    assert vault.opened([scene.contact.vault_id]) == {}


def test_her_own_page_opens_no_more_and_breaks_nothing(scene, client, town):
    from heed.casework.queries import personal_key, status_key

    keys_of_hers = personal_key(scene.case, scene.contact.pk, town), status_key(scene.case, town)
    erase(scene)
    for key in keys_of_hers:
        page = client.get(f"/status/{key}/")
        assert page.status_code in (200, 404)
        assert WORD not in page.content.decode()


def test_the_desk_still_shows_the_case(scene, client):
    erase(scene)
    client.force_login(scene.people["Fatima"])
    page = client.get(f"/desk/cases/{scene.case.pk}/").content.decode()
    assert "erased at their request" in page
    assert client.get(f"/desk/cases/{scene.shared.pk}/").status_code == 200


def test_every_column_with_words_is_searched(scene):
    assert len(columns()) > 150


# --- cases that were joined, and cases with others


def _in_cases_of_their_own(account, *said: Incoming) -> list[Case]:
    before = set(Case.objects.values_list("pk", flat=True))
    for one in said:
        way.carry(way.take(account, Batch((one,))).messages)
    return list(Case.objects.exclude(pk__in=before).order_by("pk"))


def _joined_twice(account, fatima: Person) -> list[Case]:
    """Hers was joined to Bob's, and that one to Carla's."""
    made = _in_cases_of_their_own(
        account,
        say("z1", f"De stoep is {WORD} kapot"),
        make_incoming("z2", "De lantaarn bij de kerk is uit", "bob"),
        make_incoming("z3", "Er ligt afval naast de bak", "carla"),
    )
    hers, bobs, carlas = made
    add_note(hers.pk, fatima, f"Het gaat om {WORD}")
    casework.merge(hers.pk, bobs.pk, fatima)
    casework.merge(bobs.pk, carlas.pk, fatima)
    return made


def _contact_of(case_message: str) -> Contact:
    contact = Message.objects.get(text=case_message).contact
    assert contact
    return contact


def _erased(contact: Contact, people: tuple[Person, Person]) -> None:
    made = privacy.ask_erasure(contact.pk, timezone.localdate(), "account", people[0])
    privacy.confirm_erasure(made.pk, people[1], privacy.preview(contact.pk).stamp)


@pytest.fixture
def officers(person) -> tuple[Person, Person]:
    return person("Olga", "privacy_officer"), person("Otto", "privacy_officer")


def test_of_a_case_that_was_joined_twice_no_word_stays(account, person, officers):
    hers, bobs, carlas = _joined_twice(account, person("Fatima"))
    _erased(_contact_of(f"De stoep is {WORD} kapot"), officers)
    assert places_of([WORD])[WORD] == set()
    assert all(Case.objects.get(pk=case.pk).title for case in (bobs, carlas))
    assert not Case.objects.get(pk=hers.pk).title


def test_taken_back_after_it_was_joined_twice_the_title_goes(account, person):
    hers, bobs, carlas = _joined_twice(account, person("Fatima"))
    casework.note_deletions([Message.objects.get(text__contains=WORD).pk])
    assert not Case.objects.get(pk=hers.pk).title
    assert all(Case.objects.get(pk=case.pk).title for case in (bobs, carlas))


def test_what_was_joined_twice_is_exported(account, person):
    hers, *_others = _joined_twice(account, person("Fatima"))
    kind = registry.kind("cases")
    assert kind
    rows = [row.values for row in kind.export(_contact_of(f"De stoep is {WORD} kapot").pk)]
    assert hers.title in [values.get("title") for values in rows]


def _joined(account, fatima: Person) -> tuple[Case, Case]:
    """Hers, with a note, was joined to Bob's."""
    hers, bobs = _in_cases_of_their_own(
        account,
        say("y1", f"De stoep is {WORD} kapot", place=Place(4.3, 52.1, WORD)),
        make_incoming("y2", "De lantaarn bij de kerk is uit", "bob"),
    )
    add_note(hers.pk, fatima, f"Het gaat om {WORD}")
    casework.merge(hers.pk, bobs.pk, fatima)
    return hers, bobs


def _hers() -> Message:
    return Message.objects.filter(text__contains=WORD).select_related("contact").order_by("pk")[0]


def _split_off(fatima: Person) -> None:
    casework.split([_hers().pk], fatima)


def _split_and_joined_to_another(fatima: Person) -> None:
    _split_off(fatima)
    (carlas,) = _in_cases_of_their_own(_hers().account, make_incoming("y3", "Er ligt afval naast de bak", "carla"))
    casework.move_message(_hers(), carlas, fatima)


def _split_and_joined_back(fatima: Person) -> None:
    bobs = Case.objects.get(case_messages__message=_hers())
    _split_off(fatima)
    casework.merge(Case.objects.get(case_messages__message=_hers()).pk, bobs.pk, fatima)


def _settled(fatima: Person) -> None:
    casework.settle_message(_hers(), SettledAs.THANKS, fatima)


def _split_then_undone(fatima: Person) -> None:
    made = Merge.objects.get()
    _split_off(fatima)
    casework.undo_merge(made.pk, fatima)


@pytest.mark.parametrize(
    "after", [_split_off, _split_and_joined_to_another, _split_and_joined_back, _settled, _split_then_undone]
)
@pytest.mark.parametrize("by", ["erasure", "author"])
def test_what_was_joined_and_then_went_elsewhere_leaves_no_word(account, person, officers, after, by):
    fatima = person("Fatima")
    hers, bobs = _joined(account, fatima)
    after(fatima)
    others = {case.pk: case.title for case in Case.objects.exclude(title__contains=WORD)}
    if by == "erasure":
        _erased(_hers().contact, officers)
        assert places_of([WORD])[WORD] == set()
    else:
        casework.note_deletions([_hers().pk])
        assert not {"casework_case.title", "casework_case.address"} & places_of([WORD])[WORD]
    assert not Case.objects.get(pk=hers.pk).title and bobs.pk in others
    assert {case.pk: case.title for case in Case.objects.filter(pk__in=others)} == others


def test_where_the_only_message_of_a_case_was_settled_its_title_and_notes_go(account, person, officers):
    fatima = person("Fatima")
    (hers,) = _in_cases_of_their_own(account, say("x1", f"De stoep is {WORD} kapot", place=Place(4.3, 52.1, WORD)))
    add_note(hers.pk, fatima, f"Het gaat om {WORD}")
    casework.settle_message(_hers(), SettledAs.THANKS, fatima)
    _erased(_hers().contact, officers)
    assert places_of([WORD])[WORD] == set()


def test_where_what_opened_a_case_is_split_off_its_place_goes_along(account, person, officers):
    fatima = person("Fatima")
    two = (
        say("w1", f"De stoep is {WORD} kapot", place=Place(4.3, 52.1, WORD)),
        make_incoming("w2", "Bij mij ook", "bob", parent_id="w1"),
    )
    way.carry(way.take(account, Batch(two)).messages)
    case = Case.objects.get()
    casework.split([_hers().pk], fatima)
    case.refresh_from_db()
    assert (case.title, case.address, case.lon) == ("Bij mij ook", "", None)
    _erased(_hers().contact, officers)
    assert places_of([WORD])[WORD] == set()
    assert Case.objects.get(pk=case.pk).title == "Bij mij ook"


def test_where_a_merge_is_undone_after_what_opened_the_other_left_nobody_has_her_title(account, person, officers):
    fatima = person("Fatima")
    _hers_too, bobs = _joined(account, fatima)
    opener = Message.objects.get(text__contains="lantaarn")
    made = Merge.objects.get()
    casework.split([opener.pk], fatima)
    assert WORD in Case.objects.get(pk=bobs.pk).title, "named after the first of the others"
    casework.undo_merge(made.pk, fatima)
    _erased(_hers().contact, officers)
    assert places_of([WORD])[WORD] == set()


def test_once_all_who_spoke_are_erased_nothing_is_shared_any_more(account, person, officers):
    fatima = person("Fatima")
    two = say("t1", "De stoep is kapot"), make_incoming("t2", "Bij mij ook", "bob", parent_id="t1")
    way.carry(way.take(account, Batch(two)).messages)
    case = Case.objects.get()
    message = Message.objects.get(text="Bij mij ook")
    add_note(case.pk, fatima, f"Over {WORD} gebeld")
    answers.approve(answers.save_draft(case, message, fatima, f"Wij maken {WORD}", to_everyone=True).pk, fatima)
    sending.deliver_due()
    _erased(_contact_of("De stoep is kapot"), officers)
    assert case.notes.get().text
    _erased(_contact_of("Bij mij ook"), officers)
    assert places_of([WORD])[WORD] == set()


def _fediverse() -> Account:
    network = {"rehearsal": True, "base_url": "https://social.example", "account_id": "1"}
    return inbox.connect_account("mastodon", "testdam", "testdam@social.example", network, {})


def _on_their_page(text: str = "Nog steeds") -> tuple[Case, Contact, Contact]:
    """Zwaantje's case, herself on her network, and herself on the page of the case."""
    way.carry(way.take(_fediverse(), Batch((say("p1", f"De stoep is {WORD} kapot"),))).messages)
    case, contact = Case.objects.get(), Contact.objects.get()
    site.say_on_page(case, contact, Submission(submission_id=uuid4(), text=text), Joining.FEEDBACK)
    return case, contact, Contact.objects.exclude(pk=contact.pk).get()


def test_who_writes_on_their_own_page_shares_their_case_with_nobody(town, person, officers):
    case, contact, on_page = _on_their_page()
    add_note(case.pk, person("Fatima"), f"Over {WORD} gebeld")
    for one in (contact, on_page):
        assert forgetting.cases_of(one.pk) == ([case.pk], [])
    _erased(contact, officers)
    assert not case.notes.get().text


def _nothing(_case: Case, _contact: Contact, _fatima: Person) -> None:
    pass


def _page_moved(case: Case, contact: Contact, fatima: Person) -> None:
    """What was said on the page got a case of its own."""
    casework.split([Message.objects.exclude(contact=contact).get(direction="in").pk], fatima)


def _other_handle(case: Case, contact: Contact, fatima: Person) -> None:
    identity = vault.opened([contact.vault_id])[contact.vault_id or 0]
    privacy.replace(contact.vault_id or 0, {**identity, "handle": "other@example.social"})
    Contact.objects.filter(pk=contact.pk).update(reference="other")


def _moved_and_other_handle(case: Case, contact: Contact, fatima: Person) -> None:
    _page_moved(case, contact, fatima)
    _other_handle(case, contact, fatima)


@pytest.mark.parametrize("meanwhile", [_nothing, _page_moved, _other_handle, _moved_and_other_handle])
@pytest.mark.parametrize("looked_up", [0, 1])
def test_what_the_same_person_wrote_on_their_page_goes_too(town, person, officers, looked_up, meanwhile):
    case, *both = _on_their_page(f"Nog steeds {WORD}")
    meanwhile(case, both[0], person("Fatima"))
    assert all(same_person.contacts_of(one.pk) == {one.pk for one in both} for one in both)
    plan = privacy.preview(both[looked_up].pk)
    assert plan.outcomes["identities"].erased["identities"] == plan.outcomes["identities"].kept["contacts"] == 2
    assert plan.outcomes["messages"].erased["said"] == 2
    _erased(both[looked_up], officers)
    assert places_of(SIGNS) == {sign: set() for sign in SIGNS}
    assert not any(privacy.preview(one.pk).goes() for one in both)


def test_what_the_same_person_wrote_on_their_page_is_given_with_the_rest(town, person):
    _case, contact, on_page = _on_their_page(f"Nog steeds {WORD}")
    for one in (contact, on_page):
        given = [row.values for _kind, rows in requests.export(one.pk) for row in rows]
        texts = [values.get("text") for values in given]
        assert {f"De stoep is {WORD} kapot", f"Nog steeds {WORD}"} <= set(texts)
        assert {"mastodon", "webform"} <= {values.get("channel") for values in given}


def test_erasure_of_one_person_is_asked_once_by_whichever_contact(town, officers):
    _case, contact, on_page = _on_their_page()
    erasing.ask(contact.pk, timezone.localdate(), "account", officers[0])
    with pytest.raises(NotPossible, match="waits for a second person already"):
        erasing.ask(on_page.pk, timezone.localdate(), "account", officers[0])


def test_who_may_be_the_same_person_is_named_and_left_alone(town, account, officers):
    _case, contact, _page = _on_their_page()
    # the same handle on another channel; the same name on the same case; and somebody else there
    way.carry(way.take(account, Batch((say("g1", f"Ook {WORD} bij de kerk"),))).messages)
    namesake = replace(make_incoming("g2", "Bij mij ook"), parent_id="p1")
    namesake = replace(namesake, author=Author(native_id="n2", handle="zk@elsewhere.example", name=NAME.upper()))
    stranger = make_incoming("g3", "En bij mij", "bob", parent_id="p1")
    way.carry(way.take(contact_account(contact), Batch((namesake, stranger))).messages)
    others = {one.pk for one in same_person.may_be(same_person.contacts_of(contact.pk))}
    guessed = Message.objects.filter(text__in=[f"Ook {WORD} bij de kerk", "Bij mij ook"])
    assert others == set(guessed.values_list("contact_id", flat=True)) and len(others) == 2
    _erased(contact, officers)
    assert guessed.count() == 2


def contact_account(contact: Contact) -> Account:
    return Account.objects.get(channel=contact.channel)


def test_what_was_set_aside_of_somebody_with_a_longer_address_stays(account, officers):
    author = Author(native_id="an@example.org", handle="an@example.org", name="An")
    way.carry(way.take(account, Batch((replace(make_incoming("a1", "De stoep is kapot"), author=author),))).messages)
    aside = [
        Unreadable("damaged", {"from": "jan@example.org", "number": 1}),
        Unreadable("damaged", {"from": ["Hallo\nan@example.org"], "number": 2}),
    ]
    inbox.receive(account, Batch((), unreadable=tuple(aside)))
    _erased(Contact.objects.get(), officers)
    kept = vault.opened(SetAside.objects.exclude(vault=None).values_list("vault", flat=True))
    assert [("jan@" in str(one), "2" in str(one)) for one in kept.values()] == [(True, False)]


@pytest.mark.django_db(transaction=True)
def test_a_preview_waits_for_a_colleague_who_answers_and_not_the_other_way_round(account, person):
    """Whoever answers holds the case, then needs who is answered; a preview takes both in the same order."""
    way.carry(way.take(account, Batch((say("c1", "De stoep is kapot"),))).messages)
    case, contact = Case.objects.get(), Contact.objects.get()
    outcomes: list[Any] = []

    def look() -> None:
        try:
            outcomes.append(privacy.preview(contact.pk))
        except Exception as error:
            outcomes.append(error)
        finally:
            connection.close()

    looking = Thread(target=look)
    with transaction.atomic():
        casework.locked(case.pk)
        looking.start()
        looking.join(1)
        assert looking.is_alive()  # it waits for the case
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '3s'")
            cursor.execute(f"SELECT 1 FROM {Contact._meta.db_table} WHERE id = %s FOR KEY SHARE", [contact.pk])
    looking.join(20)
    assert len(outcomes) == 1 and not isinstance(outcomes[0], Exception), outcomes


def _at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each of them returned, or the error that it raised."""
    outcomes: list[Any] = [None] * len(acts)
    barrier = Barrier(len(acts))

    def run(number: int) -> None:
        try:
            barrier.wait(10)
            outcomes[number] = acts[number]()
        except Exception as error:
            outcomes[number] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=(number,)) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return outcomes


@pytest.mark.django_db(transaction=True)
def test_both_contacts_of_one_person_erased_at_once_go_once(town, officers):
    _case, *both = _on_their_page(f"Nog steeds {WORD}")
    asked_for = [privacy.ask_erasure(one.pk, timezone.localdate(), "account", officers[0]) for one in both]
    stamps = [privacy.preview(one.pk).stamp for one in both]
    acts = [
        partial(privacy.confirm_erasure, made.pk, officers[1], stamp)
        for made, stamp in zip(asked_for, stamps, strict=True)
    ]
    outcomes = _at_once(*acts)
    done = [one for one in outcomes if isinstance(one, SubjectRequest)]
    assert len(done) == 1 and sum(isinstance(one, Stale) for one in outcomes) == 1, outcomes
    assert done[0].outcome["identities"]["erased"]["identities"] == 2
    assert places_of(SIGNS) == {sign: set() for sign in SIGNS}


@pytest.mark.django_db(transaction=True)
def test_who_asks_for_both_contacts_of_one_person_at_once_asks_once(town, officers):
    _case, *both = _on_their_page()
    outcomes = _at_once(*(partial(erasing.ask, one.pk, timezone.localdate(), "account", officers[0]) for one in both))
    assert sorted(type(one).__name__ for one in outcomes) == ["NotPossible", "SubjectRequest"], outcomes


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("where", ["network", "page"])
def test_what_comes_in_while_somebody_is_erased_is_somebody_new_s(town, officers, where):
    """It waits for the erasure, and is not added to a contact of whom nobody knows any more who it is."""
    case, contact, page = _on_their_page(f"Nog steeds {WORD}")
    account = contact_account(contact)
    again = Submission(submission_id=uuid4(), text="En weer")
    acts = {
        "network": partial(way.take, account, Batch((say("p2", "En weer", parent_id="p1"),))),
        "page": partial(site.say_on_page, case, contact, again, Joining.FEEDBACK),
    }
    outcomes: list[Any] = []

    def write() -> None:
        try:
            outcomes.append(acts[where]())
        except Exception as error:
            outcomes.append(error)
        finally:
            connection.close()

    writing = Thread(target=write)
    with transaction.atomic():
        privacy.erase_now(contact.pk)
        writing.start()
        writing.join(2)
        assert writing.is_alive()
    writing.join(20)
    assert len(outcomes) == 1 and not isinstance(outcomes[0], Exception), outcomes
    new = Message.objects.get(text="En weer").contact
    assert new and new.vault_id and new.pk not in {contact.pk, page.pk}
    _erased(new, officers)
    assert places_of([WORD, "weer"]) == {WORD: set(), "weer": set()}
