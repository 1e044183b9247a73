"""The words of reminders: short, respectful, one line a task, the latest first."""

from __future__ import annotations

from collections.abc import Sequence

from giaoluu.domain.accounts.queries import Reachable
from giaoluu.domain.events.queries import EventInfo
from giaoluu.domain.outbox.decisions import LINK
from giaoluu.domain.outbox.texts import WAY_IN
from giaoluu.domain.reminders.decisions import Due

MOST_LINES = 30
THANKS = "Trân trọng cảm ơn!"


def digest(event: EventInfo, person: Reachable, dues: Sequence[Due]) -> tuple[str, str]:
    """The one message of a day to an officer about all that is due."""
    late = sum(due.days < 0 for due in dues)
    what = f"{late} việc quá hạn" if late else f"{len(dues)} việc sắp đến hạn"
    body = f"""Kính gửi: {person.name}, {person.agency}.

{event.name}: {person.agency} còn {len(dues)} việc cần báo kết quả.
{_list([_line(due) for due in _latest_first(dues)])}

{WAY_IN}

{THANKS}"""
    return f"Nhắc việc: {what}, {event.name}", body


def overview(event: EventInfo, person: Reachable, dues: Sequence[Due], agencies: dict[int, str]) -> tuple[str, str]:
    """The one message of a day to those who oversee: what is overdue, and whose it is."""
    lines = [f"{agencies.get(due.part.agency_id, '')}: {_line(due)}" for due in _latest_first(dues)]
    body = f"""Kính gửi: {person.name}.

{event.name}: {len(dues)} việc đã quá hạn, chưa có kết quả.
{_list(lines)}

Xem tiến độ và đôn đốc tại:
{LINK}

{THANKS}"""
    return f"Quá hạn: {len(dues)} việc, {event.name}", body


def urging(event: EventInfo, person: Reachable, dues: Sequence[Due], *, unopened: bool) -> tuple[str, str]:
    """What "Đôn đốc" says to an agency: what is late, or that its link was never opened."""
    said = [f"{person.agency} chưa mở liên kết nhận việc."] if unopened else []
    if dues:
        said.append(
            f"{len(dues)} việc đã quá hạn, chưa có kết quả:\n" + _list([_line(due) for due in _latest_first(dues)])
        )
    if not said:
        said.append("Đề nghị đơn vị cập nhật tiến độ các việc được giao.")
    body = f"""Kính gửi: {person.name}, {person.agency}.

{event.name}. {" ".join(said)}

{WAY_IN}

Nếu có khó khăn, đề nghị báo ngay tại liên kết trên. {THANKS}"""
    return f"Đôn đốc: {event.name}", body


def _latest_first(dues: Sequence[Due]) -> list[Due]:
    return sorted(dues, key=lambda due: due.days)


def _list(lines: Sequence[str]) -> str:
    shown = [f"- {line}" for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        shown.append(f"- và {len(lines) - MOST_LINES} việc khác")
    return "\n".join(shown)


def _line(due: Due) -> str:
    return f"{due.part.title} (hạn {due.part.due_on:%d/%m/%Y}, {_when(due.days)})"


def _when(days: int) -> str:
    if days < 0:
        return f"quá {-days} ngày"
    return f"còn {days} ngày" if days else "hôm nay"
