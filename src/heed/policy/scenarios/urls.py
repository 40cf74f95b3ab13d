"""Staff's addresses of scenarios and reports under /desk/policy/."""

from django.urls import path

from heed.policy.scenarios import goal_views, views

urlpatterns = [
    path("maps/<int:map_id>/scenarios/", views.board, name="scenarios"),
    path("maps/<int:map_id>/scenarios/new/", views.add, name="add_scenario"),
    path("maps/<int:map_id>/scenarios/goal/", goal_views.goal, name="seek_goal"),
    path("maps/<int:map_id>/reports/", views.publish, name="publish_report"),
    path("scenarios/<int:scenario_id>/", views.scenario, name="scenario"),
    path("scenarios/<int:scenario_id>/change/", views.change, name="change_scenario"),
    path("scenarios/<int:scenario_id>/remove/", views.remove, name="remove_scenario"),
    path("reports/<int:report_id>/", views.report, name="report"),
    path("reports/<int:report_id>/withdraw/", views.withdraw, name="withdraw_report"),
]
