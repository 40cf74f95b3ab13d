from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "heed.privacy"
    label = "privacy"

    def ready(self) -> None:
        from heed.privacy import personal_data

        personal_data.ready()
