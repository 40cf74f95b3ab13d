"""Addresses of what is kept and how long, and of residents' requests about their data."""

from django.urls import path

from heed.desk import request_pages, retention_pages

urlpatterns = [
    path("", retention_pages.kept, name="retention"),
    path("terms/<slug:slug>/", retention_pages.term, name="retention_term"),
    path("requests/", request_pages.listed, name="subject_requests"),
    path("requests/find/", request_pages.find, name="find_resident"),
    path("requests/<int:request_id>/", request_pages.decide, name="subject_request"),
    path("residents/<int:contact_id>/", request_pages.resident, name="resident"),
    path("residents/<int:contact_id>/give/", request_pages.give, name="give_data"),
]
