"""What follows the changes of a delegation that is left open: its head, and each quota with its people."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from django.template.loader import render_to_string
from django.utils import timezone

from giaoluu.domain.adoption.facts import FactEdited, GroupSettled, PlanAmended
from giaoluu.domain.delegates.facts import DaysSet
from giaoluu.domain.delegates.queries import event_of_quota, quota_by_id, quota_ids_of, quotas_of
from giaoluu.domain.events.queries import agencies_of, agency_by_id, event_by_id
from giaoluu.domain.journal.facts import Fact
from giaoluu.web.agency.delegation.page import delegation_head, quota_entry
from giaoluu.web.live.region import Region

OF_ALL = (PlanAmended, GroupSettled, FactEdited, DaysSet)
"""What may change the list of every agency."""


def _head(key: str, language: str) -> str:  # noqa: ARG001  # the language is the one under way
    event_id, agency_id = map(int, key.split("."))
    event, agency = event_by_id(event_id), agency_by_id(agency_id)
    if agency is None or event is None:
        return ""
    head = delegation_head(event_id, agency_id, timezone.localdate())
    return render_to_string("delegation/_head.html", {"head": head, "event": event})


def _quota(key: str, language: str, *, can: bool) -> str:  # noqa: ARG001
    quota, event_id = quota_by_id(int(key)), event_of_quota(int(key))
    if quota is None or event_id is None:
        return ""
    context = {"entry": quota_entry(quota, event_id), "event": event_by_id(event_id), "can": can}
    return render_to_string("delegation/_quota.html", context)


def _heads(fact: Fact) -> Iterable[str]:
    changed = (each.id for each in agencies_of(fact.event_id)) if isinstance(fact, OF_ALL) else fact.agencies
    return (f"{fact.event_id}.{agency}" for agency in changed)


def _quotas(fact: Fact) -> Iterable[str]:
    if isinstance(fact, OF_ALL):
        return (str(quota.id) for quota in quotas_of(fact.event_id))
    return map(str, quota_ids_of(fact.agencies))


REGIONS = (
    Region("delegation-head", _head, _heads),
    Region("delegation-quota", partial(_quota, can=True), _quotas),
    Region("seen-quota", partial(_quota, can=False), _quotas),
)
