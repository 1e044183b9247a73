"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class PassesConfig(AppConfig):
    name = "giaoluu.domain.passes"
    label = "passes"
