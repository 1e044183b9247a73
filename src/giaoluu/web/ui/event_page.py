"""The frame of every page of an event: its name, its parts, for whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from giaoluu.web.permissions import Doing, Room

PARTS: tuple[tuple[str | Promise, str, Doing, tuple[str, ...]], ...] = (
    (_("Sẵn sàng?"), "board:ready", Doing.SEE_READY, ()),
    (_("Theo dõi"), "board:board", Doing.SEE_BOARD, ()),
    (_("Vướng mắc"), "obstacles:obstacles", Doing.SEE_BOARD, ()),
    (_("Đại biểu"), "delegates_office:board", Doing.SEE_DELEGATES, ("passes_office:overview", "importing:lists")),
    (_("Hội trường"), "hall:hall", Doing.SEE_DELEGATES, ()),
    (_("Cửa"), "arrivals:board", Doing.SEE_ARRIVALS, ()),
    (_("Thư"), "outbox:outbox", Doing.URGE, ("delivery:delivery",)),
    (_("Người"), "people:list", Doing.MANAGE_PEOPLE, ()),
    (_("Kế hoạch"), "adoption:plan", Doing.READ_PLAN, ()),
)
"""Name, address and permission of the parts of an event, in the order of the running head, and what else is there."""


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of the running head."""

    name: str | Promise
    address: str
    is_here: bool


def event_page(
    request: HttpRequest, room: Room, template: str, context: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """A page that extends `ui/event.html`: with `room`, and the parts that the visitor may open."""
    frame = {
        "room": room,
        "event": room.event,
        "parts": parts_for(request, room),
        "live_scope": f"event:{room.event.id}",
        "may_search": room.may(Doing.SEE_BOARD),
    }
    return render(request, template, {**frame, **(context or {})}, status=status)


def parts_for(request: HttpRequest, room: Room) -> list[Part]:
    """The parts that the visitor may open; one is here on its own pages and on those that it leads to."""
    return [
        Part(name, reverse(view, args=[room.event.key]), _is_in(request, room, (view, *others)))
        for name, view, doing, others in PARTS
        if room.may(doing)
    ]


def _is_in(request: HttpRequest, room: Room, views: tuple[str, ...]) -> bool:
    return any(request.path.startswith(reverse(view, args=[room.event.key])) for view in views)
