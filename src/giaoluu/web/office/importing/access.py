"""Whose lists somebody may bring in: an officer those of their agency, the secretariat all."""

from __future__ import annotations

from django.http import Http404

from giaoluu.domain.delegates.queries.incoming import IncomingInfo, incoming_by_id
from giaoluu.domain.events.queries import AgencyInfo, agencies_among
from giaoluu.web.permissions import Doing, Room


def agency_for(room: Room, agency_id: int) -> AgencyInfo:
    """An agency of the event for which the visitor may write a list; to anybody else there is none."""
    agency = agencies_among(room.event.id, [agency_id]).get(agency_id)
    if agency is None or not room.visitor.may_report_for(agency_id, room.event.id):
        raise Http404
    return agency


def incoming_for(room: Room, number: int) -> IncomingInfo:
    """A list that came in and that the visitor may see; to anybody else there is none."""
    found = incoming_by_id(room.event.id, number)
    if found is None:
        raise Http404
    if found.agency_id is None:
        if not room.may(Doing.MANAGE_DELEGATES):
            raise Http404
    else:
        agency_for(room, found.agency_id)
    return found


def is_on_behalf(room: Room, agency_id: int | None) -> bool:
    """Whether the visitor writes for somebody else."""
    return agency_id not in room.visitor.agencies(room.event.id)
