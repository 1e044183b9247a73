"""Who sits at a desk: an officer at their own, the secretariat for them, others to look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.http import Http404

from giaoluu.domain.events.queries import AgencyInfo, EventInfo, agencies_among
from giaoluu.domain.tasks.queries.desk import Desk, Duty, Proof, desk
from giaoluu.domain.tasks.queries.obstacles import ObstacleInfo
from giaoluu.web.permissions import Room


@dataclass(frozen=True)
class Seat:
    """A visitor before the desk of an agency."""

    room: Room
    agency: AgencyInfo
    standing: AgencyInfo | None
    """Whom to call."""

    @property
    def event(self) -> EventInfo:
        return self.room.event

    @property
    def is_own(self) -> bool:
        return self.agency.id in self.room.visitor.agencies(self.event.id)

    @property
    def may_report(self) -> bool:
        return self.room.visitor.may_report_for(self.agency.id, self.event.id)

    @property
    def behalf(self) -> str:
        """For whom somebody else reports; empty for an officer of the agency."""
        return "" if self.is_own else self.agency.name

    @cached_property
    def desk(self) -> Desk:
        return desk(self.agency.id)


def take_seat(room: Room, agency_id: int) -> Seat:
    """Raises `Http404` where the event has no such agency, or the visitor must not know of its desk."""
    agencies = agencies_among(room.event.id, (agency_id, room.event.standing_id))
    agency = agencies.get(agency_id)
    if agency is None or not room.visitor.may_see_desk_of(agency_id, room.event.id):
        raise Http404
    return Seat(room, agency, agencies.get(room.event.standing_id or 0))


def take_pen(room: Room, agency_id: int) -> Seat:
    """The seat of somebody who may report there; whoever may only look is refused."""
    seat = take_seat(room, agency_id)
    if not seat.may_report:
        raise PermissionDenied
    return seat


def duty_at(seat: Seat, part_id: int) -> Duty:
    """Raises `Http404` where no such part lies on this desk."""
    duty = seat.desk.duty(part_id)
    if duty is None:
        raise Http404
    return duty


def proof_at(seat: Seat, evidence_id: int) -> tuple[Duty, Proof]:
    """Raises `Http404` where no such evidence lies on this desk."""
    for duty in (*seat.desk.duties, *seat.desk.support):
        for proof in duty.proofs:
            if proof.id == evidence_id:
                return duty, proof
    raise Http404


def obstacles_at(seat: Seat) -> list[ObstacleInfo]:
    """All obstacles that lie on this desk: its own, and those passed to it."""
    desk = seat.desk
    own = [obstacle for duty in (*desk.duties, *desk.support) for obstacle in duty.obstacles]
    return [*own, *desk.obstacles, *desk.passed]
