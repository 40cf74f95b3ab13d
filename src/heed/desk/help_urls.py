"""Addresses of the help of a language model, and of the register of algorithms."""

from django.urls import path

from heed.desk import help_pages, register_pages

urlpatterns = [
    path("cases/<int:case_id>/help/", help_pages.look, name="help"),
    path("cases/<int:case_id>/help/ask/", help_pages.ask, name="ask_help"),
    path("cases/<int:case_id>/help/summarise/", help_pages.summarise, name="summarise"),
    path("cases/<int:case_id>/help/end/", help_pages.end, name="end_help"),
    path("incidents/<int:incident_id>/help/", help_pages.look_for_all, name="help_for_all"),
    path("incidents/<int:incident_id>/help/ask/", help_pages.ask_for_all, name="ask_help_for_all"),
    path("incidents/<int:incident_id>/help/summarise/", help_pages.summarise_for_all, name="summarise_for_all"),
    path("incidents/<int:incident_id>/help/end/", help_pages.end_for_all, name="end_help_for_all"),
    path("register/", register_pages.show, name="register"),
    path("register/help/<int:request_id>/", register_pages.request_in_log, name="register_request"),
    path("register/export/<str:kind>", register_pages.export, name="register_export"),
    path("register/<slug:slug>/", register_pages.describe, name="register_entry"),
]
