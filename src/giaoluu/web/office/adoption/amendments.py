"""The texts of a plan: compared with each other, and a later one taken over change by change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoluu.domain.adoption.actions import open_draft
from giaoluu.domain.adoption.amendment import Overtaken, amend
from giaoluu.domain.adoption.decisions.changes import Change, compare
from giaoluu.domain.adoption.decisions.proposal import Proposal, from_json
from giaoluu.domain.adoption.decisions.propose import propose
from giaoluu.domain.adoption.decisions.settling import carried_over
from giaoluu.domain.adoption.queries import draft_by_id
from giaoluu.domain.events.actions import keep_upload
from giaoluu.domain.events.queries import latest_revision, may_read, revisions_of
from giaoluu.web.office.adoption.reading import read_plan
from giaoluu.web.office.adoption.wording import fact_label, kind_label, moment, what_label
from giaoluu.web.office.plan.apps import corner
from giaoluu.web.permissions import Doing, Room, for_event, not_found_unless
from giaoluu.web.typed import number_in
from giaoluu.web.ui.event_page import event_page

NO_REVISION = -1
"""What a form was shown that names no text of the plan."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A change in words."""

    id: str
    what: str
    kind: str
    title: str
    was: str
    now: str
    clause: str
    start: int | None
    told: str


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.ADOPT)
def revisions(request: HttpRequest, room: Room) -> HttpResponse:
    """The texts of the plan so far; takes a later one."""
    if request.method != "POST":
        return _revisions(request, room)
    given = request.FILES.get("plan")
    if given is None or not given.size:
        return _revisions(
            request, room, _("Chưa có tệp nào được gửi, hoặc tệp rỗng. Chọn lại tệp kế hoạch rồi gửi lần nữa.")
        )
    kept = corner().shelf.keep(given.read(), given.name or "")
    keep_upload(room.event.organiser_id, kept.sha256, kept.name, by=room.visitor.who, at=now())
    return redirect("adoption:amendment", room.event.key, kept.sha256)


def _revisions(request: HttpRequest, room: Room, problem: str = "") -> HttpResponse:
    found = revisions_of(room.event.id)
    pairs = list(pairwise(found))
    context = {"revisions": found, "pairs": pairs, "problem": problem}
    return event_page(request, room, "adoption/revisions.html", context, 422 if problem else 200)


@require_safe
@for_event(Doing.ADOPT, Doing.SEE_BOARD)
def between(request: HttpRequest, room: Room, old: int, new: int) -> HttpResponse:
    """What changed between two texts that were adopted."""
    by_number = {one.number: from_json(one.proposal) for one in revisions_of(room.event.id)}
    if old not in by_number or new not in by_number:
        raise Http404
    changes = compare(by_number[old], by_number[new]).changes
    context = {"lines": lines_of(changes, by_number[old], by_number[new]), "old": old, "new": new}
    return event_page(request, room, "adoption/between.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.ADOPT)
def amendment(request: HttpRequest, room: Room, sha256: str) -> HttpResponse:
    """The changes of a later text; POST takes over those that are ticked."""
    not_found_unless(may_read(room.event.organiser_id, sha256))
    known = [one.number for one in revisions_of(room.event.id) if one.sha256 == sha256]
    if known:
        return redirect("adoption:revision", room.event.key, known[0])
    draft = draft_by_id(
        open_draft(room.event.organiser_id, sha256, event_id=room.event.id, by=room.visitor.who, at=now()).pk
    )
    read, running = read_plan(sha256), latest_revision(room.event.id)
    old = from_json(running.proposal)
    new = carried_over(old, propose(read.compilation))
    changes = compare(old, new).changes
    if request.method == "POST":
        shown = number_in(request, "revision") or NO_REVISION
        try:
            done = amend(
                draft.id, new, accepted=request.POST.getlist("change"), from_revision=shown,
                name=read.kept.name, by=room.visitor.who, at=now(),
            )  # fmt: skip
        except Overtaken:
            problem = _("Kế hoạch vừa được người khác sửa đổi. Chưa ghi gì; danh sách dưới đây so với bản mới nhất.")
            return _amendment(request, room, old, new, changes, running.number, problem)
        if done.drafts:
            return redirect("outbox:outbox", room.event.key)
        return redirect("adoption:between", room.event.key, done.revision - 1, done.revision)
    return _amendment(request, room, old, new, changes, running.number)


def _amendment(
    request: HttpRequest,
    room: Room,
    old: Proposal,
    new: Proposal,
    changes: Sequence[Change],
    number: int,
    problem: str = "",
) -> HttpResponse:
    concerned = {key for change in changes for key in change.units}
    context = {
        "lines": lines_of(changes, old, new), "revision": number, "concerned": len(concerned), "problem": problem,
        "same": not changes,
    }  # fmt: skip
    return event_page(request, room, "adoption/amendment.html", context, 409 if problem else 200)


def lines_of(changes: Sequence[Change], old: Proposal, new: Proposal) -> list[ChangeLine]:
    """The changes as the page tells them."""
    names = {unit.key: unit.name for unit in (*old.units, *new.units)}
    return [_line(change, names) for change in changes]


def _line(change: Change, names: dict[str, str]) -> ChangeLine:
    said = change.now_at or change.was_at
    title = fact_label(change.key) if change.what == "event" else change.title
    was, now_words = (_words(change, side, names) for side in (change.was, change.now))
    return ChangeLine(
        change.id, what_label(change.what), kind_label(change.kind), title, was, now_words, said.clause if said else "",
        said.start if said else None, ", ".join(names.get(key, key) for key in change.units[:12]),
    )  # fmt: skip


def _words(change: Change, side: str, names: dict[str, str]) -> str:
    if change.what == "who" or change.key in {"standing", "overseeing"}:
        return ", ".join(names.get(key, key) for key in side.split(", ") if key)
    if change.what == "deadline" or change.key in {"starts_at", "ends_at", "issued_on"}:
        return moment(side)
    return side
