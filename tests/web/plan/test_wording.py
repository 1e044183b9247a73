from __future__ import annotations

import pytest

from giaoluu.web.office.plan.wording import amount, day_words, minutes, when


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2025-09-03T19:30", "2025-09-03T21:30", ("19:30 – 21:30", "thứ Tư 03/9/2025")),
        ("2025-09-03T19:30", None, ("19:30", "thứ Tư 03/9/2025")),
        ("2026-02-08", None, ("", "Chủ nhật 08/02/2026")),
        ("2025-10", "2026-03", ("", "tháng 10/2025 đến tháng 3/2026")),
        ("2026-01-02T08:00", "2026-01-03", ("", "08:00 thứ Sáu 02/01/2026 đến thứ Bảy 03/01/2026")),
        ("2026", None, ("", "năm 2026")),
    ],
)
def test_a_time_is_said_as_an_office_says_it(start: str, end: str | None, said: tuple[str, str]) -> None:
    assert when(start, end) == said


def test_days_amounts_and_lengths_are_written_in_the_vietnamese_way() -> None:
    assert (day_words("2026-12"), amount(540_000_000), minutes(5.0), minutes(2.5)) == (
        "12/2026",
        "540.000.000\u00a0đồng",
        "5",
        "2,5",
    )
