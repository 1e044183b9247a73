"""The meters of this process, for as long as it lives. Other parts hang theirs here."""

from __future__ import annotations

from django.apps import AppConfig, apps

from giaoluu.web.health.meters import Meters


class HealthConfig(AppConfig):
    name = "giaoluu.web.health"
    label = "health"

    meters: Meters

    def ready(self) -> None:
        from giaoluu.web.health.database import DatabaseMeter  # noqa: PLC0415 - Django must know its parts first

        self.meters = Meters.new()
        self.meters.asked.register(DatabaseMeter())


def meters() -> Meters:
    """The meters of this process: `meters().asked.register(collector)` adds what is reckoned when it is asked for."""
    found = apps.get_app_config("health")
    assert isinstance(found, HealthConfig)  # noqa: S101  # the label is ours
    return found.meters
