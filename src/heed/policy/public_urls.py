"""Residents' and experts' addresses under /policy/."""

from django.urls import URLPattern, URLResolver, include, path

app_name = "public_policy"
urlpatterns: list[URLPattern | URLResolver] = [path("", include("heed.policy.scenarios.public_urls"))]
