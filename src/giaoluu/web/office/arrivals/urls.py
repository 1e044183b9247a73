"""The addresses of the area."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.arrivals import doors, inviting, views

app_name = "arrivals"
urlpatterns = [
    path("", views.board, name="board"),
    path("conflicts/", views.conflicts, name="conflicts"),
    path("conflicts/<uuid:scan_id>/", views.settling, name="settling"),
    path("doors/", doors.doors, name="doors"),
    path("doors/<int:gate_id>/", doors.gate, name="gate"),
    path("code/", inviting.code, name="code"),
    path("devices/<int:device_id>/", doors.device, name="device"),
]
