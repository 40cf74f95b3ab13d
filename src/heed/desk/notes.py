"""Notes of colleagues to each other on a case."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from heed.casework.actions import notes
from heed.casework.models import Case
from heed.desk.views import _case_page, done
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible


@require_POST
@may("work_cases")
def add_note(request: HttpRequest, case_id: int) -> HttpResponse:
    case = get_object_or_404(Case.objects.select_related("topic", "department", "assignee"), pk=case_id)
    text = request.POST.get("note", "")
    try:
        note = notes.add_note(case_id, person_of(request), text)
    except NotPossible as error:
        context = _case_page(request, case) | {"note_problem": str(error), "note_text": text}
        return render(request, "desk/case.html", context, status=409)
    told = ", ".join(person.name for person in note.mentioned.all())
    return done(request, case_id, _("Note kept. %(names)s will see it.") % {"names": told} if told else _("Note kept."))
