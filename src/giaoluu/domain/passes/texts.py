"""The words of the message that brings an agency its passes."""

from __future__ import annotations

from giaoluu.domain.accounts.queries import Reachable
from giaoluu.domain.events.queries import EventInfo
from giaoluu.domain.outbox.texts import WAY_IN


def passes_text(event: EventInfo, officer: Reachable, passes: int, *, attached: bool) -> tuple[str, str]:
    """Subject and body of the letter."""
    enclosed = " Tệp kèm thư này để in." if attached else ""
    body = f"""Kính gửi: {officer.name}, {officer.agency}.

Ban Tổ chức gửi {passes} thẻ của đại biểu {officer.agency} dự {event.name}.{enclosed}

Trên trang của đơn vị, mỗi thẻ có một địa chỉ riêng để chuyển cho đại biểu mở trên điện thoại.

{WAY_IN}

Thẻ dùng cho đúng một người. Người đi thay cần thẻ khác: đề nghị báo Ban Tổ chức. Trân trọng cảm ơn!"""
    return f"{passes} thẻ đại biểu: {event.name}", body
