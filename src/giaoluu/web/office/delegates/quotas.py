"""All quotas: what is given, what nobody uses, the pool, one more quota."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoluu.domain.delegates.actions import add_quota, take_back_unused
from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.delegates.queries import QuotaInfo, numbers_of, quotas_of, register_of
from giaoluu.domain.events.queries import agency_called, agency_names
from giaoluu.web.office.delegates.page import left_of
from giaoluu.web.office.delegates.views import ways
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import Problem, number_in, words_in
from giaoluu.web.ui.event_page import event_page
from giaoluu.web.ui.pages import ROWS, options, page_in, page_of

MOST_PLACES = 100_000
MOST_AT_ONCE = 10_000
TYPED = ("agency", "words", "places", "circle")


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.MANAGE_DELEGATES)
def quotas(request: HttpRequest, room: Room) -> HttpResponse:
    """Every quota with its free places, and the pool; a quota for an agency that the plan gave none."""
    problem = _add(request, room) if request.method == "POST" else None
    if request.method == "POST" and problem is None:
        return redirect("delegates_office:quotas", room.event.key)
    return shown(request, room, problem)


def _add(request: HttpRequest, room: Room) -> Problem | None:
    name, words = words_in(request, "agency", 300), words_in(request, "words", 500)
    circle, typed_places = request.POST.get("circle", ""), words_in(request, "places", 10)
    places = number_in(request, "places")
    agency = agency_called(room.event.id, name) if name else None
    says = ""
    if agency is None:
        says = _("Chưa thêm: chương trình không có đơn vị “%(name)s”. Chọn một tên trong danh sách.") % {"name": name}
    elif not words or circle not in Circle.values:
        says = _("Chưa thêm: ghi rõ chỉ tiêu cho ai, ví dụ: học sinh tiêu biểu.")
    elif typed_places and (places is None or places > MOST_PLACES):
        says = _("Chưa thêm: “%(typed)s” không phải một số chỗ.") % {"typed": typed_places}
    if says or agency is None:
        return Problem("add", says, {each: words_in(request, each, 500) for each in TYPED})
    add_quota(room.event.id, agency.id, words, places, circle=circle, by=room.visitor.who, at=timezone.now())
    return None


@require_POST
@for_event(Doing.MANAGE_DELEGATES)
def take_back(request: HttpRequest, room: Room) -> HttpResponse:
    """Puts the places that nobody uses into the pool, of the quotas that were ticked."""
    wanted = {int(each) for each in request.POST.getlist("quota")[:MOST_AT_ONCE] if each.isascii() and each.isdigit()}
    there = [quota.id for quota in quotas_of(room.event.id) if quota.id in wanted]
    if not there:
        return shown(request, room, Problem("take_back", _("Chưa thu: đánh dấu ít nhất một chỉ tiêu còn chỗ trống.")))
    take_back_unused(room.event.id, there, by=room.visitor.who, at=timezone.now())
    return redirect("delegates_office:quotas", room.event.key)


def shown(request: HttpRequest, room: Room, problem: Problem | None = None) -> HttpResponse:
    """The page of the quotas."""
    every, number = quotas_of(room.event.id), page_in(request)
    register, numbers = register_of(room.event.id), numbers_of(room.event.id)
    free = sum(quota.free or 0 for quota in every)
    today = timezone.localdate()
    context = {
        "page": page_of(every[number * ROWS : (number + 1) * ROWS + 1], number), "register": register, "free": free,
        "numbers": numbers, "left": left_of(numbers), "problem": problem, "circles": Circle.choices,
        "names": options(agency_names(room.event.id)), "title": _title(register.pool, free, every),
        "is_closed": register.closes_on is not None and today > register.closes_on, **ways(room),
    }  # fmt: skip
    return event_page(request, room, "delegates_office/quotas.html", context, problem.status if problem else 200)


def _title(pool: int, free: int, every: list[QuotaInfo]) -> str:
    if not every:
        return _("Chưa có chỉ tiêu nào.")
    words = {"pool": pool, "free": free}
    if pool:
        return _("%(pool)d chỗ trong kho, %(free)d chỗ chưa ai dùng.") % words
    return _("%(free)d chỗ chưa ai dùng, kho chưa có chỗ nào.") % words
