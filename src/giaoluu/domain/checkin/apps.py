"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class CheckinConfig(AppConfig):
    name = "giaoluu.domain.checkin"
    label = "checkin"
