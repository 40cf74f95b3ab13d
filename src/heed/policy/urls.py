"""Staff's addresses under /desk/policy/."""

from django.urls import include, path

app_name = "policy"
urlpatterns = [
    path("", include("heed.policy.maps.urls")),
    path("", include("heed.policy.conversations.urls")),
    path("", include("heed.policy.indicators.urls")),
    path("", include("heed.policy.scenarios.urls")),
]
