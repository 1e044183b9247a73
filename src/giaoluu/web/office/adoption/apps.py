"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class AdoptionPagesConfig(AppConfig):
    name = "giaoluu.web.office.adoption"
    label = "adoption_pages"
