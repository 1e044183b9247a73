"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class JobPagesConfig(AppConfig):
    name = "giaoluu.web.office.jobs"
    label = "job_pages"
