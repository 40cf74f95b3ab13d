from django.apps import AppConfig


class FactsConfig(AppConfig):
    name = "heed.facts"
    label = "facts"
