"""The area as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class DeliveryPagesConfig(AppConfig):
    name = "giaoluu.web.office.delivery"
    label = "delivery_pages"
