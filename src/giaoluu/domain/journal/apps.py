"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "giaoluu.domain.journal"
    label = "journal"
