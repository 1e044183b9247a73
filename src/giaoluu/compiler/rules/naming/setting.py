"""When and where a plan was written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from giaoluu.compiler.syntax.places import province_named, provinces

if TYPE_CHECKING:
    from giaoluu.compiler.rules.rule import Reading
    from giaoluu.compiler.syntax.places import Unit

_MONTH = re.compile(r"tháng\s*(\d{1,2})?[\s.…]*năm\s*(20\d\d)", re.IGNORECASE)


def month_of(reading: Reading) -> str | None:
    """The month in which the plan was issued, "2025-08"; where the day is blank, from the letterhead or the bases."""
    plan = reading.plan
    date = plan.document.date or (plan.attached_to.date if plan.attached_to else None)
    if date:
        return date[:7]
    head = " ".join(piece.passage.text for piece in reading.document.letterhead)
    found = _MONTH.search(head)
    if found:
        return f"{found[2]}-{int(found[1] or 12):02d}"
    return max((basis.date[:7] for basis in plan.bases if basis.date), default=None)


def is_since(reading: Reading, day: str) -> bool:
    """Whether the plan was issued on or after a day (ISO 8601); no where nothing tells."""
    date = reading.plan.document.date
    month = month_of(reading)
    return date >= day if date else month is not None and month >= day[:7]


def province_of(reading: Reading) -> Unit | None:
    """The province of today in which the plan was made, from its letterhead, else the one it names most."""
    heading = reading.plan.document
    if heading.place and (province := province_named(heading.place)):
        return province
    pieces = (piece.passage.text for piece in reading.document.letterhead)
    return _named_in(" ".join(pieces)) or _named_in(reading.source.text)


@lru_cache(maxsize=8)
def _named_in(text: str) -> Unit | None:
    folded = " ".join(text.casefold().split())
    if "tỉnh" not in folded and "thành phố" not in folded:
        return None
    counts = {unit: folded.count(str(unit).casefold()) for unit in provinces()}
    best = max(counts, key=lambda unit: counts[unit])
    return best if counts[best] else None
