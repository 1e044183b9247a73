"""The obstacles of an event: answered, passed on, brought to the committee, decided."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST, require_safe

from giaoluu.domain.events.queries import agency_names
from giaoluu.domain.tasks.choices import Hat
from giaoluu.domain.tasks.queries.obstacles import ObstacleInfo, obstacle, obstacles
from giaoluu.web.agency.files import picture_of
from giaoluu.web.agency.obstacles.entry import ObstacleEntry, entry_of, place_of
from giaoluu.web.agency.obstacles.head import ObstaclesHead, audience_of, head_of
from giaoluu.web.agency.obstacles.steps import press_step
from giaoluu.web.live.region import topic
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import Problem
from giaoluu.web.ui.event_page import event_page
from giaoluu.web.ui.pages import Page, options, page_in, page_of

SHOWN = 25

ANSWERING = frozenset({Hat.STANDING, Hat.COMMITTEE})
"""The hats of this page; those who are in difficulties, and those it was passed to, speak from their own desk."""


@dataclass(frozen=True, slots=True)
class ObstaclesPage:
    """Some of the obstacles, the open ones first, with how many there are; `agencies` are the names to pass one to."""

    head: ObstaclesHead
    open: list[ObstacleEntry]
    done: list[ObstacleEntry]
    waiting: int
    answered: int
    shown: Page[ObstacleEntry]
    agencies: SafeString


@require_safe
@for_event(Doing.ANSWER_OBSTACLES, Doing.DECIDE, Doing.REPORT)
def obstacles_page(request: HttpRequest, room: Room) -> HttpResponse:
    """The list, for those who answer and those who decide."""
    return _shown(request, room)


@require_POST
@for_event(Doing.ANSWER_OBSTACLES, Doing.DECIDE, Doing.REPORT)
def step(request: HttpRequest, room: Room, obstacle_id: int) -> HttpResponse:
    """One step about one obstacle."""
    found = obstacle(room.event.id, obstacle_id) if _answers(room) else None
    if found is None:
        raise Http404
    problem = press_step(request, room, found, _hats(room, found), timezone.now())
    if problem:
        return _shown(request, room, problem)
    response = redirect("obstacles:obstacles", room.event.key)
    response["Location"] += f"#{place_of(obstacle_id)}"
    return response


@require_safe
@for_event(Doing.ANSWER_OBSTACLES, Doing.DECIDE, Doing.REPORT, Doing.SEE_BOARD)
def photo(request: HttpRequest, room: Room, obstacle_id: int, step_id: int) -> HttpResponse:  # noqa: ARG001
    """The picture that came with a step, for those who have a say in the obstacle or see all of them."""
    found = obstacle(room.event.id, obstacle_id)
    if found is None or not (room.hats(found.agency_id, found.passed_to_id) or room.may(Doing.SEE_BOARD)):
        raise Http404
    return picture_of(next((each.photo_sha256 for each in found.steps if each.id == step_id), ""))


def _shown(request: HttpRequest, room: Room, problem: Problem | None = None) -> HttpResponse:
    if not _answers(room):
        raise Http404
    told, number, audience = obstacles(room.event.id), page_in(request), audience_of(room)
    shown = told[number * SHOWN : (number + 1) * SHOWN + 1]
    found = page_of([entry_of(each, _hats(room, each), problem) for each in shown], number, most=SHOWN)
    waiting = sum(each.is_open for each in told)
    page = ObstaclesPage(
        head_of(told, audience), [each for each in found.rows if each.obstacle.is_open],
        [each for each in found.rows if not each.obstacle.is_open], waiting, len(told) - waiting, found,
        options(agency_names(room.event.id)),
    )  # fmt: skip
    head_key = f"{room.event.id}.{audience}"
    topics = [topic("obstacles-head", head_key), *(topic("obstacle", each.obstacle.id) for each in found.rows)]
    context = {"page": page, "head_key": head_key, "topics": topics}
    return event_page(request, room, "obstacles/obstacles.html", context, problem.status if problem else 200)


def _answers(room: Room) -> bool:
    return room.is_standing or room.may(Doing.DECIDE)


def _hats(room: Room, found: ObstacleInfo) -> frozenset[Hat]:
    return room.hats(found.agency_id, found.passed_to_id) & ANSWERING
