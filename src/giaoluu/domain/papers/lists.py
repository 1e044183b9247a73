"""Lists of delegates on paper: what stands in them, and as a PDF of A4 pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from django.utils.translation import gettext as _

from giaoluu.domain.delegates.choices import Ordered, Standing
from giaoluu.domain.delegates.queries import DelegateInfo, Private
from giaoluu.domain.papers.list_columns import Column, Line
from giaoluu.lib.typeset import pdf

TEMPLATE = Path(__file__).parent / "templates" / "list.typ"
NARROW = 90
"""The widest sum of columns that stands on an upright page."""


@dataclass(frozen=True, slots=True)
class Group:
    """The people of one agency under its name, and how they stand; without a name where agencies are not kept apart."""

    name: str
    told: str
    rows: list[list[str]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as it is printed. The first column counts the rows."""

    event: str
    title: str
    told: str
    heads: list[str]
    widths: list[int]
    groups: list[Group]

    @property
    def is_wide(self) -> bool:
        return sum(self.widths) > NARROW


def listing(
    event: str,
    title: str,
    made: str,
    people: Sequence[DelegateInfo],
    columns: Sequence[Column],
    *,
    ordered: str = Ordered.AGENCY,
    privates: Mapping[int, Private] | None = None,
    arrivals: Mapping[int, str] | None = None,
) -> Listing:
    """The list of these people. `privates` is given where somebody may see it, `arrivals` once people are counted in:
    by delegate when they came.
    """
    lines = [
        Line(one, (privates or {}).get(one.id), None if arrivals is None else arrivals.get(one.id, ""))
        for one in people
    ]
    apart = ordered == Ordered.AGENCY
    shown = [one for one in columns if not (apart and one.key == "agency")]
    groups = groupby(enumerate(lines, 1), key=lambda pair: pair[1].person.agency_id if apart else 0)
    return Listing(
        event, title, _("%(count)s đại biểu. %(made)s") % {"count": len(lines), "made": made},
        [_("TT"), *(str(one.head) for one in shown)], [5, *(one.width for one in shown)],
        [_group(list(found), shown, apart=apart) for _key, found in groups],
    )  # fmt: skip


def _group(found: list[tuple[int, Line]], columns: Sequence[Column], *, apart: bool) -> Group:
    rows = [[str(number), *(one.words(line) for one in columns)] for number, line in found]
    lines = [line for _number, line in found]
    return Group(lines[0].person.agency, _standings(lines), rows) if apart else Group("", "", rows)


def _standings(lines: list[Line]) -> str:
    """How the people of an agency stand, in one line: who attended once that is known, else what was said."""
    counted = Counter(_standing(line) for line in lines)
    return ", ".join(f"{words} {count}" for words, count in counted.items())


def _standing(line: Line) -> str:
    if line.arrived:
        return _("có mặt")
    if line.arrived is not None and line.person.standing is not Standing.EXCUSED:
        return _("vắng")
    return str(line.person.standing.label)


def as_pdf(found: Listing, fonts: Path) -> bytes:
    """The list as a PDF of A4 pages, lying down where its columns are many."""
    values = {
        "event": found.event, "title": found.title, "told": found.told, "heads": found.heads, "widths": found.widths,
        "wide": found.is_wide, "page": _("Trang"),
        "groups": [{"name": one.name, "told": one.told, "rows": one.rows} for one in found.groups],
    }  # fmt: skip
    return pdf(TEMPLATE, values, fonts=[fonts])
