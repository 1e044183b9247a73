"""The desks of agencies as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "giaoluu.web.agency.desk"
    label = "desk"
