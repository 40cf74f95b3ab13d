"""What the parts of one page each ask of the database, and what stays the same while it is made, is asked once.

Only while a page is read (GET): an act must see what it has just changed. Nothing is kept from one page to the next,
so a process that serves another town, or a town whose hours were changed a second ago, never sees an old answer.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.http import HttpRequest, HttpResponseBase

P = ParamSpec("P")
R = TypeVar("R")

_ANSWERS: ContextVar[dict[Hashable, Any] | None] = ContextVar("answers of this page", default=None)


def once_per_page(function: Callable[P, R]) -> Callable[P, R]:
    """For a read with arguments that can be keys; who gets the answer must not change it."""

    @wraps(function)
    def asked(*args: P.args, **kwargs: P.kwargs) -> R:
        answers = _ANSWERS.get()
        if answers is None:
            return function(*args, **kwargs)
        key = (function, args, tuple(sorted(kwargs.items())))
        if key not in answers:
            answers[key] = function(*args, **kwargs)
        return answers[key]  # type: ignore[no-any-return]

    return asked


class OncePerPage:
    """The middleware that says where a page begins and ends."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        token = _ANSWERS.set({})
        try:
            return self.get_response(request)
        finally:
            _ANSWERS.reset(token)
