""" "Nơi nhận": who has the plan, who has opened it, who has said so."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from giaoluu.domain.accounts.queries import agencies_with_officer
from giaoluu.domain.outbox.choices import Arrival, Leaving
from giaoluu.domain.outbox.decisions import NEEDS_A_PERSON
from giaoluu.domain.outbox.deliveries import acknowledge, acknowledge_for, deliver
from giaoluu.domain.outbox.queries import (
    DeliveryRow,
    count_by_arrival,
    deliveries_of,
    deliveries_to,
    drafted_deliveries,
    undrafted_deliveries,
)
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page
from giaoluu.web.ui.pages import ROWS, page_in, page_of

SHAPES = {
    Arrival.TO_SEND: ("idle", "#shape-ring"),
    Arrival.SENT: ("idle", "#shape-half"),
    Arrival.OPENED: ("idle", "#shape-half"),
    Arrival.ACKNOWLEDGED: ("ok", "#shape-ok"),
}
BY_OTHER_WAYS = {
    "paper": gettext_lazy("bản giấy"),
    "telephone": gettext_lazy("qua điện thoại"),
    "hand": gettext_lazy("trực tiếp"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One recipient as the page shows them; `waits_for` is what has to happen before the plan can leave."""

    row: DeliveryRow
    look: str
    shape: str
    waits_for: str | Promise


@require_GET
@for_event(Doing.URGE)
def delivery(request: HttpRequest, room: Room) -> HttpResponse:
    """The list, with how far each is."""
    return _page(request, room)


def _page(request: HttpRequest, room: Room, status: int = 200, trouble: str = "") -> HttpResponse:
    counts, reached = count_by_arrival(room.event.id), agencies_with_officer(room.event.id)
    number = page_in(request)
    page = page_of(lines_of(room.event.id, reached, number * ROWS, ROWS + 1), number)
    context = {
        "page": page, "counts": {arrival.value: count for arrival, count in counts.items()},
        "all": sum(counts.values()), "ways": BY_OTHER_WAYS, "trouble": trouble, "may_send": room.may(Doing.SEND),
        "open": sum(agency_id in reached for _, agency_id in undrafted_deliveries(room.event.id)),
    }  # fmt: skip
    return event_page(request, room, "delivery/delivery.html", context, status)


def lines_of(event_id: int, reached: Set[int], first: int, most: int) -> list[Line]:
    """Some of the recipients with what each waits for."""
    rows = deliveries_of(event_id, first, most)
    drafted = drafted_deliveries(event_id, [row.id for row in rows])
    return [Line(row, *SHAPES[row.state], _waits_for(row, drafted.get(row.id), reached)) for row in rows]


def _waits_for(row: DeliveryRow, drafted: Leaving | None, reached: Set[int]) -> str:
    if row.state != Arrival.TO_SEND:
        return ""
    if drafted in NEEDS_A_PERSON:
        return _("thư bị trả lại")
    if drafted and drafted != Leaving.DROPPED:
        return _("đã soạn thư")
    if row.agency_id is None:
        return _("ngoài danh sách đơn vị")
    return "" if row.agency_id in reached else _("chưa có cán bộ đầu mối")


@require_POST
@for_event(Doing.URGE)
def drafts(request: HttpRequest, room: Room) -> HttpResponse:
    """Drafts the plan to the recipients chosen, or to all that have it not yet; leads to the drafts."""
    chosen = _numbers(request)
    if request.POST.get("all"):
        chosen = [number for number, _agency in undrafted_deliveries(room.event.id)]
    if not deliver(room.event.id, chosen, by=room.visitor.who, at=now()):
        trouble = _("Chưa soạn thư nào: chọn ít nhất một nơi nhận là đơn vị có cán bộ đầu mối.")
        return _page(request, room, 422, trouble)
    return redirect("outbox:outbox", room.event.key)


@require_POST
@for_event(Doing.SEND)
def receipts(request: HttpRequest, room: Room) -> HttpResponse:
    """Notes for the recipients chosen that they have the plan by another way."""
    how, chosen = BY_OTHER_WAYS.get(request.POST.get("how", "")), _numbers(request)
    if how is None or not chosen:
        return _page(request, room, 422, _("Chưa ghi gì: chọn ít nhất một nơi nhận và cách họ đã nhận."))
    acknowledge(room.event.id, chosen, how=str(how), by=room.visitor.who, at=now())
    return redirect("delivery:delivery", room.event.key)


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.REPORT)
def received(request: HttpRequest, room: Room) -> HttpResponse:
    """An officer says that the agency has the plan; a second time changes nothing."""
    agencies = room.visitor.agencies(room.event.id)
    if request.method == "POST":
        for agency_id in agencies:
            acknowledge_for(room.event.id, agency_id, by=room.visitor.who, at=now())
        return redirect("delivery:received", room.event.key)
    lines = deliveries_to(room.event.id, agencies)
    open_ones = [row for row in lines if row.state != Arrival.ACKNOWLEDGED]
    return event_page(request, room, "delivery/received.html", {"rows": lines, "is_received": not open_ones})


def _numbers(request: HttpRequest) -> list[int]:
    return [
        int(word) for word in request.POST.getlist("number") if word.isascii() and word.isdigit() and len(word) < 16
    ]
