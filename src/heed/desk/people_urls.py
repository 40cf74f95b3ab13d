"""Addresses under /desk/settings/: colleagues, departments, hours, templates."""

from django.urls import path

from heed.desk import people, template_pages, town_pages

urlpatterns = [
    path("people/", people.people, name="people"),
    path("people/new/", people.invite, name="invite"),
    path("people/<int:person_id>/", people.person, name="person"),
    path("people/<int:person_id>/invite/", people.invite_again, name="invite_again"),
    path("people/<int:person_id>/disable/", people.disable, name="disable_person"),
    path("people/<int:person_id>/enable/", people.enable, name="enable_person"),
    path("departments/", town_pages.departments, name="departments"),
    path("departments/new/", town_pages.department, name="add_department"),
    path("departments/<int:department_id>/", town_pages.department, name="department"),
    path("departments/<int:department_id>/close/", town_pages.close_department, name="close_department"),
    path("departments/<int:department_id>/open/", town_pages.open_department, name="open_department"),
    path("departments/<int:department_id>/back-office/", town_pages.make_back_office, name="make_back_office"),
    path("templates/", template_pages.templates, name="templates"),
    path("templates/new/", template_pages.template, name="add_template"),
    path("templates/<int:template_id>/", template_pages.template, name="template"),
    path("templates/<int:template_id>/reviewed/", template_pages.reviewed, name="template_reviewed"),
    path("templates/<int:template_id>/remove/", template_pages.remove, name="remove_template"),
    path("hours/", town_pages.hours, name="hours"),
    path("hours/add/", town_pages.add_hours, name="add_hours"),
    path("hours/<int:hours_id>/remove/", town_pages.remove_hours, name="remove_hours"),
    path("closing-days/add/", town_pages.add_closing_day, name="add_closing_day"),
    path("closing-days/<int:closing_day_id>/remove/", town_pages.remove_closing_day, name="remove_closing_day"),
]
