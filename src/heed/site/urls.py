from django.urls import path

from heed.site import fairness, views

app_name = "site"
urlpatterns = [
    path("", views.home, name="home"),
    path("thanks/", views.thanks, name="thanks"),
    path("status/<str:key>/questions/", views.questions, name="questions"),
    path("status/<str:key>/private/", views.go_private, name="go_private"),
    path("status/<str:key>/", views.status, name="status"),
    path("status/<str:key>/appeal/<int:restriction_id>/", fairness.appeal, name="appeal"),
    path("house-rules/", fairness.house_rules, name="house_rules"),
    path("huisregels/", fairness.house_rules_in_dutch, name="house_rules_in_dutch"),
    path("districts.json", views.districts, name="districts"),
]
