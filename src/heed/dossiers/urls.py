"""Addresses under /desk/dossiers/."""

from django.urls import path

from heed.dossiers import views

app_name = "dossiers"
urlpatterns = [
    path("", views.dossiers, name="dossiers"),
    path("new/", views.add, name="add"),
    path("<int:dossier_id>/", views.dossier, name="dossier"),
    path("<int:dossier_id>/change/", views.change, name="change"),
    path("<int:dossier_id>/close/", views.close, name="close"),
    path("<int:dossier_id>/open/", views.open_again, name="open_again"),
]
