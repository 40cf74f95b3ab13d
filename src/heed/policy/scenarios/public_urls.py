"""Everybody's addresses of published reports under /policy/."""

from django.urls import path

from heed.policy.scenarios import public_views

urlpatterns = [
    path("reports/<str:key>/", public_views.report, name="report"),
    path("reports/<str:key>/report.pdf", public_views.pdf, name="report_pdf"),
]
