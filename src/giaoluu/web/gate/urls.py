"""The addresses of the area."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "gate"
urlpatterns: list[URLPattern] = []
