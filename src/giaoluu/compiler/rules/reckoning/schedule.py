"""The programme by the clock: which items belong to which occasion, how long they take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from giaoluu.compiler.plan import Occasion, Plan, Segment
from giaoluu.compiler.rules.reckoning.clock import moment_of
from giaoluu.compiler.source import Source, Span


@dataclass(frozen=True, slots=True)
class Sitting:
    """The items of one occasion, in their order."""

    occasion: Occasion
    segments: tuple[Segment, ...]

    @property
    def start(self) -> datetime | None:
        return moment_of(self.occasion.start)

    @property
    def end(self) -> datetime | None:
        return moment_of(self.occasion.end)

    @property
    def minutes(self) -> float | None:
        """The length of the occasion, None where it has no end on the same day."""
        if self.start is None or self.end is None or not self.start < self.end < self.start + timedelta(hours=16):
            return None
        return (self.end - self.start).total_seconds() / 60

    @property
    def known_minutes(self) -> float:
        return sum(segment.duration_minutes or 0 for segment in self.segments)


def sittings_of(plan: Plan) -> Iterator[Sitting]:
    """The items by the occasion that stands before them; those of a single occasion wherever it stands."""
    occasions = sorted(plan.occasions, key=lambda occasion: occasion.at)
    if not occasions or not plan.programme:
        return
    groups: dict[int, list[Segment]] = {}
    for segment in plan.programme:
        before = [place for place, occasion in enumerate(occasions) if occasion.at[0] < segment.at[0]]
        if before or len(occasions) == 1:
            groups.setdefault(before[-1] if before else 0, []).append(segment)
    for place, segments in groups.items():
        yield Sitting(occasions[place], tuple(segments))


def end_of(segment: Segment) -> datetime | None:
    """When an item ends, where its start and its length are known."""
    start = moment_of(segment.start)
    if start is None or segment.duration_minutes is None:
        return None
    return start + timedelta(minutes=segment.duration_minutes)


def first_line(source: Source, at: Span) -> Span:
    """The first line of a place, so that a finding does not mark a whole page."""
    end = source.text.find("\n", at[0], at[1])
    return at[0], end if end > at[0] else at[1]
