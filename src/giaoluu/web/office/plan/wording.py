"""Days, times and amounts as an office writes them."""

from __future__ import annotations

from datetime import date

from giaoluu.lib.vietnamese import grouped

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
NBSP = "\u00a0"


def day_words(iso: str) -> str:
    """`2025-09-03` -> `03/9/2025`; a month or a year stays what it is. Only January and February carry a nought."""
    parts = iso.split("-")
    if len(parts) == 3:
        return f"{parts[2]}/{month_words(parts[1])}/{parts[0]}"
    return f"{month_words(parts[1])}/{parts[0]}" if len(parts) == 2 else iso


def month_words(month: str) -> str:
    return month if int(month) < 3 else str(int(month))


def weekday(iso: str) -> str:
    """The day of the week of an ISO day."""
    return WEEKDAYS[date.fromisoformat(iso).weekday()]


def clock(iso: str | None) -> str:
    """The clock time of an ISO moment, empty where it has none."""
    return iso.partition("T")[2][:5] if iso else ""


def dated(iso: str) -> str:
    """A day with its weekday, without the time: `thứ Tư 03/9/2025`."""
    day = iso.partition("T")[0]
    if len(day) == len("2025-09-03"):
        return f"{weekday(day)} {day_words(day)}"
    return f"tháng {day_words(day)}" if "-" in day else f"năm {day}"


def when(start: str, end: str | None) -> tuple[str, str]:
    """A stretch of time as two pieces: the clock times, and the day or days."""
    first, last = start.partition("T")[0], (end or "").partition("T")[0]
    if not end or last == first:
        times = " – ".join(filter(None, (clock(start), clock(end))))
        return times, dated(start)
    return "", f"{_moment(start)} đến {_moment(end)}"


def _moment(iso: str) -> str:
    return f"{clock(iso)} {dated(iso)}".strip()


def amount(dong: int) -> str:
    """An amount of money: `540.000.000 đồng`."""
    return f"{grouped(dong)}{NBSP}đồng"


def minutes(length: float) -> str:
    """A length in minutes, without a needless decimal: `5`, `2,5`."""
    return f"{length:g}".replace(".", ",")
