from __future__ import annotations

import warnings

from django.apps import AppConfig


class BoardConfig(AppConfig):
    name = "tests.live_site"
    label = "live_site"

    def ready(self) -> None:
        from tests.live_site import board

        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Accessing the database during app initialization")
            board.prepare()
