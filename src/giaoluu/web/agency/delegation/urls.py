"""The addresses of the delegations of an event's agencies."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.agency.delegation import people, presses, views

app_name = "delegation"

urlpatterns = [
    path("", views.own, name="own"),
    path("<int:agency_id>/", views.page, name="page"),
    path("<int:agency_id>/confirmation/", presses.confirmation, name="confirmation"),
    path("<int:agency_id>/quotas/<int:quota_id>/people/", people.add, name="add"),
    path("<int:agency_id>/quotas/<int:quota_id>/places/", presses.hold, name="hold"),
    path("<int:agency_id>/people/<int:delegate_id>/", people.person, name="person"),
    path("<int:agency_id>/people/<int:delegate_id>/substitute/", people.substitute, name="substitute"),
    path("<int:agency_id>/people/<int:delegate_id>/answer/", presses.answer, name="answer"),
    path("<int:agency_id>/people/<int:delegate_id>/conditions/<int:condition_id>/", presses.tick_one, name="tick"),
    path("<int:agency_id>/people/<int:delegate_id>/rank/", presses.rank, name="rank"),
]
