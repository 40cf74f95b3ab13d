"""House rules, restrictions and appeals: new tables. Of what is there, only the choices of a column change, in the code
alone, so the size of a table does not matter.
"""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('answers', '0015_told_of_changes'),
        ('casework', '0013_promises'),
        ('inbox', '0004_vectors'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='delivery',
            name='kind',
            field=models.CharField(choices=[('answer', 'answer'), ('correction', 'correction'), ('withdrawal', 'withdrawal'), ('invitation', 'invitation to go on in private'), ('acknowledgement', 'acknowledgement'), ('satisfaction', 'question how one was helped'), ('promise', 'new promise'), ('statement', 'statement of reasons for a restriction')], max_length=16),
        ),
        migrations.CreateModel(
            name='HouseRules',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(help_text='what people call this version', unique=True)),
                ('state', models.CharField(choices=[('draft', 'being worked on'), ('live', 'in use'), ('former', 'was in use')], default='draft', max_length=6)),
                ('rules', models.JSONField(default=list)),
                ('version', models.PositiveIntegerField(default=1, help_text='of a draft: goes up with each change')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('live_from', models.DateTimeField(null=True)),
                ('live_until', models.DateTimeField(null=True)),
                ('complaints', models.JSONField(default=dict, help_text='where residents can turn to beside an appeal, by language')),
                ('live_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-number'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Restriction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(choices=[('hide', 'hide the message'), ('block', 'block the account')], max_length=5)),
                ('rule', models.CharField(help_text='slug, in that version', max_length=50)),
                ('passage', models.TextField(blank=True, help_text='of the message; emptied when its author takes the message back')),
                ('reason', models.TextField(help_text='as the resident reads it')),
                ('by_machine', models.BooleanField(default=False, help_text="Heed's reading drew attention to it")),
                ('urgent', models.BooleanField(default=False)),
                ('ends_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('asked', 'waits for a second person'), ('refused', 'refused'), ('ran_out', 'nobody decided in time'), ('in_force', 'in force'), ('ended', 'ended')], max_length=8)),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('decide_by', models.DateTimeField(help_text='until when a second person decides, or reviews what was done at once')),
                ('decided_at', models.DateTimeField(null=True)),
                ('decision', models.TextField(blank=True, help_text="the second person's reason")),
                ('began_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_how', models.CharField(blank=True, choices=[('end_date', 'its end date came'), ('lifted', 'lifted by a colleague'), ('appeal', 'lifted on appeal'), ('not_reviewed', 'lifted by itself: nobody reviewed it in time'), ('not_upheld', 'lifted by the second person'), ('prolonged', 'followed by a new decision')], max_length=12)),
                ('ending', models.TextField(blank=True, help_text="why it was lifted, in a colleague's words")),
                ('on_network', models.CharField(choices=[('none', 'in Heed only'), ('to_apply', 'about to be set on the network'), ('applied', 'set on the network'), ('not_applied', 'the network refused it'), ('to_lift', 'about to be lifted on the network'), ('lifted', 'lifted on the network'), ('not_lifted', 'the network refused to lift it')], default='none', max_length=11)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('next_attempt_at', models.DateTimeField(null=True)),
                ('claimed_at', models.DateTimeField(null=True)),
                ('problem', models.TextField(blank=True)),
                ('remedy', models.TextField(blank=True)),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='inbox.account')),
                ('asked_by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='restrictions', to='casework.case')),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='restrictions', to='inbox.contact')),
                ('decided_by', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('ended_by', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('follows', models.ForeignKey(help_text='the one that it prolongs', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='prolonged_by', to='answers.restriction')),
                ('house_rules', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='answers.houserules')),
                ('message', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='restrictions', to='inbox.message')),
                ('statement', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='answers.delivery')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Appeal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('decide_by', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('upheld', models.BooleanField(help_text='the restriction stays (True) or is lifted (False)', null=True)),
                ('reason', models.TextField(blank=True, help_text='as the resident reads it')),
                ('late_told_at', models.DateTimeField(help_text='when colleagues were told that it is late', null=True)),
                ('decided_by', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('outcome', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='answers.delivery')),
                ('restriction', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='appeal', to='answers.restriction')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='houserules',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'draft')), fields=('state',), name='one_houserules_draft'),
        ),
        migrations.AddConstraint(
            model_name='houserules',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'live')), fields=('state',), name='one_houserules_live'),
        ),
        migrations.AddIndex(
            model_name='restriction',
            index=models.Index(condition=models.Q(('decided_by__isnull', True)), fields=['decide_by'], name='restriction_to_decide'),
        ),
        migrations.AddIndex(
            model_name='restriction',
            index=models.Index(condition=models.Q(('state', 'in_force')), fields=['ends_at'], name='restriction_to_end'),
        ),
        migrations.AddIndex(
            model_name='restriction',
            index=models.Index(condition=models.Q(('on_network__in', ['to_apply', 'to_lift'])), fields=['next_attempt_at'], name='restriction_to_carry_out'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='restriction_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('asked_at'))), name='restriction_ends'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('decided_by__isnull', True)), models.Q(models.Q(('decided_at__isnull', False), ('decided_by__isnull', False)), models.Q(('decided_by', models.F('asked_by')), _negated=True)), _connector='OR'), name='restriction_decided_by_another'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'in_force'), _negated=True), ('decided_by__isnull', False), ('urgent', True), _connector='OR'), name='restriction_in_force_is_decided'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'asked'), ('what', 'hide')), fields=('message',), name='one_hide_asked'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'in_force'), ('what', 'hide')), fields=('message',), name='one_hide_in_force'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'asked'), ('what', 'block')), fields=('account', 'contact'), name='one_block_asked'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'in_force'), ('what', 'block')), fields=('account', 'contact'), name='one_block_in_force'),
        ),
        migrations.AddIndex(
            model_name='appeal',
            index=models.Index(condition=models.Q(('decided_by__isnull', True)), fields=['decide_by'], name='appeal_to_decide'),
        ),
        migrations.AddConstraint(
            model_name='appeal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('decided_by__isnull', True), ('upheld__isnull', True)), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), ('upheld__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='appeal_decided_with_a_reason'),
        ),
    ]
