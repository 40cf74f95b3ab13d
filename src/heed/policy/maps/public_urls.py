"""Addresses under /policy/ of questionnaires."""

from django.urls import path

from heed.policy.maps import questionnaire

urlpatterns = [path("questionnaire/<str:key>/", questionnaire.questionnaire, name="questionnaire")]
