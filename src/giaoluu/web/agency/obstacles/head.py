"""What the page of obstacles says of all of them, to those who answer and to those who decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.domain.tasks.choices import Holding
from giaoluu.domain.tasks.queries.obstacles import ObstacleInfo
from giaoluu.web.agency.obstacles.entry import place_of
from giaoluu.web.permissions import Doing, Room

AUDIENCES = ("answer", "decide", "both")
"""Those who answer obstacles, those who decide them, and who does both."""


@dataclass(frozen=True, slots=True)
class ObstaclesHead:
    """The title. `shows` tells of what the page below was made: it differs, the page is old."""

    title: str
    shows: str


def audience_of(room: Room) -> str:
    """As what a visitor sees the page, who sees it at all."""
    if not room.may(Doing.DECIDE):
        return "answer"
    return "both" if room.is_standing else "decide"


def head_of(found: Sequence[ObstacleInfo], audience: str) -> ObstaclesHead:
    """The head of the page of these obstacles."""
    shows = " ".join(f"{place_of(each.id)}:{each.holding}" for each in found)
    return ObstaclesHead(_title(found, audience), shows)


def _title(found: Sequence[ObstacleInfo], audience: str) -> str:
    held = [each.holding for each in found]
    to_decide, to_answer = held.count(Holding.COMMITTEE), held.count(Holding.STANDING)
    if audience != "answer" and to_decide:
        said = ngettext("%(n)d vướng mắc chờ bạn quyết định.", "%(n)d vướng mắc chờ bạn quyết định.", to_decide)
        return said % {"n": to_decide}
    if audience != "decide" and to_answer:
        said = ngettext("%(n)d vướng mắc chờ bạn trả lời.", "%(n)d vướng mắc chờ bạn trả lời.", to_answer)
        return said % {"n": to_answer}
    waiting = sum(each.is_open for each in found)
    if waiting:
        said = ngettext("%(n)d vướng mắc đang chờ người khác.", "%(n)d vướng mắc đang chờ người khác.", waiting)
        return said % {"n": waiting}
    return _("Không còn vướng mắc nào.") if found else _("Chưa đơn vị nào báo vướng mắc.")
