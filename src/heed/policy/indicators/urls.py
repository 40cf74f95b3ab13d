"""Staff's addresses of indicators under /desk/policy/."""

from django.urls import path

from heed.policy.indicators import views

urlpatterns = [
    path("maps/<int:map_id>/indicators/", views.indicators, name="indicators"),
    path("concepts/<int:concept_id>/indicator/", views.indicator, name="indicator"),
    path("indicators/<int:indicator_id>/fetch/", views.fetch, name="fetch_indicator"),
    path("indicators/<int:indicator_id>/remove/", views.remove, name="remove_indicator"),
]
