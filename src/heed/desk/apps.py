from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "heed.desk"
    label = "desk"
