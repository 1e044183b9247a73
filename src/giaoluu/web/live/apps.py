"""Live pages: holds the bus for as long as the process lives."""

from __future__ import annotations

from functools import partial

from django.apps import AppConfig, apps

from giaoluu.domain.journal.announced import announced
from giaoluu.lib.live_hub.bus import Bus
from giaoluu.lib.live_hub.publisher import Publisher
from giaoluu.web.live.buses import choose_bus
from giaoluu.web.live.listening import heard


class LiveConfig(AppConfig):
    name = "giaoluu.web.live"
    label = "live"

    bus: Bus
    publisher: Publisher

    def ready(self) -> None:
        """Chooses the bus; nothing is connected before it is needed."""
        self.bus = choose_bus()
        self.publisher = Publisher(self.bus)
        announced.connect(partial(heard, self.publisher), weak=False, dispatch_uid="live")


def live() -> LiveConfig:
    """The live pages of this process."""
    found = apps.get_app_config("live")
    assert isinstance(found, LiveConfig)  # noqa: S101  # the label is ours
    return found
