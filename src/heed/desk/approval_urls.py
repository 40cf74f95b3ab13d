"""Addresses of approval: its rules, who does it for whom, and the log of exceptions."""

from django.urls import path

from heed.desk import approval_pages, approver_pages

urlpatterns = [
    path("settings/approval/", approval_pages.settings, name="approval_settings"),
    path("settings/approval/start/", approval_pages.start, name="approval_start"),
    path("settings/approval/draft/", approval_pages.draft, name="approval_draft"),
    path("settings/approval/draft/new/", approval_pages.rule, name="approval_rule_add"),
    path("settings/approval/draft/<int:number>/", approval_pages.rule, name="approval_rule"),
    path("settings/approval/draft/<int:number>/arrange/", approval_pages.arrange, name="approval_arrange"),
    path("settings/approval/draft/live/", approval_pages.put_live, name="approval_live"),
    path("settings/approval/draft/away/", approval_pages.throw_away, name="approval_away"),
    path("settings/approval/<int:number>/", approval_pages.version, name="approval_version"),
    path("settings/approval/<int:number>/restore/", approval_pages.restore, name="approval_restore"),
    path("settings/approval/elections/add/", approval_pages.add_election, name="add_election"),
    path(
        "settings/approval/elections/<int:election_id>/remove/", approval_pages.remove_election, name="remove_election"
    ),
    path("settings/delegations/", approver_pages.delegations, name="delegations"),
    path("settings/delegations/<int:delegation_id>/end/", approver_pages.end_delegation, name="end_delegation"),
    path("exceptions/", approver_pages.exceptions, name="exceptions"),
    path("exceptions/<int:exception_id>/review/", approver_pages.review, name="review_exception"),
]
