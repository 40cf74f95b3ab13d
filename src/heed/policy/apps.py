from django.apps import AppConfig


class PolicyConfig(AppConfig):
    name = "heed.policy"
    label = "policy"

    def ready(self) -> None:
        from heed.dossiers import gathering
        from heed.policy import personal_data
        from heed.policy.conversations import gathered as conversations
        from heed.policy.maps import gathered
        from heed.policy.scenarios import gathered as scenarios_gathered

        gathering.register("maps", 10, gathered.section)
        gathering.register("conversations", 40, conversations.section)
        gathering.register_opened("conversations", conversations.opened)
        gathering.register_undecided("conversations", conversations.undecided)
        gathering.register_closed("conversations", conversations.was_closed)
        gathering.register_waiting("conversations", conversations.waiting)
        gathering.register("scenarios", 20, scenarios_gathered.section)
        personal_data.ready()
