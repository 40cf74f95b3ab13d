from django.urls import include, path

from heed.desk import acts, counter, noticing, promise_acts, readings, views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("settings/", include("heed.desk.people_urls")),
    path("accounts/", include("heed.desk.account_urls")),
    path("about-me/", views.about_me, name="about_me"),
    path("notices/", noticing.notices, name="notices"),
    path("notices/seen/", noticing.seen, name="notices_seen"),
    path("counter/", counter.counter, name="counter"),
    path("inbox/", views.inbox, name="inbox"),
    path("inbox/rows/", views.rows, name="rows"),
    path("settled/", views.settled, name="settled"),
    path("tasks/", views.tasks, name="tasks"),
    path("approvals/", views.approvals, name="approvals"),
    path("cases/<int:case_id>/", views.case, name="case"),
    path("cases/<int:case_id>/timeline/", views.timeline, name="timeline"),
    path("cases/<int:case_id>/alike/", views.alike, name="alike"),
    path("cases/<int:case_id>/assign/", acts.assign, name="assign"),
    path("cases/<int:case_id>/route/", acts.route, name="route"),
    path("cases/<int:case_id>/status/", acts.set_status, name="status"),
    path("cases/<int:case_id>/answer/", acts.answer, name="answer"),
    path("cases/<int:case_id>/ask/", acts.ask, name="ask"),
    path("cases/<int:case_id>/promise/", promise_acts.renew, name="renew_promise"),
    path("cases/<int:case_id>/pause/", promise_acts.pause, name="pause"),
    path("cases/<int:case_id>/go-on/", promise_acts.go_on, name="go_on"),
    path("tasks/<int:task_id>/answer/", acts.answer_task, name="answer_task"),
    path("drafts/<int:draft_id>/", acts.decide, name="decide"),
    path("messages/<int:message_id>/original/", views.original, name="original"),
    path("messages/<int:message_id>/reading/", readings.correct, name="correct"),
    path("messages/<int:message_id>/move/", acts.move, name="move"),
    path("messages/<int:message_id>/settle/", acts.settle, name="settle"),
    path("messages/<int:message_id>/unsettle/", acts.unsettle, name="unsettle"),
    path("deliveries/<int:delivery_id>/", acts.delivery, name="delivery"),
]
