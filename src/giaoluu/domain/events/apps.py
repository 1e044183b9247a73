"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "giaoluu.domain.events"
    label = "events"
