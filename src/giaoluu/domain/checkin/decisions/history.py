"""What the scans of one person come to, whatever order they arrived in: who let them through, and are they inside.

Scans are read in the order in which they happened, by the devices' moments. What somebody was let through for counts,
whether or not it should have been: they are inside, and it is a conflict. A scan that was undone never was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple
from uuid import UUID

from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.admission import MOVES, Scanned, undone, with_presence


@dataclass(frozen=True, slots=True)
class Happened:
    """One scan of a person; `grounds` is what was for or against it whoever is inside, `gate` 0 for none."""

    id: UUID
    way: Way
    said: Verdict
    grounds: Verdict
    at: int
    gate: int
    undoes: UUID | None = None

    @property
    def moved(self) -> bool:
        """Whether somebody went through the door at it."""
        return MOVES.get(self.way) is self.said


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands after all scans known: moments in milliseconds and gates, 0 for none."""

    inside: bool = False
    gate: int = 0
    first_at: int = 0
    first_gate: int = 0
    last_at: int = 0


class Ruling(NamedTuple):
    """What the house says to a scan."""

    verdict: Verdict
    is_conflict: bool


NOWHERE = Standing()


def replay(history: Iterable[Happened]) -> tuple[Standing, dict[UUID, Ruling]]:
    """Where all these scans of one person leave them, and what is said to each."""
    scans = sorted(history, key=lambda scan: (scan.at, scan.id))
    known = {scan.id: scan for scan in scans if scan.way is not Way.UNDO}
    never = {scan.undoes for scan in scans if scan.way is Way.UNDO}
    standing, rulings = NOWHERE, {}
    for scan in scans:
        if scan.way is Way.UNDO:
            standing, rulings[scan.id] = _seen(standing, scan), _ruling_of_undo(scan, known)
        elif scan.id in never:
            standing, rulings[scan.id] = _seen(standing, scan), Ruling(_verdict(standing, scan), is_conflict=False)
        else:
            standing, rulings[scan.id] = step(standing, scan)
    return standing, rulings


def step(standing: Standing, scan: Happened) -> tuple[Standing, Ruling]:
    """Where one more scan leaves a person who has none after it; not for one that undoes or was undone."""
    verdict = _verdict(standing, scan)
    if not scan.moved:
        return _seen(standing, scan), Ruling(verdict, is_conflict=False)
    return _moved(standing, scan), Ruling(verdict, verdict is not scan.said)


def _verdict(standing: Standing, scan: Happened) -> Verdict:
    return with_presence(scan.way, scan.grounds, inside=standing.inside)


def _seen(standing: Standing, scan: Happened) -> Standing:
    return replace(standing, last_at=scan.at)


def _moved(standing: Standing, scan: Happened) -> Standing:
    if scan.way is Way.OUT:
        return replace(standing, inside=False, last_at=scan.at)
    if standing.inside:
        return _seen(standing, scan)
    first = (standing.first_at, standing.first_gate) if standing.first_at else (scan.at, scan.gate)
    return Standing(True, scan.gate, *first, scan.at)


def _ruling_of_undo(scan: Happened, known: dict[UUID, Happened]) -> Ruling:
    found = known.get(scan.undoes) if scan.undoes else None
    return Ruling(undone(Scanned(found.way, found.said) if found else None), is_conflict=False)
