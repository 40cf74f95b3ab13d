"""Addresses under /desk/facts/."""

from django.urls import path

from heed.desk import fact_pages

urlpatterns = [
    path("", fact_pages.facts, name="facts"),
    path("new/", fact_pages.add, name="add_fact"),
    path("<int:fact_id>/", fact_pages.fact, name="fact"),
    path("<int:fact_id>/change/", fact_pages.change, name="change_fact"),
    path("<int:fact_id>/renew/", fact_pages.renew, name="renew_fact"),
    path("<int:fact_id>/end/", fact_pages.end, name="end_fact"),
    path("<int:fact_id>/correct/<int:delivery_id>/", fact_pages.correct, name="correct_answer"),
    path("<int:fact_id>/settle/<int:use_id>/", fact_pages.settle, name="settle_use"),
]
