"""What may be known of passes and prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet

from giaoluu.domain.passes.choices import Printed, State
from giaoluu.domain.passes.decisions import Words
from giaoluu.domain.passes.decisions import state_of as decided
from giaoluu.domain.passes.models import Pass, Print, Run


@dataclass(frozen=True, slots=True)
class PassInfo:
    """A pass. `serial` is the number of its delegate and the how manieth pass of theirs it is: `451-2`."""

    id: int
    delegate_id: int
    serial: str
    state: State
    issued_at: datetime
    expires_at: datetime
    seal: str
    revoked_at: datetime | None
    why: str


@dataclass(frozen=True, slots=True)
class RosterState:
    """What a door needs to know of a delegate: the pass that is theirs (0 for none), what it is worth, and who comes in
    their stead (0 for nobody).
    """

    pass_id: int
    state: State
    replaced_by: int


@dataclass(frozen=True, slots=True)
class Issuing:
    """How far the passes of an event are: how many open doors, were revoked, or end before the event does."""

    good: int
    revoked: int
    short: int


def passes_of(event_id: int) -> list[PassInfo]:
    """All passes that were ever issued in an event, the first one first; a delegate's living one is the last of
    theirs.
    """
    return _infos(Pass.objects.filter(event_id=event_id))


def passes_of_delegate(event_id: int, delegate_id: int) -> list[PassInfo]:
    """The passes of one delegate, the first one first."""
    return _infos(Pass.objects.filter(event_id=event_id, delegate_id=delegate_id))


def latest_passes(event_id: int) -> dict[int, PassInfo]:
    """The latest pass of each delegate who ever had one."""
    return {one.delegate_id: one for one in passes_of(event_id)}


def _infos(passes: QuerySet[Pass]) -> list[PassInfo]:
    counted: dict[int, int] = {}
    found = []
    for row in passes.order_by("pk").annotate(
        number=F("delegate__number"), standing=F("delegate__standing"), approval=F("delegate__approval")
    ):
        counted[row.delegate_id] = counted.get(row.delegate_id, 0) + 1
        found.append(_info(row, f"{row.number}-{counted[row.delegate_id]}"))
    return found


def _info(row: Any, serial: str) -> PassInfo:
    state = decided(row.standing, row.approval, is_revoked=row.revoked_at is not None)
    return PassInfo(
        row.pk, row.delegate_id, serial, state, row.issued_at, row.expires_at, row.seal, row.revoked_at, row.revoked_why
    )


def pass_by_id(event_id: int, pass_id: int) -> PassInfo | None:
    """One pass of an event; None where it has none such."""
    row = Pass.objects.filter(event_id=event_id, pk=pass_id).values_list("delegate_id", flat=True).first()
    theirs = passes_of_delegate(event_id, row) if row is not None else []
    return next((one for one in theirs if one.id == pass_id), None)


def state_of(pass_id: int) -> State | None:
    """What a pass is worth now; None where there is none such."""
    fields = ("delegate__standing", "delegate__approval", "revoked_at")
    found = Pass.objects.filter(pk=pass_id).values_list(*fields).first()
    return decided(found[0], found[1], is_revoked=found[2] is not None) if found else None


def holders_of(event_id: int) -> dict[int, int]:
    """Every pass that was ever issued in an event, and whose it is: an earlier one of somebody is known as theirs."""
    return dict(Pass.objects.filter(event_id=event_id).values_list("pk", "delegate_id"))


def roster_states(event_id: int) -> dict[int, RosterState]:
    """What the doors need to know of each delegate who ever had a pass; who is not in it has none."""
    fields = ("pk", "delegate_id", "delegate__standing", "delegate__approval", "revoked_at", "delegate__replaced_by")
    found = Pass.objects.filter(event_id=event_id).order_by("pk").values_list(*fields)
    return {
        delegate: RosterState(pk, decided(standing, approval, is_revoked=revoked is not None), by or 0)
        for pk, delegate, standing, approval, revoked, by in found
    }


def issuing_of(event_id: int, until: datetime | None = None) -> Issuing:
    """How far the passes of an event are that should be good until `until`."""
    latest = latest_passes(event_id).values()
    good = [one for one in latest if one.state is State.OK]
    short = [one for one in good if until is not None and one.expires_at < until]
    return Issuing(len(good), sum(one.state is State.REVOKED for one in latest), len(short))


def events_with_passes(at: datetime) -> list[tuple[int, int]]:
    """The events in which passes were issued that are still good, each with its version."""
    found = Pass.objects.filter(expires_at__gt=at).order_by("event_id").values_list("event_id", "event__version")
    return list(found.distinct())


@dataclass(frozen=True, slots=True)
class PrintInfo:
    """What is on paper for a delegate."""

    delegate_id: int
    name: str
    words: Words
    printed_at: datetime
    run_id: int | None


def prints_of(event_id: int, kind: Printed) -> dict[int, PrintInfo]:
    """The badge or plate that was printed last, by delegate."""
    found = Print.objects.filter(event_id=event_id, kind=kind).order_by("pk").annotate(person=F("delegate__name"))
    return {
        one.delegate_id: PrintInfo(one.delegate_id, one.person, one.words, one.printed_at, one.run_id) for one in found
    }


def words_printed(event_id: int, kind: Printed) -> Mapping[int, Words]:
    """The words on the badge or plate that was printed last, by delegate."""
    return dict(Print.objects.filter(event_id=event_id, kind=kind).order_by("pk").values_list("delegate_id", "words"))


@dataclass(frozen=True, slots=True)
class RunInfo:
    """One press of "print"."""

    id: int
    kind: Printed
    template: str
    count: int
    printed_at: datetime
    printed_by: str
    is_undone: bool
    delegates: tuple[int, ...]


def runs_of(event_id: int, kind: Printed, most: int = 10) -> list[RunInfo]:
    """What was printed last, the latest first; without whom it was printed for."""
    found = Run.objects.filter(event_id=event_id, kind=kind).order_by("-pk")[:most]
    return [_run(one, ()) for one in found]


def run_of(event_id: int, run_id: int) -> RunInfo | None:
    """One press, and the delegates for whom nothing was printed since."""
    found = Run.objects.filter(event_id=event_id, pk=run_id).first()
    if found is None:
        return None
    return _run(found, tuple(found.prints.order_by("pk").values_list("delegate_id", flat=True)))


def _run(one: Run, delegates: tuple[int, ...]) -> RunInfo:
    return RunInfo(
        one.pk, Printed(one.kind), one.template, one.count, one.printed_at, one.printed_by, one.undone_at is not None,
        delegates,
    )  # fmt: skip
