"""Clock times as a plan writes them: `19h30'`, `14 giờ 00 phút`, `8 giờ`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from giaoluu.compiler.rules.reckoning.figures import at_figures
from giaoluu.compiler.source import Span

_TIME = re.compile(r"(?<![\d.,/:])(?P<h>\d{1,2})\s?(?:[hH]|giờ|[gG](?=\d))\s?(?P<m>\d{2}(?!\d))?(?:\s?(?:phút|['’′]))?")


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """A clock time of the text; `minute` is None where it is not written."""

    hour: int
    minute: int | None
    at: Span

    @property
    def minutes(self) -> int:
        """Minutes since midnight."""
        return self.hour * 60 + (self.minute or 0)


@lru_cache(maxsize=8)
def times_in(text: str) -> tuple[WrittenTime, ...]:
    """Whatever looks like a clock time, lengths such as `24h` among them; the range is not checked."""
    return tuple(
        WrittenTime(int(match["h"]), int(match["m"]) if match["m"] else None, match.span())
        for match in at_figures(_TIME, text)
    )


def moment_of(iso: str | None) -> datetime | None:
    """The moment of an ISO clock time; None for a day, a month or nothing."""
    return datetime.fromisoformat(iso) if iso and "T" in iso else None


def clock(moment: datetime) -> str:
    """The time as a Vietnamese paper writes it: 19h30."""
    return f"{moment.hour:02d}h{moment.minute:02d}"
