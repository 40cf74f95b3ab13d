from django.apps import AppConfig


class JourneyConfig(AppConfig):
    name = "heed.journey"
    label = "journey"
