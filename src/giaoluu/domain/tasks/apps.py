"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "giaoluu.domain.tasks"
    label = "tasks"
