"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class HallConfig(AppConfig):
    name = "giaoluu.web.office.hall"
    label = "hall"
