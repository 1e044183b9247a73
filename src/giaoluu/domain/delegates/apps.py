"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class DelegatesConfig(AppConfig):
    name = "giaoluu.domain.delegates"
    label = "delegates"
