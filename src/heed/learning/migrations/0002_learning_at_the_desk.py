from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("learning", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="learnedmodel",
            name="state",
            field=models.CharField(
                choices=[
                    ("live", "in use"),
                    ("former", "used before"),
                    ("withdrawn", "taken out of use by a colleague"),
                    ("refused", "not good enough, so never used"),
                ],
                max_length=10,
            ),
        ),
    ]
