"""Facts that somebody reworded before the plan was adopted: the plan's own words are kept beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from giaoluu.domain.adoption.decisions.proposal import EVENT_FACTS, PERSON, Proposal, Value

DUTY_FACTS = ("title", "due_on")


@dataclass(frozen=True, slots=True)
class Edit:
    """One reworded fact. `path` is `event.venue`, `unit:<key>.name`, `duty:<key>.due_on` or `item:<order>.minutes`."""

    path: str
    was: str
    now: str
    why: str
    by: str
    at: str


def edits_of(kept: Mapping[str, Mapping[str, str]]) -> list[Edit]:
    """The edits as a draft keeps them."""
    return [
        Edit(path, **{each.name: values.get(each.name, "") for each in fields(Edit)[1:]})
        for path, values in kept.items()
    ]


def problem_with(path: str, now: str) -> str:
    """Why a new value cannot be taken, by the kind of the fact; empty where it can."""
    name = path.rpartition(".")[2]
    try:
        if name in {"due_on", "issued_on"} and now:
            date.fromisoformat(now)
        elif name in {"starts_at", "ends_at"} and now:
            datetime.fromisoformat(now)
        elif name in {"minutes", "delegates_total"} and now:
            float(now)
    except ValueError:
        return name
    return "" if now or name in {"due_on", "ends_at", "venue", "minutes"} else name


def with_edits(proposal: Proposal, edits: list[Edit]) -> Proposal:
    """The proposal with the edits in it; what an edit speaks of and is no longer there is passed over."""
    for edit in edits:
        record, _, name = edit.path.rpartition(".")
        proposal = _edited(proposal, record, name, edit.now)
    return proposal


def value_at(proposal: Proposal, path: str) -> str | None:
    """What stands at a path now; None where there is no such fact."""
    record, _, name = path.rpartition(".")
    if record == "event":
        return getattr(proposal, name).value if name in EVENT_FACTS else None
    kind, _, key = record.partition(":")
    for each in _records(proposal, kind):
        if _key(each) == key and name in _open(kind):
            value = getattr(each, name)
            return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    return None


def _edited(proposal: Proposal, record: str, name: str, now: str) -> Proposal:
    if record == "event" and name in EVENT_FACTS:
        was: Value = getattr(proposal, name)
        return replace(proposal, **{name: Value(now, PERSON, was.said)})  # type: ignore[arg-type]
    kind, _, key = record.partition(":")
    if name not in _open(kind):
        return proposal
    records = _records(proposal, kind)
    reworded = tuple(_reworded(each, name, now) if _key(each) == key else each for each in records)
    return replace(proposal, **{_LISTS[kind]: reworded})  # type: ignore[arg-type]


_LISTS = {"unit": "units", "duty": "duties", "item": "programme"}
_OPEN = {"unit": ("name",), "duty": DUTY_FACTS, "item": ("minutes",)}


def _open(kind: str) -> tuple[str, ...]:
    return _OPEN.get(kind, ())


def _records(proposal: Proposal, kind: str) -> tuple[Any, ...]:
    return getattr(proposal, _LISTS[kind]) if kind in _LISTS else ()


def _key(record: Any) -> str:
    return str(getattr(record, "key", None) or getattr(record, "order", ""))


def _reworded(record: Any, name: str, now: str) -> Any:
    if name == "due_on":
        return replace(record, due_on=now, due_origin=PERSON)
    if name == "minutes":
        return replace(record, minutes=float(now) if now else None, origin=PERSON)
    return replace(record, **{name: now})
