"""What the parts above may know of events and agencies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.timezone import localtime

from giaoluu.domain.events.models import Agency, Event, Group, Organiser, Revision, Upload
from giaoluu.lib.vietnamese import fold


@dataclass(frozen=True, slots=True)
class EventInfo:
    """An event as every page of it needs it."""

    id: int
    key: str
    organiser_id: int
    name: str
    code: str
    issued_on: date | None
    starts_at: datetime | None
    ends_at: datetime | None
    venue: str
    standing_id: int | None
    overseeing_id: int | None
    version: int
    revision: int
    sha256: str

    @property
    def day(self) -> date | None:
        return self.starts_at.date() if self.starts_at else None


def event_by_key(key: str) -> EventInfo | None:
    """The event of an address; None where there is none."""
    return _info(Event.objects.filter(key=key))


def event_by_id(event_id: int) -> EventInfo | None:
    return _info(Event.objects.filter(pk=event_id))


def _info(events: QuerySet[Event]) -> EventInfo | None:
    newest = Revision.objects.filter(event=OuterRef("pk")).order_by("-number")
    found = events.annotate(
        revision=Subquery(newest.values("number")[:1]), sha256=Subquery(newest.values("sha256")[:1])
    ).first()
    if found is None:
        return None
    return EventInfo(
        found.pk, found.key, found.organiser_id, found.name, found.code, found.issued_on, _here(found.starts_at),
        _here(found.ends_at), found.venue, found.standing_id, found.overseeing_id, found.version,
        found.revision or 0, found.sha256 or "",
    )  # fmt: skip


def delegates_total(event_id: int) -> int | None:
    """How many delegates the plan wants in all; None where it does not say."""
    return Event.objects.values_list("delegates_total", flat=True).get(pk=event_id)


def _here(moment: datetime | None) -> datetime | None:
    """A moment as the clocks here show it."""
    return localtime(moment) if moment else None


@dataclass(frozen=True, slots=True)
class AgencyInfo:
    """An agency as lists need it."""

    id: int
    key: str
    name: str
    order: int
    kind: str
    phone: str
    group_id: int | None
    clause: str
    start: int | None
    opened_at: datetime | None


def agencies_of(event_id: int) -> list[AgencyInfo]:
    """The agencies of an event in the order of the plan, those that an amendment dropped left out."""
    found = Agency.objects.filter(event_id=event_id, dropped_at__isnull=True).order_by("order", "pk")
    return [_agency(agency) for agency in found]


def dropped_agencies(event_id: int) -> list[int]:
    """The agencies that an amendment dropped: few, where there are any."""
    found = Agency.objects.filter(event_id=event_id, dropped_at__isnull=False)
    return list(found.values_list("pk", flat=True))


def agency_names(event_id: int) -> list[str]:
    """What the agencies of an event are called, in the order of the plan."""
    found = Agency.objects.filter(event_id=event_id, dropped_at__isnull=True).order_by("order", "pk")
    return list(found.values_list("name", flat=True))


def names_of_agencies(event_id: int) -> dict[int, str]:
    """What all agencies of an event are called, by their number; those that were dropped too."""
    return dict(Agency.objects.filter(event_id=event_id).values_list("pk", "name"))


def agency_called(event_id: int, name: str) -> AgencyInfo | None:
    """The agency of that name, written with marks or without."""
    found = Agency.objects.filter(event_id=event_id, key=fold(name), dropped_at__isnull=True).first()
    return _agency(found) if found else None


def agencies_among(event_id: int, ids: Iterable[int | None]) -> dict[int, AgencyInfo]:
    """Those of these agencies that the event has, by number."""
    wanted = [number for number in ids if number is not None]
    found = Agency.objects.filter(event_id=event_id, pk__in=wanted, dropped_at__isnull=True)
    return {agency.pk: _agency(agency) for agency in found}


def agency_by_id(agency_id: int) -> AgencyInfo | None:
    found = Agency.objects.filter(pk=agency_id).first()
    return _agency(found) if found else None


def _agency(agency: Agency) -> AgencyInfo:
    return AgencyInfo(
        agency.pk,
        agency.key,
        agency.name,
        agency.order,
        agency.kind,
        agency.phone,
        agency.group_id,
        agency.clause,
        agency.start,
        agency.opened_at,
    )


@dataclass(frozen=True, slots=True)
class RevisionInfo:
    """One text of the plan."""

    id: int
    number: int
    sha256: str
    name: str
    proposal: dict[str, Any]
    adopted_at: datetime
    adopted_by: str


def revisions_of(event_id: int) -> list[RevisionInfo]:
    """All texts of an event's plan, the first one first."""
    found = Revision.objects.filter(event_id=event_id).select_related("adopted_by").order_by("number")
    return [_revision(revision) for revision in found]


def latest_revision(event_id: int) -> RevisionInfo:
    """The text of the plan that is in force; every event has one."""
    return _revision(Revision.objects.filter(event_id=event_id).select_related("adopted_by").latest("number"))


def _revision(revision: Revision) -> RevisionInfo:
    by = revision.adopted_by.name if revision.adopted_by else ""
    return RevisionInfo(
        revision.pk, revision.number, revision.sha256, revision.name, revision.proposal, revision.adopted_at, by
    )


def may_read(organiser_id: int | None, sha256: str) -> bool:
    """Whether an organiser has dropped that plan."""
    return organiser_id is not None and Upload.objects.filter(organiser_id=organiser_id, sha256=sha256).exists()


def organisers() -> list[tuple[int, str]]:
    """Every organiser, by number and name, the first one first."""
    return list(Organiser.objects.order_by("pk").values_list("pk", "name"))


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event as the list of an organiser shows it."""

    id: int
    key: str
    name: str
    code: str
    starts_at: datetime | None
    venue: str
    agencies: int


def events_of(organiser_id: int) -> list[EventLine]:
    """The events of an organiser, the latest first."""
    counted = Count("agencies", filter=Q(agencies__dropped_at__isnull=True))
    found = Event.objects.filter(organiser_id=organiser_id).annotate(count=counted).order_by("-starts_at", "-pk")
    return [
        EventLine(event.pk, event.key, event.name, event.code, _here(event.starts_at), event.venue, event.count)
        for event in found
    ]


@dataclass(frozen=True, slots=True)
class UploadLine:
    """A plan that was dropped, and who dropped it when."""

    sha256: str
    name: str
    at: datetime
    by: str


def uploads_of(organiser_id: int, most: int = 10) -> list[UploadLine]:
    """The plans dropped last that no event was made of."""
    adopted = Revision.objects.filter(event__organiser_id=organiser_id, sha256=OuterRef("sha256"))
    found = Upload.objects.filter(organiser_id=organiser_id).exclude(Exists(adopted)).select_related("by")
    return [
        UploadLine(one.sha256, one.name, localtime(one.at), one.by.name if one.by else "")
        for one in found.order_by("-at")[:most]
    ]


@dataclass(frozen=True, slots=True)
class GroupInfo:
    """Units that the plan names together, and how many they are."""

    id: int
    name: str
    settled: bool
    clause: str
    start: int | None
    agencies: int


def groups_of(event_id: int) -> list[GroupInfo]:
    """The groups of an event in the order of the plan."""
    found = Group.objects.filter(event_id=event_id).annotate(count=Count("agencies")).order_by("order")
    return [GroupInfo(one.pk, one.name, one.settled, one.clause, one.start, one.count) for one in found]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the board: an agency, or all units of a group. `id` is the agency's number, minus that of a group."""

    id: int
    name: str
    clause: str
    start: int | None
    origin: str
    phone: str
    agencies: int
    opened: int

    @property
    def is_group(self) -> bool:
        return self.id < 0


def rows_of(event_id: int, first: int = 0, most: int = 200) -> list[Row]:
    """The agencies that the plan names one by one, then its groups, in the order of the plan: some from `first` on."""
    opened = Count("agencies", filter=Q(agencies__opened_at__isnull=False, agencies__dropped_at__isnull=True))
    there = Count("agencies", filter=Q(agencies__dropped_at__isnull=True))
    single = Agency.objects.filter(event_id=event_id, dropped_at__isnull=True, group__isnull=True)
    single = single.order_by("order", "pk")
    groups = Group.objects.filter(event_id=event_id).annotate(n=there, seen=opened).order_by("order")
    rows = [
        Row(one.pk, one.name, one.clause, one.start, one.origin, one.phone, 1, int(one.opened_at is not None))
        for one in single[first : first + most]
    ]
    # The groups come after the last agency: how many of them were on the pages before is known from the agencies.
    begin = max(0, first - single.count())
    return rows + [
        Row(-one.pk, one.name, one.clause, one.start, one.origin if one.settled else "", "", one.n, one.seen)
        for one in groups[begin : begin + most - len(rows)]
    ]


def opened_of(event_id: int) -> tuple[int, int]:
    """How many agencies an event has, and how many have opened their desk."""
    found = Agency.objects.filter(event_id=event_id, dropped_at__isnull=True)
    counted = found.aggregate(n=Count("pk"), seen=Count("opened_at"))
    return counted["n"], counted["seen"]


def agencies_in(group_id: int, first: int, most: int) -> list[AgencyInfo]:
    """Some of the units of a group, in the order of the plan."""
    found = Agency.objects.filter(group_id=group_id, dropped_at__isnull=True).order_by("order", "pk")
    return [_agency(agency) for agency in found[first : first + most]]


def version_in_scope(scope: str) -> int:
    """The newest version of `event:<number>`; 0 where there is no such event."""
    number = scope.partition(":")[2]
    return Event.objects.filter(pk=number).values_list("version", flat=True).first() or 0


def event_facts(event_id: int) -> tuple[dict[str, str], int]:
    """The facts of an event as text, as `set_facts` takes them, and its edition; the row is locked until the commit."""
    event = Event.objects.select_for_update().get(pk=event_id)
    total = event.delegates_total
    facts = {
        "name": event.name, "code": event.code, "issued_on": event.issued_on.isoformat() if event.issued_on else "",
        "starts_at": _iso(event.starts_at), "ends_at": _iso(event.ends_at), "venue": event.venue,
        "delegates_total": "" if total is None else str(total),
        "standing": event.standing.key if event.standing else "",
        "overseeing": event.overseeing.key if event.overseeing else "",
    }  # fmt: skip
    return facts, event.edition


def _iso(moment: datetime | None) -> str:
    return localtime(moment).strftime("%Y-%m-%dT%H:%M") if moment else ""


def find_agencies(event_id: int, words: Iterable[str], most: int) -> list[AgencyInfo]:
    """Agencies with all these words, which have no marks, in their name; in the order of the plan."""
    found = Agency.objects.filter(event_id=event_id, dropped_at__isnull=True)
    for word in words:
        found = found.filter(key__contains=word)
    return [_agency(agency) for agency in found.order_by("order", "pk")[:most]]


@dataclass(frozen=True, slots=True)
class Reminding:
    """An event whose reminders are due to be looked at."""

    event_id: int
    by_itself: bool


def events_to_remind(today: date) -> list[Reminding]:
    """The events that are not over; those whose day is not known yet are among them."""
    events = Event.objects.exclude(ends_at__date__lt=today).exclude(ends_at__isnull=True, starts_at__date__lt=today)
    return [Reminding(pk, itself) for pk, itself in events.order_by("pk").values_list("pk", "reminds_by_itself")]
