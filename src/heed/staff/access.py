"""Who may open a page: decided per view, by act (see `permissions.py`)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

from heed.staff import queries
from heed.staff.models import Person, Town

View = Callable[..., HttpResponseBase]


def person_of(request: HttpRequest) -> Person:
    """The colleague who is logged in; only for views behind `may`."""
    return cast(Person, request.user)


def town_of(request: HttpRequest) -> Town:
    """The town, asked for once per request."""
    if not hasattr(request, "heed_town"):
        request.heed_town = queries.town()  # type: ignore[attr-defined]
    return cast(Town, request.heed_town)  # type: ignore[attr-defined]


def may(act: str) -> Callable[[View], View]:
    """Only for colleagues whose role allows the act; the page is in their language."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            person = person_of(request)
            if not person.may(act):
                raise PermissionDenied(act)
            with translation.override(person.language):
                request.LANGUAGE_CODE = person.language  # type: ignore[attr-defined]
                response = view(request, *args, **kwargs)
                if hasattr(response, "render"):
                    response.render()
            return response

        return login_required(guarded)

    return decorate
