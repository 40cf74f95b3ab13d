"""Addresses under /desk/policy/ of maps and panels."""

from django.urls import path

from heed.policy.maps import analysis, panel_pages, views

urlpatterns = [
    path("dossiers/<int:dossier_id>/maps/new/", views.add, name="add_map"),
    path("dossiers/<int:dossier_id>/maps/file/", views.from_file, name="map_from_file"),
    path("maps/<int:map_id>/", views.map_page, name="map"),
    path("maps/<int:map_id>/change/", views.change, name="change_map"),
    path("maps/<int:map_id>/copy/", views.copy, name="copy_map"),
    path("maps/<int:map_id>/file/<str:format>/", views.file, name="map_file"),
    path("maps/<int:map_id>/structure/", analysis.structure, name="structure"),
    path("maps/<int:map_id>/compare/", analysis.compare, name="compare"),
    path("maps/<int:map_id>/take-over/", analysis.take_over, name="take_over"),
    path("maps/<int:map_id>/concepts/new/", views.add_concept, name="add_concept"),
    path("maps/<int:map_id>/concepts/<int:concept_id>/", views.concept, name="concept"),
    path("maps/<int:map_id>/concepts/<int:concept_id>/move/", views.move, name="move_concept"),
    path("maps/<int:map_id>/concepts/<int:concept_id>/remove/", views.remove_concept, name="remove_concept"),
    path("maps/<int:map_id>/influences/new/", views.add_influence, name="add_influence"),
    path("maps/<int:map_id>/influences/<int:influence_id>/", views.influence, name="influence"),
    path("maps/<int:map_id>/influences/<int:influence_id>/remove/", views.remove_influence, name="remove_influence"),
    path("maps/<int:map_id>/panels/new/", panel_pages.add, name="add_panel"),
    path("panels/<int:panel_id>/", panel_pages.panel, name="panel"),
    path("panels/<int:panel_id>/change/", panel_pages.change, name="change_panel"),
    path("panels/<int:panel_id>/close/", panel_pages.close, name="close_panel"),
    path("panels/<int:panel_id>/open/", panel_pages.open_again, name="open_panel"),
    path("panels/<int:panel_id>/invite/", panel_pages.invite, name="invite_panel"),
    path("panels/<int:panel_id>/links/", panel_pages.links, name="panel_links"),
    path("panels/<int:panel_id>/invitations/<int:invitation_id>/withdraw/", panel_pages.withdraw, name="withdraw"),
]
