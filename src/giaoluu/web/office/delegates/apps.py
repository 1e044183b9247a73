"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class DelegatesOfficeConfig(AppConfig):
    name = "giaoluu.web.office.delegates"
    label = "delegates_office"
