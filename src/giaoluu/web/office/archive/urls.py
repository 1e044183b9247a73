"""The addresses of the archive of an event."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.archive import views

app_name = "archive"

urlpatterns = [
    path("events/<key>/archive/", views.archive, name="archive"),
    path("events/<key>/archive/file/", views.file, name="file"),
    path("events/<key>/archive/deletion/", views.deletion, name="deletion"),
]
