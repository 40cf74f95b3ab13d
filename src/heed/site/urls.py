from django.urls import path

from heed.site import views

app_name = "site"
urlpatterns = [
    path("", views.home, name="home"),
    path("thanks/", views.thanks, name="thanks"),
    path("status/<str:key>/questions/", views.questions, name="questions"),
    path("status/<str:key>/private/", views.go_private, name="go_private"),
    path("status/<str:key>/", views.status, name="status"),
    path("districts.json", views.districts, name="districts"),
]
