"""Doors and the devices at them: opened, closed, moved, revoked."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoluu.domain.checkin.actions import close_gate, move_device, open_gate, revoke_device, set_gate
from giaoluu.domain.checkin.actions.gates import GateRefused
from giaoluu.domain.checkin.queries import devices_of, inside_by_gate
from giaoluu.domain.delegates.choices import Circle
from giaoluu.web.permissions import Doing, Room, for_event, not_found_unless
from giaoluu.web.ui.event_page import event_page


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.RUN_DOORS)
def doors(request: HttpRequest, room: Room) -> HttpResponse:
    """All doors and devices; POST opens another door."""
    if request.method != "POST":
        return _page(request, room)
    name, circles = request.POST.get("name", ""), request.POST.getlist("circle")
    try:
        open_gate(room.event.id, name, circles, by=room.visitor.who, at=now())
    except GateRefused:
        return _refused(request, room)
    return redirect("arrivals:doors", room.event.key)


def _page(request: HttpRequest, room: Room, trouble: str = "", status: int = 200) -> HttpResponse:
    context = {
        "gates": inside_by_gate(room.event.id), "devices": devices_of(room.event.id), "circles": Circle.choices,
        "trouble": trouble, "typed": request.POST.get("name", "") if trouble else "",
        "may_invite": room.may(Doing.MANAGE_PEOPLE),
    }  # fmt: skip
    return event_page(request, room, "arrivals/doors.html", context, status)


def _refused(request: HttpRequest, room: Room) -> HttpResponse:
    words = _("Chưa ghi gì: cửa cần một tên, và chưa cửa nào có tên ấy.")
    return _page(request, room, words, 422)


@require_POST
@for_event(Doing.RUN_DOORS)
def gate(request: HttpRequest, room: Room, gate_id: int) -> HttpResponse:
    """Calls a door otherwise, changes who may come in by it, or closes it."""
    not_found_unless(any(one.id == gate_id for one in inside_by_gate(room.event.id)))
    if request.POST.get("doing") == "close":
        close_gate(gate_id, by=room.visitor.who, at=now())
        return redirect("arrivals:doors", room.event.key)
    name, circles = request.POST.get("name", ""), request.POST.getlist("circle")
    try:
        set_gate(gate_id, name, circles, by=room.visitor.who, at=now())
    except GateRefused:
        return _refused(request, room)
    return redirect("arrivals:doors", room.event.key)


@require_POST
@for_event(Doing.RUN_DOORS)
def device(request: HttpRequest, room: Room, device_id: int) -> HttpResponse:
    """Moves a device to another door, or revokes it."""
    not_found_unless(any(one.id == device_id for one in devices_of(room.event.id)))
    if request.POST.get("doing") == "revoke":
        revoke_device(device_id, by=room.visitor.who, at=now())
        return redirect("arrivals:doors", room.event.key)
    chosen = request.POST.get("gate", "")
    found = next((one for one in inside_by_gate(room.event.id) if str(one.id) == chosen), None)
    if found is None:
        return _page(request, room, _("Chưa đổi gì: chọn một cửa trong danh sách."), 422)
    move_device(device_id, found.id, request.POST.get("name", ""), by=room.visitor.who, at=now())
    return redirect("arrivals:doors", room.event.key)
