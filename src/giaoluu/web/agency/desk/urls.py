"""The addresses of the desks of an event's agencies."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.agency.desk import presses, views

app_name = "desk"

urlpatterns = [
    path("", views.own, name="own"),
    path("<int:agency_id>/", views.desk_page, name="desk"),
    path("<int:agency_id>/paper/", views.paper, name="paper"),
    path("<int:agency_id>/parts/<int:part_id>/history/", views.history_page, name="history"),
    path("<int:agency_id>/parts/<int:part_id>/report/", presses.report, name="report"),
    path("<int:agency_id>/parts/<int:part_id>/evidence/", presses.evidence, name="evidence"),
    path("<int:agency_id>/parts/<int:part_id>/evidence/restoration/", presses.restoration, name="restoration"),
    path("<int:agency_id>/parts/<int:part_id>/deliverables/", presses.deliverables, name="deliverables"),
    path("<int:agency_id>/evidence/<int:evidence_id>/", views.evidence_file, name="file"),
    path("<int:agency_id>/evidence/<int:evidence_id>/picture.jpg", views.evidence_picture, name="picture"),
    path("<int:agency_id>/evidence/<int:evidence_id>/removal/", presses.removal, name="removal"),
    path("<int:agency_id>/deliverables/<int:deliverable_id>/", presses.mark, name="mark"),
    path("<int:agency_id>/obstacles/", presses.obstacle, name="obstacle"),
    path("<int:agency_id>/obstacles/<int:obstacle_id>/steps/", presses.step, name="step"),
]
