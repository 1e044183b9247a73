"""The addresses of the area."""

from __future__ import annotations

from django.urls import URLPattern, path

from giaoluu.web.office.hall import drawing, paper, seating

app_name = "hall"
urlpatterns: list[URLPattern] = [
    path("", seating.hall, name="hall"),
    path("seats/<int:seat_id>/", seating.seat, name="seat"),
    path("place/", seating.place, name="place"),
    path("unplace/", seating.unplace, name="unplace"),
    path("lock/", seating.lock, name="lock"),
    path("fill/", seating.fill, name="fill"),
    path("newcomers/", seating.newcomers, name="newcomers"),
    path("undo/", seating.undo, name="undo-seating"),
    path("hall.pdf", paper.paper, name="paper"),
    path("drawing/", drawing.drawing, name="drawing"),
    path("drawing/start/", drawing.start, name="start"),
    path("drawing/ready/", drawing.begin, name="begin"),
    path("drawing/sheet/", drawing.sheet, name="sheet"),
    path("drawing/undo/", drawing.undo, name="undo"),
]
