"""The address of the workbook of progress."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.progress import views

app_name = "progress"
urlpatterns = [path("events/<str:key>/progress.xlsx", views.progress, name="workbook")]
