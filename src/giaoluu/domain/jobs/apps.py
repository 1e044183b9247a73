"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "giaoluu.domain.jobs"
    label = "jobs"
