from django.apps import AppConfig


class DossiersConfig(AppConfig):
    name = "heed.dossiers"
    label = "dossiers"
