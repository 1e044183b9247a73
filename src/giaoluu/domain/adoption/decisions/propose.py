"""From a compiled plan to a proposal."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from giaoluu.compiler.compile import Compilation
from giaoluu.compiler.plan import Occasion, Plan
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.clause_names import ClauseNames
from giaoluu.domain.adoption.decisions.allotments import allotments_of
from giaoluu.domain.adoption.decisions.durations import fit
from giaoluu.domain.adoption.decisions.duties import day_part, duties_of
from giaoluu.domain.adoption.decisions.proposal import PLAN, PROPOSED, Item, Named, Proposal, Reader, Value
from giaoluu.domain.adoption.decisions.roll import Roll, Settled
from giaoluu.domain.adoption.decisions.units import key_of
from giaoluu.lib.vietnamese import canonical, fold


def propose(compilation: Compilation, settled: Settled | None = None) -> Proposal:
    """What adopting this plan would create; `settled` are the units chosen for groups, by the name of the group."""
    plan = compilation.plan
    roll = Roll(ClauseNames(compilation.document), settled or {})
    for assignment in plan.assignments:
        roll.meet(assignment.agencies)
    return _Proposing(plan, roll, next(iter(plan.occasions), None)).proposal()


@dataclass(slots=True)
class _Proposing:
    """One plan on its way to a proposal."""

    plan: Plan
    roll: Roll
    occasion: Occasion | None

    def proposal(self) -> Proposal:
        name = event_name(self.plan.document.subject or "")
        issued, day = _day(self.plan.document.date), _day(self.occasion.start if self.occasion else None)
        duties = duties_of(self.plan, self.roll, name, issued, day)
        event = self._event(name)
        allotments = allotments_of(self.plan, self.roll, duties, event.standing.value)
        return replace(
            event, units=tuple(self.roll.units.values()), groups=tuple(self.roll.groups.values()), duties=duties,
            allotments=allotments, readers=self._readers(), programme=self._programme(), people=self._people(),
        )  # fmt: skip

    def _event(self, name: str) -> Proposal:
        heading, total, occasion = self.plan.document, self.plan.delegates, self.occasion
        return Proposal(
            name=self._value(name, heading.places.get("subject")),
            code=self._value(heading.code, heading.places.get("code") or heading.places.get("number")),
            issued_on=self._value(heading.date, heading.places.get("date")),
            delegates_total=self._value(str(total.total or ""), total.total_at or total.at),
            standing=self._standing(),
            overseeing=self._charged(r"đôn đốc"),
            starts_at=self._value(occasion.start, occasion.at) if occasion else Value(),
            ends_at=self._value(occasion.end, occasion.at) if occasion else Value(),
            venue=self._value(occasion.venue, occasion.venue_at) if occasion else Value(),
        )

    def _value(self, value: str | None, at: Span | None) -> Value:
        return Value(value or "", PLAN, self.roll.said(at) if value else None)

    def _standing(self) -> Value:
        """Whom to ask: named where obstacles are to be reported, or charged with being the standing agency."""
        reporting = self.plan.reporting
        if reporting:
            named = [unit for unit in self.roll.units.values() if unit.name.casefold() in reporting.to.casefold()]
            if named:
                return self._value(max(named, key=lambda unit: len(unit.name)).key, reporting.at)
        return self._charged(r"(?:cơ quan|đơn vị) thường trực")

    def _charged(self, words: str) -> Value:
        """The agency that is first charged with something in these words."""
        for assignment in self.plan.assignments:
            for task in assignment.tasks:
                if re.search(words, task.text, re.IGNORECASE) and assignment.agencies:
                    return self._value(key_of(assignment.agencies[0].name), task.at)
        return Value()

    def _readers(self) -> tuple[Reader, ...]:
        found: dict[str, Reader] = {}
        for recipient in self.plan.recipients:
            key = fold(canonical(recipient.text))[:200]
            unit = key_of(re.sub(r"\s*\([^)]*\)\s*$", "", recipient.text))
            known = unit if unit in self.roll.units else ""
            found.setdefault(key, Reader(key, recipient.text, known, self.roll.said(recipient.at)))
        return tuple(found.values())

    def _programme(self) -> tuple[Item, ...]:
        segments = self.plan.programme
        known = [segment.duration_minutes for segment in segments]
        lengths = fit([segment.title for segment in segments], known, self._minutes())
        return tuple(
            Item(one.order, one.title, length, PLAN if one.duration_minutes else PROPOSED, self.roll.said(one.at))
            for one, length in zip(segments, lengths, strict=True)
        )

    def _minutes(self) -> float | None:
        """How long the event lasts, where the plan gives both hours."""
        if not self.occasion or not self.occasion.end or "T" not in self.occasion.start or "T" not in self.occasion.end:
            return None
        length = datetime.fromisoformat(self.occasion.end) - datetime.fromisoformat(self.occasion.start)
        return length.total_seconds() / 60

    def _people(self) -> tuple[Named, ...]:
        found: dict[str, Named] = {}
        for one in self.plan.exemplars:
            key = f"exemplar:{key_of(one.name)}"
            found.setdefault(key, Named(key, one.name, one.position or one.address or "", self.roll.said(one.at)))
        for member in self.plan.members:
            key = f"member:{key_of(member.name)}"
            found.setdefault(key, Named(key, member.name, member.role or "", self.roll.said(member.at)))
        return tuple(found.values())


def event_name(subject: str) -> str:
    """What the event is called: the subject of the plan without "Tổ chức"."""
    return re.sub(r"^(?:V/v\s+)?(?:về việc\s+)?tổ chức\s+", "", subject.strip(), flags=re.IGNORECASE)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(day_part(iso)) if day_part(iso) else None
