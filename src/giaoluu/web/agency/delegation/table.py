"""Who sits before the list of an agency: its officer, the secretariat for them, others to look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.http import Http404

from giaoluu.domain.delegates.decisions.standings import is_over
from giaoluu.domain.delegates.queries import (
    DelegateInfo,
    QuotaInfo,
    delegate_by_id,
    quota_by_id,
    quotas_of_agency,
    register_of,
)
from giaoluu.domain.events.queries import AgencyInfo, EventInfo
from giaoluu.web.agency.desk.seat import Seat, take_pen, take_seat
from giaoluu.web.permissions import Doing, Room


@dataclass(frozen=True)
class Table:
    """A visitor before the delegates of an agency."""

    seat: Seat

    @property
    def room(self) -> Room:
        return self.seat.room

    @property
    def event(self) -> EventInfo:
        return self.seat.event

    @property
    def agency(self) -> AgencyInfo:
        return self.seat.agency

    @property
    def behalf(self) -> str:
        return self.seat.behalf

    @property
    def can(self) -> bool:
        return self.seat.may_report

    @property
    def sees_private(self) -> bool:
        """Officers see what is private of their own people; of others only who needs it."""
        return self.seat.is_own or self.room.may(Doing.SEE_PRIVATE)

    def is_closed(self, today: date) -> bool:
        """Whether the visitor adds nobody any more: after the closing day the secretariat does, on behalf."""
        return self.seat.is_own and is_over(register_of(self.event.id).closes_on, today)

    @cached_property
    def quotas(self) -> list[QuotaInfo]:
        return quotas_of_agency(self.agency.id)


def take_table(room: Room, agency_id: int, *, writing: bool = False) -> Table:
    """Raises `Http404` where the visitor must not know of the list, `PermissionDenied` where they may only look."""
    return Table(take_pen(room, agency_id) if writing else take_seat(room, agency_id))


def quota_at(table: Table, quota_id: int) -> QuotaInfo:
    """Raises `Http404` where the agency has no such quota."""
    found = next((quota for quota in table.quotas if quota.id == quota_id), None)
    if found is None:
        raise Http404
    return found


def quota_of(person: DelegateInfo) -> QuotaInfo:
    """The quota of a delegate, also one that an amendment dropped. Raises `Http404` where both went a moment ago."""
    found = quota_by_id(person.quota_id)
    if found is None:
        raise Http404
    return found


def person_at(table: Table, delegate_id: int) -> DelegateInfo:
    """Raises `Http404` where the agency has no such delegate."""
    found = delegate_by_id(delegate_id)
    if found is None or found.agency_id != table.agency.id:
        raise Http404
    return found
