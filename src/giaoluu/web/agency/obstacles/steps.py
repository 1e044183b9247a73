"""A step about an obstacle, as it is pressed on a page."""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime

from django.http import HttpRequest
from django.utils.translation import gettext as _

from giaoluu.domain.events.queries import agency_called
from giaoluu.domain.tasks.actions.obstacles import ObstacleChanged, StepRefused, take_step
from giaoluu.domain.tasks.choices import Hat, Step
from giaoluu.domain.tasks.decisions import Not
from giaoluu.domain.tasks.queries.obstacles import ObstacleInfo
from giaoluu.web.agency.obstacles.entry import place_of
from giaoluu.web.permissions import Room
from giaoluu.web.typed import Problem, edition_in, words_in

AGREE = "agree"
"""The committee's word for a proposal as it stands: a decision that needs no words of its own."""


def press_step(
    request: HttpRequest, room: Room, obstacle: ObstacleInfo, hats: Set[Hat], at: datetime
) -> Problem | None:
    """Takes the step that was pressed; what is wrong with it where it cannot be taken, what was typed kept."""
    pressed, text = request.POST.get("step", ""), words_in(request, "text")
    step = _step(pressed)
    if step is None:
        return _problem(request, obstacle, _said(Not.NOW), 422)
    words = " ".join([_("Đồng ý."), text]).strip() if pressed == AGREE else text
    try:
        take_step(
            obstacle.id, step, words, edition_in(request), hats=hats, to_agency=_named(request, room),
            by=room.visitor.who, at=at,
        )  # fmt: skip
    except ObstacleChanged as changed:
        said = _("Trong lúc bạn viết, người khác đã xử lý: nay %(holding)s. Lời của bạn còn nguyên, chưa gửi.")
        return _problem(request, obstacle, said % {"holding": changed.holding.label}, 409)
    except StepRefused as refused:
        return _problem(request, obstacle, _said(refused.why), 409 if refused.why is Not.NOW else 422)
    return None


def _named(request: HttpRequest, room: Room) -> int | None:
    """The agency that was named to pass it to."""
    words = words_in(request, "to", 300)
    found = agency_called(room.event.id, words) if words else None
    return found.id if found else None


def _step(pressed: str) -> Step | None:
    if pressed == AGREE:
        return Step.DECIDED
    return Step(pressed) if pressed in Step.values else None


def _said(why: Not) -> str:
    return {
        Not.NOW: _("Bước này không làm được ở lúc này. Xem lại diễn biến bên trên; lời của bạn còn nguyên, chưa gửi."),
        Not.WITHOUT_WORDS: _("Chưa gửi: hãy viết một câu rồi bấm lại."),
        Not.WITHOUT_AGENCY: _("Chưa chuyển: hãy chọn đơn vị nhận, khác với đơn vị đang vướng."),
    }[why]


def _problem(request: HttpRequest, obstacle: ObstacleInfo, says: str, status: int) -> Problem:
    typed = {"text": words_in(request, "text"), "to": request.POST.get("to", "")}
    return Problem(place_of(obstacle.id), says, typed, status)
