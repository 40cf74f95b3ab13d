"""The conversations of a dossier, on its page."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heed.dossiers.gathering import Entry, Section
from heed.dossiers.models import Dossier
from heed.policy.models import OpinionConversation
from heed.staff.models import Person


def section(dossier: Dossier, person: Person) -> Section:
    rows = dossier.opinion_conversations.all()
    may_add = person.may("edit_dossiers") and dossier.is_open
    return Section(
        "conversations",
        _("Conversations"),
        [Entry(one.title, reverse("policy:conversation", args=[one.pk]), _note(one)) for one in rows],
        _("Residents have not been asked to vote on statements yet."),
        _("Begin a conversation") if may_add else "",
        reverse("policy:add_conversation", args=[dossier.pk]) if may_add else "",
    )


def _note(one: OpinionConversation) -> str:
    people = one.participants.count()
    state = _("open") if one.is_open else _("closed") if one.is_closed else _("not open yet")
    return f"{state}, " + ngettext("%(n)d participant", "%(n)d participants", people) % {"n": people}
