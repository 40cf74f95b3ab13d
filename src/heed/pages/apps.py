from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "heed.pages"
    label = "pages"
