# A notice is a publication by the municipality; what colleagues are told is a notification.

from django.db import migrations, models
import django.db.models.deletion


class Migration(migrations.Migration):

    dependencies = [
        ('casework', '0011_presence_and_alarms'),
    ]

    operations = [
        migrations.RenameModel('Notice', 'Notification'),
        migrations.AlterField(
            model_name='notification',
            name='case',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='notifications', to='casework.case'),
        ),
        migrations.RenameIndex('Notification', new_name='notification_of_person', old_name='notice_of_person'),
        migrations.RenameIndex('Notification', new_name='notification_unseen', old_name='notice_unseen'),
        migrations.RenameIndex('Notification', new_name='notification_told', old_name='notice_told'),
    ]
