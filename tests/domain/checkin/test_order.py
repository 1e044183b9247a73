"""Whatever the order and the parcels in which scans arrive, and however often, they come to the same."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from giaoluu.domain.checkin.actions.books import Books
from giaoluu.domain.checkin.actions.scans import record
from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.history import Happened, replay
from giaoluu.domain.checkin.decisions.scans import Brought, Said
from giaoluu.domain.checkin.models import Presence, Scan
from tests.domain.checkin.doors import Doors, clock

PEOPLE = 2
SAID = (Verdict.ADMITTED, Verdict.LEFT, Verdict.ALREADY_IN, Verdict.NOT_IN)
Drawn = tuple[int, int, str, int]


def moments() -> st.SearchStrategy[list[Drawn]]:
    """Who, at which minute, what, and, where it undoes, which of the scans; few minutes, so that some are the same."""
    way = st.sampled_from(("in", "in", "out", "refused", "undo"))
    return st.lists(st.tuples(st.integers(0, PEOPLE - 1), st.integers(1, 9), way, st.integers(0, 9)), max_size=10)


def scans_of(doors: Doors, drawn: list[Drawn], tokens: list[str]) -> list[Said]:
    scans = []
    for number, (who, minute, what, target) in enumerate(drawn, 1):
        way = {"out": Way.OUT, "undo": Way.UNDO}.get(what, Way.IN)
        said = {"refused": Verdict.ALREADY_IN, "out": Verdict.LEFT, "undo": Verdict.NOT_IN}.get(what, Verdict.ADMITTED)
        undoes = UUID(int=target + 1) if way is Way.UNDO else None
        token = "" if way is Way.UNDO else tokens[who]
        scans.append(doors.scan(who, minute, way=way, said=said, token=token, number=UUID(int=number), undoes=undoes))
    return scans


def end_of(doors: Doors) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Who ever came in, and what is said to every scan; a row of somebody who never did says nothing."""
    there = Presence.objects.filter(event_id=doors.event_id, first_at__isnull=False).order_by("delegate_id")
    scans = Scan.objects.filter(event_id=doors.event_id).order_by("pk")
    return (
        list(there.values_list("delegate_id", "inside", "gate_id", "first_at", "first_gate_id", "last_at")),
        list(scans.values_list("pk", "delegate_id", "verdict", "is_conflict")),
    )


def come_to(doors: Doors, parcels: list[list[Said]]) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """What they come to, in an event of which nothing is known yet."""
    before = transaction.savepoint()
    books = Books()
    for number, parcel in enumerate(parcels):
        halves = [Brought(one.pk, tuple(parcel[n::2])) for n, one in enumerate(doors.devices)]
        record(doors.event_id, halves, books=books, at=clock(20 + number))
    end = end_of(doors)
    transaction.savepoint_rollback(before)
    return end


@pytest.mark.django_db
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=moments(), data=st.data())
def test_any_order_any_parcels_any_repeats_come_to_the_same(
    doors: Doors, drawn: list[Drawn], data: st.DataObject
) -> None:
    scans = scans_of(doors, drawn, [doors.token(one) for one in doors.people[:PEOPLE]])
    in_order = sorted(scans, key=lambda said: (said.at, said.id))
    mixed = data.draw(
        st.permutations([*scans, *data.draw(st.lists(st.sampled_from(scans), max_size=4) if scans else st.just([]))])
    )
    cuts = sorted(data.draw(st.lists(st.integers(0, len(mixed)), max_size=4)))
    parcels = [mixed[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(mixed)], strict=True)]
    assert come_to(doors, parcels) == come_to(doors, [[one] for one in in_order])


@given(drawn=moments())
def test_nobody_is_counted_twice_and_who_is_inside_came_in(drawn: list[Drawn]) -> None:
    history = [
        Happened(UUID(int=n), Way.OUT if what == "out" else Way.IN, Verdict.LEFT if what == "out" else Verdict.ADMITTED,
                 Verdict.LEFT if what == "out" else Verdict.ADMITTED, minute, 1)
        for n, (_, minute, what, _) in enumerate(drawn, 1)
    ]  # fmt: skip
    standing, rulings = replay(history)
    came = sum(ruling.verdict is Verdict.ADMITTED for ruling in rulings.values())
    left = sum(ruling.verdict is Verdict.LEFT for ruling in rulings.values())
    assert (came - left, set(rulings)) == (int(standing.inside), {one.id for one in history})
