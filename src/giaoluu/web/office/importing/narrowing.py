"""What a list that goes out shows: columns, order and filter, out of an address or of what was saved under a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.delegates.choices import COMING, TAKING, Circle, Ordered, Standing
from giaoluu.domain.delegates.decisions.writing import tidy
from giaoluu.domain.papers.list_columns import COLUMNS, USUAL

AMONG = {
    "": (_("tất cả người có tên"), tuple(one for one in Standing if one not in (Standing.HELD, Standing.WITHDRAWN))),
    "coming": (_("đã có tên và xác nhận dự"), COMING),
    "confirmed": (_("xác nhận dự"), (Standing.CONFIRMED,)),
    "unanswered": (_("chưa trả lời"), (Standing.NAMED,)),
    "absent": (_("không dự, vắng có lý do"), (Standing.DECLINED, Standing.EXCUSED)),
    "taking": (_("mọi chỗ, cả chỗ đang giữ"), TAKING),
}
"""Whom a list may be narrowed to."""
_KEYS = {one.key for one in COLUMNS}
_LONGEST = 100
_MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What somebody chose; everything in it is one of what may be chosen."""

    columns: tuple[str, ...] = USUAL
    order: str = Ordered.AGENCY.value
    among: str = ""
    circle: str = ""
    agency: int | None = None
    search: str = ""

    @property
    def standings(self) -> tuple[Standing, ...]:
        return AMONG[self.among][1]

    @property
    def kept(self) -> dict[str, str]:
        """All but the columns, as it is kept under a name."""
        named = {"order": self.order, "among": self.among, "circle": self.circle, "q": self.search}
        named["agency"] = str(self.agency or "")
        return {name: value for name, value in named.items() if value}

    @property
    def query(self) -> str:
        """The rest of an address that says the same."""
        return urlencode([*(("c", key) for key in self.columns), *self.kept.items()])


def narrowed(given: QueryDict) -> Narrowed:
    """What an address or a form asks for."""
    return _narrowed(given.getlist("c"), {name: value for name in given if (value := given.get(name))})


def saved(columns: Sequence[str], kept: dict[str, str]) -> Narrowed:
    """What was kept under a name."""
    return _narrowed(columns, kept)


def _narrowed(columns: Sequence[str], given: dict[str, str]) -> Narrowed:
    agency = given.get("agency", "")
    return Narrowed(
        tuple(dict.fromkeys(key for key in columns if key in _KEYS)) or USUAL,
        given.get("order", "") if given.get("order", "") in Ordered.values else Ordered.AGENCY.value,
        given.get("among", "") if given.get("among", "") in AMONG else "",
        given.get("circle", "") if given.get("circle", "") in Circle.values else "",
        int(agency) if agency.isascii() and agency.isdigit() and len(agency) <= _MOST_DIGITS else None,
        tidy(given.get("q", ""))[:_LONGEST],
    )  # fmt: skip


def narrowed_in(request: HttpRequest) -> Narrowed:
    """What the address of a request asks for."""
    return narrowed(request.GET)
