"""Staff's addresses of conversations, under /desk/policy/."""

from django.urls import path

from heed.policy.conversations import file_views, views

urlpatterns = [
    path("dossiers/<int:dossier_id>/conversations/new/", views.add, name="add_conversation"),
    path("conversations/<int:conversation_id>/", views.conversation, name="conversation"),
    path("conversations/<int:conversation_id>/change/", views.change, name="change_conversation"),
    path("conversations/<int:conversation_id>/open/", views.open_conversation, name="open_conversation"),
    path("conversations/<int:conversation_id>/close/", views.close_conversation, name="close_conversation"),
    path("conversations/<int:conversation_id>/report-back/", views.report_back, name="report_back"),
    path("conversations/<int:conversation_id>/population/", views.population, name="population"),
    path("conversations/<int:conversation_id>/statements/", views.statements, name="statements"),
    path("conversations/<int:conversation_id>/statements/new/", views.add_statements, name="add_statements"),
    path(
        "conversations/<int:conversation_id>/statements/<int:statement_id>/decide/",
        views.decide,
        name="decide_statement",
    ),
    path(
        "conversations/<int:conversation_id>/statements/<int:statement_id>/translate/",
        views.translate,
        name="translate_statement",
    ),
    path("conversations/<int:conversation_id>/votes.csv", file_views.votes_file, name="votes_file"),
    path("conversations/<int:conversation_id>/comments.csv", file_views.comments_file, name="comments_file"),
    path("conversations/<int:conversation_id>/bring-in/", file_views.bring_in, name="bring_in_conversation"),
]
