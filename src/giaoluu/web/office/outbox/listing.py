"""The outbox as a page: what needs a person first, then drafts, then what is on its way, then the rest."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.outbox.choices import Leaving
from giaoluu.domain.outbox.decisions import NEEDS_A_PERSON, ON_ITS_WAY, Addressee, people, ready
from giaoluu.domain.outbox.queries import MessageRow, addressees, count_by_state, messages_of

SHOWN = 50
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
    lines: list[Line]

    @property
    def more(self) -> int:
        return self.count - len(self.lines)


@dataclass(frozen=True, slots=True)
class Outbox:
    """All sections; what can leave now, and for how many people."""

    sections: list[Section]
    words: str
    counts: dict[str, int]
    letters: int
    people: int

    @property
    def found(self) -> int:
        """How many messages are shown."""
        return sum(len(section.lines) for section in self.sections)


def listing(event_id: int, words: str = "", whole: str = "") -> Outbox:
    """The outbox of an event; with `words` what is found, with `whole` all of one section."""
    by_state = count_by_state(event_id)
    sections = [_section(event_id, key, title, states, words, whole, by_state) for key, title, states in SECTIONS]
    drafts = drafts_that_can_leave(event_id)
    counts = {key: sum(by_state[state] for state in states) for key, _title, states in SECTIONS}
    return Outbox([one for one in sections if one.count], words, counts, len(drafts), people(drafts))


def _section(
    event_id: int, key: str, title: str | Promise, states: tuple[Leaving, ...], words: str, whole: str,
    by_state: dict[Leaving, int],
) -> Section:  # fmt: skip
    count = sum(by_state[state] for state in states)
    most = None if whole == key or words else SHOWN
    rows = messages_of(event_id, states, words, most) if count else []
    return Section(key, title, len(rows) if words else count, [line(row) for row in rows])


def line(row: MessageRow) -> Line:
    return Line(row, *SHAPES.get(row.state, ("idle", "#shape-half" if row.state in ON_ITS_WAY else "#shape-ring")))


def drafts_that_can_leave(event_id: int) -> list[Addressee]:
    """All drafts that a worker could send now."""
    drafts = [row.id for row in messages_of(event_id, [Leaving.DRAFT], most=None) if row.can_leave]
    return ready(addressees(event_id, drafts))
