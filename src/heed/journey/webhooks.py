"""Where networks call us. The bytes are handed to the channel as they came, since those were signed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt

from heed.channels import registry
from heed.channels.contract import ChannelError, SignatureError, WebhookRequest
from heed.inbox import actions as inbox
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Account, AccountState
from heed.journey import way


@csrf_exempt
def webhook(request: HttpRequest, channel: str, account_id: int) -> HttpResponse:
    """One account's webhook. 200 only when what it brought is stored; then the network need not call again."""
    account = get_object_or_404(Account.objects.exclude(state=AccountState.PAUSED), pk=account_id, channel=channel)
    if channel not in registry.slugs() or not registry.adapter(channel).capabilities.webhook:
        return HttpResponse(status=404)
    called = WebhookRequest(
        method=request.method or "",
        headers={name.lower(): value for name, value in request.headers.items()},
        query={name: value for name, value in request.GET.items() if isinstance(value, str)},
        body=request.body,
    )
    try:
        reply = inbox_queries.channel(account).receive_webhook(called)
    except SignatureError:
        return HttpResponse("signature does not fit", status=403, content_type="text/plain")
    except ChannelError as error:
        return HttpResponse(error.message, status=400, content_type="text/plain")
    way.take(account, reply.batch)
    inbox.note_health(account)
    return HttpResponse(reply.body, status=reply.status, content_type="text/plain")
