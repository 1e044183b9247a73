"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class BoardConfig(AppConfig):
    name = "giaoluu.web.office.board"
    label = "board"
