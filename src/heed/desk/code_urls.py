"""Addresses of the code of conduct."""

from django.urls import path

from heed.desk import code_pages

urlpatterns = [
    path("code/", code_pages.code, name="code"),
    path("settings/code/", code_pages.settings, name="code_settings"),
    path("settings/code/start/", code_pages.start, name="code_start"),
    path("settings/code/draft/", code_pages.draft, name="code_draft"),
    path("settings/code/draft/rules/new/", code_pages.rule, name="code_rule_add"),
    path("settings/code/draft/rules/<int:number>/", code_pages.rule, name="code_rule"),
    path("settings/code/draft/questions/new/", code_pages.question, name="code_question_add"),
    path("settings/code/draft/questions/<int:number>/", code_pages.question, name="code_question"),
    path("settings/code/draft/<str:kind>/<int:number>/arrange/", code_pages.arrange, name="code_arrange"),
    path("settings/code/draft/live/", code_pages.put_live, name="code_live"),
    path("settings/code/draft/away/", code_pages.throw_away, name="code_away"),
    path("settings/code/<int:number>/", code_pages.version, name="code_version"),
    path("settings/code/<int:number>/restore/", code_pages.restore, name="code_restore"),
]
