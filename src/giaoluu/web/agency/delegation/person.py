"""One delegate as they are shown: who, as what, who says so, who wrote it down, what happened, what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from giaoluu.domain.delegates.choices import TAKING, Approval, Asks, Sex, Standing
from giaoluu.domain.delegates.decisions.precedence import propose_rank
from giaoluu.domain.delegates.queries import (
    DelegateInfo,
    Private,
    QuotaInfo,
    RankInfo,
    delegate_by_id,
    private_of,
    ranks_of,
    register_of,
    registered,
    replaced_by,
    ticked_of,
    written_of,
)
from giaoluu.domain.journal.queries import of_subject
from giaoluu.web.agency.delegation.forms import PersonForm, start_of
from giaoluu.web.agency.delegation.history import Happened, told
from giaoluu.web.agency.delegation.lines import PersonLine, line_of
from giaoluu.web.agency.delegation.table import Table


@dataclass(frozen=True, slots=True)
class Tick:
    """A condition that somebody ticks, and whether this person is the one it asks for."""

    id: int
    words: str
    on: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that somebody else wrote otherwise: what stands now, what was typed."""

    label: str
    now: str
    typed: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """All of it. `private` is None for whoever need not see it; `start` is what the form begins with."""

    line: PersonLine
    private: Private | None
    rank: str
    is_rank_proposed: bool
    instead_of: DelegateInfo | None
    replaced_by: DelegateInfo | None
    registered_by: str
    behalf: str
    registered_at: object
    ticks: tuple[Tick, ...]
    lines: tuple[Happened, ...]
    needs_approval: bool
    start: Mapping[str, Any]

    @property
    def delegate(self) -> DelegateInfo:
        return self.line.delegate

    @property
    def may_write(self) -> bool:
        return self.delegate.standing in TAKING

    @property
    def is_named(self) -> bool:
        return self.delegate.standing in (Standing.NAMED, Standing.CONFIRMED)

    @property
    def may_confirm(self) -> bool:
        return self.line.may_confirm

    @property
    def may_restore(self) -> bool:
        return self.delegate.standing in (Standing.DECLINED, Standing.EXCUSED, Standing.WITHDRAWN)

    @property
    def may_be_replaced(self) -> bool:
        return self.is_named and self.delegate.approval != Approval.AWAITED


def person_page(table: Table, found: DelegateInfo, quota: QuotaInfo, today: date) -> PersonPage:
    """The page of a delegate on a day."""
    ranks = ranks_of(table.event.id)
    proposed = None if found.rank_id or not found.name else propose_rank(found.position, ranks)
    written = registered(found.id)
    frozen_on = register_of(table.event.id).frozen_on
    return PersonPage(
        line=line_of(found),
        private=private_of(found.id) if table.sees_private else None,
        rank=_name_of(ranks, found.rank_id or (proposed.id if proposed else None)),
        is_rank_proposed=proposed is not None,
        instead_of=delegate_by_id(found.replaces_id) if found.replaces_id else None,
        replaced_by=replaced_by(found.id),
        registered_by=written.by,
        behalf=written.behalf,
        registered_at=written.at,
        ticks=_ticks(found, quota),
        lines=tuple(told(of_subject(table.event.id, f"delegate:{found.id}"))),
        needs_approval=frozen_on is not None and today > frozen_on,
        start=_start(found, quota, proposed),
    )


def _name_of(ranks: list[RankInfo], rank_id: int | None) -> str:
    return next((rank.name for rank in ranks if rank.id == rank_id), "")


def _ticks(found: DelegateInfo, quota: QuotaInfo) -> tuple[Tick, ...]:
    on = ticked_of(found.id)
    return tuple(Tick(each.id, each.words, each.id in on) for each in quota.conditions if each.asks == Asks.TICK)


def _start(found: DelegateInfo, quota: QuotaInfo, proposed: RankInfo | None) -> dict[str, Any]:
    start = start_of(written_of(found.id))
    if not found.name:
        start["circle"] = quota.circle
    if proposed is not None:
        start["rank_id"] = proposed.id
    return start


def differences(now: Mapping[str, Any], form: PersonForm) -> tuple[Difference, ...]:
    """The fields of a form that stand otherwise by now."""
    found = []
    for name, typed in form.cleaned_data.items():
        if (now[name] or "") != (typed or ""):
            label = str(form.fields[name].label)
            found.append(Difference(label, _shown(form, name, now[name]), _shown(form, name, typed)))
    return tuple(found)


def _shown(form: PersonForm, name: str, value: Any) -> str:
    """A value as the form shows it to be chosen or typed."""
    if value is None or value == "":
        return _("để trống")
    if isinstance(value, bool):
        return _("có") if value else _("không")
    choices = dict(getattr(form.fields[name], "choices", []))
    return str(choices.get(value, value))


def sex_of(private: Private) -> str:
    """The sex in a word, empty where it is not known."""
    return str(Sex(private.sex).label) if private.sex else ""
