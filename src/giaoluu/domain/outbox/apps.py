"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "giaoluu.domain.outbox"
    label = "outbox"
