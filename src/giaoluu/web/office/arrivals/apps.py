"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class ArrivalsConfig(AppConfig):
    name = "giaoluu.web.office.arrivals"
    label = "arrivals"
