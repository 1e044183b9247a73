"""Whether somebody is let in. The same decision stands in `web/gate/static/gate/admission.js`; one file of cases,
`tests/cases/admission.json`, holds both to one answer.

A door asks with what it has: what its token said, the line of the roster, and whether the person is inside. A refusal
names the nearest thing that would have been accepted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from giaoluu.domain.checkin.choices import Verdict, Way


class State(StrEnum):
    """What the roster says of a line."""

    OK = "ok"
    REVOKED = "revoked"
    REPLACED = "replaced"
    NOT_COMING = "not_coming"


class Near(StrEnum):
    """What would be accepted: another gate, the one who came instead, a free place of the delegation, the newer pass,
    the same person by name, the other way, or a search of the roster.
    """

    NOTHING = ""
    GATE = "gate"
    DELEGATE = "delegate"
    PLACE = "place"
    PASS = "pass"  # noqa: S105 - a pass of a door
    NAME = "name"
    IN = "in"
    OUT = "out"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Token:
    """What was read in the code: `fault` as `lib.signed_pass.Fault` tells it, empty for a true one."""

    fault: str
    pass_id: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the roster. `pass_id` is the pass that counts, 0 for none; `free` the places of the delegation that
    nobody's name stands on, -1 where there is no limit.
    """

    delegate: int
    pass_id: int
    state: State
    circle: str
    agency: int
    replaced_by: int = 0
    free: int = 0


@dataclass(frozen=True, slots=True)
class Inside:
    """Whether somebody is inside, and when and where they first came in (milliseconds; 0 for never)."""

    inside: bool
    first_at: int = 0
    first_gate: int = 0


@dataclass(frozen=True, slots=True)
class Door:
    """A gate and who may come in by it; empty for everybody."""

    id: int
    circles: tuple[str, ...] = ()

    def takes(self, circle: str) -> bool:
        return not self.circles or circle in self.circles


@dataclass(frozen=True, slots=True)
class Scanned:
    """The scan that is to be undone: its way, and what was said to it."""

    way: Way
    said: Verdict


@dataclass(frozen=True, slots=True)
class Asked:
    """All that a door knows when it asks; `token` is none for somebody found by name."""

    way: Way
    token: Token | None
    entry: Entry | None
    presence: Inside
    gate: Door
    gates: tuple[Door, ...] = ()
    undoes: Scanned | None = None


@dataclass(frozen=True, slots=True)
class Nearest:
    """What would have been accepted."""

    kind: Near = Near.NOTHING
    id: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What the door says."""

    verdict: Verdict
    first_at: int = 0
    first_gate: int = 0
    nearest: Nearest = field(default_factory=Nearest)


MOVES = {Way.IN: Verdict.ADMITTED, Way.OUT: Verdict.LEFT}
"""The one word of each way after which somebody went through the door."""
_STANDING = {State.REPLACED: Verdict.REPLACED, State.REVOKED: Verdict.REVOKED, State.NOT_COMING: Verdict.NOT_COMING}


def decide(asked: Asked) -> Answer:
    """What the door says, with what would have been accepted where it refuses."""
    verdict = _verdict(asked)
    presence = asked.presence
    return Answer(verdict, presence.first_at, presence.first_gate, _nearest(verdict, asked))


def _verdict(asked: Asked) -> Verdict:
    if asked.way is Way.UNDO:
        return undone(asked.undoes)
    grounds = grounds_of(asked.way, asked.token, asked.entry, asked.gate)
    return with_presence(asked.way, grounds, inside=asked.presence.inside)


def grounds_of(way: Way, token: Token | None, entry: Entry | None, gate: Door) -> Verdict:
    """What speaks for or against it whoever is inside: nothing (the word of the way), or the first reason.

    Whoever leaves is held up by nothing but by being unknown.
    """
    unknown = _unknown(token, entry)
    if unknown or way is not Way.IN or entry is None:
        return unknown or MOVES[way]
    return _standing(token, entry) or (Verdict.ADMITTED if gate.takes(entry.circle) else Verdict.WRONG_GATE)


def _unknown(token: Token | None, entry: Entry | None) -> Verdict | None:
    if token and token.fault == "foreign":
        return Verdict.OTHER_EVENT
    if token and token.fault in {"forged", "unreadable"}:
        return Verdict.FORGED
    return Verdict.UNKNOWN if entry is None else None


def _standing(token: Token | None, entry: Entry) -> Verdict | None:
    """A pass that is not the one that counts was revoked, whatever became of its delegate."""
    if entry.state in _STANDING:
        return _STANDING[entry.state]
    if token and token.pass_id != entry.pass_id:
        return Verdict.REVOKED
    return Verdict.EXPIRED if token and token.fault == "expired" else None


def with_presence(way: Way, grounds: Verdict, *, inside: bool) -> Verdict:
    """The grounds, and whether somebody is inside already. Who is inside is told so before the gate is talked of."""
    if way is Way.IN and inside and grounds in {Verdict.ADMITTED, Verdict.WRONG_GATE}:
        return Verdict.ALREADY_IN
    return Verdict.NOT_IN if grounds is Verdict.LEFT and not inside else grounds


def undone(scan: Scanned | None) -> Verdict:
    """Where somebody is once that scan never was; only what moved somebody can be undone."""
    if scan is None or MOVES.get(scan.way) is not scan.said:
        return Verdict.UNKNOWN
    return Verdict.NOT_IN if scan.way is Way.IN else Verdict.ADMITTED


def _nearest(verdict: Verdict, asked: Asked) -> Nearest:
    return Nearest() if asked.way is Way.UNDO else nearest(verdict, asked.entry, asked.gates)


def nearest(verdict: Verdict, entry: Entry | None, gates: tuple[Door, ...]) -> Nearest:
    """What would have been accepted instead of what was answered so."""
    if verdict in {Verdict.ADMITTED, Verdict.LEFT}:
        return Nearest()
    if entry is None or verdict in {Verdict.FORGED, Verdict.OTHER_EVENT}:
        return Nearest(Near.SEARCH)
    if verdict is Verdict.WRONG_GATE:
        return _other_gate(entry, gates)
    return _of_a_line(verdict, entry) or _of_a_delegation(verdict, entry)


def _of_a_line(verdict: Verdict, entry: Entry) -> Nearest | None:
    if verdict is Verdict.NOT_IN:
        return Nearest(Near.IN, entry.delegate)
    if verdict is Verdict.EXPIRED:
        return Nearest(Near.NAME, entry.delegate)
    if verdict is Verdict.REPLACED and entry.replaced_by:
        return Nearest(Near.DELEGATE, entry.replaced_by)
    if verdict is Verdict.REVOKED and entry.state is State.OK and entry.pass_id:
        return Nearest(Near.PASS, entry.pass_id)
    return None


def _of_a_delegation(verdict: Verdict, entry: Entry) -> Nearest:
    if entry.free:
        return Nearest(Near.PLACE, entry.agency)
    return Nearest(Near.OUT, entry.delegate) if verdict is Verdict.ALREADY_IN else Nearest(Near.SEARCH)


def _other_gate(entry: Entry, gates: tuple[Door, ...]) -> Nearest:
    found = next((gate for gate in gates if gate.takes(entry.circle)), None)
    return Nearest(Near.GATE, found.id) if found else Nearest()
