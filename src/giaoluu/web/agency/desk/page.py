"""A desk as it is shown: what is to be done, in which state, and what can be pressed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.domain.delegates.queries import Names, names_of_agency
from giaoluu.domain.events.choices import Origin
from giaoluu.domain.events.queries import EventInfo
from giaoluu.domain.tasks.choices import Condition, Hat, Progress, Share
from giaoluu.domain.tasks.decisions import OFFERED, AgencyState, agency_state, state_of
from giaoluu.domain.tasks.queries.desk import Desk, Duty, Former, Proof, former, last_removed
from giaoluu.domain.tasks.queries.obstacles import ObstacleInfo
from giaoluu.web.agency.desk.seat import Seat
from giaoluu.web.agency.files import is_picture
from giaoluu.web.agency.marks import SHAPES, Mark, hour_in, mark_of, moment, nearness, short
from giaoluu.web.agency.obstacles.entry import ObstacleEntry, entry_of, place_of
from giaoluu.web.live.region import topic
from giaoluu.web.typed import Problem

ANYWHERE = "new-obstacle"
"""The place of an obstacle that concerns no task."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A report that can be pressed; `leads` is the one red action of the page."""

    value: str
    word: str
    shape: str
    leads: bool


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A piece of evidence, and whether there is a picture to show of it."""

    proof: Proof
    is_picture: bool


@dataclass(frozen=True, slots=True)
class DutyEntry:
    """A duty on the page."""

    duty: Duty
    mark: Mark
    lead_progress: str
    due: str
    is_proposed: bool
    choices: tuple[Choice, ...]
    proofs: tuple[ProofLine, ...]
    obstacles: tuple[ObstacleEntry, ...]
    undo: Former | None
    removed: str
    problem: Problem | None

    @property
    def place(self) -> str:
        return f"part-{self.duty.part_id}"

    @property
    def cannot(self) -> bool:
        """Whether giving up is on offer."""
        return Progress.CANNOT in OFFERED[self.duty.progress]

    @property
    def is_done(self) -> bool:
        return self.duty.progress is Progress.DONE

    @property
    def typing(self) -> str:
        """Which of the forms of the duty had the problem, so that it stays open."""
        return self.problem.typed.get("form", "") if self.problem else ""


@dataclass(frozen=True, slots=True)
class DeskHead:
    """What stands above the duties. `shows` tells of what the page below was made: it differs, the page is old."""

    title: str
    when: str
    shows: str
    delegates: Names | None = None


@dataclass(frozen=True, slots=True)
class DeskPage:
    """All of it."""

    head: DeskHead
    duties: tuple[DutyEntry, ...]
    support: tuple[DutyEntry, ...]
    obstacles: tuple[ObstacleEntry, ...]
    passed: tuple[ObstacleEntry, ...]
    problem: Problem | None


@dataclass(frozen=True, slots=True)
class Just:
    """What was done a moment ago, which can be taken back: the numbers of the parts, from the address of the page."""

    reported: int | None = None
    removed: int | None = None


def desk_page_of(seat: Seat, today: date, problem: Problem | None = None, just: Just = Just()) -> DeskPage:
    """The page of a desk on a day."""
    desk = seat.desk
    pressing = _most_pressing(desk.duties) if seat.may_report else None
    own = seat.room.hats(seat.agency.id, None) & {Hat.ASKER}

    def entries(duties: Iterable[Duty]) -> tuple[DutyEntry, ...]:
        return tuple(_entry(duty, today, own, problem, just, duty.part_id == pressing) for duty in duties)

    return DeskPage(
        head=head_of(desk, seat.event, seat.agency.id, today),
        duties=entries(desk.duties),
        support=entries(desk.support),
        obstacles=tuple(entry_of(obstacle, own, problem) for obstacle in desk.obstacles),
        passed=tuple(entry_of(each, _passed_hats(seat, each), problem) for each in desk.passed),
        problem=problem if problem and problem.place == ANYWHERE else None,
    )


def head_of(desk: Desk, event: EventInfo, agency_id: int, today: date) -> DeskHead:
    """The head of a desk on a day, whoever looks."""
    state = agency_state(((duty.progress, duty.due_on) for duty in desk.duties), today)
    when = moment(event.starts_at) if event.starts_at else ""
    return DeskHead(title_of(state, desk.duties, today), when, _shows(desk), names_of_agency(agency_id))


def _shows(desk: Desk) -> str:
    duties = (*desk.duties, *desk.support)
    told = [each for duty in duties for each in duty.obstacles] + [*desk.obstacles, *desk.passed]
    parts = [f"part-{duty.part_id}:{duty.progress}" for duty in duties]
    return " ".join([*parts, *(f"{place_of(each.id)}:{each.holding}" for each in told)])


def topics_of(desk: Desk, head_key: str, *, can: bool) -> list[str]:
    """What is followed on a page of a desk by somebody who may report there, or may only look."""
    duties = (*desk.duties, *desk.support)
    told = [each for duty in duties for each in duty.obstacles] + [*desk.obstacles, *desk.passed]
    parts = [topic("desk-part" if can else "seen-part", duty.part_id) for duty in duties]
    return [topic("desk-head", head_key), *parts, *(topic("obstacle", each.id) for each in told)]


def duty_entry(duty: Duty, today: date) -> DutyEntry:
    """A duty as it stands on every open page of it, whoever looks."""
    return _entry(duty, today, frozenset(), None, Just(), leads=False)


def _passed_hats(seat: Seat, obstacle: ObstacleInfo) -> frozenset[Hat]:
    return seat.room.hats(obstacle.agency_id, seat.agency.id) & {Hat.PASSED}


def _most_pressing(duties: Iterable[Duty]) -> int | None:
    """The open duty whose deadline comes first."""
    open_ones = [duty for duty in duties if duty.progress not in {Progress.DONE, Progress.CANNOT}]
    return min(open_ones, key=lambda duty: duty.due_on or date.max).part_id if open_ones else None


def _entry(
    duty: Duty, today: date, hats: frozenset[Hat], problem: Problem | None, just: Just, leads: bool
) -> DutyEntry:
    lead = next((each.progress for each in duty.colleagues if each.share is Share.LEAD), None)
    return DutyEntry(
        duty=duty,
        mark=mark_of(state_of(duty.progress, duty.due_on, today), duty.progress),
        lead_progress=str(lead.label) if lead else "",
        due=_due(duty, today),
        is_proposed=duty.due_origin is Origin.PROPOSED,
        choices=_choices(duty.progress, leads),
        proofs=tuple(ProofLine(proof, is_picture(proof.sha256)) for proof in duty.proofs),
        obstacles=tuple(entry_of(obstacle, hats, problem) for obstacle in duty.obstacles),
        undo=former(duty.event_id, duty.part_id) if just.reported == duty.part_id else None,
        removed=last_removed(duty.event_id, duty.part_id) if just.removed == duty.part_id else "",
        problem=problem if problem and problem.place == f"part-{duty.part_id}" else None,
    )


def _due(duty: Duty, today: date) -> str:
    if duty.due_on is None:
        return ""
    return " ".join(filter(None, (_hour(duty), nearness(duty.due_on, today))))


def _hour(duty: Duty) -> str:
    """The hour that the plan names; a deadline that a person has set since is a day."""
    return "" if duty.due_origin is Origin.PERSON else hour_in(duty.due_words)


def _choices(progress: Progress, leads: bool) -> tuple[Choice, ...]:
    offered = [becomes for becomes in OFFERED[progress] if becomes is not Progress.CANNOT]
    return tuple(
        Choice(becomes.value, _word(progress, becomes), SHAPES[Condition(becomes.value)][0], leads and number == 0)
        for number, becomes in enumerate(offered)
    )


def _word(was: Progress, becomes: Progress) -> str:
    if becomes is Progress.DOING and was in {Progress.DONE, Progress.CANNOT}:
        return _("Làm tiếp")
    return {Progress.RECEIVED: _("Đã nhận"), Progress.DOING: _("Đang làm"), Progress.DONE: _("Xong")}[becomes]


def title_of(state: AgencyState, duties: Iterable[Duty], today: date) -> str:
    """The answer to what an officer asks first: how much, how far, until when."""
    if not state.total:
        return _("Chưa có việc nào giao riêng cho đơn vị.")
    counted = ngettext("%(total)d việc", "%(total)d việc", state.total) % {"total": state.total}
    if state.done == state.total:
        return _("%(counted)s, đã xong cả.") % {"counted": counted}
    done = _("chưa xong việc nào") if not state.done else _("xong %(done)d") % {"done": state.done}
    return " ".join(filter(None, (f"{counted}, {done}.", _until(state, duties, today))))


def _until(state: AgencyState, duties: Iterable[Duty], today: date) -> str:
    if state.late:
        return ngettext("Trễ %(late)d việc.", "Trễ %(late)d việc.", state.late) % {"late": state.late}
    next_one = next((duty for duty in duties if duty.due_on == state.next_due and _is_open(duty)), None)
    return _("Hạn gần nhất là %(when)s.") % {"when": _due(next_one, today)} if next_one and state.next_due else ""


def _is_open(duty: Duty) -> bool:
    return duty.progress not in {Progress.DONE, Progress.CANNOT}


def due_in_full(duty: Duty) -> str:
    """The deadline on paper: the date without regard to the day it is printed on."""
    if duty.due_on is None:
        return ""
    return " ".join(filter(None, (_hour(duty), f"{short(duty.due_on)}/{duty.due_on.year}")))
