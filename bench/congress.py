"""A national congress in tables: 34 provinces, 3,400 agencies, 20,000 tasks and those who supported them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

PROVINCES, AGENCIES, TASKS = 34, 3_400, 20_000
NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
ISSUED, SHOW = date(2026, 2, 2), date(2026, 3, 20)


def fill() -> str:
    """Fills the empty database; the key of the event is told. Django is set up by whoever calls."""
    from giaoluu.domain.events.models import Agency, Event, Group, Organiser, Revision

    chance = Random(2026)
    organiser = Organiser.objects.create(name="Ban Tổ chức Đại hội toàn quốc", key="dai-hoi")
    event = Event.objects.create(
        organiser=organiser, key="daihoi", name="Đại hội Thi đua yêu nước toàn quốc", code="1/KH-BTC", made_at=NOW,
        issued_on=ISSUED, starts_at=NOW + timedelta(days=18), ends_at=NOW + timedelta(days=18, hours=3), venue="Hà Nội",
    )  # fmt: skip
    revision = Revision.objects.create(event=event, number=1, sha256="0" * 64, name="p", proposal={}, adopted_at=NOW)
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
