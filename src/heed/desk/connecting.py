"""Connecting an account: by a form, or by agreeing on the network's own page (OAuth).

These views talk to a network while the administrator waits. Nothing else on a page does: here the answer is what the
administrator came for, and it decides what the page says next. The time-outs are the channels' own.
"""

from __future__ import annotations

import base64
import secrets
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from heed.channels import registry
from heed.channels.contract import Channel, ChannelError, Connected
from heed.inbox import actions as inbox
from heed.inbox import queries as inbox_queries
from heed.inbox.forms import ConnectForm, sentence
from heed.inbox.models import Account
from heed.privacy import actions as privacy
from heed.privacy import keys
from heed.staff.access import may, person_of

_PENDING, _DONE = "connecting", "connecting_done"


@dataclass(frozen=True, slots=True)
class Pending:
    """What is kept in the session, sealed, while the administrator is on the network's page."""

    state: str
    channel: str
    account_id: int | None  # which account is connected again
    url: str
    redirect_uri: str
    kept: dict[str, Any]
    to_remember: dict[str, Any]

    @property
    def server(self) -> str:
        return urlsplit(self.url).netloc

    @property
    def form_address(self) -> str:
        if self.account_id:
            return reverse("desk:reconnect", args=[self.account_id])
        return reverse("desk:connect", args=[self.channel])


@require_GET
@may("manage_accounts")
def choose(request: HttpRequest) -> HttpResponse:
    adapters = [registry.adapter(slug) for slug in registry.slugs()]
    offered = [_for_template(adapter) for adapter in adapters if adapter.connectable]
    context = {"channels": sorted(offered, key=lambda channel: channel["name"])}
    return render(request, "desk/accounts/choose.html", context)


def _for_template(adapter: type[Channel]) -> dict[str, Any]:
    """A template would make an instance of a class."""
    return {"slug": adapter.slug, "name": adapter.name, "uses_oauth": adapter.uses_oauth}


@require_http_methods(["GET", "POST"])
@never_cache
@may("manage_accounts")
def connect(request: HttpRequest, channel: str) -> HttpResponse:
    return _form_page(request, _connectable(channel), None)


@require_http_methods(["GET", "POST"])
@never_cache
@may("manage_accounts")
def reconnect(request: HttpRequest, account_id: int) -> HttpResponse:
    """The same form, with what was filled in before. What was heard and said on the account stays."""
    account = get_object_or_404(Account, pk=account_id)
    if account.settings.get("rehearsal"):
        raise Http404("an account in rehearsal has no network")
    return _form_page(request, _connectable(account.channel), account)


def _connectable(channel: str) -> type[Channel]:
    if channel not in registry.slugs() or not registry.adapter(channel).connectable:
        raise Http404(f"there is nothing to connect on {channel!r}")
    return registry.adapter(channel)


def _form_page(request: HttpRequest, adapter: type[Channel], again: Account | None) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    form = ConnectForm(adapter.connect_form, data, initial=_filled_in_before(again))
    if form.is_valid():
        try:
            proceed = _begin if adapter.uses_oauth else _log_in
            return proceed(request, adapter, form, again)
        except ChannelError as error:
            form.refuse(error)
    context = {"form": form, "channel": _for_template(adapter), "again": again}
    return render(request, "desk/accounts/connect.html", context, status=422 if form.errors else 200)


def _filled_in_before(account: Account | None) -> dict[str, Any]:
    if account is None:
        return {}
    return {**account.settings, **account.settings.get("filled_in", {})}


def _log_in(request: HttpRequest, adapter: type[Channel], form: ConnectForm, again: Account | None) -> HttpResponse:
    connected = adapter.connect(form.filled_in, settings.ALLOWED_NETWORKS)
    return _connected(request, adapter.slug, connected, form.to_remember(), again)


def _begin(request: HttpRequest, adapter: type[Channel], form: ConnectForm, again: Account | None) -> HttpResponse:
    """Register with the server, and show where to agree.

    The way to the server is a link on a page of its own: browsers let a form be answered by a redirect to the own
    site only (Content-Security-Policy, form-action).
    """
    state = secrets.token_urlsafe(32)
    redirect_uri = settings.PUBLIC_URL.rstrip("/") + reverse("desk:connected")
    url, kept = adapter.authorise_url(form.filled_in, redirect_uri, state, settings.ALLOWED_NETWORKS)
    account_id = again.pk if again else None
    _keep(request, Pending(state, adapter.slug, account_id, url, redirect_uri, kept, form.to_remember()))
    return redirect("desk:agree")


def _keep(request: HttpRequest, pending: Pending) -> None:
    request.session[_PENDING] = base64.b64encode(keys.seal(asdict(pending))).decode()


def _pending(request: HttpRequest) -> Pending | None:
    sealed = request.session.get(_PENDING)
    if not sealed:
        return None
    try:
        return Pending(**keys.unseal(base64.b64decode(sealed)))
    except InvalidToken:  # the keys were replaced meanwhile
        return None


@require_GET
@never_cache
@may("manage_accounts")
def agree(request: HttpRequest) -> HttpResponse:
    pending = _pending(request)
    if pending is None:
        return redirect("desk:choose_channel")
    return render(request, "desk/accounts/agree.html", {"pending": pending})


@require_GET
@never_cache
@may("manage_accounts")
def callback(request: HttpRequest) -> HttpResponse:
    """Back from the network, with a code or a refusal. The state proves that it was this browser that went."""
    state = request.GET.get("state", "")
    pending = _pending(request)
    if pending is None or not constant_time_compare(state, pending.state):
        return _not_expected(request, state)
    del request.session[_PENDING]  # a code counts once
    request.session[_DONE] = state
    code = request.GET.get("code", "")
    if not code or request.GET.get("error"):
        messages.error(request, _refusal(request, pending))
        return redirect(pending.form_address)
    return _finish(request, pending, code)


def _not_expected(request: HttpRequest, state: str) -> HttpResponse:
    if state and constant_time_compare(state, request.session.get(_DONE, "")):
        messages.warning(request, _("This was handled already: see below how the account is doing."))
        return redirect("desk:accounts")
    messages.error(
        request,
        _(
            "Nothing was connected: this log-in was not begun in this browser, or was begun anew since. "
            "Start again from this page."
        ),
    )
    return redirect("desk:accounts")


def _refusal(request: HttpRequest, pending: Pending) -> str:
    said = request.GET.get("error", "")
    if said == "access_denied":
        return _("Nothing was connected: on %(server)s the answer was no.") % {"server": pending.server}
    if said:
        reason = request.GET.get("error_description", "") or said
        values = {"server": pending.server, "reason": reason[:300]}
        return _("Nothing was connected. %(server)s said: %(reason)s") % values
    missing = _("Nothing was connected: %(server)s sent you back without a code. Start again.")
    return missing % {"server": pending.server}


def _finish(request: HttpRequest, pending: Pending, code: str) -> HttpResponse:
    adapter = _connectable(pending.channel)
    again = Account.objects.filter(pk=pending.account_id).first() if pending.account_id else None
    try:
        connected = adapter.finish_authorisation(pending.kept, code, pending.redirect_uri, settings.ALLOWED_NETWORKS)
        return _connected(request, pending.channel, connected, pending.to_remember, again)
    except ChannelError as error:
        known = [code, *(value for name, value in pending.kept.items() if "secret" in name)]
        messages.error(request, _("Nothing was connected.") + " " + sentence(error, known))
        return redirect(pending.form_address)


def _connected(
    request: HttpRequest, channel: str, connected: Connected, to_remember: dict[str, Any], again: Account | None
) -> HttpResponse:
    """Store the account. `ChannelError` where it is another one than the one that was to be connected again."""
    existing = inbox_queries.connected_as(channel, connected.native_id)
    if again and existing != again:
        raise ChannelError(
            _("this is another account: %(other)s, not %(handle)s")
            % {"other": connected.handle, "handle": again.handle},
            permanent=True,
            remedy=_("Log in as %(handle)s and try again, or add the other one with “Connect an account”.")
            % {"handle": again.handle},
        )
    stored = {**connected.settings, "filled_in": to_remember}
    with transaction.atomic():
        account = inbox.connect_account(channel, connected.native_id, connected.handle, stored, connected.secrets)
        act = "account_connected_again" if existing else "account_connected"
        privacy.record(act, "account", account.pk, person_of(request), channel=channel)
    said = _("%(account)s is connected again. What was heard and said on it is still here.")
    said = said if existing else _("%(account)s is connected. What residents say to it comes in from now on.")
    messages.success(request, said % {"account": account.handle})
    return redirect("desk:accounts")
