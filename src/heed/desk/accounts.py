"""The accounts page: whether each connection works, what is wrong with it, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from heed.answers.models import Delivery, DeliveryState
from heed.channels import registry
from heed.channels.contract import Channel
from heed.inbox import actions as inbox
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Account, AccountState, SetAside
from heed.journey import jobs
from heed.privacy import actions as privacy
from heed.staff.access import may, person_of

#: Sign, colour and words of each state, and what it means for messages.
_STATES: dict[str, tuple[str, str, str | Promise, str | Promise]] = {
    "connected": ("✓", "success", gettext_lazy("connected"), ""),
    "unsteady": (
        "▲",
        "warning",
        gettext_lazy("connected, with trouble"),
        gettext_lazy("Heed keeps trying by itself."),
    ),
    "trouble": (
        "✕",
        "danger",
        gettext_lazy("needs attention"),
        gettext_lazy("Nothing is fetched, and answers wait, until this is mended."),
    ),
    "paused": (
        "‖",
        "neutral",
        gettext_lazy("paused"),
        gettext_lazy("Nothing is fetched, and answers wait, until somebody resumes it."),
    ),
}
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Health:
    """One account as the page shows it."""

    account: Account
    channel: type[Channel] | None  # None: no such channel in this version of Heed
    sent_at: datetime | None
    set_aside: int

    @property
    def state(self) -> str:
        unsteady = self.account.state == AccountState.CONNECTED and self.account.trouble
        return "unsteady" if unsteady else self.account.state

    @property
    def sign(self) -> str:
        return _STATES[self.state][0]

    @property
    def color(self) -> str:
        return _STATES[self.state][1]

    @property
    def words(self) -> str:
        return str(_STATES[self.state][2])

    @property
    def meaning(self) -> str:
        """What the state means for messages. Only where Heed asks the network itself does it try again by itself."""
        if self.state == "unsteady" and not (self.channel and self.channel.capabilities.polls):
            return ""
        return str(_STATES[self.state][3])

    @property
    def is_known(self) -> bool:
        return self.channel is not None

    @property
    def channel_name(self) -> str:
        return self.channel.name if self.channel else self.account.channel

    @property
    def is_rehearsal(self) -> bool:
        return bool(self.account.settings.get("rehearsal"))

    @property
    def has_network(self) -> bool:
        """Whether somebody else's server is behind it, which can be asked and connected to again."""
        return self.channel is not None and self.channel.connectable and not self.is_rehearsal

    @property
    def can_pause(self) -> bool:
        """Heed's own pages are not an account that can be paused."""
        return self.channel is not None and self.channel.connectable

    @property
    def has_acts(self) -> bool:
        return self.has_network or self.can_pause or self.account.state == AccountState.PAUSED

    @property
    def webhook(self) -> str:
        """The address that the network must be given; "" where the channel is not called."""
        if self.channel is None or not self.channel.capabilities.webhook:
            return ""
        path = reverse("journey:webhook", args=[self.account.channel, self.account.pk])
        return settings.PUBLIC_URL.rstrip("/") + path


def healths() -> list[Health]:
    """All accounts, those that need somebody first."""
    counts = inbox_queries.set_aside_counts()
    known = registry.slugs()
    found = [
        Health(
            account,
            registry.adapter(account.channel) if account.channel in known else None,
            _last_sent(account),
            counts.get(account.pk, 0),
        )
        for account in Account.objects.order_by("channel", "handle")
    ]
    order = ["trouble", "unsteady", "connected", "paused"]
    return sorted(found, key=lambda health: order.index(health.state))


def _last_sent(account: Account) -> datetime | None:
    row = Delivery.objects.filter(account=account, state=DeliveryState.SENT).order_by("-pk").first()
    return row.sent_at if row else None


@require_GET
@may("see_accounts")
def accounts(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/accounts/list.html", {"healths": healths()})


@require_GET
@may("see_accounts")
def rows(request: HttpRequest) -> HttpResponse:
    """The list alone, for live updates: a check or a new trouble shows by itself."""
    return render(request, "desk/accounts/rows.html", {"healths": healths()})


@require_POST
@may("manage_accounts")
def check(request: HttpRequest, account_id: int) -> HttpResponse:
    """Ask the network. By a job: a network that is slow to answer must not keep a page waiting."""
    account = get_object_or_404(Account, pk=account_id)
    jobs.check_account.defer(account_id=account.pk)
    said = _("%(account)s is being checked. See below what comes of it.")
    messages.success(request, said % {"account": account.handle})
    return redirect("desk:accounts")


@require_POST
@may("manage_accounts")
def pause(request: HttpRequest, account_id: int) -> HttpResponse:
    return _set_paused(request, account_id, True, _("%(account)s is paused. Answers wait until you resume it."))


@require_POST
@may("manage_accounts")
def resume(request: HttpRequest, account_id: int) -> HttpResponse:
    return _set_paused(request, account_id, False, _("%(account)s is in use again."))


def _set_paused(request: HttpRequest, account_id: int, paused: bool, said: str) -> HttpResponse:
    """Only what is not paused can be paused, and the other way round: a late click mends no trouble."""
    account = get_object_or_404(Account, pk=account_id)
    if (account.state == AccountState.PAUSED) != paused:
        with transaction.atomic():
            inbox.pause_account(account, paused)
            act = "account_paused" if paused else "account_resumed"
            privacy.record(act, "account", account.pk, person_of(request), channel=account.channel)
    messages.success(request, said % {"account": account.handle})
    return redirect("desk:accounts")


@require_GET
@may("see_accounts")
def set_aside(request: HttpRequest, account_id: int) -> HttpResponse:
    """What came in and could not be stored: when and why. What it said stays sealed."""
    account = get_object_or_404(Account, pk=account_id)
    waiting = SetAside.objects.filter(account=account, looked_at=None)
    context = {
        "account": account,
        "waiting": waiting.order_by("-at")[:SHOWN],
        "more": max(waiting.count() - SHOWN, 0),
        "earlier": SetAside.objects.filter(account=account).exclude(looked_at=None).order_by("-looked_at")[:20],
    }
    return render(request, "desk/accounts/set_aside.html", context)


@require_POST
@may("manage_accounts")
def looked_at(request: HttpRequest, account_id: int) -> HttpResponse:
    """One, or all that stood on the page: not what came in since."""
    account = get_object_or_404(Account, pk=account_id)
    ids = [int(pk) for pk in request.POST.getlist("set_aside") if pk.isdigit()]
    with transaction.atomic():
        number = inbox.mark_looked_at(account, ids)
        if number:
            privacy.record("set_aside_looked_at", "account", account.pk, person_of(request), number=number)
    return redirect("desk:set_aside", account.pk)
