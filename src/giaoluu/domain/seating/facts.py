"""What can happen to a hall and its seats."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class HallDrawn(Fact):
    """The drawing of the hall was changed by one step, which may be an undoing; `seats` is how many there are now."""

    drawing: str
    about: str
    seats: int
