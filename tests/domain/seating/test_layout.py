"""From the drawing of a hall to its seats, and what a drawing may be."""

from __future__ import annotations

from itertools import combinations
from math import hypot
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.domain.seating.choices import Align, Labels, Numbering, SeatKind
from giaoluu.domain.seating.decisions.arcs import on_arc, presidium, wheelchairs
from giaoluu.domain.seating.decisions.editing import fitting, free_name, marked, moved, turned
from giaoluu.domain.seating.decisions.layout import SEAT, Block, Layout, Mark, Row, Stage, same_rows
from giaoluu.domain.seating.decisions.names import SeatName
from giaoluu.domain.seating.decisions.reading import LayoutWrong, json_of, layout_from
from giaoluu.domain.seating.decisions.spots import counted, overlapping, seats_of, twice_named, width_of
from giaoluu.domain.seating.halls import ready_hall, ready_halls

ROWS = st.builds(
    Row,
    seats=st.integers(1, 12),
    gaps=st.lists(st.tuples(st.integers(1, 12), st.integers(1, 3)), max_size=2, unique_by=lambda gap: gap[0]).map(
        tuple
    ),
    skip=st.integers(0, 3),
    way=st.integers(0, 300),
)
BLOCKS = st.builds(
    Block,
    name=st.just("A"),
    x=st.integers(-2000, 2000),
    y=st.integers(-2000, 2000),
    angle=st.integers(-180, 180),
    rows=st.lists(ROWS, min_size=1, max_size=8).map(tuple),
    radius=st.sampled_from((0, 900, 2600)),
    seat_gap=st.integers(45, 90),
    row_gap=st.integers(60, 120),
    aisles=st.sets(st.integers(1, 11), max_size=2).map(tuple),
    align=st.sampled_from(Align),
    labels=st.sampled_from(Labels),
    numbering=st.sampled_from(Numbering),
    start=st.integers(1, 3),
    step=st.integers(1, 2),
)


@given(BLOCKS)
def test_no_two_seats_of_a_block_stand_in_one_place_whatever_it_looks_like(block: Block) -> None:
    spots = seats_of(Layout(blocks=(block,)))
    assert len(spots) == sum(row.seats for row in block.rows)
    assert len({spot.name for spot in spots}) == len(spots)
    assert all(hypot(one.x - two.x, one.y - two.y) >= SEAT for one, two in combinations(spots, 2))


@given(st.lists(BLOCKS, max_size=2, unique_by=lambda block: block.name), st.integers(200, 5000))
def test_a_drawing_that_is_kept_is_the_same_again(blocks: list[Block], width: int) -> None:
    layout = Layout(Stage(width=width), tuple(blocks))
    assert layout_from(json_of(layout)) == layout


def names(block: Block) -> list[str]:
    return [str(spot.name) for spot in seats_of(Layout(blocks=(block,)))]


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (Block("A", rows=same_rows(2, 3)), ["A1-1", "A1-2", "A1-3", "A2-1", "A2-2", "A2-3"]),
        (Block("A", rows=(Row(3),), numbering=Numbering.RIGHT), ["A1-3", "A1-2", "A1-1"]),
        (Block("A", rows=(Row(4),), numbering=Numbering.MIDDLE), ["A1-4", "A1-2", "A1-1", "A1-3"]),
        (Block("A", rows=(Row(5),), numbering=Numbering.MIDDLE), ["A1-4", "A1-2", "A1-1", "A1-3", "A1-5"]),
        (Block("B", rows=(Row(2), Row(1)), labels=Labels.LETTERS, first=26), ["BZ-1", "BZ-2", "BAA-1"]),
        (Block("A", rows=(Row(3),), start=2, step=2), ["A1-2", "A1-4", "A1-6"]),
        (Block("A", rows=(Row(2, label="K", numbers=(7, 9)),)), ["AK-7", "AK-9"]),
    ],
)
def test_seats_are_named_as_the_block_says(block: Block, said: list[str]) -> None:
    assert names(block) == said


def places(block: Block) -> list[tuple[int, int]]:
    return [(spot.x, spot.y) for spot in seats_of(Layout(blocks=(block,)))]


@pytest.mark.parametrize(
    ("block", "where"),
    [
        (Block("A", y=0, rows=(Row(3),), seat_gap=50), [(-50, 0), (0, 0), (50, 0)]),
        (Block("A", y=0, rows=(Row(3), Row(1)), seat_gap=50, align=Align.LEFT),
         [(-50, 0), (0, 0), (50, 0), (-50, 100)]),
        (Block("A", y=0, rows=(Row(3), Row(1)), seat_gap=50, align=Align.RIGHT),
         [(-50, 0), (0, 0), (50, 0), (50, 100)]),
        (Block("A", y=0, rows=(Row(2),), seat_gap=50, aisles=(1,), aisle=100), [(-75, 0), (75, 0)]),
        (Block("A", y=0, rows=(Row(2, gaps=((1, 2),)),), seat_gap=50), [(-75, 0), (75, 0)]),
        (Block("A", y=0, rows=(Row(1), Row(1, way=150)), seat_gap=50), [(0, 0), (0, 250)]),
        (Block("A", x=10, y=-90, rows=(Row(2),), seat_gap=50, angle=180), [(35, -90), (-15, -90)]),
        (Block("A", y=0, rows=(Row(1), Row(1)), seat_gap=50, angle=90), [(0, 0), (-100, 0)]),
        (Block("A", y=0, rows=(Row(3),), seat_gap=100, radius=100), [(-84, -46), (0, 0), (84, -46)]),
    ],
)  # fmt: skip
def test_seats_stand_where_the_block_puts_them(block: Block, where: list[tuple[int, int]]) -> None:
    assert places(block) == where


def test_an_aisle_parts_neighbours_and_a_row_counts_its_open_places() -> None:
    block = Block("A", rows=(Row(4, gaps=((3, 2),), skip=1),), aisles=(1,))
    assert [spot.slot for spot in seats_of(Layout(blocks=(block,)))] == [1, 3, 4, 7]
    assert width_of(block, block.rows[0]) == 7 * 55 + 120


def test_marks_say_what_single_seats_are() -> None:
    hall = Layout(blocks=(Block("A", rows=same_rows(1, 3), marks=wheelchairs("1", 3)),))
    drawn = marked(hall, [SeatName("A", "1", 1), SeatName("B", "1", 1)], SeatKind.OUT)
    assert [spot.kind for spot in seats_of(drawn)] == [SeatKind.OUT, SeatKind.ORDINARY, SeatKind.WHEELCHAIR]
    assert counted(seats_of(drawn)) == 2
    assert marked(drawn, [SeatName("A", "1", 1)], None) == hall
    assert fitting(Block("A", rows=same_rows(1, 2), marks=wheelchairs("1", 2, 3))).marks == wheelchairs("1", 2)


def test_blocks_are_moved_and_turned_and_the_next_has_a_free_name() -> None:
    hall = Layout(blocks=(Block("A"), Block("C")))
    assert moved(hall, "A", 5, 6).block("A") == Block("A", x=5, y=6)
    assert [turned(hall, "C", angle).blocks[1].angle for angle in (190, -185, 180, 45)] == [-170, 175, -180, 45]
    assert (moved(hall, "X", 1, 1), turned(hall, "X", 9), free_name(hall)) == (hall, hall, "B")


def test_blocks_in_one_place_are_told() -> None:
    beside = Block("B", x=300, rows=same_rows(1, 4))
    assert overlapping(seats_of(Layout(blocks=(Block("A", rows=same_rows(1, 4)), beside)))) == []
    upon = Block("B", x=180, rows=same_rows(1, 4))
    assert overlapping(seats_of(Layout(blocks=(Block("A", rows=same_rows(1, 4)), upon)))) == [("A", "B")]


def test_the_presidium_looks_at_the_hall_and_its_first_sits_in_the_middle() -> None:
    middle = {str(spot.name): (spot.x, spot.turn) for spot in seats_of(Layout(blocks=(presidium(3),)))}
    assert middle == {"CT1-1": (0, -180), "CT1-2": (75, -180), "CT1-3": (-75, -180)}


def test_blocks_on_one_arc_are_as_far_from_its_middle() -> None:
    radius, around = 2000, (0, 200 - 2000)
    blocks = tuple(on_arc(name, 1, 5, along=along, radius=radius, y=200) for name, along in (("A", -600), ("B", 0)))
    far = {round(hypot(spot.x - around[0], spot.y - around[1]) / 10) for spot in seats_of(Layout(blocks=blocks))}
    assert far == {radius // 10}


def test_there_are_halls_of_every_size_to_begin_with_and_none_is_wrong() -> None:
    halls = ready_halls()
    assert [(hall.key, hall.seats) for hall in halls] == [
        ("commune_200", 211), ("provincial_450", 467), ("cultural_500", 515), ("theatre_1200", 1231),
    ]  # fmt: skip
    for hall in halls:
        spots = seats_of(hall.layout)
        assert (overlapping(spots), twice_named(spots), layout_from(json_of(hall.layout))) == ([], [], hall.layout)
    assert ready_hall("none") is None


def told(given: object) -> list[tuple[str, str, str]]:
    with pytest.raises(LayoutWrong) as refused:
        layout_from(given)
    return [(fault.place, fault.given, fault.nearest) for fault in refused.value.faults]


ROW = {"seats": 2}


@pytest.mark.parametrize(
    ("block", "faults"),
    [
        ({"rows": [ROW], "x": "12"}, [("blocks.1.x", "12", "12"), ("blocks.1.name", "None", "None")]),
        ({"name": "A", "rows": [ROW], "x": 30000}, [("blocks.1.x", "30000", "20000")]),
        ({"name": "A", "rows": [ROW], "labels": "letter"}, [("blocks.1.labels", "letter", "letters")]),
        ({"name": "A", "rows": [ROW], "anlge": 3}, [("blocks.1", "anlge", "angle")]),
        ({"name": "A-1", "rows": [ROW]}, [("blocks.1.name", "A-1", "A1")]),
        ({"name": "A", "rows": [0, 201, True]},
         [("blocks.1.rows.1.seats", "0", "1"), ("blocks.1.rows.2.seats", "201", "200"),
          ("blocks.1.rows.3.seats", "True", "1")]),
        ({"name": "A", "rows": 3}, [("blocks.1.rows", "3", "[…]")]),
        ({"name": "A", "rows": [{"seats": 2, "numbers": [1]}]}, [("blocks.1.rows.1.numbers", "1", "2")]),
        ({"name": "A", "rows": [20], "radius": 100}, [("blocks.1.radius", "1100", "367")]),
        ({"name": "A", "rows": [2], "marks": [{"row": "1", "number": 1, "kind": "oute"}]},
         [("blocks.1.marks.1.kind", "oute", "out")]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place_and_the_nearest_that_is_right(
    block: dict[str, Any], faults: list[tuple[str, str, str]]
) -> None:
    assert told({"blocks": [block]}) == faults


def test_a_hall_cannot_call_two_seats_by_one_name() -> None:
    blocks = [{"name": "A", "rows": [1] * 12}, {"name": "A1", "rows": [1, 1]}]
    assert told({"blocks": blocks}) == [("blocks", "A11-1", "A11B-1"), ("blocks", "A12-1", "A12B-1")]


def test_a_hall_has_an_end() -> None:
    assert told({"blocks": [{"name": f"A{chr(65 + n)}", "rows": [100] * 26} for n in range(2)]}) == [
        ("blocks", "5200", "5000")
    ]


def test_marks_of_a_row_keep_their_order() -> None:
    block = Block("A", rows=same_rows(1, 12))
    layout = marked(Layout(blocks=(block,)), [SeatName("A", "1", 10), SeatName("A", "1", 2)], SeatKind.PRESS)
    assert layout.blocks[0].marks == (Mark("1", 2, SeatKind.PRESS), Mark("1", 10, SeatKind.PRESS))
