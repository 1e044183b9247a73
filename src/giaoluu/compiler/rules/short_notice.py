"""Kế hoạch ký sát ngày tổ chức, chưa đầy 3 ngày.

Không phải lỗi của văn bản, nhưng các đơn vị hầu như không kịp lập danh sách, xe đưa đón, tập luyện. Ngày ký để trống
thì không xét; đợt thi đua dài
ngày cũng không xét.

Sai:

    Cao Bằng, ngày 02 tháng 9 năm 2025
    Thời gian: 19h30 ngày 03 tháng 9 năm 2025.

Đúng:

    Cao Bằng, ngày 25 tháng 8 năm 2025
    Thời gian: 19h30 ngày 03 tháng 9 năm 2025.

In English: the plan is dated fewer than three days before its event, so that nobody has time to prepare.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.calendar import day_of, days_of, said
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D011",
    slug="short-notice",
    severity="note",
    message={
        "vi": "Kế hoạch ký ngày {signed}, chỉ còn {left} ngày đến ngày tổ chức {event}.",
        "en": "The plan is dated {signed}, which leaves {left} days until the event on {event}.",
    },
    help={
        "vi": "Báo trước cho các đơn vị bằng điện thoại hoặc tin nhắn; kiểm tra ngày ký có đúng không.",
        "en": "Tell the agencies by phone or message beforehand; make sure that the date of the plan is right.",
    },
)

_ENOUGH_DAYS = 3
_LONGEST_EVENT = 5


def check(reading: Reading) -> Iterator[Hit]:
    signed = day_of(reading.plan.document.date)
    spans = [(days, occasion) for occasion in reading.plan.occasions if (days := days_of(occasion))]
    starts = [(days[0], occasion) for days, occasion in spans if (days[1] - days[0]).days < _LONGEST_EVENT]
    if signed is None or not starts:
        return
    first, occasion = min(starts, key=lambda start: start[0])
    left = (first - signed).days
    if 0 <= left < _ENOUGH_DAYS:
        yield Hit(occasion.at, {"signed": said(signed), "left": left, "event": said(first)})
