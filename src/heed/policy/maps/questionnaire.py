"""The questionnaire of one person of a panel: opened by their own link, without an account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from heed.dossiers import wording
from heed.pages.responses import for_one_reader
from heed.policy.maps import actions, queries
from heed.policy.models import CognitiveMap, Concept, Influence, Invitation, Term
from heed.privacy import actions as privacy
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

#: How often the answers of one link can be kept, in a clock hour and in a day (UTC).
MOST_AN_HOUR, MOST_A_DAY = 60, 200


@dataclass(frozen=True, slots=True)
class Question:
    """One influence as people are asked of it. Names and descriptions are in the language of the page where the map has
    them, else in its own; `source_language` and `target_language` say which."""

    influence: Influence
    source: str
    source_text: str
    source_language: str
    target: str
    target_text: str
    target_language: str
    chosen: str

    @property
    def field(self) -> str:
        return f"q{self.influence.pk}"


@require_http_methods(["GET", "HEAD", "POST"])
def questionnaire(request: HttpRequest, key: str) -> HttpResponse:
    invitation = queries.by_key(key)
    if invitation is None:
        return for_one_reader(render(request, "policy/maps/no_questionnaire.html", status=404))
    language = _language(request, invitation)
    page_language = language if language in dict(settings.LANGUAGES) else "en"
    with translation.override(page_language):
        request.LANGUAGE_CODE = page_language  # type: ignore[attr-defined]
        if request.method == "POST":
            return for_one_reader(_keep(request, key, invitation, language))
        return for_one_reader(_page(request, invitation, language))


def _language(request: HttpRequest, invitation: Invitation) -> str:
    """That of the address, else the one that the reader chose for all pages, else that of the link."""
    offered = _languages(invitation.panel.map)
    for wanted in (request.GET.get("language"), request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)):
        if wanted in offered:
            return str(wanted)
    return invitation.language if invitation.language in offered else offered[0]


def _languages(stored: CognitiveMap) -> list[str]:
    """Those of Heed's pages, and those in which the map has the name of every concept."""
    concepts = list(stored.concepts.all())
    own = {code for one in concepts for code, texts in one.translations.items() if texts.get("name")}
    whole = [code for code in sorted(own) if all(one.translations.get(code, {}).get("name") for one in concepts)]
    return list(dict.fromkeys([*(code for code, _name in settings.LANGUAGES), stored.language, *whole]))


def _questions(invitation: Invitation, language: str, typed: dict[int, str] | None = None) -> list[Question]:
    """What the map asks, with what was answered; `typed` takes the place of what is stored."""
    stored = invitation.panel.map
    given = dict(invitation.ratings.values_list("influence_id", "term")) if typed is None else typed
    return [
        Question(
            one, *_texts(one.source, stored, language), *_texts(one.target, stored, language), given.get(one.pk, "")
        )
        for one in queries.asked_of(stored)
    ]


def _texts(concept: Concept, stored: CognitiveMap, language: str) -> tuple[str, str, str]:
    """Name and description, and in which language."""
    own = concept.translations.get(language, {})
    if language != stored.language and own.get("name"):
        return own["name"], own.get("description", ""), language
    return concept.name, concept.description, stored.language


def _page(
    request: HttpRequest,
    invitation: Invitation,
    language: str,
    status: int = 200,
    typed: dict[int, str] | None = None,
    **more: Any,
) -> HttpResponse:
    panel = invitation.panel
    dossier = panel.map.dossier
    questions = _questions(invitation, language, typed)
    context = {
        "invitation": invitation,
        "panel": panel,
        "dossier": dossier,
        "promise": wording.promise(dossier.participation),
        "introduction": panel.introduction.get(language) or next(iter(panel.introduction.values()), ""),
        "introduction_language": language if language in panel.introduction else next(iter(panel.introduction), ""),
        "questions": questions,
        "terms": Term.choices,
        "language": language,
        "languages": _languages(panel.map),
        "is_open": panel.is_open and dossier.is_open,
    }
    return render(request, "policy/maps/questionnaire.html", context | more, status=status)


def _keep(request: HttpRequest, key: str, invitation: Invitation, language: str) -> HttpResponse:
    asked = _questions(invitation, language, {})
    typed = {one.influence.pk: request.POST[one.field] for one in asked if one.field in request.POST}
    if not privacy.count_sending("questionnaire", str(invitation.pk), MOST_AN_HOUR, MOST_A_DAY):
        problem = _("You saved very often in a short time. Wait an hour; what you chose stands below.")
        return _page(request, invitation, language, 429, typed, problem=problem)
    try:
        actions.answer(invitation.pk, typed, request.POST.get("seen", ""))
    except Stale:
        invitation.refresh_from_db()
        problem = _(
            "Answers were kept by this link after you opened this page. What you chose now stands below and is not "
            "kept yet. Save again to keep it in their place."
        )
        return _page(request, invitation, language, 409, typed, problem=problem)
    except NotPossible as error:
        return _page(request, invitation, language, 422, typed, problem=str(error))
    messages.success(
        request, _("Thank you. Your answers are kept. With this link you can change them until it closes.")
    )
    return redirect(f"{request.path}?language={language}")
