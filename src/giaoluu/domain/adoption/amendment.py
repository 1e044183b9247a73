"""An amended plan: the changes that were accepted are taken over, and only those concerned are told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from giaoluu.domain.adoption.actions import Adopted
from giaoluu.domain.adoption.decisions.changes import ADDED, DROPPED, Amendment, Change, compare
from giaoluu.domain.adoption.decisions.proposal import Duty, Proposal, as_json, from_json
from giaoluu.domain.adoption.facts import PlanAmended
from giaoluu.domain.adoption.models import Draft
from giaoluu.domain.adoption.places import change_places
from giaoluu.domain.adoption.records import agencies_of, deliveries_of, facts_of, leads_of, place, tasks_of, words_of
from giaoluu.domain.adoption.telling import tell
from giaoluu.domain.events import intake as events
from giaoluu.domain.events.queries import event_by_id, latest_revision
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.outbox.intake import add_deliveries, drop_deliveries
from giaoluu.domain.tasks import intake as tasks


class Overtaken(Exception):
    """The plan was amended by somebody else since the list of changes was shown; nothing was taken over."""


@dataclass(frozen=True, slots=True)
class Amended:
    """What became of an amendment: the agencies that have to know with their changes, and the drafts that tell them."""

    event: Adopted
    revision: int
    concerned: dict[int, tuple[Change, ...]]
    drafts: tuple[int, ...] = ()


@transaction.atomic
def amend(
    draft_id: int, new: Proposal, *, accepted: Collection[str], from_revision: int, name: str, by: Who, at: datetime
) -> Amended:
    """Takes over the changes whose ids are `accepted`, all of them or nothing; the same again changes nothing.

    What agencies did and reported stays, also on a duty that is dropped. Raises `Overtaken` where the text in force is
    no longer the one that the changes were shown against.
    """
    draft = Draft.objects.select_for_update(of=("self",)).get(pk=draft_id)
    assert draft.event_id is not None  # noqa: S101  # an amendment has its event
    events.hold(draft.event_id)
    running = latest_revision(draft.event_id)
    event = event_by_id(draft.event_id)
    assert event is not None  # noqa: S101  # a draft falls with its event
    if draft.adopted_at:
        return Amended(Adopted(event.id, event.key, False), running.number, {})
    if running.number != from_revision:
        raise Overtaken
    old = from_json(running.proposal)
    amendment = compare(old, new)
    taken = [change for change in amendment.changes if change.id in accepted]
    refused = tuple(change.id for change in amendment.changes if change.id not in accepted)
    revision = events.add_revision(event.id, running.number + 1, draft.sha256, name, as_json(new), by.person_id, at)
    ids = _TakingOver(event.id, revision.pk, old, new, amendment, at).take(taken)
    change_places(event.id, revision.pk, old, new, amendment, taken, ids, by=by, at=at)
    Draft.objects.filter(pk=draft_id).update(adopted_at=at, refused=list(refused), adopted_id=event.id)
    concerned = _concerned(taken, ids)
    told = tell(event, revision.number, concerned, by=by, at=at)
    fact = PlanAmended(
        event_id=event.id, subject=f"event:{event.id}", agencies=tuple(concerned), code=new.code.value,
        sha256=draft.sha256, revision=revision.number, accepted=tuple(change.id for change in taken), refused=refused,
    )  # fmt: skip
    announce(fact, by=by, at=at)
    return Amended(Adopted(event.id, event.key, True), revision.number, concerned, tuple(told))


def _concerned(taken: list[Change], ids: Mapping[str, int]) -> dict[int, tuple[Change, ...]]:
    found: dict[int, list[Change]] = {}
    for change in taken:
        for key in change.units:
            if key in ids:
                found.setdefault(ids[key], []).append(change)
    return {agency: tuple(changes) for agency, changes in found.items()}


@dataclass(frozen=True, slots=True)
class _TakingOver:
    """One amendment being written."""

    event_id: int
    revision_id: int
    old: Proposal
    new: Proposal
    amendment: Amendment
    at: datetime

    def take(self, taken: list[Change]) -> dict[str, int]:
        """Writes the changes; the ids of all agencies by key are told."""
        by_what = {what: [change for change in taken if change.what == what] for what in {one.what for one in taken}}
        tasks.rename_duties(self.event_id, {old: new for new, old in self.amendment.same.items() if old != new})
        ids = self._agencies(taken)
        self._duties(by_what, ids)
        self._readers(by_what.get("reader", []), ids)
        facts = [change.key for change in by_what.get("event", [])]
        if facts:
            events.set_facts(self.event_id, facts_of(self.new, facts))
        return ids

    def _agencies(self, taken: list[Change]) -> dict[str, int]:
        """Units that are new or needed by a change that was taken; those dropped go last."""
        needed = {key for change in taken if change.kind != DROPPED for key in change.units}
        units = [unit for unit in self.new.units if unit.key in needed or unit in self.old.units]
        groups = events.add_groups(
            self.event_id,
            [(one.name, one.settled, place(one.said, self.revision_id, one.origin)) for one in self.new.groups],
        )
        ids = events.add_agencies(self.event_id, agencies_of(units, self.revision_id), groups)
        gone = [change.key for change in taken if change.what == "unit" and change.kind == DROPPED]
        events.drop_agencies(self.event_id, gone, self.at)
        return ids

    def _duties(self, changes: Mapping[str, list[Change]], ids: Mapping[str, int]) -> None:
        duties = {duty.key: duty for duty in self.new.duties}
        words = changes.get("duty", [])
        self._stay(duties, {change.key for change in words})
        for change in words:
            if change.kind == DROPPED:
                tasks.drop_duty(self.event_id, change.key, self.at)
            elif change.kind != ADDED:
                tasks.reword_duty(self.event_id, words_of(duties[change.key], self.revision_id))
        self._make([duties[change.key] for change in words if change.kind == ADDED], ids)
        for change in changes.get("quota", []):
            tasks.recount_duty(self.event_id, words_of(duties[change.key], self.revision_id))
        for change in changes.get("deadline", []):
            tasks.reschedule_duty(self.event_id, words_of(duties[change.key], self.revision_id))
        for change in changes.get("who", []):
            self._readdress(duties[change.key], ids)

    def _stay(self, duties: Mapping[str, Duty], reworded: Collection[str]) -> None:
        """Duties whose words did not change now stand in the new text, perhaps elsewhere."""
        before = {duty.key: duty for duty in self.old.duties}
        for key, old_key in self.amendment.same.items():
            if key not in reworded and before[old_key].text == duties[key].text:
                tasks.move_duty(self.event_id, words_of(duties[key], self.revision_id))

    def _make(self, duties: list[Duty], ids: Mapping[str, int]) -> None:
        tasks.add_tasks(self.event_id, tasks_of(duties, self.new, ids, self.revision_id))

    def _readdress(self, duty: Duty, ids: Mapping[str, int]) -> None:
        self._make([duty], ids)
        tasks.drop_duty(self.event_id, duty.key, self.at, but=leads_of(duty, self.new))
        tasks.set_supports(self.event_id, duty.key, [ids[key] for key in duty.supports if key in ids])

    def _readers(self, changes: list[Change], ids: Mapping[str, int]) -> None:
        kept = {change.key for change in changes if change.kind == ADDED}
        added = replace(self.new, readers=tuple(one for one in self.new.readers if one.key in kept))
        add_deliveries(self.event_id, deliveries_of(added, ids, self.revision_id))
        drop_deliveries(self.event_id, [change.key for change in changes if change.kind == DROPPED], self.at)
