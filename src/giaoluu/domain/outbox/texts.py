"""The words of messages about the plan. Short, respectful; the code of a link stands in a paragraph of its own."""

from __future__ import annotations

from giaoluu.domain.accounts.queries import Reachable
from giaoluu.domain.events.queries import EventInfo
from giaoluu.domain.outbox.decisions import CODE, LINK

WAY_IN = f"""Xem và báo lại tại liên kết riêng của đơn vị (mở được ngay, không cần cài đặt):
{LINK}

Mã mở liên kết trên máy khác: {CODE}"""


def plan_text(event: EventInfo, officer: Reachable, *, attached: bool) -> tuple[str, str]:
    """Subject and body of the message that brings the plan to an agency."""
    code = f" số {event.code}" if event.code else ""
    issued = f" ngày {event.issued_on:%d/%m/%Y}" if event.issued_on else ""
    enclosed = "Văn bản gửi kèm thư này." if attached else "Văn bản xem được tại liên kết dưới đây."
    body = f"""Kính gửi: {officer.name}, {officer.agency}.

Ban Tổ chức gửi đến {officer.agency} Kế hoạch{code}{issued}: {event.name}. {enclosed}

{WAY_IN}

Đề nghị bấm “Đã nhận” khi mở. Trân trọng cảm ơn!"""
    return f"Kế hoạch{code}: {event.name}", body
