from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "heed.casework"
    label = "casework"
