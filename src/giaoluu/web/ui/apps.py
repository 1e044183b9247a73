"""What all pages share: their frame, their tokens, their parts."""

from __future__ import annotations

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "giaoluu.web.ui"
    label = "ui"
