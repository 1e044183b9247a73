"""Who may be in the lists twice: the same name without marks, the same unit, no other year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from giaoluu.lib.vietnamese import canonical, fold

_BETWEEN = re.compile(r"[\W_]+")
MOST_COMPARED = 100
"""Of one name so many different units are compared with each other; of more only those that are the same."""


@dataclass(frozen=True, slots=True)
class Named:
    """What two are compared by. Whoever writes no unit is of the agency that registered them."""

    id: int
    key: str
    unit: str
    agency: str
    born: int | None


def twins(people: Iterable[Named]) -> list[tuple[int, ...]]:
    """Groups of those who may be one person, in the order in which they came."""
    by_name: dict[str, list[Named]] = defaultdict(list)
    for person in people:
        if person.key:
            by_name[person.key].append(person)
    return [group for same in by_name.values() if len(same) > 1 for group in _groups(same)]


def _groups(people: list[Named]) -> Iterator[tuple[int, ...]]:
    """Those of one name; they are compared by what they are known to be, however many are known to be the same."""
    alike: dict[tuple[str, int | None], list[int]] = defaultdict(list)
    for person in people:
        alike[_unit(person), person.born].append(person.id)
    heads = _joined(list(alike))
    groups: dict[int, list[int]] = defaultdict(list)
    for number, ids in enumerate(alike.values()):
        groups[heads[number]] += ids
    order = {person.id: place for place, person in enumerate(people)}
    yield from (tuple(sorted(ids, key=order.__getitem__)) for ids in groups.values() if len(ids) > 1)


def _joined(known: list[tuple[str, int | None]]) -> list[int]:
    """For each of these its group, by the number of the group's first."""
    heads = list(range(len(known)))
    if len(known) > MOST_COMPARED:
        return heads
    for later, one in enumerate(known):
        for earlier in range(later):
            if heads[earlier] != heads[later] and _may_be_one(known[earlier], one):
                low, high = sorted((heads[earlier], heads[later]))
                heads = [low if head == high else head for head in heads]
    return heads


def _may_be_one(one: tuple[str, int | None], other: tuple[str, int | None]) -> bool:
    if one[1] is not None and other[1] is not None and one[1] != other[1]:
        return False
    short, long = sorted((one[0], other[0]), key=len)
    return f" {short} " in f" {long} "


def _unit(person: Named) -> str:
    return _BETWEEN.sub(" ", fold(canonical(person.unit or person.agency))).strip()
