"""The only way from a plan to records: adopt it, settle its groups, take over an amendment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from giaoluu.domain.accounts.actions import give_role_to
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.adoption.decisions.edits import problem_with
from giaoluu.domain.adoption.decisions.proposal import EVENT_FACTS, Proposal, as_json, from_json
from giaoluu.domain.adoption.decisions.roll import group_name
from giaoluu.domain.adoption.decisions.settling import settled
from giaoluu.domain.adoption.facts import FactEdited, GroupSettled, PlanAdopted
from giaoluu.domain.adoption.models import Draft
from giaoluu.domain.adoption.places import give_places
from giaoluu.domain.adoption.records import agencies_of, deliveries_of, facts_of, place, tasks_of
from giaoluu.domain.events import intake as events
from giaoluu.domain.events.queries import agencies_of as agencies_of_event
from giaoluu.domain.events.queries import event_facts, latest_revision
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.outbox.intake import add_deliveries
from giaoluu.domain.tasks.intake import add_tasks


class Changed(Exception):
    """Somebody else changed the draft since it was shown; `draft` is what it is now."""

    def __init__(self, draft: Draft) -> None:
        super().__init__("the draft was changed meanwhile")
        self.draft = draft


class FactChanged(Exception):
    """Somebody else changed the event since it was shown; nothing was written."""


class Unfit(Exception):
    """A new value cannot be taken; `str(error)` names the fact."""


@dataclass(frozen=True, slots=True)
class Adopted:
    """What became of an adoption; `is_new` is False where it had been adopted before."""

    event_id: int
    event_key: str
    is_new: bool


def open_draft(organiser_id: int, sha256: str, *, by: Who, at: datetime, event_id: int | None = None) -> Draft:
    """The draft of a plan, made when first asked for; with `event_id` that of an amendment of the event."""
    draft, _ = Draft.objects.get_or_create(
        organiser_id=organiser_id,
        sha256=sha256,
        event_id=event_id,  # type: ignore[misc]  # the stubs know no null here
        defaults={"made_at": at, "made_by": by.name},
    )
    return draft


def settle_group(draft_id: int, group: str, names: Sequence[str], *, edition: int) -> Draft:
    """Says which units a group is; raises `Changed` where somebody was faster."""
    draft = _mine(draft_id, edition)
    draft.settled = {**draft.settled, group_name(group): list(names)}
    return _saved(draft, "settled")


def edit_fact(draft_id: int, path: str, *, was: str, now: str, why: str, edition: int, by: Who, at: datetime) -> Draft:
    """Rewords a fact before adoption; the plan's own words stay in `was`. Raises `Changed`, `Unfit` for a bad value."""
    if problem_with(path, now):
        raise Unfit(path)
    draft = _mine(draft_id, edition)
    first = draft.edits.get(path, {}).get("was", was)
    entry = {"was": first, "now": now, "why": why, "by": by.name, "at": at.isoformat()}
    draft.edits = {key: value for key, value in {**draft.edits, path: entry}.items() if value["was"] != value["now"]}
    return _saved(draft, "edits")


def _mine(draft_id: int, edition: int) -> Draft:
    """The draft, if it still is what was shown."""
    draft = Draft.objects.get(pk=draft_id)
    if draft.edition != edition:
        raise Changed(draft)
    return draft


def _saved(draft: Draft, field: str) -> Draft:
    """Saves one field if nobody saved the draft meanwhile."""
    fresh = Draft.objects.filter(pk=draft.pk, edition=draft.edition)
    if not fresh.update(edition=F("edition") + 1, **{field: getattr(draft, field)}):
        raise Changed(Draft.objects.get(pk=draft.pk))
    return Draft.objects.get(pk=draft.pk)


@transaction.atomic
def adopt(draft_id: int, proposal: Proposal, *, name: str, by: Who, at: datetime) -> Adopted:
    """Makes an event of a plan, all of it or nothing. The same draft again is the same event."""
    # Only the row that is waited for is read anew: what a join finds is as old as the wait.
    draft = Draft.objects.select_for_update().get(pk=draft_id)
    if draft.adopted:
        return Adopted(draft.adopted.pk, draft.adopted.key, False)
    event = events.make_event(draft.organiser_id, _without_agencies(proposal), at)
    revision = events.add_revision(event.pk, 1, draft.sha256, name, as_json(proposal), by.person_id, at)
    created = write(event.pk, revision.pk, proposal, by=by, at=at)
    events.set_facts(event.pk, facts_of(proposal, ("standing", "overseeing")))
    Draft.objects.filter(pk=draft_id).update(adopted=event, adopted_at=at)
    give_role_to(by.person_id, event.pk, Role.SECRETARIAT, by=by, at=at)
    fact = PlanAdopted(
        event_id=event.pk, subject=f"event:{event.pk}", code=proposal.code.value, sha256=draft.sha256, created=created
    )
    announce(fact, by=by, at=at)
    return Adopted(event.pk, event.key, True)


def _without_agencies(proposal: Proposal) -> dict[str, str]:
    """The facts of an event that has no agencies yet."""
    facts = facts_of(proposal)
    return {name: value for name, value in facts.items() if name not in {"standing", "overseeing"}}


def write(event_id: int, revision_id: int, proposal: Proposal, *, by: Who, at: datetime) -> dict[str, int]:
    """Makes whatever of a proposal is not there yet; how much there is of it is told."""
    groups = events.add_groups(
        event_id,
        [(group.name, group.settled, place(group.said, revision_id, group.origin)) for group in proposal.groups],
    )
    ids = events.add_agencies(event_id, agencies_of(proposal.units, revision_id), groups)
    tasks = tasks_of(proposal.duties, proposal, ids, revision_id)
    add_tasks(event_id, tasks)
    add_deliveries(event_id, deliveries_of(proposal, ids, revision_id))
    give_places(event_id, revision_id, proposal, ids, by=by, at=at)
    return {"agencies": len(proposal.units), "tasks": len(tasks), "recipients": len(proposal.readers)}


@transaction.atomic
def settle_in_event(event_id: int, group: str, names: Sequence[str], *, by: Who, at: datetime) -> None:
    """Says which units a group is, in an event that runs: they get their desks and tasks, nobody loses any."""
    events.hold(event_id)
    revision = latest_revision(event_id)
    proposal = settled(from_json(revision.proposal), group, names)
    events.keep_proposal(revision.id, as_json(proposal))
    write(event_id, revision.id, proposal, by=by, at=at)
    fact = GroupSettled(event_id=event_id, subject=f"event:{event_id}", group=group, names=tuple(names))
    announce(fact, by=by, at=at)


@transaction.atomic
def edit_event(event_id: int, name: str, now: str, *, why: str, edition: int, by: Who, at: datetime) -> None:
    """Rewords a fact of an event that runs; what it was, who and why stay in the journal, the plan as it was signed.

    Raises `Unfit` for what is no such fact or cannot be read, `FactChanged` where somebody was faster.
    """
    if name not in EVENT_FACTS or problem_with(f"event.{name}", now):
        raise Unfit(name)
    facts, shown = event_facts(event_id)
    if shown != edition:
        raise FactChanged
    if facts[name] == now:
        return
    events.set_facts(event_id, {name: now})
    everyone = tuple(agency.id for agency in agencies_of_event(event_id))
    fact = FactEdited(
        event_id=event_id, subject=f"event:{event_id}", agencies=everyone, path=name, was=facts[name], now=now, why=why
    )
    announce(fact, by=by, at=at)
