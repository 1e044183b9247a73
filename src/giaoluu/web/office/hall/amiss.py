"""What is amiss with a seating, in sentences, each with the seat it leads to; and how good the seating is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.domain.delegates.queries import DelegateInfo, twins_of
from giaoluu.domain.seating.decisions.faults import Fault, FaultKind, faults_of
from giaoluu.domain.seating.decisions.quality import quality_of
from giaoluu.domain.seating.queries.hall import SeatInfo, given_up
from giaoluu.domain.seating.queries.table import table_of

LISTED = 60
"""So many of a kind are listed one by one."""

KINDS: Mapping[str, str | Promise] = {
    FaultKind.SPLIT: gettext_lazy("Xa đoàn"),
    FaultKind.INVERSION: gettext_lazy("Ngược thứ tự"),
    FaultKind.INSIDE: gettext_lazy("Ngược thứ tự"),
    FaultKind.BLOCKED: gettext_lazy("Khó lên sân khấu"),
    FaultKind.ALONE: gettext_lazy("Xa giáo viên"),
    FaultKind.NOT_KEPT: gettext_lazy("Ngồi nhầm chỗ"),
    FaultKind.NEED: gettext_lazy("Sai loại ghế"),
}
SAID: Mapping[str, str | Promise] = {
    FaultKind.SPLIT: gettext_lazy("%(person)s ở %(seat)s, cách phần đông của đoàn %(agency)s."),
    FaultKind.INVERSION: gettext_lazy(
        "%(agency)s ngồi từ %(seat)s, sau %(other)s (%(other_agency)s) ở %(other_seat)s."
    ),
    FaultKind.INSIDE: gettext_lazy("%(person)s ở %(seat)s, sau %(other)s ở %(other_seat)s cùng đoàn."),
    FaultKind.BLOCKED: gettext_lazy("%(person)s ở %(seat)s không có lối thoáng lên sân khấu."),
    FaultKind.ALONE: gettext_lazy("%(person)s ở %(seat)s không có giáo viên ngồi gần."),
    FaultKind.NOT_KEPT: gettext_lazy("%(person)s ở %(seat)s, chỗ dành cho người khác (%(kind)s)."),
    FaultKind.NEED: gettext_lazy("%(person)s cần loại ghế khác, đang ở %(seat)s."),
}


@dataclass(frozen=True, slots=True)
class Amiss:
    """One thing that is amiss: of which kind, in a sentence, and the seat to look at."""

    kind: str
    says: str
    seat_id: int | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """How good a seating is, all that is amiss with it as far as it is listed, and how much there is in all."""

    quality: int
    amiss: list[Amiss]
    count: int


@dataclass(frozen=True, slots=True)
class _Known:
    """By whose names things are said."""

    people: Mapping[int, DelegateInfo]
    seats: Mapping[int, SeatInfo]
    placed: Mapping[int, int]

    def told(self, fault: Fault) -> dict[str, object]:
        """The words of a sentence."""
        person, other = self.people[fault.delegate_id], self.people.get(fault.other or 0)
        seat = self.seats.get(fault.seat_id or 0)
        beside = self.seats.get(self.placed.get(fault.other or 0, 0))
        return {
            "person": called(person), "agency": person.agency, "seat": seat.name if seat else "–",
            "kind": seat.kind.label if seat else "", "other": called(other) if other else "–",
            "other_agency": other.agency if other else "–", "other_seat": beside.name if beside else "–",
        }  # fmt: skip


def called(person: DelegateInfo) -> str:
    """A person as people call them."""
    return f"{person.title} {person.name}".strip()


def judged(event_id: int, seats: Sequence[SeatInfo], people: Sequence[DelegateInfo]) -> Judged:
    """What can be said of who sits where; of an empty hall nothing is said yet."""
    table = table_of(event_id)
    known = _Known({one.id: one for one in people}, {one.id: one for one in seats}, table.placed)
    faults = faults_of(table.people, table.chairs, table.placed) if table.placed else ()
    one_by_one = [fault for fault in faults if fault.kind != FaultKind.UNSEATED]
    without = len(faults) - len(one_by_one)
    found = [*_by_kind(one_by_one, known), *_gone(event_id, known), *_twice(event_id, known)]
    if without:
        found.append(Amiss(_("Chưa có ghế"), _("%(count)d người dự chưa có ghế.") % {"count": without}))
    value = quality_of(table.people, table.chairs, table.placed).value if table.placed else 0
    unlisted = sum(max(0, count - LISTED) for count in _counts(one_by_one).values())
    return Judged(value, found, len(found) + unlisted)


def _counts(faults: Sequence[Fault]) -> dict[FaultKind, int]:
    return {kind: sum(fault.kind == kind for fault in faults) for kind in FaultKind}


def _by_kind(faults: Sequence[Fault], known: _Known) -> Iterator[Amiss]:
    for kind in SAID:
        here = [fault for fault in faults if fault.kind == kind][:LISTED]
        yield from (Amiss(str(KINDS[kind]), str(SAID[kind]) % known.told(fault), fault.seat_id) for fault in here)


def _gone(event_id: int, known: _Known) -> Iterator[Amiss]:
    """Who was given a seat and does not come any more."""
    told = _("%(person)s không dự nữa; ghế %(seat)s coi như trống.")
    for one in given_up(event_id):
        seat = known.seats.get(one.seat_id)
        if seat and one.seat_id not in set(known.placed.values()):
            yield Amiss(_("Không dự nữa"), told % {"person": one.person, "seat": seat.name}, seat.id)


def _twice(event_id: int, known: _Known) -> Iterator[Amiss]:
    """Who may have been registered twice, and has two seats."""
    told = _("%(person)s (%(agency)s) có thể cũng là %(other)s (%(other_agency)s), mỗi người một ghế.")
    for twins in twins_of(event_id):
        both = [known.people[who] for who in twins if who in known.placed and who in known.people][:2]
        if len(both) == 2:
            first, second = both
            words = {"person": called(first), "agency": first.agency, "other": called(second)}
            says = told % {**words, "other_agency": second.agency}
            yield Amiss(_("Có thể trùng"), says, known.placed[first.id])
