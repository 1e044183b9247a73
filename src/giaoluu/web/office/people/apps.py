"""The people's corner of the office, as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "giaoluu.web.office.people"
    label = "people"
