"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class ProgressConfig(AppConfig):
    name = "giaoluu.web.office.progress"
    label = "progress"
