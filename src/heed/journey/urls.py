from django.urls import path

from heed.journey.webhooks import webhook

app_name = "journey"
urlpatterns = [path("<slug:channel>/<int:account_id>/", webhook, name="webhook")]
