"""Says to each scan what the house says: by the roster, and by all that happened to the person before and after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from giaoluu.domain.checkin.actions.rows.shape import Found, Row, Rows
from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.admission import nearest
from giaoluu.domain.checkin.decisions.book import Book
from giaoluu.domain.checkin.decisions.history import NOWHERE, Happened, Ruling, Standing, replay, step
from giaoluu.domain.checkin.decisions.scans import Brought, Conflict, Said


@dataclass(slots=True)
class Fresh:
    """A scan that was not known before: of whom, by which device."""

    scan: Happened
    delegate: int
    device: int
    token: str


@dataclass(slots=True)
class Judged:
    """What is to be written. `conflicts` are those among all that came in, also of what had come in before."""

    rows: list[Row] = field(default_factory=list)
    standings: dict[int, Standing] = field(default_factory=dict)
    ruled_again: list[tuple[UUID, Ruling]] = field(default_factory=list)
    conflicts: dict[UUID, tuple[int, Verdict]] = field(default_factory=dict)
    revoked: set[int] = field(default_factory=set)
    known_standings: dict[int, Standing] = field(default_factory=dict)

    def conflict(self, number: UUID, book: Book) -> Conflict:
        """One of the conflicts, with what would have been accepted."""
        delegate, verdict = self.conflicts[number]
        line = book.lines.get(delegate)
        standing = self.standings.get(delegate) or self.known_standings.get(delegate, NOWHERE)
        near = nearest(verdict, line.entry if line else None, book.doors)
        return Conflict(number, verdict, near, standing.first_at, standing.first_gate)


def judge(rows: Rows, book: Book, brought: Iterable[Brought]) -> Judged:
    """What is said to these scans, and what they change in what was said before."""
    looked = {said.id: (said, one.device, *book.look(said)) for one in brought for said in one.scans}
    targets = {said.undoes for said, *_ in looked.values() if said.undoes}
    delegates = {delegate for *_, delegate, _ in looked.values()}
    devices = {one.device for one in brought}
    found = rows.find([*looked, *(targets - looked.keys())], delegates, devices)
    fresh = [
        Fresh(_happened(said, grounds, book), _delegate(said, delegate, looked, found), device, said.token)
        for said, device, delegate, grounds in looked.values()
        if said.id not in found.written and device not in found.revoked
    ]
    judged = Judged(revoked=found.revoked, known_standings=found.standings)
    _judge_all(rows, fresh, found, judged)
    _remember_conflicts(judged, [pk for pk in looked if pk in found.written], found)
    return judged


def _happened(said: Said, grounds: Verdict, book: Book) -> Happened:
    return Happened(said.id, said.way, said.said, grounds, said.at, book.door(said.gate).id, said.undoes)


def _delegate(said: Said, claimed: int, looked: dict[UUID, tuple[Said, int, int, Verdict]], found: Found) -> int:
    """What undoes a scan is about the person of that scan, whoever its device thought it was."""
    if said.undoes is None:
        return claimed
    if said.undoes in found.written:
        return found.written[said.undoes].delegate
    return looked[said.undoes][2] if said.undoes in looked else claimed


def _judge_all(rows: Rows, fresh: list[Fresh], found: Found, judged: Judged) -> None:
    by_delegate: dict[int, list[Fresh]] = defaultdict(list)
    for one in fresh:
        by_delegate[one.delegate].append(one)
    undone = _claim_back(rows, by_delegate, found)
    rulings = {one.scan.id: _ruling_of_nobody(one.scan) for one in by_delegate.pop(0, ())}
    late = {
        delegate
        for delegate, scans in by_delegate.items()
        if delegate in undone or not _is_next(scans, found.standings.get(delegate, NOWHERE))
    } | (undone - {0})
    for delegate in by_delegate.keys() - late:
        judged.standings[delegate] = _in_order(found.standings.get(delegate, NOWHERE), by_delegate[delegate], rulings)
    if late:
        _again(rows, late, by_delegate, rulings, judged)
    for one in fresh:
        ruling = rulings[one.scan.id]
        judged.rows.append(Row(one.scan, ruling, one.delegate, one.device, one.token))
        if ruling.is_conflict:
            judged.conflicts[one.scan.id] = (one.delegate, ruling.verdict)


def _claim_back(rows: Rows, by_delegate: dict[int, list[Fresh]], found: Found) -> set[int]:
    """The delegates of scans that were undone before they arrived; what undid them is theirs from now on."""
    owner = {one.scan.id: delegate for delegate, scans in by_delegate.items() for one in scans}
    touched, moved = set(), []
    for pk, (target, delegate) in found.undoing.items():
        if target in owner:
            touched |= {owner[target], delegate}
            if owner[target] != delegate:
                moved.append((pk, owner[target]))
    if moved:
        rows.assign(moved)
    return touched


def _ruling_of_nobody(scan: Happened) -> Ruling:
    return Ruling(scan.grounds, scan.moved and scan.grounds is not scan.said)


def _is_next(scans: list[Fresh], standing: Standing) -> bool:
    """Whether all of it happened after what is known of the person, so that nothing said before is other now."""
    return all(one.scan.at > standing.last_at and one.scan.way is not Way.UNDO for one in scans)


def _in_order(standing: Standing, scans: list[Fresh], rulings: dict[UUID, Ruling]) -> Standing:
    for one in sorted(scans, key=lambda one: (one.scan.at, one.scan.id)):
        standing, rulings[one.scan.id] = step(standing, one.scan)
    return standing


def _again(
    rows: Rows, late: set[int], by_delegate: dict[int, list[Fresh]], rulings: dict[UUID, Ruling], judged: Judged
) -> None:
    """Replays all that happened to these people, now that something earlier is known."""
    past: dict[int, list[Happened]] = defaultdict(list)
    said_before: dict[UUID, Ruling] = {}
    for one in rows.histories(late):
        past[one.delegate].append(one.happened)
        said_before[one.happened.id] = one.ruling
    for delegate in sorted(late):
        history = past[delegate] + [one.scan for one in by_delegate.get(delegate, ())]
        judged.standings[delegate], found = replay(history)
        rulings |= found
    changed = ((pk, rulings[pk]) for pk, ruling in said_before.items() if rulings[pk] != ruling)
    judged.ruled_again.extend(changed)


def _remember_conflicts(judged: Judged, repeated: list[UUID], found: Found) -> None:
    """A repeat is told again what it was told, or what is known by now."""
    again = dict(judged.ruled_again)
    for pk in repeated:
        written = found.written[pk]
        ruling = again.get(pk, Ruling(written.verdict, written.is_conflict))
        if ruling.is_conflict:
            judged.conflicts[pk] = (written.delegate, ruling.verdict)
