"""The addresses of an event's obstacles."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.agency.obstacles import views

app_name = "obstacles"

urlpatterns = [
    path("", views.obstacles_page, name="obstacles"),
    path("<int:obstacle_id>/steps/", views.step, name="step"),
    path("<int:obstacle_id>/photos/<int:step_id>.jpg", views.photo, name="photo"),
]
