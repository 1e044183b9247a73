"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class FindingConfig(AppConfig):
    name = "giaoluu.web.office.finding"
    label = "finding"
