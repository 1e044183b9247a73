"""Halls and delegates in tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from giaoluu.domain.delegates.choices import Circle, Standing
from giaoluu.domain.delegates.models import Delegate, Quota, Rank, Register
from giaoluu.domain.seating.actions.drawing import begin_hall
from giaoluu.domain.seating.choices import Drawing
from giaoluu.domain.seating.decisions.layout import Block, Layout, Stage, same_rows
from giaoluu.domain.seating.models import Placement
from giaoluu.domain.seating.queries.hall import seat_names
from tests.workspace import BY, NOW, Workspace

AN, BINH, CHI = "Nông Văn An", "Lý Thị Bình", "Hoàng Chi"


@dataclass
class House:
    """A hall and who is to sit in it: `seats` by their names ("A1-2"), `people` by theirs."""

    space: Workspace
    seats: dict[str, int]
    people: dict[str, int] = field(default_factory=dict)

    @property
    def event_id(self) -> int:
        return self.space.event.pk

    def sits(self) -> dict[str, str]:
        """Who sits where by the tables, in words."""
        names = {seat: name for name, seat in self.seats.items()}
        found = Placement.objects.filter(event_id=self.event_id).order_by("delegate__name")
        return {name: names[seat] for name, seat in found.values_list("delegate__name", "seat_id")}

    def comes(
        self, name: str, agency: str = "Công an tỉnh", *, circle: Circle = Circle.ORDINARY, rank: int | None = None
    ) -> int:
        """One more delegate; `rank` is a line of the order of precedence."""
        return add_delegate(self, name, agency, circle, rank)


def furnish(space: Workspace, rows: int = 2, across: int = 4) -> House:
    """One block of rows, and three delegates."""
    layout = Layout(Stage(600, 300), (Block("A", rows=same_rows(rows, across), y=300),))
    begin_hall(space.event.pk, "Hội trường", layout, Drawing.READY, by=BY, at=NOW)
    house = House(space, {str(name): seat for seat, name in seat_names(space.event.pk).items()})
    Register.objects.create(event=space.event)
    for name in (AN, BINH, CHI):
        house.comes(name)
    return house


def add_delegate(house: House, name: str, agency: str, circle: Circle, rank: int | None) -> int:
    event, of = house.space.event, house.space.agencies[agency]
    quota, _ = Quota.objects.get_or_create(
        event=event, key=f"{agency}:{circle}",
        defaults={"agency": of, "order": 1, "kind": "open", "words": "đại biểu", "circle": circle},
    )  # fmt: skip
    line = (
        Rank.objects.get_or_create(event=event, key=f"{rank}", defaults={"order": rank, "name": f"Chức vụ {rank}"})[0]
        if rank
        else None
    )
    person = Delegate.objects.create(
        event=event, agency=of, quota=quota, number=Delegate.objects.filter(event=event).count() + 1,
        standing=Standing.NAMED, circle=circle, name=name, rank=line, registered_at=NOW, registered_by="phép thử",
    )  # fmt: skip
    house.people[name] = person.pk
    return person.pk
