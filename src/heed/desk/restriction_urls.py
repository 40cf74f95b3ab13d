"""Addresses of restrictions and of the house rules."""

from django.urls import path

from heed.desk import house_rule_pages, restriction_pages

urlpatterns = [
    path("messages/<int:message_id>/restrict/", restriction_pages.ask, name="restrict"),
    path("restrictions/", restriction_pages.restrictions, name="restrictions"),
    path("restrictions/log/", restriction_pages.log, name="restriction_log"),
    path("restrictions/log.csv", restriction_pages.export, name="restriction_export"),
    path("restrictions/figures.csv", restriction_pages.figures, name="restriction_figures"),
    path("restrictions/<int:restriction_id>/", restriction_pages.restriction, name="restriction"),
    path("restrictions/<int:restriction_id>/decide/", restriction_pages.decide, name="decide_restriction"),
    path("restrictions/<int:restriction_id>/lift/", restriction_pages.lift, name="lift_restriction"),
    path("restrictions/<int:restriction_id>/again/", restriction_pages.again, name="restrict_again"),
    path("restrictions/<int:restriction_id>/appeal/", restriction_pages.appeal, name="decide_appeal"),
    path("settings/house-rules/", house_rule_pages.house_rules, name="house_rules"),
    path("settings/house-rules/start/", house_rule_pages.start, name="house_rules_start"),
    path("settings/house-rules/draft/new/", house_rule_pages.rule, name="house_rule_add"),
    path("settings/house-rules/draft/<int:number>/", house_rule_pages.rule, name="house_rule"),
    path("settings/house-rules/draft/<int:number>/arrange/", house_rule_pages.arrange, name="house_rules_arrange"),
    path("settings/house-rules/draft/complaints/", house_rule_pages.complaints, name="house_rules_complaints"),
    path("settings/house-rules/draft/live/", house_rule_pages.put_live, name="house_rules_live"),
    path("settings/house-rules/draft/away/", house_rule_pages.throw_away, name="house_rules_away"),
    path("settings/house-rules/<int:number>/restore/", house_rule_pages.restore, name="house_rules_restore"),
]
