"""Addresses of the help of a language model."""

from django.urls import path

from heed.desk import help_pages

urlpatterns = [
    path("cases/<int:case_id>/help/", help_pages.look, name="help"),
    path("cases/<int:case_id>/help/ask/", help_pages.ask, name="ask_help"),
    path("cases/<int:case_id>/help/summarise/", help_pages.summarise, name="summarise"),
    path("cases/<int:case_id>/help/end/", help_pages.end, name="end_help"),
]
