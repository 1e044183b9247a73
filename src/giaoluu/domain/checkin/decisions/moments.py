"""Moments as doors count them: milliseconds since 1970, 0 for none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def milliseconds(moment: datetime | None) -> int:
    """The milliseconds since 1970; 0 for none."""
    return (moment - _EPOCH) // _MILLISECOND if moment else 0
