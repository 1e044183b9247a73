"""What may become of a place and of the person in it, and why something is not done."""

from __future__ import annotations

from datetime import date
from enum import Enum

from giaoluu.domain.delegates.choices import TAKING, Approval, Standing

_HELD, _NAMED, _CONFIRMED = Standing.HELD, Standing.NAMED, Standing.CONFIRMED
_DECLINED, _EXCUSED, _WITHDRAWN = Standing.DECLINED, Standing.EXCUSED, Standing.WITHDRAWN


class Step(Enum):
    """What is said of somebody who is registered."""

    CONFIRM = "they come"
    DECLINE = "they do not come"
    EXCUSE = "they cannot come, and why"
    WITHDRAW = "their name is taken off the list"
    RESTORE = "the last of these is taken back"


class Why(Enum):
    """Why something is not done."""

    CLOSED = "the lists are closed: who adds now is the secretariat, on the agency's behalf"
    DROPPED = "the plan has this quota no longer"
    NEEDS_REASON = "nobody is absent without a reason"
    DOES_NOT_FOLLOW = "it does not follow from how they stand now"
    ANOTHER_PERSON = "that is somebody else, who goes in their place"
    SUBSTITUTE_AWAITED = "somebody else is proposed in their place already"
    TAKEN_OVER = "somebody else has their place"
    NOT_APPROVED = "they were proposed in somebody's place, and that was not granted"
    OPEN = "a quota without a number has no places to give or to take back"
    ELSEWHERE = "it belongs to another quota or another event"
    GONE = "the place was let go in the meantime"


STEPS: dict[Step, dict[Standing, Standing]] = {
    Step.CONFIRM: {_NAMED: _CONFIRMED},
    Step.DECLINE: dict.fromkeys((_NAMED, _CONFIRMED, _EXCUSED), _DECLINED),
    Step.EXCUSE: dict.fromkeys((_NAMED, _CONFIRMED, _DECLINED), _EXCUSED),
    Step.WITHDRAW: dict.fromkeys((Standing.PROPOSED, _HELD, _NAMED, _CONFIRMED, _DECLINED, _EXCUSED), _WITHDRAWN),
    Step.RESTORE: dict.fromkeys((_CONFIRMED, _DECLINED, _EXCUSED, _WITHDRAWN, Standing.REPLACED), _NAMED),
}
"""Which standing follows from which."""


def after(standing: Standing, step: Step) -> Standing | None:
    """Where somebody stands after a step; None where it does not follow. Where it led already, it changes nothing."""
    return standing if standing in STEPS[step].values() else STEPS[step].get(standing)


def refused(standing: Standing, approval: Approval, step: Step, reason: str) -> Why | None:
    """Why a step is not taken; None where it is. Nobody comes in by being restored who was not granted a place."""
    if after(standing, step) is None:
        return Why.DOES_NOT_FOLLOW
    if step is Step.EXCUSE and not reason:
        return Why.NEEDS_REASON
    if step is Step.RESTORE and approval in (Approval.AWAITED, Approval.REFUSED):
        return Why.NOT_APPROVED
    return None


def places_more(was: Standing, now: Standing) -> int:
    """How many places more are taken: 1, 0 or -1."""
    return int(now in TAKING) - int(was in TAKING)


def is_over(last_day: date | None, today: date) -> bool:
    """Whether a day that somebody set has gone by; that day itself still belongs to it."""
    return last_day is not None and today > last_day


def steps_open_to(standing: Standing, approval: Approval) -> tuple[Step, ...]:
    """What may be said of somebody now that changes something, in the order in which it is offered."""
    told = (step for step in Step if STEPS[step].get(standing))
    return tuple(step for step in told if refused(standing, approval, step, "-") is None)
