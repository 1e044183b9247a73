"""The addresses of the area."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.gate import views

app_name = "gate"
urlpatterns = [
    path("", views.page, name="page"),
    path("join/", views.join, name="join"),
    path("worker.js", views.worker, name="worker"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
]
