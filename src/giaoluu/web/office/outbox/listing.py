"""The outbox as a page: what needs a person first, then drafts, then what is on its way, then the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.outbox.choices import Leaving
from giaoluu.domain.outbox.decisions import NEEDS_A_PERSON, ON_ITS_WAY
from giaoluu.domain.outbox.queries import MessageRow, count_by_state, count_to_leave, messages_of
from giaoluu.web.ui.pages import Page, page_of

ROWS = 50
SHOWN = 15
"""Letters on a page; those of each section where all are shown together."""
SHAPES = {
    Leaving.SENT: ("ok", "#shape-ok"),
    Leaving.REFUSED: ("late", "#shape-late"),
    Leaving.UNSURE: ("warn", "#shape-warn"),
}
SECTIONS: tuple[tuple[str, str | Promise, tuple[Leaving, ...]], ...] = (
    ("review", _("Cần xem lại"), NEEDS_A_PERSON),
    ("drafts", _("Thư nháp"), (Leaving.DRAFT,)),
    ("waiting", _("Đang chờ gửi"), ON_ITS_WAY),
    ("sent", _("Đã gửi"), (Leaving.SENT,)),
    ("dropped", _("Đã bỏ"), (Leaving.DROPPED,)),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One message with the look of its state."""

    row: MessageRow
    look: str
    shape: str


@dataclass(frozen=True, slots=True)
class Section:
    """One group of messages; `count` is all of them, `lines` those that are shown."""

    key: str
    title: str | Promise
    count: int
    page: Page[Line]

    @property
    def lines(self) -> Sequence[Line]:
        return self.page.rows

    @property
    def more(self) -> int:
        return self.count - len(self.lines)


@dataclass(frozen=True, slots=True)
class Outbox:
    """All sections; how many letters can leave now."""

    sections: list[Section]
    words: str
    counts: dict[str, int]
    letters: int
    is_whole: bool
    sought: Page[MessageRow]

    @property
    def found(self) -> int:
        """How many messages are shown."""
        return sum(len(section.lines) for section in self.sections)


def listing(event_id: int, words: str = "", whole: str = "", number: int = 0) -> Outbox:
    """The outbox of an event; with `words` what is found, with `whole` a page of one section alone."""
    by_state = count_by_state(event_id)
    asked = [one for one in SECTIONS if one[0] == whole] or SECTIONS
    if words:
        found = page_of(messages_of(event_id, Leaving, words, ROWS + 1, number * ROWS), number, _query(words), ROWS)
        sections = [_found(*one, found.rows) for one in SECTIONS]
    else:
        found = page_of([], 0)
        number, most = (number, ROWS) if len(asked) == 1 else (0, SHOWN)
        sections = [_section(event_id, *one, by_state, number, most) for one in asked]
    counts = {key: sum(by_state[state] for state in states) for key, _title, states in SECTIONS}
    return Outbox(
        [one for one in sections if one.count], words, counts, count_to_leave(event_id), len(asked) == 1, found
    )


def _section(
    event_id: int, key: str, title: str | Promise, states: tuple[Leaving, ...],
    by_state: dict[Leaving, int], number: int, most: int,
) -> Section:  # fmt: skip
    count = sum(by_state[state] for state in states)
    rows = messages_of(event_id, states, most=most + 1, first=number * most)
    page = page_of([line(row) for row in rows], number, f"all={key}&", most)
    return Section(key, title, count, page)


def _found(key: str, title: str | Promise, states: tuple[Leaving, ...], rows: Sequence[MessageRow]) -> Section:
    lines = [line(row) for row in rows if row.state in states]
    return Section(key, title, len(lines), page_of(lines, 0))


def _query(words: str) -> str:
    return f"{urlencode({'q': words})}&"


def line(row: MessageRow) -> Line:
    return Line(row, *SHAPES.get(row.state, ("idle", "#shape-half" if row.state in ON_ITS_WAY else "#shape-ring")))
