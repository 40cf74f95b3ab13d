"""Residents' and experts' addresses under /policy/."""

from django.urls import URLPattern, URLResolver

from heed.policy.conversations import public_urls as conversations

app_name = "public_policy"
urlpatterns: list[URLPattern | URLResolver] = [*conversations.urlpatterns]
