"""How an amended plan differs from the one that runs: by clause and duty, not by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from giaoluu.domain.adoption.decisions.allotments import duty_of
from giaoluu.domain.adoption.decisions.proposal import (
    EVENT_FACTS,
    Allotment,
    Duty,
    Named,
    Proposal,
    Reader,
    SaidAt,
    Unit,
    Yield,
)
from giaoluu.lib.vietnamese import canonical, fold

One = TypeVar("One", Reader, Named)
ADDED, CHANGED, DROPPED = "added", "changed", "dropped"
ALIKE = 0.55


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `what` is event, unit, duty, quota, deadline, places, reader, item or person; `key` names the
    record.

    `was` and `now` are the words on both sides, `units` the keys of the agencies that have to know.
    """

    what: str
    kind: str
    key: str
    title: str
    was: str = ""
    now: str = ""
    units: tuple[str, ...] = ()
    was_at: SaidAt | None = None
    now_at: SaidAt | None = None

    @property
    def id(self) -> str:
        """How a page names the change."""
        return f"{self.what}.{self.kind}.{self.key}"


@dataclass(frozen=True, slots=True)
class Amendment:
    """The list of changes, and which duty of the old text each duty of the new one is (new key -> old key)."""

    changes: tuple[Change, ...]
    same: dict[str, str]


def compare(old: Proposal, new: Proposal) -> Amendment:
    """The changes from one text of a plan to the next, in the order of the new text."""
    same = matched(old.duties, new.duties)
    changes = [*_event(old, new), *_units(old, new), *_duties(old, new, same)]
    changes += _listed("reader", old.readers, new.readers, lambda one: one.text)
    changes += _listed("person", old.people, new.people, lambda one: f"{one.name}, {one.what}".strip(", "))
    changes += _places(old, new)
    changes += _programme(old, new)
    return Amendment(tuple(changes), same)


def _event(old: Proposal, new: Proposal) -> Iterable[Change]:
    for name in EVENT_FACTS:
        was, now = getattr(old, name), getattr(new, name)
        if was.value != now.value:
            everyone = tuple(unit.key for unit in new.units) if name in {"starts_at", "ends_at", "venue"} else ()
            yield Change("event", CHANGED, name, name, was.value, now.value, everyone, was.said, now.said)


def _units(old: Proposal, new: Proposal) -> Iterable[Change]:
    before, after = {unit.key: unit for unit in old.units}, {unit.key: unit for unit in new.units}
    for key, unit in after.items():
        if key not in before:
            yield Change("unit", ADDED, key, unit.name, now=unit.name, units=(key,), now_at=unit.said)
    for key, unit in before.items():
        if key not in after and not _was_settled(unit, new):
            yield Change("unit", DROPPED, key, unit.name, was=unit.name, units=(key,), was_at=unit.said)


def _was_settled(unit: Unit, new: Proposal) -> bool:
    """A unit that people chose for a group stays as long as the group does, though no plan names it."""
    return bool(unit.group) and unit.group in {group.name for group in new.groups}


def _duties(old: Proposal, new: Proposal, same: dict[str, str]) -> Iterable[Change]:
    before = {duty.key: duty for duty in old.duties}
    for duty in new.duties:
        if duty.key not in same:
            yield Change("duty", ADDED, duty.key, duty.title, now=duty.text, units=_who(duty, new), now_at=duty.said)
        else:
            was = before[same[duty.key]]
            yield from _changed(was, duty, _who(duty, new))
            yield from _readdressed(was, duty, _who(was, old), _who(duty, new))
    for key, duty in before.items():
        if key not in same.values():
            yield Change("duty", DROPPED, key, duty.title, was=duty.text, units=_who(duty, old), was_at=duty.said)


def _changed(was: Duty, now: Duty, units: tuple[str, ...]) -> Iterable[Change]:
    if _plain(was.text) != _plain(now.text):
        yield Change("duty", CHANGED, now.key, now.title, was.text, now.text, units, was.said, now.said)
    if _yields(was.yields) != _yields(now.yields):
        yield Change(
            "quota", CHANGED, now.key, now.title, _yields(was.yields), _yields(now.yields), units, was.said, now.said
        )
    if was.due_on != now.due_on and "plan" in (was.due_origin, now.due_origin):
        yield Change("deadline", CHANGED, now.key, now.title, was.due_on, now.due_on, units, was.said, now.said)


def _readdressed(was: Duty, now: Duty, before: tuple[str, ...], after: tuple[str, ...]) -> Iterable[Change]:
    """Other agencies than before have the duty; whom people chose for a group is no matter of the plan."""
    if set(was.leads + was.supports + was.only) != set(now.leads + now.supports + now.only) or was.groups != now.groups:
        others = tuple(dict.fromkeys([*before, *after]))
        if set(before) != set(after):
            yield Change(
                "who", CHANGED, now.key, now.title, ", ".join(before), ", ".join(after), others, was.said, now.said
            )


def _who(duty: Duty, proposal: Proposal) -> tuple[str, ...]:
    grouped = [key for group in proposal.groups if group.name in duty.groups for key in group.units]
    narrowed = [key for key in grouped if not duty.only or key in duty.only]
    return tuple(dict.fromkeys([*duty.leads, *narrowed, *duty.supports]))


def _listed(what: str, old: Iterable[One], new: Iterable[One], say: Callable[[One], str]) -> Iterable[Change]:
    before, after = {one.key: one for one in old}, {one.key: one for one in new}
    for key, one in after.items():
        if key not in before:
            yield Change(what, ADDED, key, say(one), now=say(one), now_at=one.said)
        elif say(before[key]) != say(one):
            yield Change(what, CHANGED, key, say(one), say(before[key]), say(one), (), before[key].said, one.said)
    for key, one in before.items():
        if key not in after:
            yield Change(what, DROPPED, key, say(one), was=say(one), was_at=one.said)


def _places(old: Proposal, new: Proposal) -> Iterable[Change]:
    """Places that no duty asks for; those of a duty change with it."""
    before = {one.key: one for one in old.allotments if not duty_of(one.key)}
    after = {one.key: one for one in new.allotments if not duty_of(one.key)}
    for key, one in after.items():
        was, now, title = _given(before.get(key)), _given(one), f"{one.words[:200]}"
        if key not in before:
            yield Change("places", ADDED, key, title, now=now, units=one.units, now_at=one.said)
        elif was != now:
            yield Change("places", CHANGED, key, title, was, now, one.units, before[key].said, one.said)
    for key, one in before.items():
        if key not in after:
            yield Change("places", DROPPED, key, one.words[:200], was=_given(one), units=one.units, was_at=one.said)


def _given(one: Allotment | None) -> str:
    """What is given, in words to compare."""
    if one is None:
        return ""
    number = "" if one.planned is None else f": {one.planned}"
    return "; ".join([f"{one.words}{number}", *(person.name for person in one.people)])


def _programme(old: Proposal, new: Proposal) -> Iterable[Change]:
    before, after = [item.title for item in old.programme], [item.title for item in new.programme]
    for move, start, end, to, until in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if move != "equal":
            kind = {"replace": CHANGED, "delete": DROPPED, "insert": ADDED}[move]
            was, now = "; ".join(before[start:end]), "; ".join(after[to:until])
            said = new.programme[to].said if to < until else None
            yield Change("item", kind, f"{start + 1}-{to + 1}", now or was, was, now, now_at=said)


def matched(old: Iterable[Duty], new: Iterable[Duty]) -> dict[str, str]:
    """Which duty is which: the same words first; then, among those addressed alike, the most similar words."""
    before, after = {duty.key: duty for duty in old}, {duty.key: duty for duty in new}
    same = {key: key for key in after if key in before}
    left = [duty for key, duty in before.items() if key not in same]
    pairs = [(_likeness(was, now), now.key, was.key) for now in after.values() if now.key not in same for was in left]
    for likeness, key, was_key in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness >= ALIKE and key not in same and was_key not in same.values():
            same[key] = was_key
    return same


def _likeness(was: Duty, now: Duty) -> float:
    """How alike two duties are, 0 to 1; those of quite different agencies never are."""
    if set(was.leads + was.groups + was.supports).isdisjoint(now.leads + now.groups + now.supports):
        return 0.0
    matcher = SequenceMatcher(None, _plain(was.text).split(), _plain(now.text).split(), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0.0


def _plain(text: str) -> str:
    """The words alone: layout, marks and letter case are no change."""
    return " ".join(re.findall(r"\w+", fold(canonical(text))))


def _yields(yields: tuple[Yield, ...]) -> str:
    return "; ".join(one.text for one in yields)
