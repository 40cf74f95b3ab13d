"""Settings: what this colleague may set, and what is theirs alone."""

from __future__ import annotations

from django.conf import settings as configuration
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from heed.staff import actions
from heed.staff.access import may, person_of
from heed.staff.forms import LanguageForm


@require_http_methods(["GET", "POST"])
@may("see_desk")
def settings(request: HttpRequest) -> HttpResponse:
    person = person_of(request)
    form = LanguageForm(request.POST or None, initial={"language": person.language})
    if not form.is_valid():
        return render(request, "staff/settings.html", {"form": form}, status=422 if form.is_bound else 200)
    chosen = form.cleaned_data["language"]
    actions.set_language(person, chosen)
    with translation.override(chosen):
        messages.success(request, _("Heed now speaks this language to you."))
    response = redirect("staff:settings")
    # The log-in page knows nobody yet: it goes by this cookie.
    response.set_cookie(configuration.LANGUAGE_COOKIE_NAME, chosen, max_age=365 * 24 * 3600, samesite="Lax")
    return response
