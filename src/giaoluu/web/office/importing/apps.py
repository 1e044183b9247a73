"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class ImportingConfig(AppConfig):
    name = "giaoluu.web.office.importing"
    label = "importing"
