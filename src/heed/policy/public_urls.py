"""Residents' and experts' addresses under /policy/."""

from django.urls import include, path

app_name = "public_policy"
urlpatterns = [
    path("", include("heed.policy.maps.public_urls")),
    path("", include("heed.policy.conversations.public_urls")),
    path("", include("heed.policy.scenarios.public_urls")),
]
