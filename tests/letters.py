"""Drafts for tests of whatever leaves the house."""

from __future__ import annotations

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.outbox.actions import Letter, draft, send
from giaoluu.domain.outbox.choices import Channel
from giaoluu.domain.outbox.models import Message
from tests.workspace import BY, NOW, Workspace


def letter(number: int = 1, **other: object) -> Letter:
    """A letter to somebody who is no person of the event."""
    given: dict[str, object] = {
        "channel": Channel.EMAIL, "cause": "test", "once": f"test:{number}", "to_name": f"Người {number}",
        "subject": f"Thư số {number}", "body": f"Kính gửi Người {number}.", "address": f"nguoi{number}@xa.example",
    }  # fmt: skip
    return Letter(**{**given, **other})  # type: ignore[arg-type]


def to_officer(space: Workspace, **other: object) -> Letter:
    """A letter to the officer of the event, with their link in it."""
    officer = space.people[Role.OFFICER]
    return letter(
        once="test:officer", to_name=officer.name, address=officer.email, person_id=officer.pk,
        agency_id=space.agencies["Công an tỉnh"].pk, body="Mời xem:\n[liên kết]\n\nMã: [mã]", **other,
    )  # fmt: skip


def queued(space: Workspace, count: int) -> list[int]:
    """So many messages that wait for a worker."""
    ids = draft(space.event.pk, [letter(number) for number in range(1, count + 1)], by=BY, at=NOW)
    send(space.event.pk, ids, people=count, by=BY, at=NOW)
    return ids


def states(space: Workspace) -> list[str]:
    return list(Message.objects.filter(event=space.event).order_by("pk").values_list("state", flat=True))
