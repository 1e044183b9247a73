"""The addresses of the people of an event; somebody is called by the number of their grant."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.people import many, one, views

app_name = "people"

urlpatterns = [
    path("", views.everybody, name="list"),
    path("add/", views.add, name="add"),
    path("paste/", many.paste, name="paste"),
    path("links/", many.open_all, name="links"),
    path("letters/", many.letters, name="letters"),
    path("<int:grant_id>/", one.person, name="person"),
    path("<int:grant_id>/link/", one.link, name="link"),
    path("<int:grant_id>/revoke/", one.revoke, name="revoke"),
    path("<int:grant_id>/end/", one.end, name="end"),
]
