"""Putting right what Heed made of a message, where it stands."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from heed.casework import actions as casework
from heed.inbox import queries as inbox
from heed.inbox.labels import NAMES
from heed.inbox.models import Message
from heed.learning.forms import CorrectionForm
from heed.learning.templatetags.learning_tags import label_name
from heed.staff.access import may, person_of, town_of
from heed.staff.seen import fingerprint
from heed.understanding import Context


@require_http_methods(["GET", "POST"])
@may("work_cases")
def correct(request: HttpRequest, message_id: int) -> HttpResponse:
    """A form with Heed's reading filled in; what was changed is kept as a correction, and the case follows it."""
    message = get_object_or_404(
        Message.objects.select_related("reading", "case_message__case"), pk=message_id, deleted_at=None
    )
    read = inbox.labels_of(message)
    languages = [*town_of(request).languages, *Context().languages, read["language"]]
    known = list(dict.fromkeys(code for code in languages if code))
    form = CorrectionForm(request.POST or None, initial=read, languages=known)
    problem = ""
    if request.method == "POST" and form.is_valid():
        try:
            shown = request.POST.get("shown", "")
            return _put_right(request, message, casework.put_right(message.pk, form.given(), person_of(request), shown))
        except casework.Stale as error:
            problem, read = str(error), inbox.labels_of(Message.objects.select_related("reading").get(pk=message.pk))
    page = "desk/correct_form.html" if request.headers.get("HX-Request") else "desk/correct.html"
    differing = [
        (NAMES[name], label_name(label, name)) for name, label in read.items() if label != request.POST.get(name, label)
    ]
    context = {
        "form": form,
        "message": message,
        "shown": fingerprint(read),
        "problem": problem,
        "stored": differing if problem else [],
    }
    return render(request, page, context, status=409 if problem else 422 if form.errors else 200)


def _put_right(request: HttpRequest, message: Message, changed: list[str]) -> HttpResponse:
    if changed:
        said = ngettext("Put right.", "Put right: %(n)d things.", len(changed))
        messages.success(request, said % {"n": len(changed)})
    else:
        messages.info(request, _("Nothing was different, so nothing was changed."))
    link = getattr(message, "case_message", None)
    return redirect("desk:case", link.case_id) if link else redirect("desk:settled")
