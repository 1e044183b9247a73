"""Sự kiện diễn ra trước ngày ký kế hoạch.

Kế hoạch ký sau khi việc đã xong thì không ai làm theo được: ngày ký hoặc ngày tổ chức bị ghi nhầm, thường là nhầm năm
hoặc nhầm tháng. Đợt dài ngày chỉ bị báo khi đã kết thúc trước ngày ký; vòng phụ đã diễn ra trước đó thì không bị báo.

Sai:

    Cao Bằng, ngày 25 tháng 8 năm 2025
    Thời gian: Từ 19h30 đến 21h30 ngày 03 tháng 8 năm 2025.

Đúng:

    Cao Bằng, ngày 25 tháng 8 năm 2025
    Thời gian: Từ 19h30 đến 21h30 ngày 03 tháng 9 năm 2025.

In English: the event is over before the plan is dated. One of the two dates is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from giaoluu.compiler.plan import Occasion
from giaoluu.compiler.rules.reckoning.calendar import day_of, last_day_of, said
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D003",
    slug="event-before-plan",
    severity="error",
    message={
        "vi": "Sự kiện diễn ra ngày {event}, trước ngày ký kế hoạch {signed}.",
        "en": "The event is on {event}, before the plan is dated ({signed}).",
    },
    help={
        "vi": "Xem lại năm và tháng của ngày tổ chức và của ngày ký.",
        "en": "Look again at the year and month of the event and of the plan.",
    },
)

_CITED = re.compile(r"(?<!\w)s[ốo]\s+\d+[\w/.\-]*,?\s+(?:ngày)?$|(?<!\w)s[ốo]\s+\d+[\w/.\-]*,?\s+ngày")


def check(reading: Reading) -> Iterator[Hit]:
    signed = day_of(reading.plan.document.date)
    if signed is None:
        return
    over = [(occasion, last) for occasion in reading.plan.occasions if (last := _last_day(occasion))]
    past = [(occasion, last) for occasion, last in over if last < signed]
    for occasion, last in past:
        is_main = occasion is reading.plan.occasions[0] or len(past) == len(over)
        if is_main and not _is_cited(reading.source.text, occasion.at[0]):
            yield Hit(occasion.at, {"event": said(last), "signed": said(signed)})


def _last_day(occasion: Occasion) -> date | None:
    """The last day of an occasion; None where only its year is known, or where its end precedes its start (D004)."""
    if occasion.precision == "year" or (occasion.end and occasion.end < occasion.start):
        return None
    return last_day_of(occasion.end or occasion.start)


def _is_cited(text: str, place: int) -> bool:
    """Whether the day is that of a cited document: "Chỉ thị số 41-CT/TW ngày ..."."""
    return _CITED.search(text[max(0, place - 60) : place + 5]) is not None
