"""One stroke of the drawing: from a hall to the next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.layout import Block, Layout, Mark
from giaoluu.domain.seating.decisions.names import SeatName, letters
from giaoluu.domain.seating.decisions.spots import SeatSpot, seats_in

Corner = tuple[str, int]


def marked(layout: Layout, names: Collection[SeatName], kind: SeatKind | None) -> Layout:
    """The hall in which these seats are of a kind; with None they are again what their block is."""
    wanted = {name.block for name in names}
    return replace(
        layout,
        blocks=tuple(_marked(block, names, kind) if block.name in wanted else block for block in layout.blocks),
    )


def _marked(block: Block, names: Collection[SeatName], kind: SeatKind | None) -> Block:
    here = {(name.row, name.number) for name in names if name.block == block.name}
    there = [(spot.name.row, spot.name.number) for spot in seats_in(block)]
    kept = [mark for mark in block.marks if (mark.row, mark.number) not in here]
    if kind is not None and kind != block.kind:
        kept += [Mark(row, number, kind) for row, number in there if (row, number) in here]
    order = {corner: place for place, corner in enumerate(there)}
    return replace(block, marks=tuple(sorted(kept, key=lambda mark: order.get((mark.row, mark.number), 0))))


def fitting(block: Block) -> Block:
    """The block without marks on seats that it has not."""
    there = {(spot.name.row, spot.name.number) for spot in seats_in(block)}
    return replace(block, marks=tuple(mark for mark in block.marks if (mark.row, mark.number) in there))


def moved(layout: Layout, name: str, x: int, y: int) -> Layout:
    """The hall with a block at another place; a block that is not there moves nothing."""
    block = layout.block(name)
    return layout.with_block(replace(block, x=x, y=y)) if block else layout


def turned(layout: Layout, name: str, angle: int) -> Layout:
    """The hall with a block turned, to between -180 and 180."""
    block = layout.block(name)
    return layout.with_block(replace(block, angle=(angle + 180) % 360 - 180)) if block else layout


def free_name(layout: Layout) -> str:
    """The first letter that no block is called by."""
    taken = {block.name for block in layout.blocks}
    return next(name for name in map(letters, range(1, len(taken) + 2)) if name not in taken)


def kinds_by_name(spots: Collection[SeatSpot]) -> dict[SeatName, SeatKind]:
    return {spot.name: spot.kind for spot in spots}
