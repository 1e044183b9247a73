"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class ArchivePagesConfig(AppConfig):
    name = "giaoluu.web.office.archive"
    label = "archive_pages"
