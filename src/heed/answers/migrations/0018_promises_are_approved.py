"""A new promise is a draft, approved as answers are.

On a table of a million drafts this adds two columns without rewriting it, and checks two constraints.
"""

from django.db import migrations, models
from django.db.models import Q

ACTS = [
    ("answer", "answer"),
    ("correction", "correction"),
    ("withdrawal", "withdrawal"),
    ("invitation", "invitation to go on in private"),
    ("promise", "new promise"),
]


class Migration(migrations.Migration):
    dependencies = [("answers", "0017_help_for_all")]

    operations = [
        migrations.AlterField("draft", "act", models.CharField(choices=ACTS, default="answer", max_length=10)),
        migrations.AddField(
            "draft",
            "promise_until",
            models.DateTimeField(help_text="of a new promise: before when we will answer", null=True),
        ),
        migrations.AddField(
            "draft",
            "promise_was",
            models.DateTimeField(help_text="the deadline of which it says that it cannot be kept", null=True),
        ),
        migrations.RemoveConstraint("draft", "draft_corrects_an_answer"),
        migrations.AddConstraint(
            "draft",
            models.CheckConstraint(
                condition=Q(act__in=["correction", "withdrawal"], corrects__isnull=False)
                | Q(act__in=["answer", "invitation", "promise"], corrects__isnull=True),
                name="draft_corrects_an_answer",
            ),
        ),
        migrations.AddConstraint(
            "draft",
            models.CheckConstraint(
                condition=Q(act="promise", promise_until__isnull=False)
                | (~Q(act="promise") & Q(promise_until__isnull=True, promise_was__isnull=True)),
                name="promise_has_a_deadline",
            ),
        ),
    ]
