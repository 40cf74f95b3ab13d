from django.apps import AppConfig


class StaffConfig(AppConfig):
    name = "heed.staff"
    label = "staff"
