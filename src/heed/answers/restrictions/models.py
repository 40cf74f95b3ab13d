"""House rules for residents, restrictions under them, and appeals against those."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from heed.casework.models import Case
from heed.inbox.models import Account, Contact, Message
from heed.staff.models import Numbered


class HouseRules(Numbered):
    """One version: `rules` as `house_rules.parse` reads each."""

    complaints = models.JSONField(default=dict, help_text="where residents can turn to beside an appeal, by language")


class What(models.TextChoices):
    HIDE = "hide", _("hide the message")
    BLOCK = "block", _("block the account")


class RestrictionState(models.TextChoices):
    ASKED = "asked", _("waits for a second person")
    REFUSED = "refused", _("refused")
    RAN_OUT = "ran_out", _("nobody decided in time")
    IN_FORCE = "in_force", _("in force")
    ENDED = "ended", _("ended")


class EndedBy(models.TextChoices):
    END_DATE = "end_date", _("its end date came")
    LIFTED = "lifted", _("lifted by a colleague")
    APPEAL = "appeal", _("lifted on appeal")
    NOT_REVIEWED = "not_reviewed", _("lifted by itself: nobody reviewed it in time")
    NOT_UPHELD = "not_upheld", _("lifted by the second person")
    PROLONGED = "prolonged", _("followed by a new decision")


class OnNetwork(models.TextChoices):
    """What has become of a restriction at the network: only this state decides what is done there next."""

    NONE = "none", _("in Heed only")
    TO_APPLY = "to_apply", _("about to be set on the network")
    APPLIED = "applied", _("set on the network")
    NOT_APPLIED = "not_applied", _("the network refused it")
    TO_LIFT = "to_lift", _("about to be lifted on the network")
    LIFTED = "lifted", _("lifted on the network")
    NOT_LIFTED = "not_lifted", _("the network refused to lift it")


#: States in which something is to be done at the network.
TO_DO = (OnNetwork.TO_APPLY, OnNetwork.TO_LIFT)
#: States in which a person has to look.
STUCK = (OnNetwork.NOT_APPLIED, OnNetwork.NOT_LIFTED)


class Restriction(models.Model):
    """That a message is hidden or an account blocked: asked by one colleague, decided by another.

    An urgent one is in force from the asking on, and reviewed afterwards: until then `decided_by` is empty.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="restrictions")
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="restrictions")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="restrictions")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", db_index=False)
    follows = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="prolonged_by", help_text="the one that it prolongs"
    )
    what = models.CharField(max_length=5, choices=What.choices)
    house_rules = models.ForeignKey(HouseRules, on_delete=models.PROTECT, related_name="+", db_index=False)
    rule = models.CharField(max_length=50, help_text="slug, in that version")
    passage = models.TextField(blank=True, help_text="of the message; emptied when its author takes the message back")
    reason = models.TextField(help_text="as the resident reads it")
    by_machine = models.BooleanField(default=False, help_text="Heed's reading drew attention to it")
    urgent = models.BooleanField(default=False)
    ends_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=RestrictionState.choices)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField(default=timezone.now)
    decide_by = models.DateTimeField(help_text="until when a second person decides, or reviews what was done at once")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    decided_at = models.DateTimeField(null=True)
    decision = models.TextField(blank=True, help_text="the second person's reason")
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_how = models.CharField(max_length=12, choices=EndedBy.choices, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    ending = models.TextField(blank=True, help_text="why it was lifted, in a colleague's words")
    on_network = models.CharField(max_length=11, choices=OnNetwork.choices, default=OnNetwork.NONE)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    problem = models.TextField(blank=True)
    remedy = models.TextField(blank=True)
    statement = models.ForeignKey(
        "answers.Delivery", null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="restriction_has_a_reason"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("asked_at")), name="restriction_ends"),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True, decided_at__isnull=True)
                | Q(Q(decided_by__isnull=False, decided_at__isnull=False), ~Q(decided_by=F("asked_by"))),
                name="restriction_decided_by_another",
            ),
            models.CheckConstraint(
                condition=~Q(state="in_force") | Q(decided_by__isnull=False) | Q(urgent=True),
                name="restriction_in_force_is_decided",
            ),
            *(
                models.UniqueConstraint(fields=fields, condition=Q(what=what, state=state), name=f"one_{what}_{state}")
                for what, fields in (("hide", ["message"]), ("block", ["account", "contact"]))
                for state in ("asked", "in_force")
            ),
        ]
        indexes = [
            models.Index(fields=["decide_by"], name="restriction_to_decide", condition=Q(decided_by__isnull=True)),
            models.Index(fields=["ends_at"], name="restriction_to_end", condition=Q(state="in_force")),
            models.Index(
                fields=["next_attempt_at"],
                name="restriction_to_carry_out",
                condition=Q(on_network__in=["to_apply", "to_lift"]),
            ),
        ]

    def __str__(self) -> str:
        return f"restriction {self.pk} ({self.state})"

    @property
    def stamp(self) -> str:
        """Differs whenever people or the network changed anything of it."""
        return f"{self.state}.{self.decided_by_id or 0}.{self.on_network}"


class Appeal(models.Model):
    """A resident's objection to a restriction, decided by somebody who had no hand in it. Made once."""

    restriction = models.OneToOneField(Restriction, on_delete=models.CASCADE, related_name="appeal")
    text = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    decide_by = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    decided_at = models.DateTimeField(null=True)
    upheld = models.BooleanField(null=True, help_text="the restriction stays (True) or is lifted (False)")
    reason = models.TextField(blank=True, help_text="as the resident reads it")
    late_told_at = models.DateTimeField(null=True, help_text="when colleagues were told that it is late")
    outcome = models.ForeignKey(
        "answers.Delivery", null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True, decided_at__isnull=True, upheld__isnull=True)
                | (Q(decided_by__isnull=False, decided_at__isnull=False, upheld__isnull=False) & ~Q(reason="")),
                name="appeal_decided_with_a_reason",
            )
        ]
        indexes = [
            models.Index(fields=["decide_by"], name="appeal_to_decide", condition=Q(decided_by__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"appeal against {self.restriction_id}"
