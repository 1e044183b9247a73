"""The words in which it is said how everybody is answered at an address.

An area says it of its own addresses in a file `permitted.py` beside its tests: `TABLE`, and `values(space)` where its
addresses are made from something that must first be there.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from giaoluu.domain.accounts.choices import Role

STRANGER = "stranger"
OTHER_OFFICER = "officer of another agency"
OTHER_OFFICE = "secretariat of another organiser"
SECRETARIAT, OVERSEER, LEADER = Role.SECRETARIAT, Role.OVERSEER, Role.LEADER
OFFICER, BROADCASTER, GATE, RELAY, SCREEN = Role.OFFICER, Role.BROADCASTER, Role.GATE, Role.RELAY, Role.SCREEN
STAFF = (SECRETARIAT, OVERSEER, LEADER, BROADCASTER, OTHER_OFFICE)
EVERYBODY = (STRANGER, *Role, OTHER_OFFICER, OTHER_OFFICE)

WATCHING = (SECRETARIAT, OVERSEER, LEADER)
READERS = (*WATCHING, BROADCASTER, OFFICER, RELAY, OTHER_OFFICER)

OK, TO_SIGN_IN, ON, FORBIDDEN, NOT_THERE, NOT_SO, MOVED_ON, WRONG = 200, 302, 302, 403, 404, 405, 409, 422
CHANGES_NOTHING_OF_OURS = {"ui:language"}
"""Addresses that need no token of a page of ours: they change a cookie of the browser and nothing else."""
Answers = dict[str, int]
FORM = "application/x-www-form-urlencoded"


def in_event(allowed: Answers, others: int = FORBIDDEN) -> Answers:
    """A page of an event: strangers are led to the way in, and to another organiser there is no such page."""
    return dict.fromkeys(EVERYBODY, others) | {STRANGER: TO_SIGN_IN, OTHER_OFFICE: NOT_THERE} | allowed


def for_staff(allowed: int, others: int = FORBIDDEN, **more: int) -> Answers:
    """A page of the staff of any organiser."""
    return dict.fromkeys(EVERYBODY, others) | {STRANGER: TO_SIGN_IN} | dict.fromkeys(STAFF, allowed) | more


def for_all(answer: int, **more: int) -> Answers:
    return dict.fromkeys(EVERYBODY, answer) | more


NOT_TAKEN = for_all(NOT_SO)
URGING = (SECRETARIAT, OVERSEER)
OF_OFFICERS = dict.fromkeys((OFFICER, RELAY, OTHER_OFFICER), NOT_THERE)
"""Pages of those who answer: to officers of other agencies than the standing one there are none."""
ON_A_DESK = in_event(dict.fromkeys((RELAY, OTHER_OFFICER), NOT_THERE) | dict.fromkeys((*WATCHING, OFFICER), OK))
"""Of Công an tỉnh: to officers of other agencies there is no such desk."""


def for_adopters(allowed: int) -> Answers:
    """A page of those who may make an event of a plan; of a plan of their own organiser."""
    others = dict.fromkeys((OVERSEER, LEADER, BROADCASTER), FORBIDDEN)
    return for_staff(allowed) | others | {OTHER_OFFICE: NOT_THERE}


def pressed_on_a_desk(allowed: int) -> Answers:
    """A press of whoever reports for Công an tỉnh: its officer, or the secretariat for it."""
    watching = dict.fromkeys((OVERSEER, LEADER), FORBIDDEN)
    return ON_A_DESK | watching | dict.fromkeys((OFFICER, SECRETARIAT), allowed)


OF_A_PLAN = for_staff(OK) | {OTHER_OFFICE: NOT_THERE}


@dataclass(frozen=True)
class Page:
    """What GET and POST are answered."""

    get: Answers
    post: Answers = field(default_factory=lambda: NOT_TAKEN)
