from django.urls import path

from heed.learning import views

app_name = "learning"
urlpatterns = [
    path("quality/", views.quality_page, name="quality"),
    path("quality/read/", views.read_blind, name="read_blind"),
    path("quality/learn/", views.learn, name="learn"),
    path("quality/models/<int:model_id>/", views.model, name="model"),
    path("quality/models/<int:model_id>/step-back/", views.step_back, name="step_back"),
]
