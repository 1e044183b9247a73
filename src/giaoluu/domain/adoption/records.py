"""From the plain values of a proposal to those that the parts take."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from giaoluu.domain.adoption.decisions.proposal import EVENT_FACTS, Allotment, Duty, Proposal, SaidAt, Unit
from giaoluu.domain.events.intake import NewAgency, Place
from giaoluu.domain.outbox.intake import NewDelivery
from giaoluu.domain.tasks.intake import DutyWords, NewTask, NewYield


def place(said: SaidAt | None, revision_id: int, origin: str) -> Place:
    """Where it is said, in this revision."""
    if said is None:
        return Place(revision_id, origin=origin)
    return Place(revision_id, said.start, said.end, said.clause, origin)


def facts_of(proposal: Proposal, names: Iterable[str] = EVENT_FACTS) -> dict[str, str]:
    """Facts of the event as text."""
    return {name: getattr(proposal, name).value for name in names}


def agencies_of(units: Iterable[Unit], revision_id: int) -> list[NewAgency]:
    return [
        NewAgency(unit.key, unit.name[:300], unit.kind, unit.group, place(unit.said, revision_id, unit.origin))
        for unit in units
    ]


def words_of(duty: Duty, revision_id: int) -> DutyWords:
    yields = tuple(
        NewYield(one.text, one.count, place(one.said or duty.said, revision_id, "plan")) for one in duty.yields
    )
    return DutyWords(
        duty.key, duty.order, duty.text, duty.title, duty.section, duty.kind,
        date.fromisoformat(duty.due_on) if duty.due_on else None, duty.due_words, duty.due_origin, duty.lead_origin,
        yields, place(duty.said, revision_id, "plan"),
    )  # fmt: skip


def tasks_of(duties: Iterable[Duty], proposal: Proposal, ids: Mapping[str, int], revision_id: int) -> list[NewTask]:
    """Every duty as a task of each agency that leads it; a duty whose group nobody settled has none yet."""
    return [
        NewTask(words, lead, ids[lead], tuple(ids[key] for key in duty.supports if key in ids and key != lead))
        for duty in duties
        for words in [words_of(duty, revision_id)]
        for lead in leads_of(duty, proposal)
        if lead in ids
    ]


def leads_of(duty: Duty, proposal: Proposal) -> Sequence[str]:
    """The keys of all agencies that lead a duty."""
    return _all_of(duty.leads, duty.groups, duty.only, proposal)


def holders_of(one: Allotment, proposal: Proposal) -> Sequence[str]:
    """The keys of all agencies that are given these places."""
    return _all_of(one.units, one.groups, one.only, proposal)


def _all_of(units: Sequence[str], groups: Collection[str], only: Collection[str], proposal: Proposal) -> Sequence[str]:
    grouped = [key for group in proposal.groups if group.name in groups for key in group.units]
    narrowed = [key for key in grouped if not only or key in only]
    return list(dict.fromkeys([*units, *narrowed]))


def deliveries_of(proposal: Proposal, ids: Mapping[str, int], revision_id: int) -> list[NewDelivery]:
    return [
        NewDelivery(one.key, one.text, ids.get(one.unit), place(one.said, revision_id, "plan"))
        for one in proposal.readers
    ]
