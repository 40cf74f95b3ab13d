from django.db import migrations, models
from django.db.models.fields.json import KeyTransform


class Migration(migrations.Migration):

    dependencies = [
        ('casework', '0013_promises'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='caseevent',
            index=models.Index(KeyTransform('message', 'detail'), condition=models.Q(('kind__in', ['message_left', 'message_settled'])), name='event_message_left'),
        ),
    ]
