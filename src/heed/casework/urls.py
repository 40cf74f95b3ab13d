from django.urls import path

from heed.casework import routing_pages, topic_pages, views

app_name = "casework"
urlpatterns = [
    path("settings/topics/", views.topics, name="topics"),
    path("settings/topics/new/", views.add_topic, name="add_topic"),
    path("settings/topics/promise/", views.promise, name="promise"),
    path("settings/topics/import/", topic_pages.import_topics, name="topics_import"),
    path("settings/topics/topics.json", topic_pages.export_topics, name="topics_export"),
    path("settings/topics/<int:topic_id>/more/", topic_pages.more, name="topic_more"),
    path("settings/topics/<int:topic_id>/versions/", topic_pages.versions, name="topic_versions"),
    path("settings/topics/<int:topic_id>/", views.topic, name="topic"),
    path("settings/topics/<int:topic_id>/active/", views.set_topic_active, name="topic_active"),
    path("settings/routing/", routing_pages.routing, name="routing"),
    path("settings/routing/start/", routing_pages.start, name="routing_start"),
    path("settings/routing/draft/", routing_pages.draft, name="routing_draft"),
    path("settings/routing/draft/new/", routing_pages.add, name="routing_add"),
    path("settings/routing/draft/<int:number>/", routing_pages.change, name="routing_change"),
    path("settings/routing/draft/<int:number>/move/", routing_pages.rearrange, name="routing_move"),
    path("settings/routing/draft/try/", routing_pages.try_draft, name="routing_try"),
    path("settings/routing/draft/live/", routing_pages.put_live, name="routing_live"),
    path("settings/routing/draft/away/", routing_pages.throw_away, name="routing_away"),
    path("settings/routing/back/", routing_pages.step_back, name="routing_back"),
    path("settings/routing/<int:number>/", routing_pages.version, name="routing_version"),
]
