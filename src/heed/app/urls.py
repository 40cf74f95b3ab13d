from django.urls import include, path

urlpatterns = [
    path("", include("heed.site.urls")),
    path("desk/", include("heed.desk.urls")),
    path("desk/", include("heed.casework.urls")),
    path("desk/", include("heed.learning.urls")),
    path("desk/", include("heed.insight.urls")),
    path("desk/dossiers/", include("heed.dossiers.urls")),
    path("desk/policy/", include("heed.policy.urls")),
    path("desk/", include("heed.staff.urls")),
    path("desk/", include("heed.inbox.urls")),
    path("policy/", include("heed.policy.public_urls")),
    path("webhooks/", include("heed.journey.urls")),
    path("account/", include("heed.staff.account_urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]
