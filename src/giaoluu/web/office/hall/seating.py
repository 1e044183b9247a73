"""Who sits where: looked at, moved by hand, filled by rule, taken back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoluu.domain.delegates.choices import COMING
from giaoluu.domain.delegates.queries import DelegateInfo, delegate_by_id, delegates_of
from giaoluu.domain.seating.actions import filling, placing
from giaoluu.domain.seating.actions.sitting import NoSuchSeat, NotComing, SeatTaken
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.queries import Placed, placements_of
from giaoluu.domain.seating.queries.hall import SeatInfo, hall_of, seat_names, seats_in_hall
from giaoluu.web.office.hall.amiss import called
from giaoluu.web.office.hall.picture import HALL, SIDES
from giaoluu.web.office.hall.regions import region_key
from giaoluu.web.office.hall.seen import seen_of
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import number_in, words_in
from giaoluu.web.ui.event_page import event_page

FEW = 6


class Refused(Exception):
    """What was pressed cannot be done; the sentence says why and what could be."""


@dataclass(frozen=True, slots=True)
class Chair:
    """One seat with whoever sits there."""

    seat: SeatInfo
    placed: Placed | None
    person: DelegateInfo | None

    @property
    def who(self) -> str:
        return called(self.person) if self.person else ""


@require_safe
@for_event(Doing.SEE_DELEGATES, Doing.SEAT)
def hall(request: HttpRequest, room: Room) -> HttpResponse:
    """The hall with everybody in it, from the hall's side or the presidium's."""
    return page(request, room)


def page(request: HttpRequest, room: Room, trouble: str = "", status: int = 200) -> HttpResponse:
    """The seating page; before there is a hall, the way to one."""
    side = request.GET.get("side", HALL)
    if side not in SIDES:
        raise Http404
    may_seat = room.may(Doing.SEAT)
    seen = seen_of(room.event.id, room.event.key, side, may_seat=may_seat)
    who = _asked(request, "who")
    context = {
        "seen": seen, "trouble": trouble, "hall_key": region_key(room.event.id, side, may_seat=may_seat),
        "typed": {
            "person": words_in(request, "person", 200) or _number_of(room, who), "seat": words_in(request, "named", 20),
        },
    }  # fmt: skip
    return event_page(request, room, "hall/hall.html", context, status)


def _asked(request: HttpRequest, name: str) -> int | None:
    given = request.GET.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None


def _number_of(room: Room, who: int | None) -> str:
    """The number of a delegate by which a form finds them."""
    person = delegate_by_id(who) if who else None
    mine = person is not None and any(one.id == person.id for one in _coming(room, str(person.number)))
    return f"{person.number} {person.name}" if person and mine else ""


def _coming(room: Room, search: str) -> list[DelegateInfo]:
    number = re.match(r"\d+", search)
    if number:
        found = delegates_of(room.event.id, standings=COMING)
        return [one for one in found if one.number == int(number[0][:9])]
    return delegates_of(room.event.id, standings=COMING, search=search, most=FEW + 1)


@require_safe
@for_event(Doing.SEE_DELEGATES, Doing.SEAT)
def seat(request: HttpRequest, room: Room, seat_id: int) -> HttpResponse:
    """One seat: who sits there, and what can be done about it."""
    return event_page(
        request, room, "hall/seat.html", {"chair": _chair(room, seat_id), "may_seat": room.may(Doing.SEAT)}
    )


def _chair(room: Room, seat_id: int) -> Chair:
    drawn = hall_of(room.event.id)
    found = next((one for one in seats_in_hall(drawn) if one.id == seat_id), None) if drawn else None
    if found is None or found.kind == SeatKind.OUT:
        raise Http404
    placed = next((one for one in placements_of(room.event.id) if one.seat_id == seat_id), None)
    return Chair(found, placed, delegate_by_id(placed.delegate_id) if placed else None)


def _press(act: Callable[[HttpRequest, Room], None]) -> Callable[..., HttpResponseBase]:
    """A press that changes who sits where: done, or refused on the page with the reason."""

    @require_POST
    @for_event(Doing.SEAT)
    def pressed(request: HttpRequest, room: Room) -> HttpResponse:
        try:
            act(request, room)
        except Refused as why:
            return page(request, room, str(why), 422)
        except SeatTaken as taken:
            return page(request, room, _taken(taken), 409)
        side = request.POST.get("side", HALL)
        address = reverse("hall:hall", args=[room.event.key])
        return redirect(f"{address}?side={side}" if side in SIDES and side != HALL else address)

    return pressed


def _taken(taken: SeatTaken) -> str:
    person = delegate_by_id(taken.delegate_id) if taken.delegate_id else None
    if person is None:
        return _("Ghế này vừa đổi người. Sơ đồ mới đã hiện ra; xem lại rồi làm lần nữa.")
    return _("Ghế này vừa có %(person)s. Sơ đồ mới đã hiện ra; xem lại rồi làm lần nữa.") % {"person": called(person)}


@_press
def place(request: HttpRequest, room: Room) -> None:
    """Puts a delegate on a seat; on a taken seat the two change places."""
    try:
        placing.place(
            room.event.id, _delegate(request, room), _seat(request, room), shown=number_in(request, "shown"),
            by=room.visitor.who, at=now(),
        )  # fmt: skip
    except NotComing:
        raise Refused(_("Người này chưa có tên hoặc không dự nữa nên không có ghế.")) from None
    except NoSuchSeat:
        raise Refused(_("Ghế này không còn trong sơ đồ. Chọn ghế khác.")) from None
    except placing.SeatLocked as locked:
        person = delegate_by_id(locked.delegate_id)
        told = _("Ghế đang khóa cho %(person)s. Mở khóa ghế đó trước, hoặc chọn ghế khác.")
        raise Refused(told % {"person": called(person) if person else "–"}) from None


@_press
def unplace(request: HttpRequest, room: Room) -> None:
    """Takes a delegate off the seat."""
    placing.unplace(room.event.id, _delegate(request, room), by=room.visitor.who, at=now())


@_press
def lock(request: HttpRequest, room: Room) -> None:
    """Makes a seat fast, or no longer so."""
    on = request.POST.get("on") == "1"
    placing.lock(room.event.id, _delegate(request, room), on, by=room.visitor.who, at=now())


@_press
def fill(request: HttpRequest, room: Room) -> None:  # noqa: ARG001 - as the others
    """Seats everybody by the rules; who is fast stays."""
    filling.fill(room.event.id, by=room.visitor.who, at=now())


@_press
def newcomers(request: HttpRequest, room: Room) -> None:
    """Seats those who have none; others move only where it must be, or to keep delegations together."""
    together = request.POST.get("together") == "1"
    filling.refill(room.event.id, together=together, by=room.visitor.who, at=now())


@_press
def undo(request: HttpRequest, room: Room) -> None:  # noqa: ARG001 - as the others
    """Takes the last change back."""
    try:
        placing.undo(room.event.id, by=room.visitor.who, at=now())
    except placing.NothingToUndo:
        raise Refused(_("Không còn bước nào để hoàn tác.")) from None


def _delegate(request: HttpRequest, room: Room) -> int:
    """The delegate whom a form means: by id, or by the number or the name that was typed."""
    given = number_in(request, "delegate")
    if given is not None:
        return given
    typed = words_in(request, "person", 200)
    found = _coming(room, typed) if typed else []
    if len(found) == 1:
        return found[0].id
    if not found:
        told = _("Không có đại biểu nào dự ứng với “%(typed)s”; viết số thứ tự, hoặc một phần tên, có dấu hay không.")
        raise Refused(told % {"typed": typed[:60]})
    told = _("“%(typed)s” ứng với nhiều người: %(people)s. Viết số thứ tự của một người.")
    people = "; ".join(f"{one.number} {one.name} ({one.agency})" for one in found[:FEW])
    raise Refused(told % {"typed": typed[:60], "people": people})


def _seat(request: HttpRequest, room: Room) -> int:
    """The seat that a form means: by id, or by its name."""
    given = number_in(request, "seat")
    if given is not None:
        return given
    typed = words_in(request, "named", 20)
    known = {str(name).casefold(): number for number, name in seat_names(room.event.id).items()}
    if typed.casefold() in known:
        return known[typed.casefold()]
    near = get_close_matches(typed.casefold(), known, 1, 0)
    told = _("Không có ghế “%(typed)s”; gần nhất là “%(near)s”.")
    raise Refused(told % {"typed": typed, "near": near[0].upper() if near else "–"})
