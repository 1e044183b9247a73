"""Scans as they are written down: always, once, and with what the house says to them."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from giaoluu.domain.checkin.actions.books import Books
from giaoluu.domain.checkin.actions.scans import record, record_scans, tell, untold_events
from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.admission import Near, Nearest
from giaoluu.domain.checkin.decisions.scans import Brought, Recorded
from giaoluu.domain.checkin.models import Device, Presence, Scan, Tally
from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.journal.models import Entry
from giaoluu.domain.passes.actions import revoke
from tests.domain.checkin.doors import SECRET, Doors, clock, ms, verdicts
from tests.workspace import BY, build


def inside(doors: Doors) -> list[int]:
    return list(Presence.objects.filter(event_id=doors.event_id, inside=True).values_list("delegate_id", flat=True))


def test_who_was_let_in_is_inside(doors: Doors) -> None:
    scan = doors.scan(0, 5)
    assert record_scans(doors.event_id, [scan], device=doors.devices[0].pk, at=clock(6)) == Recorded((scan.id,), (), 1)
    row, presence = Scan.objects.get(), Presence.objects.get()
    assert (row.pk, row.said, row.verdict, row.grounds, row.is_conflict, row.at, row.received_at) == (
        scan.id, "admitted", "admitted", "admitted", False, clock(5), clock(6)
    )  # fmt: skip
    assert (row.event_id, row.device_id, row.gate_id, row.delegate_id, row.token, row.undoes) == (
        doors.event_id, doors.devices[0].pk, doors.gates[0].pk, doors.people[0].pk, scan.token, None
    )  # fmt: skip
    assert (presence.delegate_id, presence.inside, presence.first_at, presence.last_at, presence.version) == (
        doors.people[0].pk, True, clock(5), clock(5), 1
    )  # fmt: skip
    assert (presence.gate_id, presence.first_gate_id) == (doors.gates[0].pk, doors.gates[0].pk)


def test_a_repeat_changes_nothing_and_is_told_the_same(doors: Doors) -> None:
    scans = [doors.scan(0, 5), doors.scan(0, 7)]
    first = record_scans(doors.event_id, scans, at=clock(8))
    again = record_scans(doors.event_id, scans, at=clock(9))
    assert first == again
    assert first is not None
    assert [(one.id, one.verdict, one.nearest, one.first_at, one.first_gate) for one in first.conflicts] == [
        (scans[1].id, Verdict.ALREADY_IN, Nearest(Near.PLACE, doors.quota.agency_id), ms(5), doors.gates[0].pk)
    ]
    assert (Scan.objects.count(), Tally.objects.get().version, Entry.objects.filter(kind="ScansRecorded").count()) == (
        2, 1, 1
    )  # fmt: skip


def test_the_same_pass_at_two_doors_while_they_were_apart_is_a_conflict_of_the_later(doors: Doors) -> None:
    early, late = doors.scan(0, 5, gate=0), doors.scan(0, 6, gate=0)
    record_scans(doors.event_id, [late], device=doors.devices[1].pk, at=clock(7))
    assert verdicts(doors.event_id) == {late.id: ("admitted", False)}
    told = record_scans(doors.event_id, [early], device=doors.devices[0].pk, at=clock(30))
    assert told == Recorded((early.id,), (), 2)
    assert verdicts(doors.event_id) == {early.id: ("admitted", False), late.id: ("already_in", True)}
    assert (inside(doors), Presence.objects.get().first_at) == ([doors.people[0].pk], clock(5))


def test_people_leave_and_come_back_and_are_counted_once(doors: Doors) -> None:
    for minutes, way, there in ((5, Way.IN, 1), (8, Way.OUT, 0), (9, Way.IN, 1), (10, Way.OUT, 0)):
        record_scans(doors.event_id, [doors.scan(0, minutes, way=way)], at=clock(minutes))
        assert len(inside(doors)) == there
    assert (Presence.objects.get().first_at, Scan.objects.filter(is_conflict=True).count()) == (clock(5), 0)


def test_an_undone_scan_never_was_also_when_what_undoes_it_arrives_first(doors: Doors) -> None:
    scan = doors.scan(0, 5)
    undo = doors.scan(0, 6, way=Way.UNDO, undoes=scan.id)
    record_scans(doors.event_id, [undo], at=clock(7))
    assert (inside(doors), verdicts(doors.event_id)) == ([], {undo.id: ("unknown", False)})
    record_scans(doors.event_id, [scan], at=clock(8))
    assert (inside(doors), Presence.objects.get().first_at) == ([], None)
    assert verdicts(doors.event_id) == {undo.id: ("not_in", False), scan.id: ("admitted", False)}


def test_what_undoes_a_scan_is_about_its_person_whatever_the_phone_said(doors: Doors) -> None:
    scan = doors.scan(0, 5)
    undo = doors.scan(1, 6, way=Way.UNDO, undoes=scan.id)
    record_scans(doors.event_id, [undo], at=clock(7))
    record_scans(doors.event_id, [scan], at=clock(8))
    assert (inside(doors), set(Scan.objects.values_list("delegate_id", flat=True))) == ([], {doors.people[0].pk})


def test_where_the_phone_let_somebody_in_and_should_not_have_it_is_a_conflict_and_they_are_inside(doors: Doors) -> None:
    revoke(doors.event_id, doors.people[0].pk, why="mất thẻ", by=BY, at=clock(1))
    scan = doors.scan(0, 5)
    told = record_scans(doors.event_id, [scan], at=clock(6))
    assert told is not None
    assert [(one.verdict, one.nearest.kind) for one in told.conflicts] == [(Verdict.REVOKED, Near.PLACE)]
    assert inside(doors) == [doors.people[0].pk]


def test_a_pass_that_was_good_when_it_was_scanned_is_no_conflict_later(doors: Doors) -> None:
    scan = doors.scan(0, 5)
    revoke(doors.event_id, doors.people[0].pk, why="mất thẻ", by=BY, at=clock(10))
    assert record_scans(doors.event_id, [scan], at=clock(12)) == Recorded((scan.id,), (), 1)


def test_a_refusal_is_kept_and_moves_nobody(doors: Doors) -> None:
    scans = [doors.scan(None, 5, said=Verdict.FORGED, token="x" * 103), doors.scan(1, 6, said=Verdict.REVOKED)]
    told = record_scans(doors.event_id, scans, at=clock(7))
    assert told == Recorded((scans[0].id, scans[1].id), (), 1)
    assert verdicts(doors.event_id) == {scans[0].id: ("forged", False), scans[1].id: ("admitted", False)}
    assert inside(doors) == []


def test_tokens_are_judged_by_the_house_itself(doors: Doors, db: None) -> None:
    true = doors.token(doors.people[0])
    last = "A" if true[25] != "A" else "B"
    others = build("khac", "Khác")
    scans = {
        "admitted": doors.scan(0, 1, token=true),
        "forged": doors.scan(1, 1, token=true[:25] + last + true[26:]),
        "unknown": doors.scan(None, 1, token="", said=Verdict.ADMITTED),
    }
    record_scans(doors.event_id, list(scans.values()), at=clock(2))
    said = verdicts(doors.event_id)
    assert {name: said[scan.id] for name, scan in scans.items()} == {
        "admitted": ("admitted", False), "forged": ("forged", True), "unknown": ("unknown", True)
    }  # fmt: skip
    foreign = doors.scan(0, 3, token=true)
    record_scans(others.event.pk, [foreign], at=clock(4))
    assert verdicts(others.event.pk) == {foreign.id: ("other_event", True)}


def test_a_delegate_of_another_event_is_nobody_here(doors: Doors) -> None:
    others = build("khac", "Khác")
    record_scans(others.event.pk, [doors.scan(0, 1, token="")], at=clock(2))
    row = Scan.objects.get()
    assert (row.delegate_id, row.gate_id, row.verdict, row.is_conflict) == (None, None, "unknown", True)
    assert not Presence.objects.exists()


def test_an_expired_pass_is_told_by_the_moment_of_the_scan(doors: Doors) -> None:
    scan = doors.scan(0, 60 * 24)
    told = record_scans(doors.event_id, [scan], at=clock(60 * 24 + 1))
    assert told is not None
    assert [(one.verdict, one.nearest.kind) for one in told.conflicts] == [(Verdict.EXPIRED, Near.NAME)]


def test_the_wrong_gate_is_a_conflict(doors: Doors) -> None:
    told = record_scans(doors.event_id, [doors.scan(0, 5, gate=1)], at=clock(6))
    assert told is not None
    assert [(one.verdict, one.nearest) for one in told.conflicts] == [
        (Verdict.WRONG_GATE, Nearest(Near.GATE, doors.gates[0].pk))
    ]


def test_a_phone_whose_clock_is_ahead_cannot_make_a_scan_of_the_future(doors: Doors) -> None:
    record_scans(doors.event_id, [doors.scan(0, 500)], at=clock(6))
    assert Scan.objects.get().at == clock(6)


def test_a_revoked_device_is_told_so_and_nothing_of_it_is_written(doors: Doors) -> None:
    Device.objects.filter(pk=doors.devices[0].pk).update(revoked_at=clock(0))
    mine, yours = doors.scan(0, 5), doors.scan(1, 5)
    brought = [Brought(doors.devices[0].pk, (mine,)), Brought(doors.devices[1].pk, (yours,))]
    answers = record(doors.event_id, brought, books=Books(), at=clock(6))
    assert answers == [None, Recorded((yours.id,), (), 1)]
    assert list(verdicts(doors.event_id)) == [yours.id]


def test_the_journal_is_told_once_of_all_that_was_written(doors: Doors) -> None:
    books = Books()
    for minutes in range(3):
        scans = (doors.scan(minutes, minutes), doors.scan(0, minutes + 0.5))
        record(doors.event_id, [Brought(doors.devices[0].pk, scans)], books=books, at=clock(minutes + 1))
    assert (Entry.objects.filter(kind="ScansRecorded").count(), untold_events()) == (0, [doors.event_id])
    tell(doors.event_id, at=clock(9))
    tell(doors.event_id, at=clock(9))
    entry = Entry.objects.get(kind="ScansRecorded")
    assert (entry.data, untold_events()) == ({"scans": 6, "conflicts": 3, "inside": 3}, [])


def test_a_substitute_counts_from_when_they_were_named(doors: Doors) -> None:
    books = Books()
    before = doors.scan(0, 1)
    record(doors.event_id, [Brought(0, (before,))], books=books, at=clock(2))
    revoke(doors.event_id, doors.people[1].pk, why="đi thay", by=BY, at=clock(3))
    Delegate.objects.filter(pk=doors.people[1].pk).update(standing=Standing.REPLACED)
    after = doors.scan(1, 4)
    (told,) = record(doors.event_id, [Brought(0, (after,))], books=books, at=clock(5))
    assert told is not None
    assert [one.verdict for one in told.conflicts] == [Verdict.REPLACED]
    tally = Tally.objects.get()
    assert (tally.version, tally.roster_version) == (2, 2)


def test_the_roster_has_one_version_as_long_as_it_is_the_same(doors: Doors) -> None:
    books = Books()
    for minutes in range(3):
        record(doors.event_id, [Brought(0, (doors.scan(minutes, minutes),))], books=books, at=clock(minutes + 1))
        tell(doors.event_id, at=clock(minutes + 1))
    tally = Tally.objects.get()
    assert (tally.version, tally.roster_version) == (3, 1)


def test_times_are_kept_to_the_millisecond(doors: Doors) -> None:
    at = ms(5) + 123
    scan = doors.scan(0, 5, number=uuid4())
    exact = type(scan)(scan.id, scan.way, scan.said, scan.delegate, scan.token, scan.gate, at)
    record_scans(doors.event_id, [exact], at=clock(6))
    row, presence = Scan.objects.get(), Presence.objects.get()
    assert (row.at, presence.first_at) == (clock(5) + timedelta(milliseconds=123),) * 2


def test_a_pass_of_which_only_the_end_was_altered_is_forged(doors: Doors) -> None:
    true = doors.token(doors.people[0])
    altered = true[:-8] + ("A" if true[-8] != "A" else "B") + true[-7:]
    books = Books(SECRET)
    for number, token in enumerate((true, altered, true)):
        scan = doors.scan(0, number, token=token, said=Verdict.FORGED)
        record(doors.event_id, [Brought(0, (scan,))], books=books, at=clock(5))
    assert list(Scan.objects.order_by("at").values_list("grounds", flat=True)) == ["admitted", "forged", "admitted"]
