"""What may be reported after what, how far a part, a task and an agency are, and who may do what about an obstacle.

No database, no clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date
from enum import Enum

from giaoluu.domain.tasks.choices import Condition, Hat, Holding, Progress, Step
from giaoluu.lib.vietnamese import canonical, fold

SOON_DAYS = 3
"""A deadline this near is amber."""

LEFT_OPEN_DAYS = 60
"""What nobody reported for so long is not late any more: it was left open."""

OFFERED: dict[Progress, tuple[Progress, ...]] = {
    Progress.WAITING: (Progress.RECEIVED, Progress.DOING, Progress.DONE, Progress.CANNOT),
    Progress.RECEIVED: (Progress.DOING, Progress.DONE, Progress.CANNOT),
    Progress.DOING: (Progress.DONE, Progress.CANNOT),
    Progress.DONE: (Progress.DOING,),
    Progress.CANNOT: (Progress.DOING, Progress.DONE),
}
"""What an agency may report next. Besides these, its last report can be taken back."""


class Why(Enum):
    """Why a report is not taken."""

    NEEDS_NOTE = "whoever cannot do something says why"
    DOES_NOT_FOLLOW = "such a report does not follow the present one"


class Not(Enum):
    """Why a step about an obstacle is not taken."""

    NOW = "it is not theirs to take, or not any more"
    WITHOUT_WORDS = "it says nothing without words"
    WITHOUT_AGENCY = "it is passed to an agency, and to another than the one that asks"


def report_refused(was: Progress, becomes: Progress, note: str, before: Progress | None = None) -> Why | None:
    """Why a report cannot be taken; None where it can. `before` is what the last report replaced: the way back."""
    if becomes is Progress.CANNOT and not note.strip():
        return Why.NEEDS_NOTE
    if becomes is was or becomes is before or becomes in OFFERED[was]:
        return None
    return Why.DOES_NOT_FOLLOW


@dataclass(frozen=True, slots=True)
class State:
    """What something is like at a moment; `days` are those left, or those gone by where it is late."""

    condition: Condition
    days: int = 0


def state_of(progress: Progress, due_on: date | None, today: date) -> State:
    """The state of a part: whoever has reported an end is neither early nor late."""
    if due_on is None or progress in {Progress.DONE, Progress.CANNOT}:
        return State(Condition(progress.value))
    left = (due_on - today).days
    if left < 0:
        return State(Condition.LATE, -left)
    if left == 0:
        return State(Condition.TODAY)
    return State(Condition.SOON, left) if left <= SOON_DAYS else State(Condition(progress.value))


@dataclass(frozen=True, slots=True)
class AgencyState:
    """An agency: its duties counted, the worst of their states, and the nearest deadline of what is not done."""

    total: int
    done: int
    late: int
    cannot: int
    worst: State
    next_due: date | None


WORST_FIRST = (
    Condition.LATE, Condition.CANNOT, Condition.TODAY, Condition.SOON, Condition.WAITING, Condition.RECEIVED,
    Condition.DOING, Condition.DONE,
)  # fmt: skip


def agency_state(duties: Iterable[tuple[Progress, date | None]], today: date) -> AgencyState:
    """What is to be said of an agency from its duties; one without any has done everything."""
    known = list(duties)
    states = [state_of(progress, due_on, today) for progress, due_on in known]
    open_days = [due_on for progress, due_on in known if due_on and progress not in {Progress.DONE, Progress.CANNOT}]
    conditions = [state.condition for state in states]
    return AgencyState(
        total=len(known),
        done=conditions.count(Condition.DONE),
        late=conditions.count(Condition.LATE),
        cannot=conditions.count(Condition.CANNOT),
        worst=min(states, key=_badness, default=State(Condition.DONE)),
        next_due=min(open_days, default=None),
    )


def _badness(state: State) -> tuple[int, int]:
    """Small is bad: first by condition; of two that are late the later one, of two that are soon the nearer one."""
    return WORST_FIRST.index(state.condition), -state.days if state.condition is Condition.LATE else state.days


_STANDING, _AGENCY, _COMMITTEE = Holding.STANDING, Holding.AGENCY, Holding.COMMITTEE
_ANSWERED, _DECIDED, _CLOSED = Holding.ANSWERED, Holding.DECIDED, Holding.CLOSED

MOVES: dict[tuple[Hat, Step], dict[Holding, Holding]] = {
    (Hat.ASKER, Step.ADDED): {
        _STANDING: _STANDING, _AGENCY: _AGENCY, _COMMITTEE: _COMMITTEE,
        # What was answered did not help: it is open again.
        _ANSWERED: _STANDING, _DECIDED: _STANDING, _CLOSED: _STANDING,
    },
    (Hat.ASKER, Step.CLOSED): dict.fromkeys((_STANDING, _AGENCY, _COMMITTEE, _ANSWERED, _DECIDED), _CLOSED),
    (Hat.STANDING, Step.ANSWERED): dict.fromkeys((_STANDING, _AGENCY, _ANSWERED), _ANSWERED),
    (Hat.STANDING, Step.PASSED): dict.fromkeys((_STANDING, _AGENCY, _ANSWERED), _AGENCY),
    (Hat.STANDING, Step.BROUGHT): dict.fromkeys((_STANDING, _AGENCY, _ANSWERED), _COMMITTEE),
    (Hat.STANDING, Step.CLOSED): dict.fromkeys((_ANSWERED, _DECIDED), _CLOSED),
    (Hat.PASSED, Step.ANSWERED): {_AGENCY: _ANSWERED},
    (Hat.COMMITTEE, Step.DECIDED): dict.fromkeys((_COMMITTEE, _DECIDED), _DECIDED),
    (Hat.COMMITTEE, Step.ASKED_BACK): {_COMMITTEE: _STANDING},
}  # fmt: skip
"""By whom and what: from whose hands into whose. A first report opens an obstacle and is not among them."""

SPEAKING = frozenset({Step.ADDED, Step.ANSWERED, Step.BROUGHT, Step.DECIDED, Step.ASKED_BACK})
"""Steps that say nothing without words."""


@dataclass(frozen=True, slots=True)
class Move:
    """A step that may be taken: as what, and in whose hands the obstacle is afterwards."""

    hat: Hat
    holding: Holding


def move(holding: Holding, step: Step, hats: Set[Hat]) -> Move | None:
    """What a step by somebody with these hats comes to; None where it is not theirs, or not now."""
    return next((Move(hat, MOVES[hat, step][holding]) for hat in Hat if hat in hats and _may(hat, step, holding)), None)


def steps_open_to(hats: Set[Hat], holding: Holding) -> tuple[Step, ...]:
    """What somebody with these hats may do now, in the order in which it is offered."""
    return tuple(step for step in Step if move(holding, step, hats))


def _may(hat: Hat, step: Step, holding: Holding) -> bool:
    return holding in MOVES.get((hat, step), {})


def search_words(title: str, text: str) -> str:
    """What a task is found by: its title and sentence without marks."""
    return fold(canonical(f"{title} {text}"))
