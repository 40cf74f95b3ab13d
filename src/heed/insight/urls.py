from django.urls import path

from heed.insight import views

app_name = "insight"
urlpatterns = [
    path("figures/", views.page, name="figures"),
    path("figures/file/", views.file, name="file"),
    path("figures/satisfaction/", views.satisfaction_file, name="satisfaction_file"),
]
