"""What was said, by whom (a pseudonym), on which account, and what was read in it."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from heed.privacy.models import VaultItem


class AccountState(models.TextChoices):
    CONNECTED = "connected", _("connected")
    TROUBLE = "trouble", _("needs attention")
    PAUSED = "paused", _("paused")


class Account(models.Model):
    """The municipality's own presence on a channel. `secrets` are encrypted; `cursor` says how far we have read."""

    channel = models.CharField(max_length=40)
    handle = models.CharField(max_length=200)
    native_digest = models.UUIDField(help_text="keyed hash of the account's own id on its network")
    settings = models.JSONField(default=dict)
    secrets = models.BinaryField(default=bytes)
    cursor = models.JSONField(default=dict)
    state = models.CharField(max_length=12, choices=AccountState.choices, default=AccountState.CONNECTED)
    trouble = models.TextField(blank=True)
    remedy = models.TextField(blank=True)
    trouble_since = models.DateTimeField(null=True)
    heard_at = models.DateTimeField(null=True, help_text="last time the network answered a fetch")
    sent_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "native_digest"], name="account_connected_once")]

    def __str__(self) -> str:
        return f"{self.handle} ({self.channel})"


class Contact(models.Model):
    """A pseudonymous identity on a channel. Who it is stands in the vault only."""

    channel = models.CharField(max_length=40)
    digest = models.UUIDField(unique=True, help_text="keyed hash of the native id")
    reference = models.CharField(max_length=12, help_text="stands for the handle in texts")
    vault = models.ForeignKey(VaultItem, null=True, on_delete=models.SET_NULL)
    is_bot = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"resident {self.reference}"


class Conversation(models.Model):
    """The thread of one contact with us. Several contacts in one public thread have one conversation each."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, db_index=False)
    thread_digest = models.UUIDField(help_text="keyed hash of the id of the thread's first message")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT)
    started_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "thread_digest", "contact"], name="one_conversation_per_contact")
        ]

    def __str__(self) -> str:
        return f"conversation {self.pk}"


class Direction(models.TextChoices):
    IN = "in"
    OUT = "out"


class MessageState(models.TextChoices):
    RECEIVED = "received"  # stored, not placed yet
    EDITED = "edited"  # belongs to a case, and its latest version has not been read yet
    PLACED = "placed"  # belongs to a case
    SETTLED = "settled"  # needs no case: thanks, spam, not for us, automatic
    OWN = "own"  # said by us


class SettledAs(models.TextChoices):
    THANKS = "thanks", _("thanks")
    SPAM = "spam", _("spam")
    NOT_FOR_US = "not_for_us", _("not for us")
    AUTOMATIC = "automatic", _("automatic message")
    WITHDRAWN = "withdrawn", _("removed by its author")


class Message(models.Model):
    """One utterance, in or out. `text` is its latest version with handles replaced by contact references."""

    # No index of its own where another one begins with the column: each costs with every message.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, db_index=False)
    conversation = models.ForeignKey(
        Conversation, null=True, on_delete=models.PROTECT, related_name="messages", db_index=False
    )
    contact = models.ForeignKey(Contact, null=True, on_delete=models.PROTECT)
    direction = models.CharField(max_length=3, choices=Direction.choices, default=Direction.IN)
    native_digest = models.UUIDField(help_text="keyed hash of the native id")
    parent_digest = models.UUIDField(null=True)
    subject = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    visibility = models.CharField(max_length=10)
    declared_language = models.CharField(max_length=10, blank=True)
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    address = models.CharField(max_length=300, blank=True)
    sent_at = models.DateTimeField()
    received_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True, help_text="the network's moment of the latest edit")
    version = models.PositiveIntegerField(default=1)
    deleted_at = models.DateTimeField(null=True)
    is_automatic = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=MessageState.choices, default=MessageState.RECEIVED)
    wants_case = models.BooleanField(default=False, help_text="a person said so: it is not settled by itself again")
    settled_as = models.CharField(max_length=12, choices=SettledAs.choices, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, db_index=False)
    vault = models.ForeignKey(VaultItem, null=True, on_delete=models.SET_NULL, help_text="native ids, URL, raw payload")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "native_digest"], name="message_stored_once")]
        indexes = [
            models.Index(fields=["id"], name="message_waiting", condition=Q(state__in=["received", "edited"])),
            models.Index(fields=["conversation", "sent_at"], name="message_in_conversation"),
            models.Index(fields=["-id"], name="message_settled", condition=Q(state="settled")),
        ]

    def __str__(self) -> str:
        return f"message {self.pk}"


class MessageVersion(models.Model):
    """What a message said before it was edited. Removed when its author deletes the message."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="earlier_versions")
    version = models.PositiveIntegerField()
    subject = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    replaced_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["version"]
        constraints = [models.UniqueConstraint(fields=["message", "version"], name="message_version_once")]

    def __str__(self) -> str:
        return f"version {self.version} of message {self.message_id}"


class AttachmentState(models.TextChoices):
    WAITING = "waiting", _("waiting to be fetched")
    STORED = "stored", _("stored")
    REFUSED = "refused", _("not stored")


class Attachment(models.Model):
    """A picture or file with a message. Its content, and the URL it came from, are in the vault."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments")
    media_type = models.CharField(max_length=100)
    alt = models.TextField(blank=True)
    size = models.PositiveIntegerField(default=0, help_text="bytes")
    state = models.CharField(max_length=10, choices=AttachmentState.choices, default=AttachmentState.WAITING)
    problem = models.TextField(blank=True)
    source = models.ForeignKey(VaultItem, null=True, on_delete=models.SET_NULL, related_name="+")
    content = models.ForeignKey(VaultItem, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["id"], name="attachment_waiting", condition=Q(state="waiting"))]

    def __str__(self) -> str:
        return f"attachment {self.pk}"


class StoredReading(models.Model):
    """What Heed understood from a message's latest version, as `understanding.Reading.as_json()`.

    `vector` is what the text means, as `understanding.vectors` packs it (512 bytes); NULL with the plain reading.
    """

    message = models.OneToOneField(Message, primary_key=True, on_delete=models.CASCADE, related_name="reading")
    version = models.PositiveIntegerField()
    language = models.CharField(max_length=5, blank=True)
    topic = models.CharField(max_length=80, blank=True)
    urgency = models.FloatField(default=0)
    only_thanks = models.BooleanField(default=False)
    content = models.JSONField()
    model = models.CharField(max_length=60)
    vector = models.BinaryField(null=True)

    def __str__(self) -> str:
        return f"reading of message {self.message_id}"


class SearchText(models.Model):
    """Search index of messages, apart from them so that reading a message does not write it again."""

    message = models.OneToOneField(Message, primary_key=True, on_delete=models.CASCADE)
    document = SearchVectorField()

    class Meta:
        indexes = [GinIndex(fields=["document"], name="message_search")]

    def __str__(self) -> str:
        return f"search text of message {self.message_id}"


class Correction(models.Model):
    """A person's reading of one field, kept beside the machine's and measured against. It may be the same."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="corrections")
    field = models.CharField(max_length=20)
    was = models.JSONField(null=True, help_text="the field as the machine read it at the time")
    value = models.JSONField(null=True, help_text="the label that the person gave")
    blind = models.BooleanField(default=False, help_text="made without having seen the machine's reading")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["field", "at"], name="correction_by_field")]
        constraints = [
            models.UniqueConstraint(
                fields=["message", "field", "by"], name="correction_made_blind_once", condition=Q(blind=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.field} of message {self.message_id}"


class SetAside(models.Model):
    """Something that came in and could not be stored: kept sealed with its reason while the rest went on."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT)
    digest = models.UUIDField(help_text="keyed hash of what came, so that it is set aside once")
    reason = models.TextField()
    vault = models.ForeignKey(VaultItem, null=True, on_delete=models.SET_NULL)
    at = models.DateTimeField(auto_now_add=True)
    looked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "digest"], name="set_aside_once")]

    def __str__(self) -> str:
        return f"set aside {self.pk}: {self.reason[:60]}"
