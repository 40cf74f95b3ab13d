"""Residents' addresses of conversations, under /policy/conversations/."""

from django.urls import path

from heed.policy.conversations import public_views as views

urlpatterns = [
    path("conversations/<str:key>/", views.conversation, name="conversation"),
    path("conversations/<str:key>/vote/", views.vote, name="vote"),
    path("conversations/<str:key>/add/", views.add_statement, name="add_statement"),
    path("conversations/<str:key>/votes/", views.own_votes, name="own_votes"),
    path("conversations/<str:key>/about-me/", views.about_me, name="about_me"),
    path("conversations/<str:key>/erase/", views.erase_votes, name="erase_votes"),
    path("conversations/<str:key>/landscape/", views.landscape, name="landscape"),
]
