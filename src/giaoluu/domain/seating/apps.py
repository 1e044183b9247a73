"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class SeatingConfig(AppConfig):
    name = "giaoluu.domain.seating"
    label = "seating"
