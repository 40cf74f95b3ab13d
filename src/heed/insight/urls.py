from django.urls import path

from heed.insight import learning_pages, views

app_name = "insight"
urlpatterns = [
    path("figures/", views.page, name="figures"),
    path("figures/learning/", learning_pages.page, name="learning"),
    path("figures/learning/file/", learning_pages.file, name="learning_file"),
    path("figures/file/", views.file, name="file"),
    path("figures/satisfaction/", views.satisfaction_file, name="satisfaction_file"),
]
