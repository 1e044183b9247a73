"""Who a group of units is, once somebody has said so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from giaoluu.domain.adoption.decisions.proposal import PERSON, Proposal, Unit, UnitGroup
from giaoluu.domain.adoption.decisions.units import key_of
from giaoluu.lib.vietnamese import canonical


def settled(proposal: Proposal, group: str, names: Iterable[str]) -> Proposal:
    """The proposal with these units in a group; units that it had and are not named again leave the group alone."""
    found = next((one for one in proposal.groups if one.name == group), None)
    if found is None:
        return proposal
    chosen = {key_of(name): canonical(name) for name in names if key_of(name)}
    there = {unit.key for unit in proposal.units}
    new = tuple(_unit(key, name, found) for key, name in chosen.items() if key not in there)
    return replace(
        proposal, units=proposal.units + new,
        groups=tuple(_with(one, tuple(chosen)) if one is found else one for one in proposal.groups),
    )  # fmt: skip


def carried_over(old: Proposal, new: Proposal) -> Proposal:
    """The new text of a plan with the groups that were settled for the old one."""
    for group in old.groups:
        if group.settled and group.origin == PERSON:
            names = {unit.key: unit.name for unit in old.units}
            new = settled(new, group.name, [names[key] for key in group.units if key in names])
    return new


def _unit(key: str, name: str, group: UnitGroup) -> Unit:
    return Unit(key, name[:1].upper() + name[1:], group.kind, group.name, PERSON, group.said)


def _with(group: UnitGroup, units: tuple[str, ...]) -> UnitGroup:
    return replace(group, units=units, settled=bool(units), origin=PERSON)
