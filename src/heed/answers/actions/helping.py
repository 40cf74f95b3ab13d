"""A language model helps with an answer: asked for, taken up by a worker, used or thrown away, in the end forgotten.

What is stored as the prompt is masked already: whoever sends it never has personal data in hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.actions.base import Refused
from heed.answers.actions.using_facts import remember
from heed.answers.checks.language import letters_by_language
from heed.answers.drafting_help import masking, prompts, understood
from heed.answers.drafting_help.prompts import Kind, Material
from heed.answers.helping import material as help_material
from heed.answers.helping import queries as help_queries
from heed.answers.models import OPEN_HELP, Draft, DraftAct, HelpKind, HelpRequest, HelpState
from heed.casework import actions as casework
from heed.casework.models import Case, Incident, IncidentCase, NotOfIncident
from heed.channels.language_model import NotAnswered, Problem, Said
from heed.facts import queries as facts
from heed.facts.models import Fact
from heed.inbox.models import Message
from heed.privacy import keys, retention
from heed.staff import queries as staff
from heed.staff.models import Person, Town

#: Seconds until a server that was busy or away is asked again; after the last one the request has failed.
BACK_OFF = (3, 15)
#: Whoever waits at a page waits no longer than this for a server that asks to be left alone.
LONGEST_WAIT = 60
#: Letters from which an answer's language is told, by pieces of at least so many.
_TOLD_FROM = 40
_PIECE = 60
_PORTION = 500


def ask_help(
    about: Case | Incident, by: Person, kind: Kind, language: str, text: str = "", message: Message | None = None
) -> HelpRequest:
    """Write down a request for a worker to take up, for the answer on a case or to all people of an incident.
    `language`: of the text that is wanted; `text`: the answer as it is typed now; `message`: that it answers.

    An answer of the model that was not decided on yet is thrown away. `Refused` says what keeps it from being asked;
    nothing was written then.
    """
    if not help_queries.is_on():
        raise Refused(_("No language model is set up here."))
    _check_text(kind, text)
    with transaction.atomic():
        about = _locked(about)
        if message is not None:
            message = Message.objects.get(pk=message.pk)
        asked = _asked(help_material.Wanted(kind, language, text, message), about, by)
        now = timezone.now()
        _make_room(about, by, kind)
        _check_limits(by, now)
        return HelpRequest.objects.create(
            **_named(about),
            **asked,
            person=by,
            kind=kind.value,
            language=language[:5],
            asked_at=now,
            next_attempt_at=now,
        )


def _asked(wanted: help_material.Wanted, about: Case | Incident, by: Person) -> dict[str, Any]:
    """What a request says, masked. Read once all is locked: what is taken back meanwhile is gone before it is read, or
    the request is found and forgotten."""
    shown = help_material.of(wanted, about, by)
    material = prompts.shortened(shown.material, settings.DRAFTING_HELP_LONGEST)
    if material.length > settings.DRAFTING_HELP_LONGEST:
        said = _("This is too long for the language model: at most %(most)d characters. Shorten it, or ask for a part.")
        raise Refused(said % {"most": settings.DRAFTING_HELP_LONGEST})
    for_all = isinstance(about, Incident)
    masked, hidden = _masked(material, about, by)
    if for_all and wanted.kind == Kind.SUGGEST:
        hidden = _of_nobody_alone(masked, hidden)
    turns = [list(turn) for turn in prompts.turns(wanted.kind, wanted.language, masked, for_all)]
    return {
        "prompt": turns,
        "sealed": keys.seal({"hidden": hidden, "about": masked.text}),
        "facts": shown.facts[: len(material.facts)],
        "asked_length": sum(len(content) for _role, content in turns),
    }


def _check_text(kind: Kind, text: str) -> None:
    if kind in (Kind.TRANSLATE, Kind.SIMPLIFY) and not text.strip():
        raise Refused(_("Write something first: the language model works on your own text."))


def _masked(material: Material, about: Case | Incident, by: Person) -> tuple[Material, dict[str, str]]:
    town = staff.town()
    find = masking.finder(town.country, town.languages)
    one = masking.mask(material.texts(), find, help_material.known_values(about, by))
    return material.with_texts(one.texts), dict(one.hidden)


def _of_nobody_alone(masked: Material, hidden: dict[str, str]) -> dict[str, str]:
    """What may be put back in a text that many people read: not what stands in the messages of residents alone."""
    ours = set(masking.placeholders("\n".join([masked.text, *masked.facts, *masked.templates])))
    return {placeholder: words for placeholder, words in hidden.items() if placeholder in ours}


def _named(about: Case | Incident) -> dict[str, Case | Incident]:
    return {"incident" if isinstance(about, Incident) else "case": about}


def _locked(about: Case | Incident) -> Case | Incident:
    """As it is now; of an incident its cases are locked too."""
    if isinstance(about, Case):
        return casework.locked(about.pk)
    incident = casework.locked_incident(about.pk)
    casework.lock_cases(IncidentCase.objects.filter(incident=incident).values_list("case_id", flat=True))
    return incident


def _make_room(about: Case | Incident, by: Person, kind: Kind) -> None:
    """What stands there already is thrown away, unless it is being written."""
    rows = HelpRequest.objects.select_for_update().filter(person=by, state__in=OPEN_HELP, **_named(about))
    same = rows.filter(kind=HelpKind.SUMMARISE) if kind == Kind.SUMMARISE else rows.exclude(kind=HelpKind.SUMMARISE)
    for one in same:
        if one.state != HelpState.READY:
            raise Refused(_("The language model is still writing for you here: wait, or stop it first."))
        _end(one, HelpState.THROWN_AWAY)


def _check_limits(by: Person, now: datetime) -> None:
    """Counted one after the other, so that two at once do not both get the last."""
    Town.objects.select_for_update().get(pk=staff.town().pk)
    mine = HelpRequest.objects.filter(person=by, asked_at__gt=now - timedelta(hours=1)).count()
    if mine >= settings.DRAFTING_HELP_PER_HOUR:
        said = _("You have asked the language model %(n)d times in an hour, which is the limit. Try again later.")
        raise Refused(said % {"n": mine})
    all_of_us = HelpRequest.objects.filter(asked_at__gt=now - timedelta(days=1)).count()
    if all_of_us >= settings.DRAFTING_HELP_PER_DAY:
        said = _("The language model was asked %(n)d times in a day, which is the town's limit. Try again tomorrow.")
        raise Refused(said % {"n": all_of_us})


def _lease() -> timedelta:
    return timedelta(seconds=settings.DRAFTING_HELP_SECONDS + 15)


def claim_help() -> HelpRequest | None:
    """The next request, for one worker; also one whose worker vanished. Those that vanished too often have failed."""
    now = timezone.now()
    gone = Q(state=HelpState.ASKING, claimed_at__lt=now - _lease())
    with transaction.atomic():
        rows = HelpRequest.objects.select_for_update(skip_locked=True)
        for one in rows.filter(gone, attempts__gt=len(BACK_OFF)):
            _fail(one, "lost")
        due = rows.filter(Q(state=HelpState.WAITING, next_attempt_at__lte=now) | gone)
        found = due.order_by("next_attempt_at", "pk").first()
        if found is None:
            return None
        found.state, found.claimed_at, found.attempts = HelpState.ASKING, now, found.attempts + 1
        found.save(update_fields=["state", "claimed_at", "attempts"])
    return found


def is_help_due() -> bool:
    now = timezone.now()
    waits = Q(state=HelpState.WAITING, next_attempt_at__lte=now)
    return HelpRequest.objects.filter(waits | Q(state=HelpState.ASKING, claimed_at__lt=now - _lease())).exists()


def _held(request: HelpRequest) -> HelpRequest | None:
    """Locked; None where another worker has it by now, or nobody waits for it any more."""
    rows = HelpRequest.objects.select_for_update()
    return rows.filter(pk=request.pk, state=HelpState.ASKING, attempts=request.attempts).first()


def record_help(request: HelpRequest, said: Said, milliseconds: int) -> None:
    """What the model answered, as text (`understood.text_of`)."""
    with transaction.atomic():
        found = _held(request)
        if found is None:
            return
        found.state, found.finished_at, found.milliseconds = HelpState.READY, timezone.now(), milliseconds
        found.answer, found.answer_length = said.text, len(said.text)
        found.model, found.model_version = said.model, said.version
        found.other_language = other_language(said.text, found.language, staff.town().languages)
        found.save()


def language_told(text: str, else_: str) -> str:
    """The language in which most of a text is, of those of the town; `else_` where it cannot be told."""
    letters = letters_by_language(text, tuple(sorted({*staff.town().languages, else_, "nl", "en"})), _PIECE)
    return letters.most_common(1)[0][0] if sum(letters.values()) >= _TOLD_FROM else else_


def other_language(text: str, wanted: str, languages: Sequence[str]) -> str:
    """The language in which most of a text is, where that is not the one wanted; "" where it is or cannot be told."""
    letters = letters_by_language(text, tuple(sorted({*languages, wanted, "nl", "en"})), _PIECE)
    if sum(letters.values()) < _TOLD_FROM or letters[wanted] * 2 >= sum(letters.values()):
        return ""
    return letters.most_common(1)[0][0][:5]


def record_help_failure(request: HelpRequest, error: NotAnswered, milliseconds: int) -> None:
    """Asked again where that may help and is soon enough for somebody who waits; else it has failed."""
    wait = max(BACK_OFF[min(request.attempts, len(BACK_OFF)) - 1], error.retry_after or 0)
    with transaction.atomic():
        found = _held(request)
        if found is None:
            return
        found.milliseconds += milliseconds
        if not error.permanent and found.attempts <= len(BACK_OFF) and wait <= LONGEST_WAIT:
            found.state, found.next_attempt_at = HelpState.WAITING, timezone.now() + timedelta(seconds=wait)
            found.problem = error.problem.value
            found.save()
            return
        number = int(error.retry_after or 0) if error.problem == Problem.BUSY else error.status
        _fail(found, error.problem.value, number)


def fail_help(request: HelpRequest, problem: str) -> None:
    with transaction.atomic():
        found = _held(request)
        if found is not None:
            _fail(found, problem)


def _fail(request: HelpRequest, problem: str, number: int = 0) -> None:
    request.problem, request.problem_number = problem, number
    _end(request, HelpState.FAILED)


def _end(request: HelpRequest, state: HelpState) -> None:
    """An end of it: what its placeholders stand for is not needed any more."""
    request.state, request.sealed = state, None
    request.finished_at = request.finished_at or timezone.now()
    request.save()


def throw_away_help(request_id: int, by: Person) -> bool:
    """One's own request is stopped, or its answer thrown away. False where it has ended already."""
    with transaction.atomic():
        rows = HelpRequest.objects.select_for_update().filter(pk=request_id, person=by, state__in=OPEN_HELP)
        found = rows.first()
        if found is None:
            return False
        _end(found, HelpState.THROWN_AWAY)
    return True


def take_help(draft: Draft, request_id: int) -> None:
    """The text of the model stands in a draft from now on. Inside the transaction that stores the draft, after it.

    Facts that were shown to the model and stand in its text are remembered as used. `Refused` where the text was used
    or thrown away already.
    """
    rows = _with(draft).filter(pk=request_id, state=HelpState.READY)
    found = rows.exclude(kind=HelpKind.SUMMARISE).first()
    if found is None:
        raise Refused(_("This text was used or thrown away already. Ask for it again."))
    _mark(draft, found)


def mark_help(draft: Draft) -> None:
    """A colleague who copies the model's words by hand has used them too, also in an answer for which it was not asked.
    Inside the transaction that stores it."""
    if not help_queries.is_on():
        return
    for one in _with(draft).filter(state=HelpState.READY).exclude(kind=HelpKind.SUMMARISE):
        text = help_queries.suggestion(one).text
        if understood.stands_in(text, draft.text, besides=help_queries.asked_about(one)):
            _mark(draft, one)
    _mark_copied(draft)


def _mark_copied(draft: Draft) -> None:
    """What was asked for another answer of theirs stays to be decided on there. Its masked text is remembered: nobody
    would look for a name from there in this draft."""
    at_hand = HelpRequest.objects.filter(person=draft.author_id, state__in=[HelpState.READY, HelpState.USED])
    for one in at_hand.exclude(kind=HelpKind.SUMMARISE).exclude(sealed=None).order_by("pk"):
        if one.draft_id == draft.pk or one.answer in draft.model_texts:
            continue
        own = help_queries.asked_about(one)
        if understood.stands_in(one.answer, draft.text, besides=own, run=understood.COPIED):
            _remember(draft, one, one.answer)


def _with(draft: Draft) -> QuerySet[HelpRequest]:
    """Requests of the author for help with this answer, locked."""
    about = {"incident": draft.incident_id} if draft.incident_id else {"case": draft.case_id}
    return HelpRequest.objects.select_for_update().filter(person=draft.author_id, **about)


def _mark(draft: Draft, request: HelpRequest) -> None:
    _remember(draft, request, help_queries.suggestion(request).text)
    request.state, request.draft = HelpState.USED, draft
    request.save(update_fields=["state", "draft"])


def _remember(draft: Draft, request: HelpRequest, text: str) -> None:
    """Whose words these are, and on which facts they stand."""
    draft.model_texts = [*draft.model_texts, text]
    draft.save(update_fields=["model_texts"])
    today = facts.today()
    shown = [one for one in Fact.objects.filter(pk__in=request.facts) if one.is_current(today)]
    remember(draft, [one for one in shown if _is_said(one, text)], draft.author)


def _is_said(fact: Fact, text: str) -> bool:
    return any(understood.stands_whole(statement, text) for statement in fact.statements.values())


def settle_help(draft: Draft) -> None:
    """Inside the transaction that lets an answer go: what became of the model's texts that were put into it. One that
    waits in the answer box stays there when a new promise goes."""
    settled = Q(draft=draft, state=HelpState.USED)
    if draft.act != DraftAct.PROMISE:
        settled |= Q(state=HelpState.READY)
    for one in _with(draft).filter(settled).exclude(kind="summarise"):
        if one.state == HelpState.READY:
            _end(one, HelpState.THROWN_AWAY)
        else:
            whole = understood.stands_whole(help_queries.suggestion(one).text, draft.text)
            _end(one, HelpState.USED if whole else HelpState.CHANGED)


def forget_help(now: datetime | None = None) -> int:
    """Take the texts, the colleague and what it was about out of requests whose time is over, and out of those of a
    case or an incident of which a resident has since removed a message. Counts stay. Returns how many."""
    moment = now or timezone.now()
    before = retention.kept_since("drafting-help", moment)
    kept = HelpRequest.objects.filter(forgotten_at=None)
    over = list(kept.filter(asked_at__lt=before).values_list("pk", flat=True)[:_PORTION]) if before else []
    gone = list(kept.filter(_removed_since()).values_list("pk", flat=True)[:_PORTION])
    return forget_requests([*over, *gone], moment)


def _removed_since() -> Q:
    """Of which a message was removed since it was asked; a case that was taken out of the incident counts too."""
    removed = Message.objects.filter(deleted_at__gt=OuterRef("asked_at"))
    taken_out = NotOfIncident.objects.filter(incident=OuterRef(OuterRef("incident"))).values("case")
    return (
        Q(Exists(removed.filter(case_message__case=OuterRef("case"))))
        | Q(Exists(removed.filter(case_message__case__incident_case__incident=OuterRef("incident"))))
        | Q(Exists(removed.filter(case_message__case__in=taken_out)))
    )


def forget_requests(ids: Sequence[int], moment: datetime | None = None) -> int:
    """Take the texts, the colleague and what it was about out of these. Counts stay. Returns how many there were."""
    now = moment or timezone.now()
    with transaction.atomic():
        rows = HelpRequest.objects.filter(pk__in=ids)
        rows.filter(state__in=OPEN_HELP).update(state=HelpState.THROWN_AWAY, finished_at=now)
        return rows.update(
            prompt=[],
            answer="",
            sealed=None,
            facts=[],
            case=None,
            incident=None,
            person=None,
            draft=None,
            forgotten_at=now,
            attempts=F("attempts") + 1,  # whoever is asking meanwhile has nothing to write down
        )
