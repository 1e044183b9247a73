"""The list of delegates: narrowed, found by three letters, in the order asked, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoluu.domain.delegates.choices import COMING, TAKING, Circle, Ordered, Standing
from giaoluu.domain.delegates.queries import DelegateInfo, Private, delegates_after, private_of
from giaoluu.domain.events.queries import AgencyInfo, agencies_among
from giaoluu.web.agency.delegation.lines import PersonLine, line_of, word_of
from giaoluu.web.office.delegates.views import ways
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page
from giaoluu.web.ui.pages import ROWS

LONGEST = 80
MOST_DIGITS = 18
SETS: dict[str, Iterable[Standing]] = {"taking": TAKING, "coming": COMING}
"""Sets of standings that have a name of their own in an address."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the address asks for; what it does not understand is as if it were not there."""

    search: str
    agency: AgencyInfo | None
    standing: str
    circle: str
    ordered: str
    after: int | None

    @property
    def standings(self) -> list[str] | None:
        if self.standing in SETS:
            return [str(each) for each in SETS[self.standing]]
        return [self.standing] if self.standing else None

    @property
    def without_agency(self) -> str:
        return self.address(agency="")

    def address(self, **changes: object) -> str:
        """The query of a page that is narrowed the same, but for the changes."""
        kept: Mapping[str, object] = {
            "q": self.search, "agency": self.agency.id if self.agency else "", "standing": self.standing,
            "circle": self.circle, "order": self.ordered,
        }  # fmt: skip
        return urlencode({name: value for name, value in {**kept, **changes}.items() if value})


@dataclass(frozen=True, slots=True)
class Row:
    """A delegate in the list; `private` is None for whoever need not see it."""

    line: PersonLine
    private: Private | None


@require_safe
@for_event(Doing.SEE_DELEGATES)
def people(request: HttpRequest, room: Room) -> HttpResponse:
    """Who comes, one line a place."""
    asked = narrowing_in(request, room.event.id)
    found = delegates_after(
        room.event.id, asked.after, ordered=asked.ordered, most=ROWS + 1, search=asked.search,
        agency_id=asked.agency.id if asked.agency else None, standings=asked.standings, circle=asked.circle or None,
    )  # fmt: skip
    rows, more = _rows(found[:ROWS], room), len(found) > ROWS
    context = {
        "rows": rows, "asked": asked, "title": _title(asked, rows, more),
        "next": asked.address(after=found[ROWS - 1].id) if more else "",
        "start": asked.address() if asked.after else "", "orders": Ordered.choices, "circles": Circle.choices,
        "standings": [("taking", _("có chỗ")), ("coming", _("đã có tên")), *_standings()],
        "sees_private": room.may(Doing.SEE_PRIVATE), **ways(room),
    }  # fmt: skip
    return event_page(request, room, "delegates_office/list.html", context)


def narrowing_in(request: HttpRequest, event_id: int) -> Narrowing:
    """What the address asks for."""
    given = request.GET
    agency = _number(given.get("agency", ""))
    after = _number(given.get("after", ""))
    standing, circle, ordered = given.get("standing", ""), given.get("circle", ""), given.get("order", "")
    return Narrowing(
        given.get("q", "").replace("\x00", "").strip()[:LONGEST],
        agencies_among(event_id, [agency]).get(agency) if agency else None,
        standing if standing in SETS or standing in Standing.values else "",
        circle if circle in Circle.values else "",
        ordered if ordered in Ordered.values else Ordered.NAME.value,
        after,
    )


def _number(given: str) -> int | None:
    return int(given) if given.isascii() and given.isdigit() and len(given) < MOST_DIGITS else None


def _standings() -> list[tuple[str, str]]:
    return [(each.value, word_of(each).lower()) for each in Standing]


def _rows(found: list[DelegateInfo], room: Room) -> list[Row]:
    private = private_of(each.id for each in found) if room.may(Doing.SEE_PRIVATE) else {}
    return [Row(line_of(each), private.get(each.id)) for each in found]


def _title(asked: Narrowing, rows: list[Row], more: bool) -> str:
    if not rows:
        return _("Không có ai như vậy trong danh sách.") if asked.address() else _("Chưa có ai trong danh sách.")
    if asked.after or more:
        return _("Danh sách đại biểu, %(count)d dòng một trang") % {"count": ROWS}
    return _("%(count)d người và chỗ giữ") % {"count": len(rows)}
