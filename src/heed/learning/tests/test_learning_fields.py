"""Colleagues put intent, tone, danger and abuse right; Heed adds that to how it reads, and loses no danger by it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

import pytest

from heed.casework import actions as casework
from heed.inbox import actions as inbox
from heed.inbox.models import Correction, Message
from heed.learning import actions, examples, fields, queries, teaching
from heed.learning.context import context
from heed.learning.models import LearnedModel, ModelState
from heed.learning.teaching import ENOUGH, FEWEST_HELD_BACK, Taught, TooLittle
from heed.learning.tests.saying import say
from heed.understanding import Context, learned, read
from heed.understanding.adapting import NotPossibleHere

#: What only this town says: the old sluice "sings" when it is about to give way.
SINGING = ("de sluis zingt", "de oude sluis zingt weer", "hoor de sluis zingen", "de sluisdeur zingt")
ORDINARY = ("de bank is vies", "het gras staat hoog", "de prullenbak is vol", "er ligt papier", "de struik groeit over")
WHERE = ("bij het plein", "achter de school", "naast de kerk", "in het park", "langs de kade", "aan de singel")
WHEN = ("vanmorgen", "sinds gisteren", "al een week", "vandaag", "sinds maandag")


def sentences(what: tuple[str, ...], seed: int) -> Iterator[str]:
    chance = random.Random(seed)
    while True:
        yield f"{chance.choice(what)} {chance.choice(WHERE)} {chance.choice(WHEN)}, nummer {chance.randint(1, 999)}"


def judged(labels: tuple[str, str] = ("urgent", "normal"), number: int = 100, blind: bool = False) -> list[Taught]:
    """Half of the messages of the sluice, put right to the first label; half ordinary ones that are the second."""
    singing, ordinary = sentences(SINGING, 1), sentences(ORDINARY, 2)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        Taught(at, next(ordinary), labels[1], "nl", start + timedelta(hours=at), False, blind)
        if at % 2
        else Taught(at, next(singing), labels[0], "nl", start + timedelta(hours=at), True, blind)
        for at in range(number)
    ]


def unjudged(number: int = 200) -> list[str]:
    of = sentences(ORDINARY, 3)
    return [next(of) for _ in range(number)]


@lru_cache
def of_urgency() -> teaching.Learned:
    """The town that calls the song of its sluice urgent."""
    return fields.learned("urgency", judged(), unjudged(), Context())


SONG = "help, de oude sluis zingt naast de kerk"
DANGER = "Er is brand in het park, er staan kinderen naast"


def at_work(made: teaching.Learned, field: str, folder: Path) -> Context:
    (folder / "taught").mkdir(parents=True)
    (folder / "taught" / f"{field}.npz").write_bytes(made.content)
    return Context(models=str(folder))


def test_a_phrase_that_a_town_calls_urgent_is_urgent_and_the_rest_stays(tmp_path):
    now = Context()
    made = of_urgency()
    assert made.report["refused"] == []
    assert made.report["judgement"]["lost"] == 0
    after = at_work(made, "urgency", tmp_path)
    texts = [SONG, DANGER, *unjudged(50)]
    before, then = read(texts, now), read(texts, after)
    assert (before[0].urgency.label, then[0].urgency.label) == ("normal", "urgent")
    spans = [SONG[start:end] for start, end in then[0].urgency.evidence]
    assert "sluis" in spans or "zingt" in spans
    assert not then[0].urgency.sure
    assert then[0].model_of("urgency").name == "own-head"
    assert then[0].model_of("urgency").version == made.version
    assert then[0].model_of("intent").name == "shipped-head"
    assert then[1].urgency == before[1].urgency
    assert all(new.urgency.label == old.urgency.label for new, old in zip(then[1:], before[1:], strict=True))
    assert all(new.urgency.score >= old.urgency.score for new, old in zip(then, before, strict=True))


@pytest.mark.parametrize("field,label,other", [("intent", "complaint", "report"), ("abuse", "abusive", "clean")])
def test_intent_and_abuse_follow_what_colleagues_said(field, label, other, tmp_path):
    made = fields.learned(field, judged((label, other)), unjudged(), Context())
    after = at_work(made, field, tmp_path)
    song, ordinary = (getattr(one, field) for one in read([SONG, unjudged(1)[0]], after))
    assert (song.label, ordinary.label) == (label, other)
    assert made.report["refused"] == []
    assert not song.sure


def test_calm_that_colleagues_found_takes_no_danger_away(tmp_path):
    """Many fires that were none, beside what is really learned: fire is still found."""
    start = datetime(2026, 2, 1, tzinfo=UTC)
    fires = [
        Taught(1_000 + at, f"Er is brand {where} {when}", "normal", "nl", start + timedelta(hours=at), True)
        for at, (where, when) in enumerate((where, when) for where in WHERE for when in WHEN)
    ]
    made = fields.learned("urgency", judged() + fires, unjudged(), Context())
    (after,) = read([DANGER], at_work(made, "urgency", tmp_path))
    (before,) = read([DANGER], Context())
    assert after.urgency.label == "urgent"
    assert after.urgency.score >= before.urgency.score


def test_a_model_that_loses_a_danger_is_refused(tmp_path):
    """The model in use finds the song; one that has learned something else does not."""
    now = at_work(of_urgency(), "urgency", tmp_path / "now")
    lesson = fields.lesson("urgency", judged())
    judgement = fields.judge("urgency", lesson, unjudged(), now, str(tmp_path / "nothing"))
    assert judgement["lost"] > 0
    assert "danger_lost" in fields.refused_for("urgency", judgement)


def test_what_one_town_taught_is_not_read_in_another(tmp_path):
    north = at_work(of_urgency(), "urgency", tmp_path / "north")
    south = Context(models=str(tmp_path / "south"))
    for _ in range(2):
        assert [read([SONG], town)[0].urgency.label for town in (north, south)] == ["urgent", "normal"]


def counts(now: int, new: int, of: int = 40) -> dict[str, int]:
    return {"of": of, "right_now": now, "right_new": new}


@pytest.mark.parametrize(
    "field,changes,reasons",
    [
        ("intent", {}, []),
        ("intent", {"all": counts(10, 10)}, ["not_better"]),
        ("intent", {"unjudged": {"of": 500, "changed": 51}}, ["changes_much"]),
        ("intent", {"unjudged": {"of": 500, "changed": 51}, "blind": counts(20, 21)}, []),
        ("urgency", {"unjudged": {"of": 500, "changed": 6}, "blind": counts(20, 21)}, ["changes_much"]),
        ("urgency", {"unjudged": {"of": 0, "changed": 0}, "lost": 1}, ["danger_lost"]),
        ("intent", {"blind": counts(20, 19)}, ["blind_worse"]),
    ],
)
def test_why_a_model_is_refused(field, changes, reasons):
    good = {"all": counts(10, 20), "blind": counts(0, 0, 0), "unjudged": {"of": 500, "changed": 5}, "lost": 0}
    assert fields.refused_for(field, good | changes) == reasons


def test_turning_everything_round_is_refused():
    """Only corrections were made, all the same way, and they fit every message: most of the rest would change."""
    ordinary = sentences(ORDINARY, 9)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    some = [Taught(at, next(ordinary), "praise", "nl", start + timedelta(hours=at), True) for at in range(120)]
    made = fields.learned("intent", some, unjudged(40), Context())
    assert made.report["judgement"]["all"]["right_new"] > 0
    assert made.report["refused"] == ["changes_much"]


@pytest.mark.parametrize(
    "some,said",
    [
        ([], "so far there are 0"),
        (judged(number=ENOUGH + FEWEST_HELD_BACK - 2), "with 19, beside"),
        ([replace(one, label="normal", corrected=True) for one in judged()], "with 0, beside"),
    ],
)
def test_too_little_is_said_with_numbers(some, said):
    with pytest.raises(TooLittle, match=f"(?i){said}"):
        fields.lesson("urgency", some)


def test_what_the_operator_put_in_or_words_alone_are_not_added_to(tmp_path):
    (tmp_path / "intent.npz").write_bytes((learned.SHIPPED / "intent.npz").read_bytes())
    with pytest.raises(NotPossibleHere, match="HEED_MODELS"):
        fields.learned("intent", judged(("complaint", "report")), [], Context(models=str(tmp_path)))
    with pytest.raises(NotPossibleHere, match="words alone"):
        fields.learned("intent", judged(("complaint", "report")), [], Context(plain=True))


def test_what_was_learned_on_another_head_waits(tmp_path, monkeypatch):
    after = at_work(of_urgency(), "urgency", tmp_path)
    monkeypatch.setattr(learned, "head", lambda folder, task, of=learned.head: _renamed(of(folder, task)))
    (reading,) = read([SONG], replace(after, region="NL"))
    assert reading.urgency.label == "normal"
    assert reading.model_of("urgency").name == "shipped-head"


def _renamed(found):
    head, own = found
    return (replace(head, version="another") if head else None, own)


# In a town


@pytest.fixture
def judging(account, person):
    """A town in which Fatima judged 100 messages, and nobody 60 others."""
    fatima = person()
    some = judged()
    say(account, [one.text for one in some] + unjudged(60))
    labels = {one.text: one for one in some}
    for message in Message.objects.order_by("pk"):
        one = labels.get(message.text)
        if one and one.corrected:
            casework.correct(message, "urgency", one.label, fatima)
        elif one:
            inbox.read_blind(message, {"urgency": one.label}, fatima)
    return fatima


@pytest.mark.django_db
def test_the_latest_word_of_a_person_is_taught_and_what_they_left_is_not(account, person):
    fatima, noor = person(), person("Noor")
    say(account, ["De bank is vies", "Het gras staat hoog", "Er ligt papier"])
    first, second, third = Message.objects.order_by("pk")
    casework.correct(first, "sentiment", "positive", fatima)
    inbox.read_blind(first, {"sentiment": "neutral"}, noor)
    casework.correct(second, "intent", "question", fatima)
    found = examples.judged("sentiment")
    assert [(one.message_id, one.label, one.blind) for one in found] == [(first.pk, "neutral", True)]
    assert set(examples.unjudged("sentiment")) == {second.text, third.text}
    Message.objects.filter(pk=first.pk).update(deleted_at=datetime.now(UTC))
    assert examples.judged("sentiment") == []


@pytest.mark.django_db
def test_what_was_put_right_reads_from_then_on_and_one_step_back(judging):
    before = context()
    made = actions.learn("urgency", judging)
    assert made.state == ModelState.LIVE, made.report
    assert read([SONG], context())[0].urgency.label == "urgent"
    assert read([SONG], context())[0].model_of("urgency").version == made.version
    again = actions.learn("urgency", judging)
    assert again.state == ModelState.REFUSED
    assert again.report["refused"] == ["not_better"]
    assert actions.step_back(made.pk, judging) is None
    assert context().models == before.models
    assert read([SONG], context())[0].urgency.label == "normal"


@pytest.mark.django_db
def test_too_few_are_said_and_nothing_is_kept(account, person):
    say(account, ["De bank is vies"])
    casework.correct(Message.objects.get(), "intent", "complaint", person())
    with pytest.raises(TooLittle, match=f"learned from {ENOUGH} messages"):
        actions.learn("intent")
    assert not LearnedModel.objects.exists()
    (standing,) = queries.standings(["intent"])
    assert (standing.judged, standing.put_right, standing.live) == (1, 1, None)


@pytest.mark.django_db(transaction=True)
def test_each_night_what_was_taught_is_learned_in_a_process_of_its_own(judging):
    assert Correction.objects.filter(field="urgency").count() == 100
    (made,) = actions.learn_if_taught()
    assert (made.task, made.state) == ("urgency", ModelState.LIVE)
    assert actions.learn_if_taught() == []


@pytest.mark.django_db
def test_a_model_on_another_head_is_said_to_wait(judging):
    made = actions.learn("urgency", judging)
    assert not queries.waits("urgency")
    LearnedModel.objects.filter(pk=made.pk).update(report=made.report | {"based_on": "older"})
    assert queries.waits("urgency")
