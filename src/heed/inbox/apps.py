from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "heed.inbox"
    label = "inbox"

    def ready(self) -> None:
        from heed.inbox import personal_data

        personal_data.ready()
