from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from heed.inbox.models import Attachment, AttachmentState
from heed.privacy import queries as vault
from heed.staff.access import may

#: Shown in the page; everything else is offered as a download, so that no file of a stranger runs in our pages.
_SHOWN = ("image/jpeg", "image/png", "image/webp", "image/gif")


@require_GET
@may("see_cases")
def file(request: HttpRequest, attachment_id: int) -> HttpResponse:
    attachment = get_object_or_404(Attachment, pk=attachment_id, state=AttachmentState.STORED)
    if attachment.content_id is None:
        raise Http404
    shown = attachment.media_type in _SHOWN
    response = HttpResponse(
        vault.opened_file(attachment.content_id),
        content_type=attachment.media_type if shown else "application/octet-stream",
    )
    response["Content-Disposition"] = "inline" if shown else f'attachment; filename="attachment-{attachment.pk}"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, max-age=3600"
    return response
