from django.apps import AppConfig


class AnswersConfig(AppConfig):
    name = "heed.answers"
    label = "answers"

    def ready(self) -> None:
        from heed.answers import personal_data

        personal_data.ready()
