"""Votes as files: given out as `heed opinions` reads them, and brought in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from heed.opinions.exports import ExportError, read_votes
from heed.policy.conversations.actions import importing
from heed.policy.conversations.exchange import read_comments
from heed.policy.conversations.forms import ImportForm
from heed.policy.models import OpinionConversation
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible


@require_GET
@may("edit_dossiers")
def votes_file(request: HttpRequest, conversation_id: int) -> StreamingHttpResponse:
    """votes.csv: every vote, of numbered voters. That somebody took it out is written down."""
    found = get_object_or_404(OpinionConversation, pk=conversation_id)
    importing.give_out(found, person_of(request))
    return _file("votes.csv", importing.votes_file(found))


@require_GET
@may("edit_dossiers")
def comments_file(request: HttpRequest, conversation_id: int) -> StreamingHttpResponse:
    """comments.csv: the statements, and which were refused."""
    found = get_object_or_404(OpinionConversation, pk=conversation_id)
    return _file("comments.csv", importing.comments_file(found))


def _file(name: str, lines: Iterable[str]) -> StreamingHttpResponse:
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def bring_in(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """The export of a conversation, into one in which nobody has voted yet."""
    found = get_object_or_404(OpinionConversation.objects.select_related("dossier"), pk=conversation_id)
    town = town_of(request)
    form = ImportForm(town, request.POST, request.FILES) if request.method == "POST" else ImportForm(town)
    if form.is_bound and form.is_valid():
        try:
            votes = _read_in(found, form.cleaned_data, request)
            messages.success(request, _("Brought in: %(n)d votes. The landscape is worked out now.") % {"n": votes})
            return redirect("policy:conversation", found.pk)
        except (ExportError, NotPossible, ValueError) as error:
            form.add_error(None, str(error))
    context = {"conversation": found, "form": form, "has_votes": found.votes.exists()}
    return render(request, "policy/conversations/import.html", context, status=422 if form.errors else 200)


def _read_in(found: OpinionConversation, given: dict[str, Any], request: HttpRequest) -> int:
    """The library reads files by name, so that its messages name them."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for field in ("votes", "comments"):
            paths[field] = Path(folder) / f"{field}.csv"
            paths[field].write_bytes(given[field].read())
        ballots, comments = read_votes(paths["votes"]), read_comments(paths["comments"])
    return importing.bring_in(found.pk, ballots, comments, given["language"], person_of(request))
