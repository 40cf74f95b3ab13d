"""Makes the town that `RunningTown` runs. Runs inside the town's own environment."""

from __future__ import annotations

from datetime import time


def make() -> None:
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    with connection.cursor() as cursor:  # what is left of a run that was killed
        cursor.execute(f"DROP SCHEMA IF EXISTS town_{settings.TOWN} CASCADE")
    connection.close()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    from django.contrib.auth.hashers import make_password

    from heed.casework.models import Topic
    from heed.staff.models import Department, OfficeHours, Person, Town
    from tests.whole.town import PASSWORD

    Town.objects.create(pk=1, name="Testdam", prefix="TD", languages=["nl", "en", "de", "tr"])
    for weekday in range(7):
        OfficeHours.objects.create(weekday=weekday, opens=time(8), closes=time(18))
    names = {"nl": "Publieksdienst", "en": "Public desk"}
    Department.objects.create(slug="back-office", names=names, is_back_office=True)
    roads = Department.objects.create(slug="roads", names={"nl": "Wegen", "en": "Roads"})
    Topic.objects.create(
        slug="pavement",
        names={"nl": "Stoep", "en": "Pavement"},
        keywords={"nl": ["stoep", "stoeptegel", "trottoir"], "en": ["pavement", "sidewalk"]},
        department=roads,
        target_amount=3,
    )
    password = make_password(PASSWORD)
    for name, role in (("Fatima", "agent"), ("Noor", "agent"), ("Ada", "administrator")):
        email = f"{name.lower()}@testdam.example"
        Person.objects.create(email=email, name=name, role=role, language="en", password=password)
