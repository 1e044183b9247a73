"""Việc chuẩn bị có thời hạn sau ngày tổ chức.

Danh sách gửi sau hội nghị, kịch bản duyệt sau buổi diễn thì không dùng được nữa. Việc vốn làm sau sự kiện (báo cáo
kết quả, tổng kết, quyết toán, nhân rộng) không bị báo; chỉ báo khi lời văn của nhiệm vụ là lời của việc chuẩn bị.

Sai:

    Thời gian: 14h00 ngày 10/10/2025.
    - Gửi danh sách đại biểu về Sở Nội vụ trước ngày 25/10/2025.

Đúng:

    - Gửi danh sách đại biểu về Sở Nội vụ trước ngày 25/9/2025.

In English: work that prepares the event is due after the event. Reports, accounts and whatever is done afterwards are
left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.calendar import first_day_of, last_day_of_events, said
from giaoluu.compiler.rules.reckoning.deadlines import Due, dues_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D005",
    slug="deadline-after-event",
    severity="warning",
    message={
        "vi": "Việc chuẩn bị có hạn {deadline}, sau ngày tổ chức {event}.",
        "en": "This preparation is due on {deadline}, after the event of {event}.",
    },
    help={
        "vi": "Đặt hạn trước ngày tổ chức, hoặc ghi rõ đây là việc làm sau sự kiện.",
        "en": "Set the deadline before the event, or say that this is done afterwards.",
    },
)

_AFTERWARDS = re.compile(
    r"(?<!\w)sau\s|kết quả|(?<!Hội nghị )tổng kết|sơ kết|quyết toán|rút kinh nghiệm|nhân rộng|thanh toán|phát lại"
    r"|kỷ yếu|cảm ơn|tri ân|đánh giá|khen thưởng|báo cáo (?:về|Ủy ban|UBND)|tiếp tục|duy trì|(?:hằng|hàng) năm",
    re.IGNORECASE,
)
_BEFOREHAND = re.compile(
    r"(?<!\w)(?:xây dựng|chuẩn bị|dự thảo|soạn thảo|lập|đăng ký|gửi|cử|chọn cử|trang trí|dàn dựng|tập luyện|sản xuất"
    r"|thẩm định|duyệt|phê duyệt|lựa chọn|giới thiệu|tổng duyệt|bàn giao|in ấn|thiết kế|lắp đặt|bố trí|mời|trình)"
    r"(?!\w)",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Hit]:
    event = last_day_of_events(reading.plan)
    if event is None:
        return
    for due in dues_of(reading.plan):
        day = first_day_of(due.deadline)
        if day and day > event and _is_preparation(due):
            yield Hit(due.at, {"deadline": due.said, "event": said(event)})


def _is_preparation(due: Due) -> bool:
    return _AFTERWARDS.search(due.sentence) is None and _BEFOREHAND.search(due.sentence) is not None
