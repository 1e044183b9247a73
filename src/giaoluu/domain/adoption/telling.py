"""Tells the agencies that an amendment concerns, and nobody else: a draft to each of their officers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from giaoluu.domain.accounts.queries import Reachable, officers_of
from giaoluu.domain.adoption.decisions.changes import ADDED, DROPPED, Change
from giaoluu.domain.events.queries import EventInfo
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.outbox.actions import Letter, draft
from giaoluu.domain.outbox.choices import Channel
from giaoluu.domain.outbox.texts import WAY_IN

AMENDED = "amended"
LONGEST = 160


def tell(
    event: EventInfo, revision: int, concerned: Mapping[int, Sequence[Change]], *, by: Who, at: datetime
) -> list[int]:
    """Drafts one message to each officer of the agencies concerned; the ids of the drafts."""
    letters = [_letter(event, revision, officer, concerned) for officer in officers_of(event.id, concerned)]
    return draft(event.id, letters, by=by, at=at) if letters else []


def _letter(event: EventInfo, revision: int, officer: Reachable, concerned: Mapping[int, Sequence[Change]]) -> Letter:
    by_mail = bool(officer.email and not officer.refused_address)
    return Letter(
        channel=Channel.EMAIL if by_mail else Channel.ZALO,
        cause=AMENDED,
        once=f"amended:{revision}:{officer.person_id}:{officer.agency_id}",
        to_name=officer.name,
        subject=f"Kế hoạch sửa đổi: {event.name}",
        body=_body(event, officer, concerned.get(officer.agency_id or 0, ())),
        address=officer.email,
        person_id=officer.person_id,
        agency_id=officer.agency_id,
    )


def _body(event: EventInfo, officer: Reachable, changes: Sequence[Change]) -> str:
    lines = "\n".join(f"- {_line(change)}" for change in changes)
    return f"""Kính gửi: {officer.name}, {officer.agency}.

Kế hoạch {event.name} vừa được sửa đổi. Phần liên quan đến {officer.agency}:
{lines}

Việc đã báo vẫn được giữ. {WAY_IN}

Trân trọng cảm ơn!"""


def _line(change: Change) -> str:
    """A change in one line of a letter, in the words of the plan."""
    if change.kind == ADDED:
        return f"thêm: {_cut(change.now)}"
    if change.kind == DROPPED:
        return f"bỏ: {_cut(change.was)}"
    if change.what == "who":
        return f"đổi đơn vị thực hiện: {_cut(change.title)}"
    return f"đổi: {_cut(change.was)} → {_cut(change.now)}"


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit(" ", 1)[0] + "…"
