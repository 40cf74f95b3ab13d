from django.urls import path

from heed.staff import views

app_name = "staff"
urlpatterns = [path("settings/", views.settings, name="settings")]
