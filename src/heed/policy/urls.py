"""Staff's addresses under /desk/policy/."""

from django.urls import URLPattern, URLResolver, include, path

app_name = "policy"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("heed.policy.indicators.urls")),
    path("", include("heed.policy.scenarios.urls")),
]
