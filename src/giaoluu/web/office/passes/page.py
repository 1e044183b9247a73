"""How far passes and prints are: what is missing, what is no longer true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.events.queries import EventInfo
from giaoluu.domain.papers.faces import Face, dues_of
from giaoluu.domain.papers.people import faces_of, occasion_of
from giaoluu.domain.passes.choices import Printed
from giaoluu.domain.passes.decisions import NoDayYet, Stale, Words, changes, expiry_of, stale
from giaoluu.domain.passes.queries import Issuing, PrintInfo, issuing_of, prints_of

FIELDS: dict[str, str | Promise] = {
    "name": _("họ tên"), "honour": _("danh hiệu"), "position": _("chức vụ"), "unit": _("đơn vị"), "seat": _("ghế"),
    "circle": _("diện"), "pass": _("thẻ"), "event": _("tên chương trình"), "when": _("thời gian"),
    "where": _("địa điểm"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class OnPaper:
    """How far the badges or the plates are."""

    kind: Printed
    due: Mapping[int, Words]
    prints: Mapping[int, PrintInfo]
    stale: Stale

    @property
    def right(self) -> int:
        """How many are printed as they should be."""
        return len(self.due) - len(self.stale.new) - len(self.stale.changed)

    @property
    def old(self) -> tuple[int, ...]:
        """Whom a press would print for: what changed, and what never was."""
        return (*self.stale.changed, *self.stale.new)


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of the area. `has_day` is whether it is known until when passes would be good."""

    coming: int
    issuing: Issuing
    lacking: int
    has_day: bool
    papers: tuple[OnPaper, ...]

    @property
    def to_do(self) -> int:
        """What a press would issue or lengthen."""
        return self.lacking + self.issuing.short

    @property
    def changed(self) -> int:
        return sum(len(one.stale.changed) for one in self.papers)


def overview_of(event: EventInfo) -> Overview:
    """How far everything of an event is."""
    faces = faces_of(event)
    try:
        until = expiry_of(event.starts_at, event.ends_at)
    except NoDayYet:
        until = None
    issuing = issuing_of(event.id, until)
    lacking = len(faces) - issuing.good - issuing.revoked
    return Overview(
        len(faces), issuing, lacking, until is not None, tuple(on_paper(event, kind, faces) for kind in Printed)
    )


def on_paper(event: EventInfo, kind: Printed, faces: Sequence[Face]) -> OnPaper:
    """What should be printed for these and what is."""
    due, prints = dues_of(kind, faces, occasion_of(event)), prints_of(event.id, kind)
    return OnPaper(kind, due, prints, stale(due, {number: one.words for number, one in prints.items()}))


@dataclass(frozen=True, slots=True)
class Changed:
    """A print that is no longer true, and in which words."""

    delegate_id: int
    name: str
    words: list[tuple[str | Promise, str, str]]


def changed_of(paper: OnPaper, most: int) -> list[Changed]:
    """Some of those to be printed again; for each field what was printed and what it should be."""
    found = []
    for number in paper.stale.changed[:most]:
        due, printed = paper.due[number], paper.prints[number]
        words = [(FIELDS.get(name, name), was, now) for name, was, now in changes(due, printed.words)]
        found.append(Changed(number, due["name"], words))
    return found
