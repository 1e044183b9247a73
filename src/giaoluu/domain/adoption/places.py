"""The places of a plan as quotas of agencies: given when it is adopted, changed when it is amended."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from giaoluu.domain.adoption.decisions.allotments import duty_of
from giaoluu.domain.adoption.decisions.changes import Amendment, Change
from giaoluu.domain.adoption.decisions.proposal import PLAN, PROPOSED, Allotment, Proposal
from giaoluu.domain.adoption.records import holders_of, place
from giaoluu.domain.delegates import intake as delegates
from giaoluu.domain.delegates.decisions.conditions import conditions_from
from giaoluu.domain.delegates.inviting import Guest, invite
from giaoluu.domain.journal.facts import Who

OF_DUTIES = ("duty", "quota", "who")
"""What a change may be about whose duty asks for places."""


def give_places(
    event_id: int, revision_id: int, proposal: Proposal, ids: Mapping[str, int], *, by: Who, at: datetime
) -> int:
    """Makes whatever quotas of a proposal are not there yet, and invites whom it names; how many are new is told."""
    made = delegates.add_quotas(event_id, quotas_of(proposal.allotments, proposal, ids, revision_id))
    _invite(event_id, proposal.allotments, proposal, ids, by, at)
    return made


def quotas_of(
    allotments: Iterable[Allotment], proposal: Proposal, ids: Mapping[str, int], revision_id: int
) -> list[delegates.NewQuota]:
    """The places of each agency; a group that nobody settled has none yet."""
    orders = {one.key: order for order, one in enumerate(proposal.allotments, 1)}
    return [
        _quota(one, unit, ids[unit], orders.get(one.key, len(orders) + 1), revision_id)
        for one in allotments
        for unit in holders_of(one, proposal)
        if unit in ids
    ]


def _quota(one: Allotment, unit: str, agency_id: int, order: int, revision_id: int) -> delegates.NewQuota:
    said = place(one.said, revision_id, PROPOSED if one.people else PLAN)
    return delegates.NewQuota(
        delegates.quota_key(one.key, unit), agency_id, order, one.kind, one.words, one.planned, one.planned, said,
        one.at_least, one.circle, tuple(conditions_from(one.includes, one.planned)),
    )  # fmt: skip


def _invite(
    event_id: int, allotments: Iterable[Allotment], proposal: Proposal, ids: Mapping[str, int], by: Who, at: datetime
) -> None:
    for one in allotments:
        unit = next((unit for unit in holders_of(one, proposal) if unit in ids), None)
        if one.people and unit:
            guests = [Guest(each.name, each.is_person, each.title, each.position, each.unit) for each in one.people]
            invite(event_id, delegates.quota_key(one.key, unit), guests, by=by, at=at)


def change_places(
    event_id: int,
    revision_id: int,
    old: Proposal,
    new: Proposal,
    amendment: Amendment,
    accepted: Collection[Change],
    ids: Mapping[str, int],
    *,
    by: Who,
    at: datetime,
) -> None:
    """Takes over the places of an amended plan as far as the changes were accepted; whoever is in them stays."""
    refused = _refused(amendment, accepted)
    _rename(event_id, old, amendment)
    before = {_renamed(one.key, amendment): one for one in old.allotments}
    now = [one for one in new.allotments if _decides(one.key) not in refused]
    for quota in quotas_of(now, new, ids, revision_id):
        if delegates.recount_quota(event_id, quota) is None:
            delegates.add_quotas(event_id, [quota])
    _invite(event_id, now, new, ids, by, at)
    delegates.drop_quotas(event_id, _gone(before, old, now, new, refused), at)


def _refused(amendment: Amendment, accepted: Collection[Change]) -> set[str]:
    """What decides over places and was not accepted: another number alone, where there is one, else whatever else."""
    of_key: dict[str, list[Change]] = {}
    for change in amendment.changes:
        if change.what in OF_DUTIES or change.what == "places":
            of_key.setdefault(change.key, []).append(change)
    return {
        key
        for key, changes in of_key.items()
        if not any(change in accepted for change in [one for one in changes if one.what == "quota"] or changes)
    }


def _decides(key: str) -> str:
    """The key of the change that decides over these places: that of their duty, or their own."""
    return duty_of(key) or key


def _rename(event_id: int, old: Proposal, amendment: Amendment) -> None:
    for one in old.allotments:
        key = _renamed(one.key, amendment)
        if key != one.key:
            for unit in holders_of(one, old):
                delegates.rename_quota(event_id, delegates.quota_key(one.key, unit), delegates.quota_key(key, unit))


def _renamed(key: str, amendment: Amendment) -> str:
    """A duty whose words changed has another key in the new text, and so have the places it asks for."""
    duty = duty_of(key)
    now = {was: new for new, was in amendment.same.items()}.get(duty, duty)
    return f"{now}{key[len(duty) :]}"


def _gone(
    before: Mapping[str, Allotment], old: Proposal, now: Collection[Allotment], new: Proposal, refused: set[str]
) -> list[str]:
    """The quotas of agencies that the new text gives no places any more, where that was accepted."""
    given = {delegates.quota_key(one.key, unit) for one in now for unit in holders_of(one, new)}
    had = {
        delegates.quota_key(key, unit): _decides(key) for key, one in before.items() for unit in holders_of(one, old)
    }
    return [quota for quota, decides in had.items() if quota not in given and decides not in refused]
