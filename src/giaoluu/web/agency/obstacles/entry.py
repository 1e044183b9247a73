"""An obstacle as a page shows it: its state, what was said, and what whoever looks may do."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from giaoluu.domain.tasks.choices import Hat, Step
from giaoluu.domain.tasks.decisions import steps_open_to
from giaoluu.domain.tasks.queries.obstacles import ObstacleInfo, StepInfo
from giaoluu.web.agency.marks import Mark, mark_of_holding
from giaoluu.web.typed import Problem


@dataclass(frozen=True, slots=True)
class StepLine:
    """One thing said or done, as a line: who, what they did, and the words."""

    step: StepInfo
    who: str
    did: str


@dataclass(frozen=True, slots=True)
class ObstacleEntry:
    """An obstacle on a page; `open_steps` are what whoever looks may do now."""

    obstacle: ObstacleInfo
    mark: Mark
    lines: tuple[StepLine, ...]
    open_steps: frozenset[Step]
    problem: Problem | None

    @property
    def place(self) -> str:
        return place_of(self.obstacle.id)

    @property
    def may_add(self) -> bool:
        return Step.ADDED in self.open_steps

    @property
    def may_answer(self) -> bool:
        return Step.ANSWERED in self.open_steps

    @property
    def may_pass(self) -> bool:
        return Step.PASSED in self.open_steps

    @property
    def may_bring(self) -> bool:
        return Step.BROUGHT in self.open_steps

    @property
    def may_decide(self) -> bool:
        return Step.DECIDED in self.open_steps

    @property
    def may_ask_back(self) -> bool:
        return Step.ASKED_BACK in self.open_steps

    @property
    def may_close(self) -> bool:
        return Step.CLOSED in self.open_steps

    @property
    def may_speak(self) -> bool:
        """Whether there is anything to be done with words."""
        return bool(self.open_steps - {Step.CLOSED})


def place_of(obstacle_id: int) -> str:
    """The name of an obstacle's place on a page."""
    return f"obstacle-{obstacle_id}"


def entry_of(obstacle: ObstacleInfo, hats: Set[Hat], problem: Problem | None = None) -> ObstacleEntry:
    """An obstacle as somebody with these hats sees it; `problem` where it is about this one."""
    return ObstacleEntry(
        obstacle,
        mark_of_holding(obstacle.holding),
        tuple(_line(step) for step in obstacle.steps),
        frozenset(steps_open_to(hats, obstacle.holding)),
        problem if problem and problem.place == place_of(obstacle.id) else None,
    )


def _line(step: StepInfo) -> StepLine:
    return StepLine(step, step.speaker or str(step.hat.label), _did(step))


def _did(step: StepInfo) -> str:
    done = {
        Step.REPORTED: _("báo vướng mắc"),
        Step.ADDED: _("viết thêm"),
        Step.ANSWERED: _("trả lời"),
        Step.PASSED: _("chuyển %(agency)s") % {"agency": step.addressee},
        Step.BROUGHT: _("trình Ban Tổ chức, đề xuất"),
        Step.DECIDED: pgettext("somebody", "quyết định"),
        Step.ASKED_BACK: _("hỏi lại cơ quan thường trực"),
        Step.CLOSED: _("ghi hết vướng"),
    }
    return done[step.kind]
