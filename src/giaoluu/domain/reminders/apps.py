"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class RemindersConfig(AppConfig):
    name = "giaoluu.domain.reminders"
    label = "reminders"
