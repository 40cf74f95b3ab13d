"""The code of conduct: worked on in a draft, put in use, and signed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.conduct import code as conduct
from heed.answers.conduct import queries as conduct_queries
from heed.answers.models import CodeVersion, Signature
from heed.casework import actions as casework
from heed.privacy import actions as privacy
from heed.staff.actions import NotPossible
from heed.staff.models import Person, VersionState
from heed.staff.seen import Stale
from heed.staff.versions import Json, Versions, put_in_order, replace_or_add

CODE = Versions(CodeVersion, ("rules", "quiz", "language"))


class NotPassed(NotPossible):
    """Questions of the quiz were answered wrongly: `wrong` are their places, from 0. Nothing was signed."""

    def __init__(self, wrong: list[int]) -> None:
        self.wrong = wrong
        super().__init__(_("Some questions are not right yet. Read why, then try again."))


def start_code(by: Person, ready_made: str = "") -> CodeVersion:
    """A draft of what is in use, or of a ready-made code by its language; the draft that is there, if there is one."""
    if not ready_made:
        if conduct_queries.live() is None:
            raise NotPossible(_("There is no code yet: choose a ready-made one to begin with."))
        return CODE.start(by)
    if ready_made not in conduct.READY_MADE:
        raise NotPossible(_("There is no ready-made code in this language."))
    rules, quiz = conduct.ready_made(ready_made)
    content: Json = {
        "rules": [one.as_json() for one in rules],
        "quiz": [one.as_json() for one in quiz],
        "language": ready_made,
    }
    return CODE.start(by, content)


def save_code_rule(number: int | None, rule: conduct.Rule, seen: int) -> CodeVersion:
    """A rule in the place of another (from 1), or (None) at the end. No two rules have the same slug."""

    def change(found: CodeVersion) -> None:
        others = [one["slug"] for at, one in enumerate(found.rules, 1) if at != number]
        if rule.slug in others:
            raise NotPossible(_("There is a rule of this name already: choose another one."))
        replace_or_add(found.rules, number, rule.as_json(), conduct.MOST_RULES)

    return CODE.change(seen, change)


def arrange_code_rule(number: int, act: str, seen: int) -> CodeVersion:
    """`act`: up, down or remove."""
    return CODE.change(seen, lambda found: put_in_order(found.rules, number, act))


def save_question(number: int | None, question: conduct.Question, seen: int) -> CodeVersion:
    return CODE.change(
        seen, lambda found: replace_or_add(found.quiz, number, question.as_json(), conduct.MOST_QUESTIONS)
    )


def arrange_question(number: int, act: str, seen: int) -> CodeVersion:
    """`act`: up, down or remove."""
    return CODE.change(seen, lambda found: put_in_order(found.quiz, number, act))


def _check_whole(found: CodeVersion) -> None:
    if not found.rules:
        raise NotPossible(_("A code without rules cannot be put in use: add a rule first."))
    try:
        conduct_queries.rules_of(found)
        conduct_queries.quiz_of(found)
    except conduct.CodeError as error:
        raise NotPossible(str(error)) from error


def put_code_live(by: Person, seen: int, binds_from: datetime | None = None) -> CodeVersion:
    """The draft is in use from now on; from `binds_from` (None: now) who has not signed it cannot send.

    Until then the version before it goes on to bind, where there was one. Everybody who has to sign is told, and who
    puts it in use has not signed it by that.
    """
    with transaction.atomic():
        now = timezone.now()
        found = CODE.put_live(by, seen, _check_whole, binds_from=max(binds_from or now, now))
        people = [person for person in conduct_queries.signers() if person.pk != by.pk]
        casework.notify(people, "code_to_sign", path="/desk/code/", version=found.number)
        privacy.record("code_put_live", "code", found.number, by, rules=len(found.rules))
    return found


def restore_code(number: int, by: Person) -> CodeVersion:
    """A draft of what a former version said: put in use, it is a new version, which has to be signed."""
    return CODE.start_again(number, by)


def sign(number: int, by: Person, given: Sequence[int | None] = ()) -> Signature:
    """Sign the version in use. `given`: by question of its quiz the place of the option that was chosen.

    `Stale` where another version is in use by now, `NotPassed` where answers are wrong. Signing again changes nothing.
    """
    with transaction.atomic():
        code = CodeVersion.objects.select_for_update(no_key=True, of=("self",)).get(number=number)
        if code.state != VersionState.LIVE:
            raise Stale(_("Another version came in use meanwhile. Read that one, then sign it."))
        wrong = conduct.wrong(conduct_queries.quiz_of(code), given)
        if wrong:
            raise NotPassed(wrong)
        signature, _made = Signature.objects.get_or_create(code=code, person=by)
    return signature
