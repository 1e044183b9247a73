"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class OutboxPagesConfig(AppConfig):
    name = "giaoluu.web.office.outbox"
    label = "outbox_pages"
