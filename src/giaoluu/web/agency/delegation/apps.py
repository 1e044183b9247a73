"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class DelegationConfig(AppConfig):
    name = "giaoluu.web.agency.delegation"
    label = "delegation"
