"""Nobody is hidden or blocked without a rule, a reason, an end and a second person, and everybody can object."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.actions import NotSigned, Refused
from heed.answers.actions import conduct as code
from heed.answers.models import Delivery
from heed.answers.restrictions import actions, queries, terms
from heed.answers.restrictions.actions import ending
from heed.answers.restrictions.models import Appeal, Restriction, RestrictionState
from heed.answers.tests.restricting import SAID, asked, fediverse, house_rules, in_force, the_message
from heed.answers.tests.scenes import arrive, delegate
from heed.casework.models import Case, CaseEvent, Notification
from heed.channels.contract import Visibility
from heed.inbox.actions import receive
from heed.inbox.models import Message
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(town, incoming) -> Case:
    return arrive(fediverse(), incoming("m1", SAID, visibility=Visibility.PUBLIC))


@pytest.fixture
def people(people, person, case) -> dict[str, Person]:
    house_rules(people["Lena"])
    return people | {"Vera": person("Vera", "privacy_officer")}


def told() -> list[str]:
    return list(Delivery.objects.filter(kind="statement").order_by("pk").values_list("text", flat=True))


def test_it_comes_in_force_by_a_second_person_and_the_resident_is_told_once(people, case):
    row = actions.ask(the_message(), asked(), people["Fatima"])
    assert (row.state, told()) == (RestrictionState.ASKED, [])
    assert not Notification.objects.filter(kind="restriction_asked", person=people["Fatima"]).exists()
    assert Notification.objects.filter(kind="restriction_asked", person=people["Noor"]).count() == 1
    row = actions.decide(row.pk, people["Noor"], True, seen=row.stamp)
    assert (row.state, row.on_network, row.decided_by) == ("in_force", "to_apply", people["Noor"])
    with pytest.raises(Stale):
        actions.decide(row.pk, people["Omar"], True)
    said = Delivery.objects.filter(kind="statement").order_by("pk")
    assert {one.visibility for one in said} == {"direct"}, "never in public"
    assert row.statement == said[0] and "Bedreig niemand" in said[0].text and "/status/" in "".join(told())
    kinds = list(CaseEvent.objects.filter(kind__startswith="restriction").values_list("kind", "detail"))
    assert [kind for kind, _detail in kinds] == ["restriction_asked", "restriction_in_force"]
    assert all(set(detail) == {"restriction", "what"} for _kind, detail in kinds), "nothing of a person"


def test_nobody_keeps_the_resident_from_being_told(people):
    row = in_force(people["Fatima"], people["Noor"])
    assert row.statement is not None
    with pytest.raises(Refused, match="has to be told"):
        answers.cancel(row.statement.pk, people["Lena"])


#: Who asked, who decides, and whether that counts.
DECIDES = [
    ("Fatima", "Fatima", False),
    ("Fatima", "Noor", True),
    ("Fatima", "Lena", True),
    ("Lena", "Lena", False),
    ("Lena", "Fatima", True),
    ("Fatima", "Piet", False),
    ("Fatima", "Vera", False),
]


@pytest.mark.parametrize(("asker", "decider", "counts"), DECIDES)
@pytest.mark.parametrize("approves", [True, False])
@pytest.mark.parametrize("urgent", [True, False])
def test_who_may_decide(people, asker, decider, counts, approves, urgent):
    row = actions.ask(the_message(), asked(urgent=urgent), people[asker])
    if counts:
        done = actions.decide(row.pk, people[decider], approves, "Gezien.")
        assert done.state == ("in_force" if approves else "ended" if urgent else "refused")
        return
    with pytest.raises(NotPossible):
        actions.decide(row.pk, people[decider], approves, "Gezien.")
    row.refresh_from_db()
    assert row.decided_by is None


def test_a_delegation_does_not_make_anybody_a_second_person(people):
    """Who asked has all delegations of the others, and who may not decide is delegated to."""
    for name in ("Noor", "Omar", "Lena"):
        delegate(people[name], people["Fatima"])
    row = actions.ask(the_message(), asked(), people["Fatima"])
    with pytest.raises(NotPossible):
        actions.decide(row.pk, people["Fatima"], True)


def test_the_database_itself_refuses_a_decision_of_who_asked(people):
    row = actions.ask(the_message(), asked(), people["Fatima"])
    with pytest.raises(IntegrityError), transaction.atomic():
        Restriction.objects.filter(pk=row.pk).update(decided_by=people["Fatima"], decided_at=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        Restriction.objects.filter(pk=row.pk).update(state="in_force")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"rule": "criticism"}, "house rules"),
        ({"reason": "  "}, "Say why"),
        ({"reason": "x" * 2001}, "Say why"),
        ({"passage": "what nobody said"}, "word for word"),
        ({"passage": " "}, "word for word"),
        ({"ends_at": timedelta(days=terms.MOST_DAYS, minutes=5)}, "90 days"),
        ({"ends_at": timedelta(minutes=-1)}, "90 days"),
        ({"urgent": True, "rule": "advertising"}, "second person decides first"),
    ],
)
def test_a_request_that_is_not_whole_says_what_is_wrong(people, change, says):
    if "ends_at" in change:
        change = {"ends_at": timezone.now() + change["ends_at"]}
    with pytest.raises(NotPossible, match=says):
        actions.ask(the_message(), asked(**change), people["Fatima"])
    assert not Restriction.objects.exists()


def test_without_house_rules_nothing_is_restricted(case, person):
    with pytest.raises(NotPossible, match="No house rules"):
        actions.ask(the_message(), asked(), person())


def test_formal_ways_stay_open(account, incoming, people):
    """On our own form nobody can be blocked; a message can be hidden in Heed only."""
    arrive(account, incoming("m9", SAID, "carl"))
    message = Message.objects.order_by("-pk").select_related("account")[0]
    with pytest.raises(NotPossible, match="does not let us block"):
        actions.ask(message, asked(), people["Fatima"])
    row = actions.ask(message, asked("hide"), people["Fatima"])
    row = actions.decide(row.pk, people["Noor"], True)
    assert (row.on_network, row.statement) == ("none", None), "the status page tells"


def test_who_did_not_sign_the_code_cannot_ask_nor_approve(people):
    draft = code.start_code(people["Lena"], "nl")
    row = actions.ask(the_message(), asked("hide"), people["Fatima"])
    code.put_code_live(people["Lena"], draft.version)
    with pytest.raises(NotSigned):
        actions.decide(row.pk, people["Noor"], True)
    with pytest.raises(NotSigned):
        actions.ask(the_message(), asked(), people["Fatima"])


def test_nothing_is_asked_twice_and_prolonging_needs_two_people_again(people):
    row = in_force(people["Fatima"], people["Noor"])
    with pytest.raises(NotPossible, match="in force already"):
        actions.ask(the_message(), asked(), people["Omar"])
    longer = actions.ask(the_message(), asked(), people["Fatima"], prolongs=row.pk)
    with pytest.raises(NotPossible, match="asked already"):
        actions.ask(the_message(), asked(), people["Omar"], prolongs=row.pk)
    with pytest.raises(NotPossible):
        actions.decide(longer.pk, people["Fatima"], True)
    actions.decide(longer.pk, people["Omar"], True)
    row.refresh_from_db()
    assert (row.state, row.ended_how) == ("ended", "prolonged")
    assert Restriction.objects.filter(state="in_force").get().pk == longer.pk


def past(row: Restriction, *names: str) -> None:
    """The deadlines of these names are over."""
    gone = timezone.now() - timedelta(minutes=1)
    changes = {"asked_at": gone - timedelta(days=1), **dict.fromkeys(names, gone)}
    Restriction.objects.filter(pk=row.pk).update(**changes)


def test_a_request_that_nobody_decides_runs_out(people):
    row = actions.ask(the_message(), asked(), people["Fatima"])
    assert actions.step() == 0
    past(row, "decide_by")
    with pytest.raises(Stale, match="time to decide"):
        actions.decide(row.pk, people["Noor"], True)
    assert (actions.step(), actions.step()) == (1, 0)
    row.refresh_from_db()
    assert (row.state, told()) == ("ran_out", [])
    assert Notification.objects.filter(kind="restriction_ran_out").get().person == people["Fatima"]


def test_what_was_done_at_once_is_lifted_by_itself_unless_it_is_reviewed(people):
    row = actions.ask(the_message(), asked(urgent=True), people["Fatima"])
    assert (row.state, row.decided_by, len(told()) > 0) == ("in_force", None, True)
    before = len(told())
    past(row, "decide_by")
    assert (actions.step(), actions.step()) == (1, 0)
    row.refresh_from_db()
    assert (row.state, row.ended_how, row.on_network) == ("ended", "not_reviewed", "to_lift")
    assert "opgeheven" in told()[before]


def test_reviewed_in_time_it_stays(people):
    row = actions.ask(the_message(), asked(urgent=True), people["Fatima"])
    actions.decide(row.pk, people["Noor"], True)
    past(row, "decide_by")
    assert actions.step() == 0
    assert Restriction.objects.get().state == "in_force"


def test_one_that_cannot_be_ended_keeps_no_other_in_force(people, monkeypatch):
    hidden = in_force(people["Fatima"], people["Noor"], "hide")
    blocked = in_force(people["Fatima"], people["Noor"])
    whole = ending._step

    def breaks(restriction_id: int) -> bool:
        if restriction_id == hidden.pk:
            raise KeyError("base_url")
        return whole(restriction_id)

    monkeypatch.setattr(ending, "_step", breaks)
    past(hidden, "ends_at")
    past(blocked, "ends_at")
    assert actions.step() == 1
    blocked.refresh_from_db()
    assert blocked.state == "ended"


def test_it_ends_at_its_end_date_without_anybody(people):
    row = in_force(people["Fatima"], people["Noor"])
    before = len(told())
    past(row, "ends_at")
    assert (actions.step(), actions.step()) == (1, 0)
    row.refresh_from_db()
    assert (row.state, row.ended_how, row.on_network) == ("ended", "end_date", "to_lift")
    assert len(told()) == before, "the statement said until when"


#: Who takes an appeal, after Fatima asked and Lena decided.
APPEALS = [("Lars", True), ("Vera", True), ("Lena", False), ("Fatima", False), ("Noor", False), ("Piet", False)]


@pytest.mark.parametrize(("name", "counts"), APPEALS)
@pytest.mark.parametrize("upholds", [True, False])
def test_an_appeal_goes_to_somebody_without_a_hand_in_it(people, name, counts, upholds):
    row = in_force(people["Fatima"], people["Lena"])
    before, contact = len(told()), the_message().contact_id
    made = actions.appeal(row.pk, {contact}, "Dit was een liedtekst, @anna@example.social.")
    assert "@anna" not in made.text
    assert actions.appeal(row.pk, {contact}, "Nog eens").pk == made.pk, "made once"
    asked_to = set(Notification.objects.filter(kind="restriction_appealed").values_list("person__name", flat=True))
    assert asked_to == {"Lars", "Vera"}
    if not counts:
        with pytest.raises(NotPossible):
            actions.decide_appeal(row.pk, people[name], upholds, "Opnieuw bekeken.")
        return
    with pytest.raises(NotPossible, match="Say why"):
        actions.decide_appeal(row.pk, people[name], upholds, " ")
    actions.decide_appeal(row.pk, people[name], upholds, "Opnieuw bekeken.")
    row.refresh_from_db()
    assert row.state == ("in_force" if upholds else "ended")
    assert "Opnieuw bekeken." in " ".join(told()[before:]), "the outcome is told"
    with pytest.raises(Stale):
        actions.decide_appeal(row.pk, people[name], upholds, "Nog eens.")


def test_who_decided_what_it_prolongs_took_part_too(people):
    row = in_force(people["Fatima"], people["Lena"])
    longer = actions.ask(the_message(), asked(), people["Noor"], prolongs=row.pk)
    actions.decide(longer.pk, people["Omar"], True)
    made = actions.appeal(longer.pk, {longer.contact_id}, "Waarom?")
    assert [one.name for one in queries.appeal_deciders(made)] == ["Lars", "Vera"]


@pytest.mark.parametrize("approved", [True, False])
def test_an_appeal_that_is_granted_lifts_what_prolongs_it_too(people, approved):
    row = in_force(people["Fatima"], people["Lena"])
    actions.appeal(row.pk, {row.contact_id}, "Waarom?")
    longer = actions.ask(the_message(), asked(), people["Noor"], prolongs=row.pk)
    if approved:
        actions.decide(longer.pk, people["Omar"], True)
        last = actions.ask(the_message(), asked(), people["Noor"], prolongs=longer.pk)
    before = len(told())
    actions.decide_appeal(row.pk, people["Lars"], False, "Een liedtekst.")
    assert not Restriction.objects.filter(state__in=["asked", "in_force"]).exists()
    assert "Een liedtekst." in told()[before] and len(told()) == before + 1, "told once"
    longer.refresh_from_db()
    if approved:
        assert (longer.state, longer.ended_how, longer.on_network) == ("ended", "appeal", "to_lift")
        longer = last
    with pytest.raises(Stale):
        actions.decide(longer.pk, people["Omar"], True)


def test_who_prolongs_it_has_a_hand_in_the_appeal_too(people):
    row = in_force(people["Fatima"], people["Lena"])
    made = actions.appeal(row.pk, {row.contact_id}, "Waarom?")
    actions.ask(the_message(), asked(), people["Lars"], prolongs=row.pk)
    assert [one.name for one in queries.appeal_deciders(made)] == ["Vera"]


def test_what_has_ended_is_not_prolonged(people):
    row = in_force(people["Fatima"], people["Noor"])
    longer = actions.ask(the_message(), asked(), people["Fatima"], prolongs=row.pk)
    actions.lift(row.pk, people["Noor"], "Een vergissing.")
    with pytest.raises(Stale, match="has ended"):
        actions.decide(longer.pk, people["Omar"], True)
    actions.decide(longer.pk, people["Omar"], False, "Het is al voorbij.")


def test_nobody_appeals_for_another_nor_for_ever(people):
    row = in_force(people["Fatima"], people["Noor"])
    with pytest.raises(NotPossible, match="not about you"):
        actions.appeal(row.pk, {row.contact_id + 1}, "Ik was het niet")
    long_ago = timezone.now() - timedelta(days=terms.APPEAL_DAYS + 1)
    Restriction.objects.filter(pk=row.pk).update(decided_at=long_ago)
    with pytest.raises(NotPossible, match="is over"):
        actions.appeal(row.pk, {row.contact_id}, "Te laat")


def test_a_late_appeal_is_told_of_once(people):
    row = in_force(people["Fatima"], people["Lena"])
    actions.appeal(row.pk, {row.contact_id}, "Waarom?")
    Appeal.objects.update(decide_by=timezone.now())
    assert (actions.step(), actions.step()) == (1, 0)
    assert Notification.objects.filter(kind="appeal_late").count() == 2


def test_one_colleague_is_enough_to_give_back_what_was_taken(people):
    row = in_force(people["Fatima"], people["Noor"])
    with pytest.raises(NotPossible, match="Say why"):
        actions.lift(row.pk, people["Fatima"], "")
    actions.lift(row.pk, people["Fatima"], "Een vergissing.")
    assert "Een vergissing." in told()[-1]


def test_what_a_restricted_person_says_next_is_read_as_ever(people, case, incoming):
    row = in_force(people["Fatima"], people["Noor"])
    new = receive(row.account, _batch(incoming("m2", "Er is brand", parent_id="m1"))).new
    assert Message.objects.get(pk=new[0]).state == "received"
    assert row.pk in [one.pk for one in queries.of_messages([Message.objects.get(pk=new[0])])[new[0]]]


def _batch(*said):
    from heed.channels.contract import Batch

    return Batch(said)


def test_the_passage_goes_when_its_author_takes_the_message_back(people):
    row = in_force(people["Fatima"], people["Noor"])
    assert actions.forget_taken_back() == 0
    Message.objects.filter(pk=row.message_id).update(deleted_at=timezone.now())
    assert (actions.forget_taken_back(), actions.forget_taken_back()) == (1, 0)
    row.refresh_from_db()
    assert row.passage == ""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("choices", [(True, True), (True, False)])
def test_two_who_decide_at_once_make_one_decision(people, choices):
    row = actions.ask(the_message(), asked(), people["Fatima"])
    gate, refused = Barrier(2), []

    def decide(person: Person, approves: bool) -> None:
        gate.wait()
        try:
            actions.decide(row.pk, person, approves, "Gezien.")
        except Stale:
            refused.append(person.name)
        finally:
            connection.close()

    threads = [Thread(target=decide, args=(people[name], choices[at])) for at, name in enumerate(("Noor", "Omar"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 1
    row.refresh_from_db()
    statements = Delivery.objects.filter(kind="statement", part=1).count()
    assert statements == (1 if row.state == "in_force" else 0)
    assert CaseEvent.objects.filter(kind__in=["restriction_in_force", "restriction_refused"]).count() == 1


# --- a channel that cannot be made


def unusable(account) -> None:
    """As after a change of keys, or settings that no longer fit: the channel raises when it is made."""
    account.settings = {"rehearsal": True}
    account.secrets = b"no longer readable"
    account.save()


def removed(account) -> None:
    """As where a channel is no longer part of this Heed."""
    account.channel = "telex"
    account.save()


@pytest.mark.parametrize("breaks", [unusable, removed])
def test_a_channel_that_cannot_be_made_keeps_no_restriction_from_beginning_or_ending(people, case, breaks):
    row = actions.ask(the_message(), asked("hide"), people["Fatima"])
    breaks(the_message().account)
    assert actions.decide(row.pk, people["Noor"], True).state == RestrictionState.IN_FORCE
    assert actions.lift(row.pk, people["Noor"], "Het was anders.").state == RestrictionState.ENDED
    untold = CaseEvent.objects.filter(kind="restriction_untold").values_list("detail__why", flat=True)
    if breaks is removed:
        assert (told(), list(untold)) == ([], ["channel", "channel"])
    else:  # it waits in the outbox, which shows what is wrong
        assert len(told()) == 2 and not untold.exists()


@pytest.mark.parametrize("breaks", [unusable, removed])
def test_nor_one_that_nobody_reviewed_or_an_appeal_from_being_decided(people, case, breaks):
    row = in_force(people["Fatima"], people["Noor"], "hide")
    breaks(the_message().account)
    actions.appeal(row.pk, [row.contact_id], "Dit klopt niet.")
    assert actions.decide_appeal(row.pk, people["Vera"], False, "U hebt gelijk.").upheld is False
    row = actions.ask(the_message(), asked("hide", urgent=True), people["Fatima"])
    past = timezone.now() - timedelta(minutes=1)
    Restriction.objects.filter(pk=row.pk).update(decide_by=past)
    assert actions.step() == 1
    row.refresh_from_db()
    assert row.state == RestrictionState.ENDED
