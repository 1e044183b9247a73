"""A national congress in tables: 34 groups, 3,400 agencies, 20,000 tasks and those who support them.

Who takes part, what was sent and what happened stands in `crowd`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

PROVINCES, AGENCIES, TASKS = 34, 3_400, 20_000
NOW = datetime.now(UTC).replace(microsecond=0)
ISSUED = NOW.date() - timedelta(days=28)
"""The pages read the clock, so the event stands in its middle on whatever day it is made."""


@dataclass(frozen=True, slots=True)
class SignedPlan:
    """The text that the event is said to have, and what was understood of it."""

    sha256: str = "0" * 64
    name: str = "ke-hoach.txt"
    proposal: Mapping[str, Any] = field(default_factory=dict)


def fill(plan: SignedPlan = SignedPlan()) -> str:
    """Fills the empty database; the key of the event is told. Django is set up by whoever calls."""
    from bench.crowd import gather
    from bench.delegations import assemble
    from giaoluu.domain.events.models import Agency, Event, Group, Organiser, Revision

    chance = Random(2026)
    organiser = Organiser.objects.create(name="Ban Tổ chức Đại hội toàn quốc", key="dai-hoi")
    event = Event.objects.create(
        organiser=organiser, key="daihoi", name="Đại hội Thi đua yêu nước toàn quốc", code="1/KH-BTC", made_at=NOW,
        issued_on=ISSUED, starts_at=NOW + timedelta(days=18), ends_at=NOW + timedelta(days=18, hours=3), venue="Hà Nội",
    )  # fmt: skip
    revision = Revision.objects.create(
        event=event, number=1, sha256=plan.sha256, name=plan.name, proposal=dict(plan.proposal), adopted_at=NOW
    )
    groups = Group.objects.bulk_create(
        Group(event=event, name=f"Các đơn vị tỉnh {n}", order=n, settled=True, revision=revision)
        for n in range(1, PROVINCES + 1)
    )
    agencies = Agency.objects.bulk_create(
        Agency(
            event=event, name=f"Đơn vị số {n}", key=f"don vi so {n}", order=n, clause=f"mục IV.{n}", start=n,
            group=None if n <= AGENCIES // PROVINCES else groups[n % PROVINCES], revision=revision,
            opened_at=NOW if chance.random() < 0.7 else None,
        )
        for n in range(1, AGENCIES + 1)
    )  # fmt: skip
    _tasks(event, revision, agencies, chance)
    gather(event, revision, agencies, NOW, chance)
    assemble(event, revision, agencies, NOW, chance)
    event.standing = event.overseeing = agencies[0]
    event.save()
    return event.key


def _tasks(event, revision, agencies, chance) -> None:  # type: ignore[no-untyped-def]
    from giaoluu.domain.tasks.choices import Progress, Share
    from giaoluu.domain.tasks.models import Obstacle, Part, Task

    tasks = Task.objects.bulk_create(
        (
            Task(
                event=event, key=f"{n}:x", order=n, text=f"Chọn cử {n} đại biểu tham dự Đại hội", title=f"Việc số {n}",
                section=f"Mục {n % 40}", due_on=ISSUED + timedelta(days=chance.randrange(10, 46)), revision=revision,
                clause=f"mục IV.{n}", start=n,
            )
            for n in range(1, TASKS + 1)
        ),
        batch_size=1000,
    )  # fmt: skip
    states = [state.value for state in Progress]
    parts = [
        Part(
            event=event,
            task=task,
            agency=agencies[task.order % AGENCIES],
            share=Share.LEAD,
            progress=chance.choice(states),
        )
        for task in tasks
    ]
    parts += [
        Part(event=event, task=task, agency=agencies[(task.order * 7 + 1) % AGENCIES], share=Share.SUPPORT)
        for task in tasks[::2]
        if (task.order * 7 + 1) % AGENCIES != task.order % AGENCIES
    ]
    Part.objects.bulk_create(parts, batch_size=2000)
    Obstacle.objects.bulk_create(
        Obstacle(event=event, agency=agencies[n * 31], text="Chưa có xe chở nhạc cụ.", at=NOW) for n in range(40)
    )
