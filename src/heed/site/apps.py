from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "heed.site"
    label = "residents_site"

    def ready(self) -> None:
        from heed.site import personal_data

        personal_data.ready()
