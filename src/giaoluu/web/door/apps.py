"""The door as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class DoorConfig(AppConfig):
    name = "giaoluu.web.door"
    label = "door"
