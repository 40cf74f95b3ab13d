"""Addresses of duty and alarms. `duty/<key>.ics` is for calendar programs: the key is the log-in."""

from django.urls import path

from heed.desk import alarm_pages, duty_pages, published_pages

urlpatterns = [
    path("duty/<str:key>.ics", duty_pages.feed, name="duty_feed"),
    path("settings/duty/", duty_pages.duty, name="duty"),
    path("settings/duty/patterns/add/", duty_pages.add_pattern, name="add_pattern"),
    path("settings/duty/patterns/<int:pattern_id>/end/", duty_pages.end_pattern, name="end_pattern"),
    path("settings/duty/absences/add/", duty_pages.add_absence, name="add_absence"),
    path("settings/duty/absences/<int:absence_id>/remove/", duty_pages.remove_absence, name="remove_absence"),
    path("settings/duty/swaps/ask/", duty_pages.ask_swap, name="ask_swap"),
    path("settings/duty/swaps/<int:swap_id>/", duty_pages.answer_swap, name="answer_swap"),
    path("settings/duty/calendar/", duty_pages.import_calendar, name="import_duty"),
    path("settings/duty/feed/", duty_pages.make_feed, name="make_feed"),
    path("settings/duty/second-way/", alarm_pages.second_way, name="second_way"),
    path("settings/calamities/", alarm_pages.calamities, name="calamities"),
    path("settings/calamities/<int:rule_id>/remove/", alarm_pages.remove_calamity, name="remove_calamity"),
    path("settings/answers/", published_pages.answers, name="published"),
    path("settings/answers/<int:answer_id>/withdraw/", published_pages.withdraw, name="withdraw_published"),
    path("alarms/", alarm_pages.alarms, name="alarms"),
    path("alarms/<int:alarm_id>/", alarm_pages.alarm, name="alarm"),
]
