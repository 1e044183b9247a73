"""A small event that tests build on: two organisers, one event each, agencies with tasks, one person for every role."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from django.test import Client

from giaoluu.domain.accounts.actions import give_role, make_link, make_person
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.models import Grant, Link, Person
from giaoluu.domain.events.models import Agency, Event, Organiser, Revision
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.tasks.choices import Share
from giaoluu.domain.tasks.models import Part, Task
from giaoluu.lib.vietnamese import fold
from giaoluu.web.permissions import LINK

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""Monday 2 March 2026, 08:00 in Hà Nội."""
BY = Who(None, "phép thử")
AGENCIES = ("Sở Nội vụ", "Công an tỉnh", "Xã Bảo Lạc")


@dataclass
class Workspace:
    """What was built; `people` by role, `agencies` by name."""

    event: Event
    people: dict[Role, Person] = field(default_factory=dict)
    grants: dict[Role, Grant] = field(default_factory=dict)
    agencies: dict[str, Agency] = field(default_factory=dict)
    tasks: list[Task] = field(default_factory=list)

    def link(self, role: Role) -> Link:
        return make_link(self.grants[role], by=BY, at=NOW)

    def client(self, role: Role) -> Client:
        """A browser in which the person of that role is signed in: officers by their link, staff by name."""
        client = Client()
        client.force_login(self.people[role])
        if role in (Role.OFFICER, Role.RELAY, Role.GATE, Role.SCREEN):
            session = client.session
            session[LINK] = self.link(role).pk
            session.save()
        return client


def build(key: str = "bacson", name: str = "Bắc Sơn") -> Workspace:
    """An event of 20 March 2026 with three agencies, each with one task; Sở Nội vụ is the standing agency."""
    organiser = Organiser.objects.create(name=f"Sở Nội vụ tỉnh {name}", key=key)
    event = Event.objects.create(
        organiser=organiser, key=key, name=f"Hội nghị biểu dương {name}", code="12/KH-SNV", issued_on=date(2026, 2, 2),
        starts_at=datetime(2026, 3, 20, 7, 0, tzinfo=UTC), ends_at=datetime(2026, 3, 20, 9, 0, tzinfo=UTC),
        venue="Hội trường tỉnh", made_at=NOW,
    )  # fmt: skip
    Revision.objects.create(event=event, number=1, sha256="0" * 64, name="ke-hoach.txt", proposal={}, adopted_at=NOW)
    space = Workspace(event)
    for order, title in enumerate(AGENCIES, 1):
        space.agencies[title] = Agency.objects.create(
            event=event, name=title, key=fold(title), order=order, clause=f"mục IV.{order}"
        )
        space.tasks.append(add_task(space, title, f"Việc thứ {order}", due_on=date(2026, 3, 10) + timedelta(order)))
    event.standing = event.overseeing = space.agencies["Sở Nội vụ"]
    event.save()
    for role in Role:
        _add_person(space, role)
    return space


def add_task(space: Workspace, agency: str, text: str, *, due_on: date | None, support: tuple[str, ...] = ()) -> Task:
    """One more task of an agency, with those that support it."""
    order = len(space.tasks) + 1
    task = Task.objects.create(
        event=space.event,
        key=f"IV.{order}",
        order=order,
        text=text,
        title=text,
        due_on=due_on,
        clause=f"mục IV.{order}, ý 1",
    )
    Part.objects.create(task=task, agency=space.agencies[agency], event=space.event, share=Share.LEAD)
    for other in support:
        Part.objects.create(task=task, agency=space.agencies[other], event=space.event, share=Share.SUPPORT)
    return task


def _add_person(space: Workspace, role: Role) -> None:
    by_link = role in (Role.OFFICER, Role.RELAY, Role.GATE, Role.SCREEN)
    agency = (
        space.agencies["Xã Bảo Lạc" if role is Role.RELAY else "Công an tỉnh"]
        if role in (Role.OFFICER, Role.RELAY)
        else None
    )
    person = make_person(
        space.event.organiser_id, f"Người {role.label}", email=f"{role}@{space.event.key}.example", phone="0900000000",
        username="" if by_link else f"{role}@{space.event.key}", at=NOW,
    )  # fmt: skip
    space.people[role] = person
    space.grants[role] = give_role(person, space.event.pk, role, agency.pk if agency else None, by=BY, at=NOW)
