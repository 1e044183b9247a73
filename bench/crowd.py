"""Who takes part in a congress, what was sent to them, and its journal: an officer an agency, messages, lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any

MESSAGES, ENTRIES, BATCH = 20_000, 100_000, 2_000
STATES = ("sent",) * 12 + ("draft",) * 4 + ("queued", "refused", "unsure", "dropped")
"""How far messages are: most have left, a fifth are drafts, some need a person."""


def gather(event: Any, revision: Any, agencies: Sequence[Any], at: datetime, chance: Random) -> None:
    """Fills the tables beside tasks: people with links, deliveries, messages, the journal."""
    people = _people(event, agencies, at, chance)
    _deliveries(event, revision, agencies, at, chance)
    _messages(event, agencies, people, at, chance)
    _journal(event, people, at, chance)


def _people(event: Any, agencies: Sequence[Any], at: datetime, chance: Random) -> list[Any]:
    """One officer for each agency, each with a link that stands open."""
    from giaoluu.domain.accounts.choices import Role
    from giaoluu.domain.accounts.models import Grant, Link, Person

    officers = Person.objects.bulk_create(
        (
            Person(
                organiser_id=event.organiser_id, username=f"link-{n}", name=f"Nguyễn Văn {n}", position="Chuyên viên",
                email=f"canbo{n}@donvi.example", phone=f"09{n:08}", made_at=at, password="!",
            )
            for n in range(1, len(agencies) + 1)
        ),
        batch_size=BATCH,
    )  # fmt: skip
    grants = Grant.objects.bulk_create(
        (
            Grant(person=person, event=event, role=Role.OFFICER, agency=agency, made_at=at)
            for person, agency in zip(officers, agencies, strict=True)
        ),
        batch_size=BATCH,
    )
    Link.objects.bulk_create(
        (
            Link(
                person=grant.person, grant=grant, nonce=f"{chance.getrandbits(120):030x}"[:22], made_at=at,
                first_used_at=at if chance.random() < 0.7 else None,
            )
            for grant in grants
        ),
        batch_size=BATCH,
    )  # fmt: skip
    return officers


def _deliveries(event: Any, revision: Any, agencies: Sequence[Any], at: datetime, chance: Random) -> None:
    from giaoluu.domain.outbox.choices import Arrival
    from giaoluu.domain.outbox.models import Delivery

    Delivery.objects.bulk_create(
        (
            Delivery(
                event=event, order=agency.order, text=agency.name, key=agency.key, agency=agency, revision=revision,
                state=chance.choice(Arrival.values), clause="Nơi nhận", start=agency.order, sent_at=at,
            )
            for agency in agencies
        ),
        batch_size=BATCH,
    )  # fmt: skip


def _messages(event: Any, agencies: Sequence[Any], people: Sequence[Any], at: datetime, chance: Random) -> None:
    """Six rounds of letters, the first of which brought the plan."""
    from giaoluu.domain.outbox.models import Delivery, Message

    deliveries = dict(Delivery.objects.filter(event=event).values_list("agency_id", "pk"))
    body = "Kính gửi đơn vị, Ban Tổ chức đề nghị báo tiến độ các việc được giao trong Kế hoạch. " * 6
    several = []
    for n in range(MESSAGES):
        agency, person, state = agencies[n % len(agencies)], people[n % len(people)], chance.choice(STATES)
        several.append(
            Message(
                event=event, channel="email", cause="delivery" if n < len(agencies) else "reminder",
                once=f"congress:{n}", person=person, agency=agency, to_name=person.name, address=person.email,
                subject=f"Nhắc việc lần {n}",
                body=body, state=state, made_at=at, delivery_id=deliveries[agency.pk] if n < len(agencies) else None,
                made_by="giaoluu", next_at=at + timedelta(days=365) if state == "queued" else None,
            )
        )  # fmt: skip
    Message.objects.bulk_create(several, batch_size=BATCH)


def _journal(event: Any, people: Sequence[Any], at: datetime, chance: Random) -> None:
    from giaoluu.domain.journal.models import Entry
    from giaoluu.domain.tasks.models import Part

    parts = list(Part.objects.filter(event=event).values_list("pk", flat=True))
    said = {"was": "waiting", "was_note": "", "now": "doing", "note": "", "agency": "Đơn vị"}
    for first in range(0, ENTRIES, BATCH):
        Entry.objects.bulk_create(
            Entry(
                event=event, version=n, at=at, by=people[n % len(people)], by_name=people[n % len(people)].name,
                kind="ProgressReported", subject=f"part:{chance.choice(parts)}", data=said,
            )
            for n in range(first + 1, first + BATCH + 1)
        )  # fmt: skip
    event.version = ENTRIES
