"""The outbox: everything in it, one message, and the question before something leaves."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from giaoluu.domain.outbox.actions import reword, send
from giaoluu.domain.outbox.choices import Leaving
from giaoluu.domain.outbox.decisions import CountDiffers, EditedMeanwhile, NoLongerPossible, people, ready
from giaoluu.domain.outbox.queries import MessageRow, addressees, letters_to_leave, message_of, messages_of
from giaoluu.web.office.outbox.listing import line, listing
from giaoluu.web.office.outbox.words import text_to_paste
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page
from giaoluu.web.ui.pages import page_in

FIRST = 5
CONFLICT = 409
LONGEST_BODY = 20_000


@require_GET
@for_event(Doing.URGE)
def outbox(request: HttpRequest, room: Room) -> HttpResponse:
    """Everything in the outbox, or what is sought."""
    words = request.GET.get("q", "").strip()[:100]
    found = listing(room.event.id, words, request.GET.get("all", ""), page_in(request))
    return event_page(request, room, "outbox/outbox.html", {"outbox": found, "may_send": room.may(Doing.SEND)})


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.URGE)
def message(request: HttpRequest, room: Room, number: int) -> HttpResponse:
    """One message: to look at, and while it is a draft to reword."""
    row = row_of(room, number)
    return _reword(request, room, row) if request.method == "POST" else message_page(request, room, row)


def row_of(room: Room, number: int) -> MessageRow:
    """A message of the event of a room, or no such page."""
    row = message_of(room.event.id, number)
    if row is None:
        raise Http404
    return row


def message_page(request: HttpRequest, room: Room, row: MessageRow, status: int = 200, **more: Any) -> HttpResponse:
    """The page of a message. What somebody typed is kept in `typed`; otherwise its own words stand in the fields."""
    context = {
        "line": line(row),
        "typed": {"subject": row.subject, "body": row.body, "edition": row.edition, "address": row.address},
        "text": text_to_paste(request, room.event, row),
        "may_send": room.may(Doing.SEND),
    }
    return event_page(request, room, "outbox/message.html", {**context, **more}, status)


def _reword(request: HttpRequest, room: Room, row: MessageRow) -> HttpResponse:
    subject, body = request.POST.get("subject", ""), request.POST.get("body", "")[:LONGEST_BODY]
    edition = request.POST.get("edition", "")
    typed = {"subject": subject, "body": body, "edition": row.edition, "address": row.address}
    if not body.strip():
        trouble = _("Nội dung thư đang trống. Chưa lưu gì; viết nội dung rồi lưu lại.")
        return message_page(request, room, row, 422, typed=typed, trouble=trouble)
    try:
        shown = int(edition) if edition.isascii() and edition.isdigit() and len(edition) < 10 else -1
        who = room.visitor.who
        reword(room.event.id, row.id, subject=subject, body=body, edition=shown, by=who, at=now())
    except EditedMeanwhile as other:
        return message_page(request, room, row_of(room, row.id), CONFLICT, typed=typed, other=other)
    except NoLongerPossible:
        trouble = _("Thư không còn là bản nháp nên lời mới chưa được lưu. Lời bạn viết còn ở dưới, có thể chép lại.")
        return message_page(request, room, row_of(room, row.id), CONFLICT, typed=typed, trouble=trouble)
    return redirect("outbox:message", room.event.key, row.id)


@require_POST
@for_event(Doing.SEND)
def confirmation(request: HttpRequest, room: Room) -> HttpResponse:
    """Asks once more before anything leaves, with the number of people; nothing has changed yet."""
    chosen = numbers(request)
    if request.POST.get("all") or not chosen:
        chosen = [one.message_id for one in letters_to_leave(room.event.id)]
    return _ask(request, room, chosen)


def numbers(request: HttpRequest) -> list[int]:
    """The numbers of the messages that were ticked."""
    return [
        int(word) for word in request.POST.getlist("number") if word.isascii() and word.isdigit() and len(word) < 16
    ]


def _ask(request: HttpRequest, room: Room, chosen: list[int], differs: CountDiffers | None = None) -> HttpResponse:
    leaving = ready(addressees(room.event.id, chosen))
    going = {one.message_id for one in leaving}
    rows = [row for row in messages_of(room.event.id, [Leaving.DRAFT], most=None) if row.id in {*chosen}]
    rows.sort(key=lambda row: row.id)
    letters = [row for row in rows if row.id in going]
    context = {
        "letters": letters, "first": letters[:FIRST], "others": len(letters[FIRST:]), "people": people(leaving),
        "left_out": [row for row in rows if row.id not in going], "differs": differs,
    }  # fmt: skip
    return event_page(request, room, "outbox/confirmation.html", context, CONFLICT if differs else 200)


@require_POST
@for_event(Doing.SEND)
def sending(request: HttpRequest, room: Room) -> HttpResponse:
    """Lets leave what was confirmed, or asks again where it would be other people by now."""
    chosen, shown = numbers(request), request.POST.get("people", "")
    count = int(shown) if shown.isascii() and shown.isdigit() and len(shown) < 10 else -1
    try:
        send(room.event.id, chosen, people=count, by=room.visitor.who, at=now())
    except CountDiffers as differs:
        return _ask(request, room, chosen, differs)
    return redirect("outbox:outbox", room.event.key)
