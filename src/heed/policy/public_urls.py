"""Residents' and experts' addresses under /policy/."""

from django.urls import URLPattern, URLResolver

app_name = "public_policy"
urlpatterns: list[URLPattern | URLResolver] = []
