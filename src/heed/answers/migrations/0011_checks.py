"""Sites that answers may link to, what checks said of answers that went out, and findings that were called wrong.

New tables only: nothing that is there is rewritten.
"""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("answers", "0010_knowledge"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AllowedDomain",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "domain",
                    models.CharField(
                        help_text="as in havenstad.nl: no scheme, no path", max_length=253, unique=True
                    ),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={"ordering": ["domain"]},
        ),
        migrations.CreateModel(
            name="FindingAtSending",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("check_slug", models.CharField(max_length=20)),
                (
                    "level",
                    models.CharField(help_text="that it had then, one of `approval_rules.LEVELS`", max_length=13),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings_at_sending",
                        to="answers.draft",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["at"], name="finding_by_moment")],
                "constraints": [
                    models.UniqueConstraint(fields=("draft", "check_slug"), name="finding_of_a_check_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="WrongFinding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("check_slug", models.CharField(max_length=20)),
                (
                    "reason",
                    models.CharField(help_text="key of the sentence in `checks.sentences`", max_length=60),
                ),
                ("level", models.CharField(max_length=13)),
                (
                    "note",
                    models.CharField(blank=True, help_text="for the lead, without personal data", max_length=500),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("read_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "read_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("read_by__isnull", True)), fields=["-id"], name="wrong_finding_to_read"
                    ),
                    models.Index(fields=["at"], name="wrong_finding_by_moment"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("read_at__isnull", True), ("read_by__isnull", True)),
                            models.Q(("read_at__isnull", False), ("read_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="wrong_finding_read_has_a_moment",
                    )
                ],
            },
        ),
    ]
