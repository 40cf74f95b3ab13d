"""Answers that are meant for one reader only."""

from __future__ import annotations

from django.http import HttpResponse


def for_one_reader(response: HttpResponse) -> HttpResponse:
    """Not kept, not found by search engines, and its address told to nobody else.

    The referrer policy is `same-origin`: other sites are told nothing. Under `no-referrer` a browser sends its forms
    with `Origin: null`, which the check against forged requests must refuse.
    """
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "same-origin"
    return response
