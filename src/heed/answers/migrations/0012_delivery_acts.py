"""Answers can be corrected, taken back and sent at a moment; what waited too long expires.

On a table of a million deliveries this adds columns without rewriting it, checks two constraints, and makes two partial
indexes, which together take seconds.
"""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

ACTS = [
    ("answer", "answer"),
    ("correction", "correction"),
    ("withdrawal", "withdrawal"),
    ("invitation", "invitation to go on in private"),
]
STATES = [
    ("editing", "being written"),
    ("asked", "waiting for approval"),
    ("scheduled", "approved, and goes at its moment"),
    ("approved", "approved"),
    ("withdrawn", "withdrawn"),
]
KINDS = [
    *ACTS,
    ("acknowledgement", "acknowledgement"),
    ("satisfaction", "question how one was helped"),
    ("promise", "new promise"),
]
DELIVERY_STATES = [
    ("waiting", "waiting to be sent"),
    ("sending", "being sent"),
    ("sent", "sent"),
    ("failed", "not sent"),
    ("uncertain", "perhaps sent"),
    ("expired", "expired, not sent"),
    ("cancelled", "cancelled"),
]
DOES = [("send", "sends a message"), ("edit", "edits our message"), ("delete", "deletes our message")]


class Migration(migrations.Migration):
    dependencies = [
        ("answers", "0011_checks"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField("draft", "act", models.CharField(choices=ACTS, default="answer", max_length=10)),
        migrations.AddField(
            "draft",
            "corrects",
            models.ForeignKey(
                db_index=False,
                help_text="or takes back",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="changes",
                to="answers.draft",
            ),
        ),
        migrations.AddField(
            "draft",
            "send_at",
            models.DateTimeField(help_text="when it is to go, once it is approved; NULL: at once", null=True),
        ),
        migrations.AddField(
            "draft", "scheduled_at", models.DateTimeField(help_text="when it was let go for its moment", null=True)
        ),
        migrations.AddField(
            "draft",
            "scheduled_by",
            models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            "draft",
            "came_back",
            models.CharField(blank=True, default="", help_text="why it did not go at its moment", max_length=20),
            preserve_default=False,
        ),
        migrations.AlterField("draft", "state", models.CharField(choices=STATES, default="editing", max_length=10)),
        migrations.AddConstraint(
            "draft",
            models.CheckConstraint(
                condition=Q(act__in=["correction", "withdrawal"], corrects__isnull=False)
                | Q(act__in=["answer", "invitation"], corrects__isnull=True),
                name="draft_corrects_an_answer",
            ),
        ),
        migrations.AddConstraint(
            "draft",
            models.CheckConstraint(
                condition=~Q(state="scheduled")
                | Q(send_at__isnull=False, scheduled_at__isnull=False, scheduled_by__isnull=False),
                name="scheduled_has_a_moment",
            ),
        ),
        migrations.AddIndex(
            "draft", models.Index(condition=Q(state="scheduled"), fields=["send_at"], name="draft_scheduled")
        ),
        migrations.AddIndex(
            "draft", models.Index(condition=Q(corrects__isnull=False), fields=["corrects"], name="draft_corrects")
        ),
        migrations.AddField(
            "delivery",
            "act",
            models.CharField(choices=DOES, default="send", help_text="what is done there", max_length=10),
        ),
        migrations.AddField(
            "delivery",
            "changes",
            models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="changed_by",
                to="answers.delivery",
            ),
        ),
        migrations.AddField(
            "delivery",
            "expires_at",
            models.DateTimeField(help_text="after which it is not sent any more; NULL: no limit", null=True),
        ),
        migrations.AddField(
            "delivery",
            "withdrawn_at",
            models.DateTimeField(help_text="when the resident was told that it no longer counts", null=True),
        ),
        migrations.AlterField("delivery", "kind", models.CharField(choices=KINDS, max_length=16)),
        migrations.AlterField(
            "delivery", "state", models.CharField(choices=DELIVERY_STATES, default="waiting", max_length=10)
        ),
        migrations.AddConstraint(
            "delivery",
            models.CheckConstraint(
                condition=Q(act="send") | Q(changes__isnull=False), name="edit_and_delete_change_something"
            ),
        ),
        migrations.RemoveIndex("delivery", "delivery_in_trouble"),
        migrations.AddIndex(
            "delivery",
            models.Index(
                condition=Q(state__in=["failed", "uncertain", "expired"]), fields=["id"], name="delivery_in_trouble"
            ),
        ),
        migrations.CreateModel(
            name="PrivateOffer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("offered_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "agreed_at",
                    models.DateTimeField(help_text="by the button; who writes back in private agrees too", null=True),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="private_offers", to="casework.case"
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="inbox.contact"
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        help_text="the invitation",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="answers.draft",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("case", "contact"), name="asked_once_to_go_private")]
            },
        ),
        migrations.AddIndex(
            "delivery", models.Index(condition=Q(changes__isnull=False), fields=["changes"], name="delivery_changes")
        ),
    ]
