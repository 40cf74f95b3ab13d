"""Addresses of the checks of an answer: while it is written, and what a town sets for them."""

from django.urls import path

from heed.desk import check_pages

urlpatterns = [
    path("cases/<int:case_id>/check/", check_pages.check_answer, name="check_answer"),
    path("cases/<int:case_id>/check/wrong/", check_pages.wrong_in_answer, name="wrong_in_answer"),
    path("incidents/<int:incident_id>/check/", check_pages.check_statement, name="check_statement"),
    path("incidents/<int:incident_id>/check/wrong/", check_pages.wrong_in_statement, name="wrong_in_statement"),
    path("settings/checks/", check_pages.settings, name="check_settings"),
    path("settings/checks/domains/add/", check_pages.add_domain, name="add_domain"),
    path("settings/checks/domains/<int:domain_id>/remove/", check_pages.remove_domain, name="remove_domain"),
    path("settings/checks/wrong/read/", check_pages.read_wrong, name="read_wrong"),
]
