"""The roll of agencies of one plan: each once, in the order in which they are met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from giaoluu.compiler.plan import Agency
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.clause_names import ClauseNames
from giaoluu.domain.adoption.decisions.proposal import PERSON, PROPOSED, SaidAt, Unit, UnitGroup
from giaoluu.domain.adoption.decisions.units import key_of
from giaoluu.lib.vietnamese import canonical

Settled = Mapping[str, Sequence[str]]


@dataclass(slots=True)
class Roll:
    """Who was met so far; `settled` are the units chosen for groups, by the name of the group."""

    names: ClauseNames
    settled: Settled
    units: dict[str, Unit] = field(default_factory=dict)
    groups: dict[str, UnitGroup] = field(default_factory=dict)

    def said(self, at: Span | None) -> SaidAt | None:
        return SaidAt(at[0], at[1], self.names.at(at[0])) if at else None

    def meet(self, agencies: Iterable[Agency]) -> None:
        """Agencies that a duty is addressed to: one each, or a group of them."""
        for agency in agencies:
            if agency.scope == "each":
                self._meet_group(agency)
            else:
                self.meet_unit(agency.name, agency.kind, self.said(agency.at))

    def meet_unit(self, name: str, kind: str = "", said: SaidAt | None = None) -> str:
        """The key of a unit, met now or before; empty where the name is none."""
        return self._keep(Unit(key_of(name), canonical(name), kind, said=said))

    def known(self, agency: Agency) -> str:
        """A partner by its key: one addressed elsewhere also where the words of its name changed places."""
        key = key_of(agency.name)
        slipped = [one for one in self.units if sorted(one.split()) == sorted(key.split())]
        return slipped[0] if slipped else self.meet_unit(agency.name, agency.kind, self.said(agency.at))

    def _meet_group(self, agency: Agency) -> None:
        name, said = group_name(agency.name), self.said(agency.at)
        chosen = self.settled.get(name)
        members = chosen if chosen is not None else agency.stands_for
        origin = PERSON if chosen is not None else PROPOSED
        keys = [self._keep(Unit(key_of(one), canonical(one), agency.kind, name, origin, said)) for one in members]
        units = tuple(key for key in dict.fromkeys(keys) if key)
        self.groups.setdefault(name, UnitGroup(name, agency.kind, units, bool(units), origin, said))

    def _keep(self, unit: Unit) -> str:
        if unit.key:
            self.units.setdefault(unit.key, replace(unit, name=unit.name[:1].upper() + unit.name[1:]))
        return unit.key


def group_name(name: str) -> str:
    return name[:1].upper() + name[1:]
