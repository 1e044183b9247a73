"""Lists that go out: columns, order and filter are chosen, kept under a name, and taken away in three forms."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST, require_safe

from giaoluu.domain.checkin.queries import first_in
from giaoluu.domain.delegates.actions.saved_lists import drop_list, save_list
from giaoluu.domain.delegates.choices import Circle, Ordered
from giaoluu.domain.delegates.queries import count_delegates, delegates_of, private_of_event
from giaoluu.domain.delegates.queries.incoming import saved_lists
from giaoluu.domain.events.queries import agencies_of
from giaoluu.domain.papers.list_columns import COLUMNS, columns_called
from giaoluu.domain.papers.list_docx import as_docx
from giaoluu.domain.papers.list_xlsx import as_xlsx
from giaoluu.domain.papers.lists import Listing, as_pdf, listing
from giaoluu.web.office.importing.narrowing import AMONG, Narrowed, narrowed, narrowed_in, saved
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.attachment import attachment
from giaoluu.web.ui.event_page import event_page

_OFFICE = "application/vnd.openxmlformats-officedocument"
_FORMS: dict[str, tuple[Callable[[Listing], bytes], str]] = {
    "xlsx": (as_xlsx, f"{_OFFICE}.spreadsheetml.sheet"),
    "docx": (as_docx, f"{_OFFICE}.wordprocessingml.document"),
    "pdf": (lambda found: as_pdf(found, settings.SOURCE / "web/static/vendor/fonts"), "application/pdf"),
}
SHOWN = 8
LONGEST_NAME = 120


@require_safe
@for_event(Doing.SEE_DELEGATES)
def lists(request: HttpRequest, room: Room) -> HttpResponse:
    """What may stand in a list, the first lines of it, and the lists that others have put together."""
    return _page(request, room, narrowed_in(request))


def _page(request: HttpRequest, room: Room, chosen: Narrowed, problem: str = "", status: int = 200) -> HttpResponse:
    private = room.may(Doing.SEE_PRIVATE)
    count = count_delegates(
        room.event.id, agency_id=chosen.agency, standings=chosen.standings, search=chosen.search,
        circle=chosen.circle or None,
    )  # fmt: skip
    context = {
        "chosen": chosen,
        "columns": [(one, one.key in chosen.columns) for one in COLUMNS if private or not one.is_private],
        "orders": Ordered.choices,
        "among": [(key, words) for key, (words, _standings) in AMONG.items()],
        "circles": Circle.choices,
        "agencies": [(agency.id, agency.name) for agency in agencies_of(room.event.id)],
        "count": count,
        "sample": _listing(room, chosen, most=SHOWN),
        "saved": [(one, saved(one.columns, one.narrowed).query) for one in saved_lists(room.event.id)],
        "problem": problem,
        "may_manage": room.may(Doing.MANAGE_DELEGATES),
    }
    return event_page(request, room, "importing/lists.html", context, status)


def _listing(room: Room, chosen: Narrowed, most: int | None = None, title: str = "") -> Listing:
    private = room.may(Doing.SEE_PRIVATE)
    columns = columns_called(chosen.columns, with_private=private)
    people = delegates_of(
        room.event.id, agency_id=chosen.agency, standings=chosen.standings, search=chosen.search,
        circle=chosen.circle or None, ordered=chosen.order, most=most,
    )  # fmt: skip
    wanted = any(one.is_private for one in columns)
    return listing(
        room.event.name, title or _("Danh sách đại biểu"),
        _("Lập lúc %(at)s") % {"at": f"{localtime(now()):%H:%M %d/%m/%Y}"},
        people, columns, ordered=chosen.order, privates=private_of_event(room.event.id) if wanted else None,
        arrivals={one: f"{at:%H:%M}" for one, at in first_in(room.event.id).items()} or None,
    )  # fmt: skip


@require_safe
@for_event(Doing.SEE_DELEGATES)
def file(request: HttpRequest, room: Room, form: str) -> HttpResponse:
    """The list as a workbook, a PDF or a document of Word; in Vietnamese as all papers."""
    if form not in _FORMS:
        raise Http404
    make, media_type = _FORMS[form]
    with override("vi"):
        made = make(_listing(room, narrowed_in(request), title=request.GET.get("name", "")[:LONGEST_NAME]))
    return attachment(made, media_type, f"danh-sach-dai-bieu-{room.event.key}.{form}")


@require_POST
@for_event(Doing.SEE_DELEGATES)
def save(request: HttpRequest, room: Room) -> HttpResponse:
    """Keeps what was chosen under a name that all share; the same name again is the same list."""
    chosen, name = narrowed(request.POST), " ".join(request.POST.get("name", "").split())[:LONGEST_NAME]
    if not name:
        return _page(request, room, chosen, _("Ghi tên cho danh sách rồi lưu lần nữa; các cột đã chọn vẫn giữ."), 422)
    save_list(room.event.id, name, chosen.columns, chosen.kept, by=room.visitor.who, at=now())
    return redirect(f"{reverse('importing:lists', args=[room.event.key])}?{chosen.query}")


@require_POST
@for_event(Doing.MANAGE_DELEGATES)
def drop(request: HttpRequest, room: Room, pk: int) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """Nobody needs the choice any more; no delegate is touched."""
    drop_list(room.event.id, pk)
    return redirect("importing:lists", room.event.key)
