from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "heed.privacy"
    label = "privacy"
