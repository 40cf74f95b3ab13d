"""Staff's addresses under /desk/policy/."""

from django.urls import URLPattern, URLResolver

from heed.policy.conversations import urls as conversations

app_name = "policy"
urlpatterns: list[URLPattern | URLResolver] = [*conversations.urlpatterns]
