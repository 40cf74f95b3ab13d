"""Help of a language model: a log of its own, and which of its words stand in a draft.

On a table of a million drafts this adds one column without rewriting it (a constant default, PostgreSQL 11 and later).
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('answers', '0012_delivery_acts'),
        ('casework', '0013_promises'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='draft',
            name='model_texts',
            field=models.JSONField(default=list, help_text='of a language model, that were put into the text'),
        ),
        migrations.CreateModel(
            name='HelpRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('suggest', 'suggest an answer'), ('translate', 'translate'), ('simplify', 'make simpler'), ('summarise', 'summarise')], max_length=10)),
                ('language', models.CharField(help_text='of the text that is wanted', max_length=5)),
                ('state', models.CharField(choices=[('waiting', 'waiting'), ('asking', 'being written'), ('ready', 'not looked at yet'), ('used', 'used'), ('changed', 'used and changed'), ('thrown_away', 'thrown away'), ('failed', 'failed')], default='waiting', max_length=12)),
                ('prompt', models.JSONField(default=list, help_text='turns, each a role and a text; masked')),
                ('answer', models.TextField(blank=True, help_text='masked')),
                ('sealed', models.BinaryField(help_text='what the placeholders stand for, and the text it was asked about', null=True)),
                ('facts', models.JSONField(default=list, help_text='ids of the facts that were shown')),
                ('asked_length', models.PositiveIntegerField(default=0, help_text='characters that were sent')),
                ('answer_length', models.PositiveIntegerField(default=0, help_text='characters that came back')),
                ('other_language', models.CharField(blank=True, help_text='where the answer is not in the one wanted', max_length=5)),
                ('model', models.CharField(blank=True, max_length=60)),
                ('model_version', models.CharField(blank=True, max_length=60)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('next_attempt_at', models.DateTimeField()),
                ('claimed_at', models.DateTimeField(null=True)),
                ('asked_at', models.DateTimeField()),
                ('finished_at', models.DateTimeField(null=True)),
                ('milliseconds', models.PositiveIntegerField(default=0, help_text='that the server took')),
                ('problem', models.CharField(blank=True, help_text='why it failed', max_length=12)),
                ('problem_number', models.PositiveIntegerField(default=0, help_text='seconds to wait, or the status of HTTP')),
                ('forgotten_at', models.DateTimeField(help_text='when its texts were taken out', null=True)),
                ('case', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='help_requests', to='casework.case')),
                ('draft', models.ForeignKey(help_text='that holds it', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='help_requests', to='answers.draft')),
                ('person', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state__in', ['waiting', 'asking'])), fields=['next_attempt_at'], name='help_waiting'), models.Index(fields=['asked_at'], name='help_asked'), models.Index(condition=models.Q(('forgotten_at__isnull', True)), fields=['asked_at'], name='help_to_forget')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['waiting', 'asking', 'ready']), models.Q(('kind', 'summarise'), _negated=True)), fields=('case', 'person'), name='one_help_with_an_answer'), models.UniqueConstraint(condition=models.Q(('kind', 'summarise'), ('state__in', ['waiting', 'asking', 'ready'])), fields=('case', 'person'), name='one_summary_at_a_time')],
            },
        ),
    ]
