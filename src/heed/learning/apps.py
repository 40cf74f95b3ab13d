from django.apps import AppConfig


class LearningConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "heed.learning"

    def ready(self) -> None:
        from heed.learning import personal_data

        personal_data.ready()
