"""The plan's corner of the office: it holds the shelf and the reading room for as long as the process lives."""

from __future__ import annotations

from django.apps import AppConfig, apps
from django.conf import settings

from giaoluu.lib.shelf import Kept, Shelf
from giaoluu.web.office.plan.room import ReadingRoom


class PlanConfig(AppConfig):
    name = "giaoluu.web.office.plan"
    label = "plan"

    shelf: Shelf
    room: ReadingRoom
    first: Kept | None

    def ready(self) -> None:
        """Opens the room; the plan that the product was started with is read before anyone asks for it."""
        self.shelf = Shelf(settings.ENVIRONMENT.data / "plans")
        self.room = ReadingRoom()
        plan = settings.ENVIRONMENT.plan
        self.first = self.shelf.keep(plan.read_bytes(), plan.name) if plan else None
        if self.first:
            self.room.ask(self.first, patience=0)


def corner() -> PlanConfig:
    """The corner of this process."""
    found = apps.get_app_config("plan")
    assert isinstance(found, PlanConfig)  # noqa: S101  # the label is ours
    return found
