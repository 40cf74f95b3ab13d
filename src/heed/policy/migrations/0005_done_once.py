from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):

    dependencies = [("policy", "0004_listed_and_reported_back")]

    operations = [
        migrations.AddField(
            "scenariochange",
            "is_once",
            models.BooleanField(default=False, help_text="done once at the start; else it goes on"),
        ),
        migrations.AddField(
            "scenariochange",
            "effectiveness",
            models.FloatField(default=1.0, help_text="how much of the change comes true, from 0 to 1"),
        ),
        migrations.AddConstraint(
            "scenariochange",
            models.CheckConstraint(
                condition=Q(effectiveness__gte=0, effectiveness__lte=1), name="effectiveness_bounded"
            ),
        ),
    ]
