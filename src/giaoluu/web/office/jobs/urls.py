"""Addresses of long work."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.jobs import views

app_name = "jobs"
urlpatterns = [
    path("events/<str:key>/jobs/<int:number>/", views.job, name="job"),
    path("events/<str:key>/jobs/<int:number>/file/", views.file, name="file"),
    path("events/<str:key>/jobs/<int:number>/cancellation/", views.cancellation, name="cancellation"),
]
