"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class GateConfig(AppConfig):
    name = "giaoluu.web.gate"
    label = "gate"
