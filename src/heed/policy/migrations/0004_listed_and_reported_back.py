"""Conversations can stand on the front page and be reported back on. A moment beyond our time, which forms no longer
take, becomes none: pages cannot show it in the town's own time, nor say when its votes are cut loose."""

from datetime import UTC, datetime

from django.db import migrations, models

LATEST = datetime(2200, 1, 1, tzinfo=UTC)


def forget_moments_beyond_our_time(apps, schema_editor):
    conversations = apps.get_model("policy", "OpinionConversation").objects
    conversations.filter(closes_at__gt=LATEST).update(closes_at=None)
    conversations.filter(opens_at__gt=LATEST).update(opens_at=None)


class Migration(migrations.Migration):

    dependencies = [
        ('policy', '0003_indicators_scenarios'),
    ]

    operations = [
        migrations.AddField(
            model_name='opinionconversation',
            name='is_listed',
            field=models.BooleanField(default=False, help_text="on the town's front page, while it is open"),
        ),
        migrations.AddField(
            model_name='opinionconversation',
            name='report_back',
            field=models.JSONField(default=dict, help_text='what the town did with it, by language; after closing'),
        ),
        migrations.AddField(
            model_name='opinionconversation',
            name='reported_at',
            field=models.DateTimeField(help_text='when that was last written', null=True),
        ),
        migrations.RunPython(forget_moments_beyond_our_time, migrations.RunPython.noop),
    ]
