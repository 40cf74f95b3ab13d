"""The town, its people, departments and hours."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


def localised(texts: dict[str, str]) -> str:
    """The text in the language of the page, else in any language there is."""
    return texts.get(get_language() or "nl") or next(iter(texts.values()), "")


class Town(models.Model):
    """The municipality itself: one row per schema."""

    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=4, help_text="stands before case numbers: HV-2041")
    time_zone = models.CharField(max_length=64, default="Europe/Amsterdam")
    country = models.CharField(max_length=2, default="NL", help_text="ISO 3166-1, for public holidays")
    region = models.CharField(max_length=10, blank=True)
    languages = models.JSONField(default=list, help_text="ISO 639-1 codes in which residents are answered")
    accent = models.CharField(max_length=9, default="#0b5cab")
    signature = models.JSONField(default=dict, help_text="closing line of answers, by language")
    districts = models.JSONField(default=dict, help_text="GeoJSON FeatureCollection with slug and name")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_town_per_schema")]

    def __str__(self) -> str:
        return self.name


class Department(models.Model):
    slug = models.SlugField(unique=True)
    names = models.JSONField(help_text="by language")
    email = models.EmailField(blank=True, help_text="told of new tasks")
    is_back_office = models.BooleanField(default=False, help_text="gets what no topic claims")
    is_active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("is_back_office", condition=models.Q(is_back_office=True), name="one_back_office")
        ]

    def __str__(self) -> str:
        return localised(self.names)


class Role(models.TextChoices):
    AGENT = "agent", _("webcare agent")
    DEPARTMENT_OFFICER = "department_officer", _("department officer")
    COMMUNICATIONS_LEAD = "communications_lead", _("communications lead")
    POLICY_OFFICER = "policy_officer", _("policy officer")
    PRIVACY_OFFICER = "privacy_officer", _("privacy officer")
    ADMINISTRATOR = "administrator", _("administrator")


class PersonManager(BaseUserManager["Person"]):
    def get_by_natural_key(self, username: str | None) -> Person:
        return self.get(email__iexact=username)


class Person(AbstractBaseUser):
    """A colleague who can log in. What they may do follows from the role: see `permissions.py`."""

    email = models.EmailField()
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=30, choices=Role.choices)
    department = models.ForeignKey(Department, null=True, blank=True, on_delete=models.PROTECT, related_name="people")
    language = models.CharField(max_length=5, default="nl")
    is_active = models.BooleanField(default=True)
    invited_at = models.DateTimeField(auto_now_add=True)

    objects = PersonManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="one_person_per_email")]

    def __str__(self) -> str:
        return self.name

    def may(self, act: str) -> bool:
        from heed.staff.permissions import allows

        return self.is_active and allows(self.role, act)

    # allauth and Django ask for these; Heed has its own page for people and no admin site.
    is_staff = False
    is_superuser = False

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        return False

    def has_module_perms(self, app_label: str) -> bool:
        return False


class OfficeHours(models.Model):
    """One stretch of service on a weekday; a lunch break makes it two rows."""

    weekday = models.PositiveSmallIntegerField(help_text="0 is Monday")
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(condition=models.Q(weekday__lte=6), name="weekday_0_to_6"),
            models.CheckConstraint(condition=models.Q(opens__lt=models.F("closes")), name="opens_before_closes"),
            models.UniqueConstraint(fields=["weekday", "opens"], name="one_opening_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday}: {self.opens:%H:%M}-{self.closes:%H:%M}"


class ClosingDay(models.Model):
    """A day on which the town hall is closed beside weekends and public holidays."""

    day = models.DateField(unique=True)
    reason = models.CharField(max_length=120)

    class Meta:
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day}: {self.reason}"
