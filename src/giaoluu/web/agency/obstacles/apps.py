"""The page of obstacles as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class ObstaclesConfig(AppConfig):
    name = "giaoluu.web.agency.obstacles"
    label = "obstacles_page"
