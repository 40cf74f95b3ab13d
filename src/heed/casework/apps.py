from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "heed.casework"
    label = "casework"

    def ready(self) -> None:
        from heed.casework import personal_data

        personal_data.ready()
