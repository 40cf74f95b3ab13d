"""Guidance as a town has it, and the monthly sample for peer review.

New tables only: nothing that is there is rewritten.
"""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('answers', '0013_drafting_help'),
        ('staff', '0002_duty'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ReviewRound',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField(help_text='first day of the month whose answers were drawn', unique=True)),
                ('per_team', models.PositiveSmallIntegerField()),
                ('seed', models.BigIntegerField(help_text='the same seed draws the same answers again')),
                ('drawn_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('closes_at', models.DateTimeField(help_text='no review is taken from then on, and authors read theirs')),
                ('told_at', models.DateTimeField(help_text='when authors were told that they can read them', null=True)),
            ],
        ),
        migrations.CreateModel(
            name='ReviewSettings',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('per_team', models.PositiveSmallIntegerField(help_text='answers a month of each team; 0: no peer review')),
                ('days', models.PositiveSmallIntegerField(help_text='after the end of the month in which a review can be given')),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='one_review_settings')],
            },
        ),
        migrations.CreateModel(
            name='GuidanceCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField(help_text='its first day')),
                ('situation', models.CharField(max_length=20)),
                ('answered', models.PositiveIntegerField(default=0, help_text='answers let go to messages with this guidance')),
                ('not_fitting', models.PositiveIntegerField(default=0, help_text='how often a colleague said that it did not fit')),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.department')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('month', 'department', 'situation'), name='guidance_counted_once')],
            },
        ),
        migrations.CreateModel(
            name='GuidanceVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(help_text='what people call this version', unique=True)),
                ('state', models.CharField(choices=[('draft', 'being worked on'), ('live', 'in use'), ('former', 'was in use')], default='draft', max_length=6)),
                ('rules', models.JSONField(default=list)),
                ('version', models.PositiveIntegerField(default=1, help_text='of a draft: goes up with each change')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('live_from', models.DateTimeField(null=True)),
                ('live_until', models.DateTimeField(null=True)),
                ('live_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-number'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'draft')), fields=('state',), name='one_guidanceversion_draft'), models.UniqueConstraint(condition=models.Q(('state', 'live')), fields=('state',), name='one_guidanceversion_live')],
            },
        ),
        migrations.CreateModel(
            name='PeerReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('turn', models.PositiveSmallIntegerField(default=1, help_text='2: it was skipped by another before')),
                ('skipped_at', models.DateTimeField(null=True)),
                ('done_at', models.DateTimeField(null=True)),
                ('choices', models.JSONField(default=dict, help_text='by question of `peer_review.QUESTIONS` one of its choices')),
                ('remark', models.TextField(blank=True, help_text='for the author alone')),
                ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.department')),
                ('draft', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='peer_reviews', to='answers.draft')),
                ('reviewer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='answers.reviewround')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('done_at__isnull', True), ('skipped_at__isnull', True)), fields=['reviewer'], name='review_waiting')],
                'constraints': [models.CheckConstraint(condition=models.Q(('reviewer', models.F('author')), _negated=True), name='nobody_reviews_oneself'), models.CheckConstraint(condition=models.Q(('skipped_at__isnull', True), ('done_at__isnull', True), _connector='OR'), name='reviewed_or_skipped'), models.CheckConstraint(condition=models.Q(('turn__in', [1, 2])), name='handed_on_once'), models.UniqueConstraint(fields=('round', 'draft', 'turn'), name='answer_reviewed_once_a_turn')],
            },
        ),
    ]
