from django.urls import path

from heed.inbox import views

app_name = "inbox"
urlpatterns = [
    path("files/<int:attachment_id>/", views.file, name="file"),
]
