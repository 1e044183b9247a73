"""An event whose doors are open: people with true passes, two gates, two phones."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.scans import Said
from giaoluu.domain.checkin.models import Device, Gate, Scan
from giaoluu.domain.delegates.choices import Circle, Kind, Standing
from giaoluu.domain.delegates.models import Delegate, Quota, Register
from giaoluu.domain.passes.actions import issue
from giaoluu.domain.passes.decisions import Mint
from giaoluu.domain.passes.models import Pass
from giaoluu.lib.vietnamese import fold
from tests.workspace import BY, NOW, Workspace

SECRET = "a secret of the house"
OPENING = datetime(2026, 3, 20, 6, 0, tzinfo=UTC)
"""An hour before the event of the workspace begins."""
PEOPLE = ("Đàm Quỳnh Anh", "Triệu Mùi Sểnh", "Nông Văn Tân", "Hà Thị Mai", "Lục Tiến Dũng", "Bế Ngọc Ánh")


def ms(minutes: float = 0) -> int:
    """So many minutes after the doors opened, in milliseconds."""
    return int((OPENING + timedelta(minutes=minutes)).timestamp() * 1000)


def clock(minutes: float = 0) -> datetime:
    return OPENING + timedelta(minutes=minutes)


@dataclass
class Doors:
    """The event with its doors; `people` by the beginning of the name."""

    space: Workspace
    gates: list[Gate] = field(default_factory=list)
    devices: list[Device] = field(default_factory=list)
    people: list[Delegate] = field(default_factory=list)
    quota: Quota = field(default_factory=Quota)

    @property
    def event_id(self) -> int:
        return self.space.event.pk

    def token(self, delegate: Delegate) -> str:
        """The newest pass of somebody as a line of text."""
        found = Pass.objects.filter(delegate=delegate).latest("pk")
        mint = Mint.of(SECRET, self.event_id, self.space.event.key)
        return mint.token(found.pk, found.expires_at)

    def scan(
        self, who: int | None, minutes: float, *, way: Way = Way.IN, said: Verdict | None = None, gate: int = 0,
        token: str | None = None, number: UUID | None = None, undoes: UUID | None = None,
    ) -> Said:  # fmt: skip
        """Somebody went through a door, or was said no to."""
        said = said or {Way.IN: Verdict.ADMITTED, Way.OUT: Verdict.LEFT, Way.UNDO: Verdict.NOT_IN}[way]
        person = self.people[who] if who is not None else None
        if token is None:
            token = self.token(person) if person and way is not Way.UNDO else ""
        return Said(
            number or uuid4(), way, said, person.pk if person else 0, token, self.gates[gate].pk, ms(minutes), undoes
        )


def open_doors(space: Workspace, people: int = len(PEOPLE), places: int | None = 10) -> Doors:
    """Delegates of Công an tỉnh with passes; a gate for everybody and one for guests and leaders."""
    doors = Doors(space)
    agency = space.agencies["Công an tỉnh"]
    doors.quota = Quota.objects.create(
        event=space.event, agency=agency, key="q1", order=1, kind=Kind.FIXED, words="10 đại biểu", planned=places,
        places=places, taken=people,
    )  # fmt: skip
    Register.objects.update_or_create(event=space.event, defaults={"last_number": people})
    names = [PEOPLE[n] if n < len(PEOPLE) else f"Hoàng Văn Số {n}" for n in range(people)]
    doors.people = Delegate.objects.bulk_create(
        Delegate(
            event=space.event, agency=agency, quota=doors.quota, number=n, standing=Standing.CONFIRMED, name=name,
            circle=Circle.ORDINARY, unit="Phòng 1", phone="0912345678", born=1970, search=fold(name),
            registered_at=NOW, registered_by="phép thử",
        )
        for n, name in enumerate(names, 1)
    )  # fmt: skip
    issue(space.event.pk, secret=SECRET, by=BY, at=NOW)
    doors.gates = [
        Gate.objects.create(event=space.event, name=f"Cửa {n}", order=n, circles=circles)
        for n, circles in enumerate(([], ["guest", "leader"]), 1)
    ]
    doors.devices = [add_device(doors, f"máy {n}") for n in (1, 2)]
    return doors


def add_device(doors: Doors, name: str, gate: int = 0) -> Device:
    return Device.objects.create(
        event=doors.space.event, gate=doors.gates[gate], name=name, nonce=secrets.token_urlsafe(16)[:22],
        joined_at=NOW, joined_by="phép thử",
    )  # fmt: skip


def verdicts(event_id: int) -> dict[UUID, tuple[str, bool]]:
    """What is said to every scan."""
    rows = Scan.objects.filter(event_id=event_id).values_list("pk", "verdict", "is_conflict")
    return {pk: (verdict, conflict) for pk, verdict, conflict in rows}
