from django.apps import AppConfig


class AnswersConfig(AppConfig):
    name = "heed.answers"
    label = "answers"
