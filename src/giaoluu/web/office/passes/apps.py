"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class PassesOfficeConfig(AppConfig):
    name = "giaoluu.web.office.passes"
    label = "passes_office"
