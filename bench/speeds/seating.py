"""Who sits where: how long it takes, how good it is beside a solver's bound, and how few move for late names."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from math import hypot
from typing import TYPE_CHECKING, Any

from bench.measure import interleaved
from bench.result import Result

if TYPE_CHECKING:
    from giaoluu.domain.seating.decisions.people import Sitter
    from giaoluu.domain.seating.decisions.room import Chair, Room

SEEDS = (1, 2, 3)


def measure(*, quick: bool) -> Iterator[Result]:
    """Seconds of processor, beside the distances of all chairs from each other; quality beside the bound."""
    _prepare()
    from bench.seated import chairs_of, crowd, of_two_thousand
    from giaoluu.domain.seating.halls import ready_hall

    hall = ready_hall("provincial_450")
    assert hall is not None
    chairs = chairs_of(hall.layout)
    yield _speed("seating_450", chairs, crowd(450, 80, 1, press=8), 1, quick=quick)
    yield _speed("seating_2000", chairs_of(of_two_thousand()), crowd(2_000, 300, 1), 5, quick=quick)
    yield from _late(chairs, quick=quick)
    for seed in SEEDS[:1] if quick else SEEDS:
        yield _quality(chairs, crowd(430 if seed > 1 else 450, 80, seed, press=8), seed, 20 if quick else 90)
    yield from _fewest(quick=quick)


def _prepare() -> None:
    """The kinds of seats and of delegates are Django's choices; nothing of a database is touched."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    django.setup()


def _speed(name: str, chairs: Sequence[Chair], people: Sequence[Sitter], most: float, *, quick: bool) -> Result:
    works = [lambda: _filled(chairs, people), partial(_distances, chairs)]
    value, reference = interleaved(works, 1 if quick else 3)
    return Result(name, value, "s", reference, value / reference, most=most)


def _filled(chairs: Sequence[Chair], people: Sequence[Sitter]) -> tuple[Room, dict[int, int]]:
    from giaoluu.domain.seating.decisions.filling import filled
    from giaoluu.domain.seating.decisions.room import room_of

    room = room_of(chairs)
    return room, filled(room, people, {})


def _distances(chairs: Sequence[Chair]) -> float:
    return sum(hypot(one.x - other.x, one.y - other.y) for one in chairs for other in chairs)


def _late(chairs: Sequence[Chair], *, quick: bool) -> Iterator[Result]:
    """Five delegations grow by three each, in a hall that is nearly full."""
    from bench.seated import crowd, grown
    from giaoluu.domain.seating.decisions.repair import repaired

    people = crowd(435, 80, 1, press=8)
    room, placed = _filled(chairs, people)
    more = grown(people, 5, 3)
    after = repaired(room, more, placed, together=True)
    shifted = sum(after[who] != chair for who, chair in placed.items())
    print(f"    late change: 15 newcomers, {shifted} others moved, {_made_of(room, more, after)}", file=sys.stderr)
    works = [lambda: repaired(room, more, placed, together=True), partial(_distances, chairs)]
    value, reference = interleaved(works, 1 if quick else 3)
    yield Result("seating_late_change", value, "s", reference, value / reference, most=0.5)


def _made_of(room: Room, people: Sequence[Sitter], placed: Mapping[int, int]) -> Any:
    from giaoluu.domain.seating.decisions.quality import quality_in

    return quality_in(room, people, placed)


def _quality(chairs: Sequence[Chair], people: Sequence[Sitter], seed: int, seconds: float) -> Result:
    """The number of a seating beside what the solver proved that none can be better than."""
    from bench.exact import bound

    room, placed = _filled(chairs, people)
    quality = _made_of(room, people, placed)
    proof = bound(room, people, seconds=seconds)
    print(f"    {len(people)} people, seed {seed}: {quality}, bound {proof.bound}", file=sys.stderr)
    return Result(
        f"seating_quality_{seed}", quality.value, "cm", proof.bound, quality.value / proof.bound, goal=1.01
    )  # fmt: skip


def _fewest(*, quick: bool) -> Iterator[Result]:
    """How many move for late names in a small hall, beside the fewest that the solver proved."""
    from bench.exact import fewest_moved
    from bench.seated import small_late_change
    from giaoluu.domain.seating.decisions.repair import repaired

    moved = fewest = 0
    for seed in range(2 if quick else 8):
        room, people, placed, pieces = small_late_change(seed)
        after = repaired(room, people, placed, together=True)
        moved += sum(after[who] != chair for who, chair in placed.items())
        fewest += fewest_moved(room, people, placed, pieces, seconds=30).bound
    yield Result("seating_moved_small_halls", moved, "people", fewest, moved / max(1, fewest))
