from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "heed.site"
    label = "residents_site"
