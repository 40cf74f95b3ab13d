"""What can become of a delivery, and what it does at its network."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class DraftAct(models.TextChoices):
    """What a text is for."""

    ANSWER = "answer", _("answer")
    CORRECTION = "correction", _("correction")
    WITHDRAWAL = "withdrawal", _("withdrawal")
    INVITATION = "invitation", _("invitation to go on in private")
    PROMISE = "promise", _("new promise")


#: What changes an answer that was given.
CHANGES = (DraftAct.CORRECTION, DraftAct.WITHDRAWAL)


class Act(models.TextChoices):
    """What a delivery does at its network. Editing and deleting can be repeated without harm, sending cannot."""

    SEND = "send", _("sends a message")
    EDIT = "edit", _("edits our message")
    DELETE = "delete", _("deletes our message")


class DeliveryKind(models.TextChoices):
    ANSWER = "answer", _("answer")
    CORRECTION = "correction", _("correction")
    WITHDRAWAL = "withdrawal", _("withdrawal")
    INVITATION = "invitation", _("invitation to go on in private")
    ACKNOWLEDGEMENT = "acknowledgement", _("acknowledgement")
    SATISFACTION = "satisfaction", _("question how one was helped")
    PROMISE = "promise", _("new promise")
    STATEMENT = "statement", _("statement of reasons for a restriction")


#: What staff wrote to say something on the matter: an invitation says nothing.
WRITTEN = (DeliveryKind.ANSWER, DeliveryKind.CORRECTION, DeliveryKind.WITHDRAWAL)

#: What staff wrote, whatever it is for; all else is automatic.
BY_PEOPLE = (*WRITTEN, DeliveryKind.INVITATION, DeliveryKind.STATEMENT)


class DeliveryState(models.TextChoices):
    WAITING = "waiting", _("waiting to be sent")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("not sent")
    UNCERTAIN = "uncertain", _("perhaps sent")
    EXPIRED = "expired", _("expired, not sent")
    CANCELLED = "cancelled", _("cancelled")


#: States in which a person decides what becomes of it.
IN_TROUBLE = (DeliveryState.FAILED, DeliveryState.UNCERTAIN, DeliveryState.EXPIRED)
#: States in which it is on its way.
UNDER_WAY = (DeliveryState.WAITING, DeliveryState.SENDING)
