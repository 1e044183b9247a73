"""The address of the search."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.finding import views

app_name = "finding"

urlpatterns = [path("events/<key>/find/", views.find, name="find")]
