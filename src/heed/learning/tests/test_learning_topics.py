"""Colleagues put topics right; Heed learns them, uses what is better, and goes back when it is told to."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from heed.casework import actions as casework
from heed.casework.models import Case, Topic
from heed.casework.status import Status
from heed.inbox.models import Message
from heed.learning import actions, examples, queries, store, teaching
from heed.learning.context import context
from heed.learning.models import LearnedModel, ModelState
from heed.learning.teaching import ENOUGH, FEWEST_HELD_BACK, Taught, TooLittle
from heed.learning.tests.saying import say
from heed.staff.actions import NotPossible
from heed.staff.models import Department
from heed.understanding import Context, TopicDescription, read

#: What residents say about bicycles and about dogs, in words that the catalogue does not have.
BICYCLES = ("het rijwiel", "de tweewieler", "mijn omafiets", "een bakfiets", "het wrak", "de ketting", "het zadel")
DOGS = (
    "de keffer",
    "een teckel",
    "de poedel",
    "het blaffen",
    "de uitwerpselen",
    "een loslopend beest",
    "de viervoeter",
)
DOING = (
    "staat al weken",
    "hindert mij",
    "ligt hier",
    "is er weer",
    "stoort de buurt",
    "wil niemand",
    "hoort hier niet",
)
PLACES = (
    "bij de brug",
    "achter de school",
    "voor de deur",
    "op het plein",
    "in de steeg",
    "langs de gracht",
    "ernaast",
)

CATALOGUE = tuple(
    TopicDescription(slug, {"nl": name}, {"nl": words})
    for slug, name, words in (
        ("bicycles", "Fietswrakken", ("fietswrak",)),
        ("dogs", "Honden", ("hondenpoep",)),
        ("other", "Overig", ("overig",)),
    )
)


def sentences(what: tuple[str, ...], seed: int) -> Iterator[str]:
    chance = random.Random(seed)
    while True:
        yield f"{chance.choice(what)} {chance.choice(DOING)} {chance.choice(PLACES)}, nummer {chance.randint(1, 999)}"


def taught(each: int = 70, seed: int = 1) -> list[Taught]:
    """So many of either topic, in turn, and a few of a third."""
    of_bicycles, of_dogs = sentences(BICYCLES, seed), sentences(DOGS, seed + 1)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    found: list[Taught] = []
    for number in range(each):
        for label, text in (("bicycles", next(of_bicycles)), ("dogs", next(of_dogs))):
            at = start + timedelta(hours=len(found))
            found.append(Taught(len(found), text, label, "nl", at, corrected=number % 2 == 0))
        if number % 12 == 0:
            at = start + timedelta(hours=len(found))
            found.append(Taught(len(found), f"ik zoek loket {number}", "other", "nl", at, corrected=True))
    return found


def test_a_lesson_holds_back_the_latest_and_no_text_twice():
    some = taught()
    again = replace(some[0], message_id=9_999, at=some[-1].at)
    lesson = teaching.lesson([*some, again])
    assert lesson.known == {"bicycles", "dogs"}
    assert max(one.at for one in lesson.learned_from) <= min(one.at for one in lesson.held_back)
    assert not {one.text for one in lesson.learned_from} & {one.text for one in lesson.held_back}
    assert {example.label for example in lesson.examples()} == {"bicycles", "dogs", ""}


@pytest.mark.parametrize("some", [[], taught()[:40], taught()[: ENOUGH + FEWEST_HELD_BACK]])
def test_too_little_is_said_with_what_is_missing(some):
    with pytest.raises(TooLittle, match=f"from {ENOUGH} messages"):
        teaching.lesson(some)


def test_what_is_learned_is_judged_against_how_heed_reads_now(tmp_path: Path):
    now = Context(catalogue=CATALOGUE)
    made = teaching.learned(taught(), now)
    judged = made.report["judgement"]["all"]
    assert judged["right_new"] > judged["right_now"]
    assert judged["right_new"] >= 0.9 * judged["of"]
    assert judged["mended"] - judged["broken"] == judged["right_new"] - judged["right_now"]
    assert judged["chance"] < 0.05
    assert made.report["refused"] == []
    assert made.report["topics"]["other"] < ENOUGH


def test_a_topic_with_few_examples_stays_with_the_catalogue(tmp_path: Path):
    made = teaching.learned(taught(), Context(catalogue=CATALOGUE))
    (tmp_path / "topic.npz").write_bytes(made.content)
    learned, told = read(
        ["de teckel stoort de buurt, nummer 3", "overig: ik zoek loket 7"],
        Context(catalogue=CATALOGUE, models=str(tmp_path)),
    )
    assert learned.topic and learned.topic.label == "dogs"
    assert told.topic and told.topic.label == "other"
    assert all(other.label for other in (*learned.topic.alternatives, *told.topic.alternatives))


def test_labels_at_random_are_not_better():
    chance = random.Random(3)
    some = [replace(one, label=chance.choice(("bicycles", "dogs")), corrected=False) for one in taught()]
    made = teaching.learned(some, Context(catalogue=CATALOGUE))
    of, right = (made.report["judgement"]["all"][name] for name in ("of", "right_new"))
    assert right < 0.8 * of


# In a town


@pytest.fixture
def catalogue(town):
    roads = Department.objects.get(slug="roads")
    for one in CATALOGUE:
        keywords = {code: list(words) for code, words in one.keywords.items()}
        Topic.objects.create(slug=one.slug, names=dict(one.names), keywords=keywords, department=roads, target_amount=3)


@pytest.fixture
def worked_on(catalogue, account, person):
    """A town in which colleagues gave 170 cases their topic."""
    fatima = person()
    some = taught(80)
    say(account, [one.text for one in some])
    slugs = {one.text: one.label for one in some}
    for message in Message.objects.order_by("pk"):
        casework.correct(message, "topic", slugs[message.text], fatima)
    return fatima


@pytest.mark.django_db
def test_what_people_gave_and_what_they_left_is_taught(catalogue, account, person):
    fatima = person()
    texts = ("Er ligt een fietswrak", "Overal hondenpoep", "Hondenpoep op het pad", "Een ander fietswrak")
    say(account, texts)
    first, second, third, fourth = Message.objects.order_by("pk")
    casework.correct(first, "topic", "dogs", fatima)
    casework.set_status(second.case_message.case_id, fatima, Status.LOOKING)
    casework.set_status(second.case_message.case_id, fatima, Status.DONE, "Gedaan.")
    casework.correct(third, "topic", "bicycles", fatima)
    casework.correct(third, "topic", "dogs", fatima)
    found = {one.text: (one.label, one.corrected) for one in examples.topics()}
    assert found == {
        first.text: ("dogs", True),
        second.text: ("dogs", False),
        third.text: ("dogs", False),  # the last word was Heed's own
    }
    assert fourth.text not in found


@pytest.mark.django_db
def test_a_better_model_reads_from_then_on_and_can_be_taken_out(worked_on):
    before = context()
    made = actions.learn("topic", worked_on)
    assert made.state == ModelState.LIVE
    assert context().models != before.models
    (reading,) = read(["een teckel hindert mij voor de deur"], context())
    assert reading.topic and reading.topic.label == "dogs"
    assert reading.topic.evidence

    again = actions.learn("topic", worked_on)  # the same once more is as good, not better
    assert again.state == ModelState.REFUSED
    assert LearnedModel.objects.get(state=ModelState.LIVE) == made

    assert actions.step_back(made.pk, worked_on) is None
    assert context().models == before.models
    with pytest.raises(NotPossible):
        actions.step_back(made.pk, worked_on)


@pytest.mark.django_db
def test_one_step_back_brings_the_model_of_before(worked_on):
    first = actions.learn("topic", worked_on)
    LearnedModel.objects.filter(pk=first.pk).update(state=ModelState.FORMER, live_until=first.made_at)
    second = LearnedModel.objects.create(
        task="topic",
        version="x",
        digest="x",
        content=first.content,
        report=first.report,
        state=ModelState.LIVE,
        made_at=first.made_at + timedelta(days=1),
        live_from=first.made_at + timedelta(days=1),
    )
    assert actions.step_back(second.pk, worked_on) == first
    assert LearnedModel.objects.get(state=ModelState.LIVE) == first
    assert (Path(context().models) / "topic.npz").read_bytes() == bytes(first.content)


@pytest.mark.django_db
def test_the_heads_of_the_operator_are_kept_for_other_tasks(worked_on, settings, tmp_path):
    (tmp_path / "intent.npz").write_bytes(b"an intent head")
    made = actions.learn("topic", worked_on)
    settings.MODELS = str(tmp_path)
    folder = Path(store.folder())
    assert (folder / "intent.npz").read_bytes() == b"an intent head"
    assert (folder / "topic.npz").read_bytes() == bytes(made.content)
    (tmp_path / "intent.npz").write_bytes(b"another intent head")
    store._written.cache_clear()  # as a process that starts anew
    assert (Path(store.folder()) / "intent.npz").read_bytes() == b"another intent head"


@pytest.mark.django_db
def test_each_night_only_when_enough_was_taught(catalogue, account, person):
    fatima = person()
    assert actions.learn_if_taught() == []
    say(account, [f"fietswrak {at}" for at in range(teaching.WORTHWHILE)])
    for message in Message.objects.all():
        casework.correct(message, "topic", "dogs", fatima)
    assert queries.taught_since_last("topic") == teaching.WORTHWHILE
    assert actions.learn_if_taught() == []  # enough to look, too little to learn
    assert not LearnedModel.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_process_of_its_own_learns_the_same(worked_on):
    apart = actions.learn_apart("topic", worked_on)
    here = actions.learn("topic", worked_on)
    assert apart.version == here.version
    assert apart.report["topics"] == here.report["topics"]
    assert Case.objects.exists()
