from django.urls import path

from heed.casework import views

app_name = "casework"
urlpatterns = [
    path("settings/topics/", views.topics, name="topics"),
    path("settings/topics/new/", views.add_topic, name="add_topic"),
    path("settings/topics/promise/", views.promise, name="promise"),
    path("settings/topics/<int:topic_id>/", views.topic, name="topic"),
    path("settings/topics/<int:topic_id>/active/", views.set_topic_active, name="topic_active"),
]
