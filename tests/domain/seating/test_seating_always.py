"""What holds for every hall and everybody who comes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.faults import FaultKind, faults_of
from giaoluu.domain.seating.decisions.filling import filled
from giaoluu.domain.seating.decisions.people import Sitter
from giaoluu.domain.seating.decisions.quality import quality_of
from giaoluu.domain.seating.decisions.repair import repaired
from giaoluu.domain.seating.decisions.room import Chair, room_of
from tests.domain.seating.halls import block

KINDS = [SeatKind.ORDINARY] * 12 + list(SeatKind)
NEEDS = [None] * 12 + [SeatKind.WHEELCHAIR, SeatKind.PRESIDIUM]

Scene = tuple[list[Chair], list[Sitter], dict[int, int]]


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Chairs of all kinds, people of all kinds, and some of them on chairs already, locked or not."""
    sizes = draw(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 5)), min_size=1, max_size=3))
    chairs: list[Chair] = []
    for number, (rows, across) in enumerate(sizes):
        chairs += block("ABC"[number], rows, across, first=len(chairs) + 1, x=400 * number - 400)
    chairs = [replace(chair, kind=draw(st.sampled_from(KINDS))) for chair in chairs]
    people = [
        Sitter(
            number, agency := draw(st.integers(1, 5)), agency, draw(st.sampled_from(list(Circle))),
            draw(st.none() | st.integers(1, 4)), draw(st.sampled_from(NEEDS)),
        )
        for number in range(1, draw(st.integers(0, 30)) + 1)
    ]  # fmt: skip
    where = draw(st.permutations([chair.id for chair in chairs if chair.kind != SeatKind.OUT]))
    placed = {one.id: seat for one, seat in zip(people, where[: draw(st.integers(0, 6))], strict=False)}
    locked = draw(st.sets(st.sampled_from(sorted(placed)))) if placed else set()
    return chairs, [replace(one, locked=one.id in locked) for one in people], placed


def all_anew(scene: Scene) -> dict[int, int]:
    chairs, people, placed = scene
    room = room_of(chairs)
    fixed = {one.id: room.place[placed[one.id]] for one in people if one.locked}
    return {who: room.chairs[chair].id for who, chair in filled(room, people, fixed).items()}


def mended(scene: Scene, *, together: bool = False) -> dict[int, int]:
    chairs, people, placed = scene
    room = room_of(chairs)
    there = {who: room.place[seat] for who, seat in placed.items()}
    return {who: room.chairs[chair].id for who, chair in repaired(room, people, there, together=together).items()}


def is_sound(scene: Scene, after: dict[int, int]) -> None:
    """Nobody twice, no seat twice, none out of use, locks kept, nobody standing beside a chair they may have."""
    chairs, people, placed = scene
    kind = {chair.id: chair.kind for chair in chairs}
    assert len(set(after.values())) == len(after)
    assert set(after) <= {one.id for one in people}
    assert SeatKind.OUT not in {kind[seat] for seat in after.values()}
    assert all(after[one.id] == placed[one.id] for one in people if one.locked)
    free = {kind[chair.id] for chair in chairs if chair.id not in set(after.values())}
    for one in people:
        assert one.id in after or not free & {SeatKind.ORDINARY, one.wants}
        if one.id in after and after[one.id] != placed.get(one.id):
            assert kind[after[one.id]] in (SeatKind.ORDINARY, one.wants)


@given(scenes())
@settings(max_examples=150)
def test_filling_is_sound_and_the_same_again(scene: Scene) -> None:
    after = all_anew(scene)
    is_sound(scene, after)
    assert all_anew((scene[0], scene[1], after)) == after


@given(scenes(), st.booleans())
@settings(max_examples=150)
def test_repairing_is_sound_and_the_same_again(scene: Scene, together: bool) -> None:
    after = mended(scene, together=together)
    is_sound(scene, after)
    assert mended((scene[0], scene[1], after), together=together) == after


@given(scenes(), st.booleans())
@settings(max_examples=60)
def test_where_everybody_has_a_seat_repairing_moves_nobody(scene: Scene, together: bool) -> None:
    chairs, people, _ = scene
    after = all_anew(scene)
    there = [one for one in people if one.id in after]
    assert mended((chairs, there, after), together=together) == after


@given(scenes())
@settings(max_examples=60)
def test_late_names_move_only_those_for_whom_a_chair_is_kept(scene: Scene) -> None:
    chairs, people, placed = scene
    kind = {chair.id: chair.kind for chair in chairs}
    after = mended(scene)
    wants = {one.id: one.wants for one in people}
    assert all(kind[after[who]] == wants[who] for who, seat in placed.items() if after[who] != seat)


@given(scenes())
@settings(max_examples=60)
def test_faults_and_the_number_agree(scene: Scene) -> None:
    chairs, people, _ = scene
    after = all_anew(scene)
    quality, faults = quality_of(people, chairs, after), faults_of(people, chairs, after)
    told = [fault.kind for fault in faults]
    assert told.count(FaultKind.UNSEATED) == quality.unseated
    assert told.count(FaultKind.BLOCKED) == quality.blocked
    assert told.count(FaultKind.ALONE) == quality.alone
    assert (FaultKind.SPLIT in told) is (quality.split_delegations > 0)
    assert (FaultKind.INVERSION in told) is (quality.inversions > 0)
    assert (FaultKind.INSIDE in told) is (quality.inside > 0)
