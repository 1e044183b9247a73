"""A part that has slow work."""

from __future__ import annotations

from django.apps import AppConfig


class SlowConfig(AppConfig):
    name = "tests.workers.slow"
    label = "slow"
