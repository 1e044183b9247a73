"""Live pages: holds the bus for as long as the process lives."""

from __future__ import annotations

from django.apps import AppConfig, apps

from giaoluu.lib.live_hub.bus import Bus
from giaoluu.lib.live_hub.publisher import Publisher
from giaoluu.web.live.buses import choose_bus


class LiveConfig(AppConfig):
    name = "giaoluu.web.live"
    label = "live"

    bus: Bus
    publisher: Publisher

    def ready(self) -> None:
        """Chooses the bus; nothing is connected before it is needed."""
        self.bus = choose_bus()
        self.publisher = Publisher(self.bus)


def live() -> LiveConfig:
    """The live pages of this process."""
    found = apps.get_app_config("live")
    assert isinstance(found, LiveConfig)  # noqa: S101  # the label is ours
    return found
