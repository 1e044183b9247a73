"""A proposal: what adopting a plan would create, as plain values that can be kept as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

PLAN, PROPOSED, PERSON = "plan", "proposed", "person"


@dataclass(frozen=True, slots=True)
class SaidAt:
    """Where the plan says it: offsets into its text, and the name of the clause."""

    start: int
    end: int
    clause: str


@dataclass(frozen=True, slots=True)
class Value:
    """A fact of the event: what it is, who says so, and where. Empty where the plan is silent."""

    value: str = ""
    origin: str = PLAN
    said: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """An agency that would have a desk. `key` is its name for comparing; `group` the group it was taken from."""

    key: str
    name: str
    kind: str = ""
    group: str = ""
    origin: str = PLAN
    said: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Units that the plan names together. `units` are keys; unsettled where nobody has said yet who they are."""

    name: str
    kind: str
    units: tuple[str, ...] = ()
    settled: bool = False
    origin: str = PROPOSED
    said: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class Yield:
    """Something countable that a duty must bring."""

    text: str
    count: int | None = None
    said: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """One sentence of duty. Every unit of `leads` and of every group in `groups` has it as a task of its own.

    `supports` are keys of units that help each lead; `only` narrows the groups to some of their units. Days in ISO.
    """

    key: str
    order: int
    text: str
    title: str
    section: str
    kind: str
    leads: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    lead_origin: str = PLAN
    due_on: str = ""
    due_words: str = ""
    due_origin: str = PROPOSED
    yields: tuple[Yield, ...] = ()
    said: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """One line of "Nơi nhận"; `unit` the key of the agency it is, if it is one."""

    key: str
    text: str
    unit: str = ""
    said: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the programme with its length; proposed so that all fit, where the plan is silent."""

    order: int
    title: str
    minutes: float | None = None
    origin: str = PLAN
    said: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A person or collective that the plan names: an exemplar, a member of a committee."""

    key: str
    name: str
    what: str
    said: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody whom the plan itself names for a place; a collective has yet to say who comes for it."""

    name: str
    is_person: bool = True
    title: str = ""
    position: str = ""
    unit: str = ""
    said: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class Allotment:
    """Places that the plan gives to each of some units: `kind` is fixed, each or open, `planned` none where the plan
    gives no number, `at_least` the lower end of a range, `includes` who must be among them in the plan's words.
    """

    key: str
    kind: str
    words: str
    circle: str = "ordinary"
    units: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    planned: int | None = None
    at_least: int | None = None
    includes: tuple[str, ...] = ()
    people: tuple[Invited, ...] = ()
    said: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything that adopting a plan would create."""

    name: Value = Value()
    code: Value = Value()
    issued_on: Value = Value()
    starts_at: Value = Value()
    ends_at: Value = Value()
    venue: Value = Value()
    delegates_total: Value = Value()
    standing: Value = Value()
    overseeing: Value = Value()
    units: tuple[Unit, ...] = ()
    groups: tuple[UnitGroup, ...] = ()
    duties: tuple[Duty, ...] = ()
    readers: tuple[Reader, ...] = ()
    programme: tuple[Item, ...] = ()
    people: tuple[Named, ...] = ()
    allotments: tuple[Allotment, ...] = ()
    silent: tuple[str, ...] = field(default=())

    @property
    def unsettled(self) -> tuple[UnitGroup, ...]:
        return tuple(group for group in self.groups if not group.settled)


EVENT_FACTS = (
    "name",
    "code",
    "issued_on",
    "starts_at",
    "ends_at",
    "venue",
    "delegates_total",
    "standing",
    "overseeing",
)
"""The facts of the event itself, each a `Value`."""


def as_json(proposal: Proposal) -> dict[str, Any]:
    """The proposal as plain values."""
    return asdict(proposal)


T = TypeVar("T")


def from_json(kept: Mapping[str, Any]) -> Proposal:
    """The proposal that was kept; fields that a later version added have their defaults."""
    return _made(Proposal, kept)


def _made(kind: type[T], kept: Mapping[str, Any]) -> T:
    hints = get_type_hints(kind)
    known = {each.name for each in fields(kind) if each.name in kept}  # type: ignore[arg-type]
    return kind(**{name: _value(hints[name], kept[name]) for name in known})


def _value(hint: Any, kept: Any) -> Any:
    if kept is None:
        return None
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], each) for each in kept)
    options = [option for option in (get_args(hint) or (hint,)) if is_dataclass(option)]
    return _made(options[0], kept) if options else kept  # type: ignore[arg-type]
