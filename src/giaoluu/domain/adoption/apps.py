"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class AdoptionConfig(AppConfig):
    name = "giaoluu.domain.adoption"
    label = "adoption"
