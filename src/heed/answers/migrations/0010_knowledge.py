"""Templates have an owner and a review date, answers remember their facts, and published answers are facts.

A published answer had a text, a source and a last day of its own. Each becomes a fact of its topic's department.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone


def to_facts(apps, schema_editor):
    fact_of, version_of = apps.get_model("facts", "Fact"), apps.get_model("facts", "FactVersion")
    for row in apps.get_model("answers", "PublishedAnswer").objects.select_related("topic").order_by("pk"):
        now = timezone.now()
        names = row.topic.names
        words = f"{names.get('nl') or next(iter(names.values()), row.topic.slug)}: {', '.join(row.keywords)}"
        fact = fact_of.objects.create(
            department_id=row.topic.department_id,
            owner_id=row.made_by_id,
            subject=f"{words[:100]} ({row.pk})",
            statements=row.texts,
            source_url=row.source,
            valid_from=row.checked_on,
            valid_until=row.valid_until,
            checked_on=row.checked_on,
            ended_at=row.withdrawn_at,
        )
        version_of.objects.create(
            fact=fact, number=1, how="published", by_id=row.made_by_id, at=now, values=_as_json(fact)
        )
        row.fact = fact
        row.save(update_fields=["fact"])


def _as_json(fact):
    """As `facts.shape.as_json` wrote it when this migration was made."""
    return {
        "department": fact.department_id,
        "owner": fact.owner_id,
        "subject": fact.subject,
        "statements": fact.statements,
        "kind": "",
        "value": "",
        "source": "",
        "source_url": fact.source_url,
        "place": {"name": "", "kind": "", "district": ""},
        "valid_from": fact.valid_from.isoformat(),
        "valid_until": fact.valid_until.isoformat(),
        "checked_on": fact.checked_on.isoformat(),
        "ended": fact.ended_at is not None,
    }


class Migration(migrations.Migration):
    dependencies = [
        ("answers", "0009_code_of_conduct_and_approval"),
        ("facts", "0001_initial"),
        ("casework", "0013_promises"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            "publishedanswer",
            "fact",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="published_answers",
                to="facts.fact",
            ),
        ),
        migrations.RunPython(to_facts, migrations.RunPython.noop),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        migrations.RemoveConstraint("publishedanswer", "published_answer_has_days"),
        migrations.RemoveField("publishedanswer", "texts"),
        migrations.RemoveField("publishedanswer", "source"),
        migrations.RemoveField("publishedanswer", "checked_on"),
        migrations.RemoveField("publishedanswer", "valid_until"),
        migrations.AlterField(
            "publishedanswer",
            "fact",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="published_answers", to="facts.fact"
            ),
        ),
        migrations.AddField(
            model_name='answertemplate',
            name='asked',
            field=models.TextField(blank=True, help_text='such messages, one a line, without personal data'),
        ),
        migrations.AddField(
            model_name='answertemplate',
            name='made_from',
            field=models.ForeignKey(help_text='the answer that was kept', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='answers.delivery'),
        ),
        migrations.AddField(
            model_name='answertemplate',
            name='owner',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answertemplate',
            name='review_on',
            field=models.DateField(help_text='when somebody looks whether it is still right', null=True),
        ),
        migrations.AddField(
            model_name='answertemplate',
            name='source',
            field=models.CharField(blank=True, help_text='where what it says comes from', max_length=200),
        ),
        migrations.AddField(
            model_name='answertemplate',
            name='told_for',
            field=models.DateField(help_text='the review date of which its owner was told', null=True),
        ),
        migrations.AddField(
            model_name='answertemplate',
            name='vectors',
            field=models.BinaryField(help_text='what the lines of `asked` mean; NULL: not worked out yet', null=True),
        ),
        migrations.CreateModel(
            name='FactUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(help_text='of the fact, when it was put in')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('settled_version', models.PositiveIntegerField(default=0, help_text='of the fact, when a colleague said that the answer needs no correction')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('delivery', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='fact_uses', to='answers.delivery')),
                ('draft', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='fact_uses', to='answers.draft')),
                ('fact', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='uses', to='facts.fact')),
                ('settled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['fact', 'version'], name='fact_use_by_version')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('delivery__isnull', True), ('draft__isnull', False)), models.Q(('delivery__isnull', False), ('draft__isnull', True)), _connector='OR'), name='fact_use_in_one_answer'), models.UniqueConstraint(fields=('fact', 'draft'), name='fact_once_in_a_draft'), models.UniqueConstraint(fields=('fact', 'delivery'), name='fact_once_in_a_delivery')],
            },
        ),
    ]
