"""What can be pressed on a desk. Every press is a plain form; the same one twice does no harm."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from giaoluu.domain.tasks.actions.duties import add_deliverable, mark_deliverable
from giaoluu.domain.tasks.actions.obstacles import Photo, StepRefused, report_obstacle
from giaoluu.domain.tasks.actions.reports import (
    PartChanged,
    PartNow,
    ReportRefused,
    add_evidence,
    remove_evidence,
    report_progress,
    restore_evidence,
)
from giaoluu.domain.tasks.choices import Hat, Progress
from giaoluu.domain.tasks.decisions import OFFERED, Why
from giaoluu.web.agency.desk.page import ANYWHERE
from giaoluu.web.agency.desk.seat import Seat, duty_at, obstacles_at, proof_at, take_pen
from giaoluu.web.agency.desk.views import shown
from giaoluu.web.agency.files import FileRefused, keep_file
from giaoluu.web.agency.obstacles.entry import place_of
from giaoluu.web.agency.obstacles.steps import press_step
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import Problem, edition_in, number_in, words_in

LONGEST_LINK = 500
MOST_COUNTED = 1_000_000
OWN = frozenset({Hat.ASKER})
PASSED = frozenset({Hat.PASSED})


@require_POST
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def report(request: HttpRequest, room: Room, agency_id: int, part_id: int) -> HttpResponse:
    """How far a part is."""
    seat = take_pen(room, agency_id)
    duty_at(seat, part_id)
    pressed, note = request.POST.get("progress", ""), words_in(request, "note")
    if pressed not in Progress.values:
        return _refused(request, seat, part_id, "report", _sentence(Why.DOES_NOT_FOLLOW))
    try:
        report_progress(
            part_id, Progress(pressed), note, edition_in(request),
            by=room.visitor.who, at=timezone.now(), behalf=seat.behalf,
        )  # fmt: skip
    except PartChanged as changed:
        return _refused(request, seat, part_id, "report", _changed(changed.now, Progress(pressed)), 409)
    except ReportRefused as refused:
        return _refused(request, seat, part_id, "report", _sentence(refused.why))
    return _back(seat, f"part-{part_id}", "" if request.POST.get("undo") else f"?reported={part_id}")


def _sentence(why: Why) -> str:
    return {
        Why.NEEDS_NOTE: _("Chưa gửi: hãy viết một câu vì sao không làm được, rồi bấm lại."),
        Why.DOES_NOT_FOLLOW: _("Chưa ghi: báo như vậy không tiếp được tình trạng hiện nay. Chọn một trong các nút."),
    }[why]


def _changed(now: PartNow, wanted: Progress) -> str:
    said = _("Trong lúc bạn xem, %(by)s vừa báo: %(now)s. Bạn định báo: %(wanted)s; chưa ghi, lời của bạn còn nguyên.")
    words = {"by": now.reported_by or _("người khác"), "now": now.progress.label, "wanted": wanted.label}
    return " ".join([said % words, *([_("Nếu vẫn đúng, bấm lại.")] if wanted in OFFERED[now.progress] else [])])


@require_POST
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def evidence(request: HttpRequest, room: Room, agency_id: int, part_id: int) -> HttpResponse:
    """A photo, a file or a link that shows how far a part is."""
    seat = take_pen(room, agency_id)
    duty_at(seat, part_id)
    given, link = request.FILES.get("file"), words_in(request, "url", LONGEST_LINK)
    try:
        if given is not None:
            kept = keep_file(given)
            add_evidence(part_id, name=kept.name, sha256=kept.sha256, by=room.visitor.who, at=timezone.now())
        elif _is_link(link):
            add_evidence(part_id, name=link, url=link, by=room.visitor.who, at=timezone.now())
        else:
            said = _("Chưa thêm: chọn một ảnh hoặc tệp, hoặc dán một liên kết bắt đầu bằng https://.")
            return _refused(request, seat, part_id, "evidence", said)
    except FileRefused as refused:
        return _refused(request, seat, part_id, "evidence", str(refused))
    return _back(seat, f"part-{part_id}")


def _is_link(link: str) -> bool:
    try:
        URLValidator(schemes=["http", "https"])(link)
    except ValidationError:
        return False
    return True


@require_POST
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def removal(request: HttpRequest, room: Room, agency_id: int, evidence_id: int) -> HttpResponse:  # noqa: ARG001
    """Takes a piece of evidence off; pressed twice it is off all the same."""
    seat = take_pen(room, agency_id)
    try:
        duty, _proof = proof_at(seat, evidence_id)
    except Http404:
        return _back(seat, "main")
    remove_evidence(evidence_id, by=room.visitor.who, at=timezone.now())
    return _back(seat, f"part-{duty.part_id}", f"?removed={duty.part_id}")


@require_POST
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def restoration(request: HttpRequest, room: Room, agency_id: int, part_id: int) -> HttpResponse:  # noqa: ARG001
    """Puts back what was last taken off."""
    seat = take_pen(room, agency_id)
    duty_at(seat, part_id)
    restore_evidence(part_id, by=room.visitor.who, at=timezone.now())
    return _back(seat, f"part-{part_id}")


@require_POST
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def mark(request: HttpRequest, room: Room, agency_id: int, deliverable_id: int) -> HttpResponse:
    """Ticks off something that a task must bring: by the agency that leads it."""
    seat = take_pen(room, agency_id)
    duty = next((duty for duty in seat.desk.duties if any(item.id == deliverable_id for item in duty.items)), None)
    if duty is None:
        raise Http404
    mark_deliverable(deliverable_id, request.POST.get("done") == "1", by=room.visitor.who, at=timezone.now())
    return _back(seat, f"part-{duty.part_id}")


@require_POST
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def deliverables(request: HttpRequest, room: Room, agency_id: int, part_id: int) -> HttpResponse:
    """One more thing that a task must bring."""
    seat = take_pen(room, agency_id)
    duty = duty_at(seat, part_id)
    text, count = words_in(request, "text", 300), number_in(request, "count")
    if duty not in seat.desk.duties:
        raise Http404
    if not text or (count or 0) > MOST_COUNTED:
        return _refused(request, seat, part_id, "deliverable", _("Chưa thêm: hãy viết điều cần có, ví dụ: danh sách."))
    add_deliverable(duty.task_id, text, count, by=room.visitor.who, at=timezone.now())
    return _back(seat, f"part-{part_id}")


@require_POST
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def obstacle(request: HttpRequest, room: Room, agency_id: int) -> HttpResponse:
    """What stands in the way of an agency, about one of its parts or about none."""
    seat = take_pen(room, agency_id)
    part_id = number_in(request, "part")
    if part_id is not None:
        duty_at(seat, part_id)
    given = request.FILES.get("file")
    try:
        kept = keep_file(given, only_pictures=True) if given is not None else None
        photo = Photo(kept.sha256, kept.name) if kept else None
        number = report_obstacle(
            agency_id, part_id, words_in(request, "text"), photo, by=room.visitor.who, at=timezone.now()
        )
    except FileRefused as refused:
        return _refused(request, seat, part_id, "obstacle", str(refused))
    except StepRefused:
        said = _("Chưa gửi: hãy viết vướng ở đâu, một hai câu là đủ. Ảnh, nếu có, cần chọn lại.")
        return _refused(request, seat, part_id, "obstacle", said)
    return _back(seat, place_of(number))


@require_POST
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def step(request: HttpRequest, room: Room, agency_id: int, obstacle_id: int) -> HttpResponse:
    """A step about an obstacle of this agency, or about one that was passed to it."""
    seat = take_pen(room, agency_id)
    found = next((each for each in obstacles_at(seat) if each.id == obstacle_id), None)
    if found is None:
        raise Http404
    hats = room.hats(found.agency_id, found.passed_to_id) & (OWN if found.agency_id == agency_id else PASSED)
    problem = press_step(request, room, found, hats, timezone.now())
    if problem:
        return shown(request, take_pen(room, agency_id), problem)
    return _back(seat, place_of(obstacle_id))


def _refused(
    request: HttpRequest, seat: Seat, part_id: int | None, form: str, says: str, status: int = 422
) -> HttpResponse:
    """The desk as it is now, with what was typed still in its form."""
    typed = {"form": form, **{name: words_in(request, name) for name in ("note", "url", "text", "count", "progress")}}
    place = f"part-{part_id}" if part_id is not None else ANYWHERE
    return shown(request, take_pen(seat.room, seat.agency.id), Problem(place, says, typed, status))


def _back(seat: Seat, place: str, query: str = "") -> HttpResponse:
    response = redirect("desk:desk", seat.event.key, seat.agency.id)
    response["Location"] += f"{query}#{place}"
    return response
