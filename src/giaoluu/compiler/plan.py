"""The compiled plan: value objects, every one with its place in the source.

Field names are those of the JSON contract. A span `at` is a half-open range of offsets into `Source.text`; `None`
only where the fact as a whole has no single place. Values are written as the plan writes them, layout taken away.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from giaoluu.compiler.source import Span


@dataclass(frozen=True, slots=True)
class Heading:
    """The letterhead and title of the plan."""

    kind: str | None = None
    number: str | None = None
    symbol: str | None = None
    code: str | None = None
    parent: str | None = None
    issuer: str | None = None
    place: str | None = None
    date: str | None = None
    subject: str | None = None
    at: Span | None = None
    places: dict[str, Span] = field(default_factory=dict)
    """Where each field was read: field name -> span."""


@dataclass(frozen=True, slots=True)
class Basis:
    """A document on which the plan stands."""

    kind: str
    code: str | None
    date: str | None
    issuer: str | None
    subject: str | None
    at: Span


@dataclass(frozen=True, slots=True)
class Section:
    """A clause of the tree: label as printed, the first line as title, children below it."""

    label: str
    title: str
    at: Span
    children: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and where the event takes place; start and end in ISO 8601, as precise as the plan is."""

    start: str
    end: str | None
    venue: str | None
    precision: str
    at: Span
    venue_at: Span | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """An item of the programme."""

    order: int
    title: str
    duration_minutes: float | None
    start: str | None
    details: tuple[str, ...]
    at: Span


@dataclass(frozen=True, slots=True)
class Exemplar:
    """A person or a collective that is honoured."""

    name: str
    kind: str
    honorific: str | None
    position: str | None
    address: str | None
    movement: str | None
    represents: str | None
    at: Span


@dataclass(frozen=True, slots=True)
class DelegateGroup:
    name: str
    at: Span


@dataclass(frozen=True, slots=True)
class Allocation:
    agency: str
    count: int | None
    at: Span


@dataclass(frozen=True, slots=True)
class Delegates:
    """Who attends: the total, the groups named, the places given by a table or a list, and the press."""

    total: int | None
    groups: tuple[DelegateGroup, ...]
    allocation: tuple[Allocation, ...]
    at: Span | None
    total_at: Span | None = None
    press: tuple[DelegateGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Quota:
    """So many of something, asked of an agency (`per` "agency": of each) or in all (`per` "total")."""

    count: int
    count_max: int | None
    bound: str
    noun: str
    who: str | None
    per: str
    includes: tuple[str, ...]
    at: Span


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a committee, or a contact person."""

    body: str | None
    name: str
    position: str | None
    role: str | None
    at: Span


@dataclass(frozen=True, slots=True)
class Agency:
    """Whoever is given a duty; `scope` "each" for a group without names.

    `stands_for` are the communes, wards and special zones that a group of them means in the plan's own province.
    """

    name: str
    kind: str
    scope: str
    at: Span
    stands_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    text: str
    role: str
    partners: tuple[Agency, ...]
    deadline: str | None
    deadline_text: str | None
    applies_to: tuple[str, ...]
    quotas: tuple[Quota, ...]
    at: Span
    deadline_at: Span | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """One block of duties and the agencies that it is addressed to."""

    order: int
    heading: str | None
    agencies: tuple[Agency, ...]
    request: bool
    tasks: tuple[Task, ...]
    at: Span


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A task arranged by subject: a row of a task table."""

    text: str
    lead: str | None
    partners: tuple[str, ...]
    deadline: str | None
    deadline_text: str | None
    product: str | None
    at: Span


@dataclass(frozen=True, slots=True)
class Budget:
    sources: tuple[str, ...]
    total: int | None
    at: Span | None


@dataclass(frozen=True, slots=True)
class Reporting:
    to: str
    at: Span


@dataclass(frozen=True, slots=True)
class Recipient:
    text: str
    at: Span


@dataclass(frozen=True, slots=True)
class Signature:
    authority: str | None
    capacity: tuple[str, ...]
    name: str | None
    at: Span


@dataclass(frozen=True, slots=True)
class Annex:
    label: str
    title: str
    at: Span


@dataclass(frozen=True, slots=True)
class Attachment:
    """The decision to which the plan is attached."""

    kind: str
    code: str | None
    date: str | None
    at: Span


@dataclass(frozen=True, slots=True)
class Place:
    """A commune, ward, special zone or province that the plan names, where it first does.

    `unit` and `province` are those of today; None where there is no such unit. For a unit of before 1 July 2025
    `became` are the units of today into which its land went.
    """

    text: str
    kind: str
    unit: str | None
    province: str | None
    became: tuple[str, ...]
    at: Span


@dataclass(frozen=True, slots=True)
class Remnant:
    """A passage that was kept as text because it was not understood."""

    text: str
    why: str
    at: Span


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that was understood of one plan."""

    document: Heading
    bases: tuple[Basis, ...] = ()
    sections: tuple[Section, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    format: str | None = None
    programme: tuple[Segment, ...] = ()
    exemplars: tuple[Exemplar, ...] = ()
    delegates: Delegates = Delegates(None, (), (), None)
    quotas_elsewhere: tuple[Quota, ...] = ()
    members: tuple[Member, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    budget: Budget = Budget((), None, None)
    reporting: Reporting | None = None
    replaces_invitation: bool = False
    recipients: tuple[Recipient, ...] = ()
    signature: Signature | None = None
    work_items: tuple[WorkItem, ...] = ()
    annexes: tuple[Annex, ...] = ()
    attached_to: Attachment | None = None
    place_names: tuple[Place, ...] = ()
    remnants: tuple[Remnant, ...] = ()
