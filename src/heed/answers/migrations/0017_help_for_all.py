"""Help of a language model with the one answer to all people of an incident.

A request is about a case or an incident, and about neither once it is forgotten: all that are there comply. The table
has a row for each request, so checking it takes moments.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('answers', '0016_restrictions'),
        ('casework', '0013_promises'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='helprequest',
            name='incident',
            field=models.ForeignKey(help_text='where it is about the answer to all of its people', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='help_requests', to='casework.incident'),
        ),
        migrations.AddConstraint(
            model_name='helprequest',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['waiting', 'asking', 'ready']), models.Q(('kind', 'summarise'), _negated=True)), fields=('incident', 'person'), name='one_help_with_an_answer_to_all'),
        ),
        migrations.AddConstraint(
            model_name='helprequest',
            constraint=models.UniqueConstraint(condition=models.Q(('kind', 'summarise'), ('state__in', ['waiting', 'asking', 'ready'])), fields=('incident', 'person'), name='one_summary_of_an_incident'),
        ),
        migrations.AddConstraint(
            model_name='helprequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('case', None), ('forgotten_at__isnull', False), ('incident', None)), models.Q(('case__isnull', False), ('incident', None)), models.Q(('case', None), ('incident__isnull', False)), _connector='OR'), name='help_is_about_one_thing'),
        ),
    ]
