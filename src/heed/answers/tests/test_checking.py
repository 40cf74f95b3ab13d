"""The checks on the tables: what they are told of a draft, what they decide, and what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.actions import checks as actions
from heed.answers.actions import conduct as code
from heed.answers.approval import needs as approvals
from heed.answers.checking import asking as checking
from heed.answers.checking import context as check_context
from heed.answers.checking import queries as check_queries
from heed.answers.checks import Rule, rules
from heed.answers.conduct import code as conduct
from heed.answers.models import AllowedDomain, AnswerException, Delivery, Draft, FindingAtSending, WrongFinding
from heed.answers.tests.scenes import arrive, sent, write
from heed.casework.models import Case, Topic
from heed.channels.contract import Visibility
from heed.facts import actions as facts
from heed.facts.queries import today
from heed.facts.shape import FactValues
from heed.inbox.models import Account, Message
from heed.privacy.models import AuditEntry
from heed.staff.actions import NotPossible
from heed.staff.models import Department

pytestmark = pytest.mark.django_db

HARMLESS = "Goedemiddag, wij kijken ernaar. Dank voor uw melding."
PHONE = "Uw buurman is te bereiken op 06-12345678."
BSN = "Uw burgerservicenummer 111222333 staat in de brief."


@pytest.fixture
def public(account, incoming) -> Case:
    return arrive(account, incoming("p1", "Ik ben Anna de Vries, de stoep is kapot.", visibility=Visibility.PUBLIC))


def checks_of(draft: Draft) -> dict[str, str]:
    return {one.check: one.level.value for one in checking.look(draft, is_election=False).findings}


def in_use(lead, **levels: str) -> None:
    """A code with one rule for each of these checks, of this level."""
    draft = code.start_code(lead, "en")
    while draft.rules:
        draft = code.arrange_code_rule(1, "remove", draft.version)
    while draft.quiz:
        draft = code.arrange_question(1, "remove", draft.version)
    for check, level in levels.items():
        rule = {"slug": check.replace("_", "-"), "title": check, "reason": "r", "example": "e"}
        draft = code.save_code_rule(
            None, conduct.parse_rule({**rule, "level": level, "checks": [check]}), draft.version
        )
    live = code.put_code_live(lead, draft.version)
    from heed.staff.models import Person

    for person in Person.objects.all():
        code.sign(live.number, person, [])


def a_fact(owner, **more) -> None:
    day = today()
    values = {
        "department": Department.objects.get(slug="roads"),
        "owner": owner,
        "subject": "Openingstijden milieustraat",
        "statements": {"nl": "De milieustraat is open van 9:00 tot 17:00 uur."},
        "kind": "times",
        "value": "09:00-17:00",
        "source": "Afvalkalender",
        "valid_from": day - timedelta(days=30),
        "valid_until": day + timedelta(days=90),
    }
    facts.add(FactValues(**{**values, **more}), owner)


# What the checks are told.


def test_what_the_resident_wrote_in_public_is_told_with_their_name(public, people):
    told = check_context.outgoing(write(public, people["Fatima"], HARMLESS))
    assert told.is_public
    assert "Anna de Vries" in told.resident_text  # as it was written: stored is it without the name
    assert "de Vries" not in Message.objects.get().text
    assert "anna@example.social" in told.resident_text
    assert checks_of(write(public, people["Fatima"], "Dag Anna de Vries, wij kijken ernaar.")) == {}
    assert "personal_data" in checks_of(write(public, people["Fatima"], "Dag, uw buurman Karel Jansen belde ons."))


def test_what_was_said_in_private_is_no_news_for_a_public_answer(account, incoming, people):
    case = arrive(
        account,
        incoming("p1", "De stoep is kapot.", visibility=Visibility.PUBLIC),
        incoming("p2", "Bel mij op 06-12345678.", visibility=Visibility.DIRECT, parent_id="p1"),
    )
    told = check_context.outgoing(write(case, people["Fatima"], HARMLESS))
    assert "12345678" not in told.resident_text


def test_an_answer_to_several_knows_nothing_of_one(case, people):
    assert check_context.outgoing(write(case, people["Fatima"], HARMLESS)).resident_text
    assert check_context.outgoing(write(case, people["Fatima"], HARMLESS, to_everyone=True)).resident_text == ""


def test_channel_target_domains_and_handles(public, people, settings):
    settings.PUBLIC_URL = "https://www.testdam.example"
    Case.objects.filter(pk=public.pk).update(topic=Topic.objects.get())
    public.refresh_from_db()
    actions.add_domain("https://Kaart.Testdam.nl/afval?x=1", people["Lena"])
    told = check_context.outgoing(write(public, people["Fatima"], HARMLESS))
    assert (told.channel, told.limit, told.topic) == ("webform", None, "pavement")
    assert told.may_promise_from is not None and told.may_promise_from.amount == 3
    assert told.allowed_domains == ("testdam.example", "kaart.testdam.nl")
    assert told.own_handles == tuple(Account.objects.values_list("handle", flat=True))
    assert people["Fatima"].name in told.colleagues
    assert told.last_heard_at == Message.objects.get().sent_at
    assert (told.now.second, told.now.microsecond) == (0, 0)


def test_the_channel_that_takes_least_decides_the_length(people, town, incoming):
    from heed.inbox.actions import connect_account

    secrets = {"access_token": "t"}
    where = {"base_url": "https://social.example", "account_id": "1", "max_characters": 300, "url_length": 20}
    fedi = connect_account("mastodon", "1", "@testdam@social.example", where, secrets)
    case = arrive(fedi, incoming("f1", visibility=Visibility.PUBLIC))
    told = check_context.outgoing(write(case, people["Fatima"], HARMLESS))
    assert (told.limit, told.link_length, told.parts) == (300, 20, check_context.MOST_PARTS)


def test_facts_are_read_again_only_when_one_changed(case, people, django_assert_max_num_queries, monkeypatch):
    read = []
    real = check_context.facts.for_checks
    monkeypatch.setattr(check_context.facts, "for_checks", lambda *asked: read.append(asked) or real(*asked))
    draft = write(case, people["Fatima"], "De milieustraat is open van 9:00 tot 18:00 uur.")
    check_context._read_facts.cache_clear()
    assert checks_of(draft) == {} and checks_of(Draft.objects.get()) == {}
    assert len(read) == 1
    a_fact(people["Piet"])
    assert "stale_fact" in checks_of(Draft.objects.get())
    assert len(read) == 2


def test_a_recent_answer_on_the_same_topic_is_compared(case, account, incoming, people):
    Case.objects.update(topic=Topic.objects.get())
    earlier = write(case, people["Noor"], "Het zwembad is open tot 18:00 uur.")
    assert answers.approve(earlier.pk, people["Noor"])
    other = arrive(account, incoming("o1", "Hoe laat sluit het zwembad?", "carla"))
    Case.objects.update(topic=Topic.objects.get())
    other.refresh_from_db()
    draft = answers.save_draft(
        other, Message.objects.latest("pk"), people["Fatima"], "Het zwembad is open tot 20:00 uur."
    )
    (told,) = check_context.outgoing(draft).recent_answers
    assert (told.text, told.topic) == ("Het zwembad is open tot 18:00 uur.", "pavement")
    assert "contradiction" in checks_of(draft)
    Delivery.objects.update(created_at=timezone.now() - timedelta(days=60))
    assert check_context.outgoing(draft).recent_answers == ()


def test_what_is_quoted_to_be_put_right_is_no_contradiction(case, people):
    a_fact(people["Piet"])
    said = "De milieustraat is open tot 18:00 uur."
    assert answers.approve(write(case, people["Noor"], f"Goedemiddag. {said}").pk, people["Lena"], alone="It was so.")
    right = "Dat klopt niet meer. Nu geldt: de milieustraat is open tot 17:00 uur."
    assert checks_of(write(case, people["Fatima"], right)) == {"contradiction": "second_person"}
    assert checks_of(write(case, people["Fatima"], f"Gisteren schreven wij u: “{said}” {right}")) == {}


# What they decide.


def test_without_findings_one_sends_and_nothing_is_kept(public, people):
    assert answers.approve(write(public, people["Fatima"], HARMLESS).pk, people["Fatima"])
    assert not FindingAtSending.objects.exists()


def test_advice_is_free_and_is_counted(public, people):
    in_use(people["Lena"], personal_data="advice")
    assert answers.approve(write(public, people["Fatima"], PHONE).pk, people["Fatima"])
    (kept,) = FindingAtSending.objects.all()
    assert (kept.check_slug, kept.level) == ("personal_data", "advice")


def test_a_second_person_is_asked_for_the_text_that_goes_out(public, people):
    draft = write(public, people["Fatima"], PHONE)
    assert approvals.need_of(draft).by_check
    with pytest.raises(answers.NeedsApproval, match="second pair of eyes"):
        answers.approve(draft.pk, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    assert answers.approve(draft.pk, people["Noor"])
    assert sent() == [PHONE]


def test_what_is_not_allowed_goes_only_with_a_reason_and_a_second_person(public, people):
    draft = write(public, people["Fatima"], BSN)
    for door in (answers.approve, answers.ask_approval):
        with pytest.raises(answers.Refused, match="do not allow the answer: personal data"):
            door(draft.pk, people["Fatima"])
    with pytest.raises(answers.Refused, match="do not allow"):
        answers.send_at_once(draft.pk, people["Fatima"], "It cannot wait.")
    answers.ask_approval(draft.pk, people["Fatima"], override="It is a made-up number.")
    (logged,) = AnswerException.objects.all()
    assert (logged.kind, logged.checks) == ("check", ["personal_data"])
    assert answers.approve(draft.pk, people["Noor"])  # the same text is not asked for a reason again
    assert AnswerException.objects.count() == 1
    assert FindingAtSending.objects.get().level == "not_allowed"


def test_an_approver_who_changes_the_text_is_checked_on_their_text(public, people):
    draft = answers.ask_approval(write(public, people["Fatima"], PHONE).pk, people["Fatima"])
    with pytest.raises(answers.Refused, match="do not allow"):
        answers.approve(draft.pk, people["Noor"], text=BSN)
    assert sent() == []
    draft.refresh_from_db()
    assert draft.text == PHONE


def test_the_code_switches_a_check_off(public, people):
    in_use(people["Lena"], personal_data="off", tone="off")
    looked = checking.look(write(public, people["Fatima"], PHONE), is_election=False)
    assert (looked.findings, looked.switched_off) == ((), ("personal_data", "tone"))


def test_a_check_that_fails_blocks_nothing_and_is_named(public, people, monkeypatch):
    def fails(seen, parameters):
        raise RuntimeError("broken")

    broken = tuple(replace(one, find=fails) if one.slug == "personal_data" else one for one in rules.RULES)
    assert all(isinstance(one, Rule) for one in broken)
    monkeypatch.setattr(checking, "RULES", broken)
    draft = write(public, people["Fatima"], BSN)
    looked = checking.look(draft, is_election=False)
    assert looked.did_not_run == ("personal_data",)
    assert answers.approve(draft.pk, people["Fatima"])


def test_the_same_question_is_worked_out_once(public, people, monkeypatch):
    asked = []
    real = checking.check
    monkeypatch.setattr(checking, "check", lambda *given: asked.append(given) or real(*given))
    draft = write(public, people["Fatima"], "Goedemiddag, wij zoeken dit voor u uit.")
    checks_of(draft)
    before = len(asked)
    assert answers.approve(draft.pk, people["Fatima"])
    assert len(asked) - before <= 1  # one more where a minute passed meanwhile
    draft.text = "Goedenavond, wij zoeken dit voor u uit."
    checks_of(draft)
    assert len(asked) > before


def test_an_empty_draft_is_not_looked_at(public, people):
    assert checking.look(Draft(case=public, author=people["Fatima"], text=" "), is_election=False).findings == ()


# What a town sets.


@pytest.mark.parametrize(
    ("written", "said"),
    [("bit.ly", "shortens links")]
    + [(one, "Write a domain") for one in ("", "nl", "10.0.0.1", "a b.nl", "javascript:alert(1)", "-x.nl")],
)
def test_what_is_no_site_is_refused(people, written, said):
    with pytest.raises(NotPossible, match=said):
        actions.add_domain(written, people["Lena"])


def test_a_site_is_allowed_once_and_taken_out(people):
    added = actions.add_domain("www.Testdam.nl", people["Lena"])
    assert added.domain == "testdam.nl"
    with pytest.raises(NotPossible, match="already"):
        actions.add_domain("https://testdam.nl/afval", people["Lena"])
    actions.remove_domain(added.pk, people["Lena"])
    actions.remove_domain(added.pk, people["Lena"])
    assert not AllowedDomain.objects.exists()
    logged = AuditEntry.objects.filter(act__startswith="domain_").order_by("pk").values_list("act", flat=True)
    assert list(logged) == ["domain_allowed", "domain_no_longer_allowed"]


# A word back.


def test_a_finding_is_called_wrong_without_numbers_of_anybody(people):
    actions.call_wrong("tone.sarcasm", "advice", "Bel Anna op 06-12345678, dit was een grapje.", people["Fatima"])
    actions.call_wrong("tone.joke", "advice", "", people["Noor"])
    kept = WrongFinding.objects.order_by("pk").first()
    assert kept.check_slug == "tone" and "12345678" not in kept.note and "grapje" in kept.note
    first = check_queries.figures(timezone.now())[0]
    assert (first.check, first.sent, first.wrong, first.people) == ("tone", 0, 2, 2)
    assert actions.read_wrong(kept.pk, people["Lena"]) == 1
    assert check_queries.called_wrong(unread=True).get().reason == "tone.joke"
    assert check_queries.called_wrong(unread=False).get().read_by == people["Lena"]


@pytest.mark.parametrize(("reason", "level"), [("tone.none", "advice"), ("", "advice"), ("tone.joke", "grave")])
def test_what_is_no_finding_cannot_be_called_wrong(people, reason, level):
    with pytest.raises(NotPossible):
        actions.call_wrong(reason, level, "", people["Fatima"])
