"""The addresses of the door."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.door import home, links

app_name = "door"

urlpatterns = [
    path("", home.home, name="home"),
    path("joined/", home.joined, name="joined"),
    path("in/<token>/", links.link, name="link"),
]
