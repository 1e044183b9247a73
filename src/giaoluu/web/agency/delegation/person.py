"""One delegate as they are shown: who, as what, who says so, who wrote it down, what happened, what can be done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from giaoluu.domain.delegates.choices import TAKING, Asks, Standing
from giaoluu.domain.delegates.decisions.standings import Step, is_over, steps_open_to
from giaoluu.domain.delegates.decisions.writing import Proposal, written
from giaoluu.domain.delegates.facts import RankSet
from giaoluu.domain.delegates.queries import (
    DelegateInfo,
    Private,
    QuotaInfo,
    RankInfo,
    delegates_among,
    private_of,
    ranks_of,
    register_of,
    ticked_of,
)
from giaoluu.domain.journal.queries import Line, of_subject
from giaoluu.domain.seating.queries import seat_of
from giaoluu.web.agency.delegation.forms import PersonForm, written_of
from giaoluu.web.agency.delegation.history import Happened, told
from giaoluu.web.agency.delegation.lines import PersonLine, line_of
from giaoluu.web.agency.delegation.table import Table

REPLACEABLE = (Standing.NAMED, Standing.CONFIRMED, Standing.DECLINED, Standing.EXCUSED)


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
    """All of it. `known` is what is private, for whoever may see it; `start` is what the form begins with."""

    line: PersonLine
    known: tuple[tuple[str, str], ...]
    ranks: tuple[RankInfo, ...]
    seat: str
    rank: str
    is_rank_proposed: bool
    instead_of: DelegateInfo | None
    replaced_by: DelegateInfo | None
    ticks: tuple[Tick, ...]
    lines: tuple[Happened, ...]
    needs_approval: bool
    steps: tuple[Step, ...]
    proposals: tuple[Proposal, ...]
    start: Mapping[str, Any]

    @property
    def delegate(self) -> DelegateInfo:
        return self.line.delegate

    @property
    def may_write(self) -> bool:
        return self.delegate.standing in (*TAKING, Standing.PROPOSED)

    @property
    def may_be_replaced(self) -> bool:
        return self.delegate.standing in REPLACEABLE and self.replaced_by is None

    @property
    def may_confirm(self) -> bool:
        return Step.CONFIRM in self.steps

    @property
    def may_miss(self) -> bool:
        return Step.EXCUSE in self.steps or Step.DECLINE in self.steps

    @property
    def may_withdraw(self) -> bool:
        return Step.WITHDRAW in self.steps

    @property
    def may_restore(self) -> bool:
        """Back onto the list; what was confirmed is taken back by the same step, but is no return."""
        return Step.RESTORE in self.steps and self.delegate.standing != Standing.CONFIRMED

    @property
    def may_unconfirm(self) -> bool:
        return Step.RESTORE in self.steps and self.delegate.standing == Standing.CONFIRMED


def person_page(table: Table, found: DelegateInfo, quota: QuotaInfo, today: date) -> PersonPage:
    """The page of a delegate on a day."""
    private = private_of([found.id])[found.id]
    others = delegates_among(table.event.id, [each for each in (found.replaces_id, found.replaced_by_id) if each])
    happened = of_subject(table.event.id, f"delegate:{found.id}")
    as_written, ranks = written_of(found, private), ranks_of(table.event.id)
    return PersonPage(
        line=line_of(found),
        known=_known(found, private) if table.sees_private else (),
        ranks=tuple(ranks),
        seat=str(seat_of(found.id) or ""),
        rank=_rank(ranks, found.rank_id),
        is_rank_proposed=found.rank_id is not None and not _was_ranked(happened),
        instead_of=others.get(found.replaces_id or 0),
        replaced_by=others.get(found.replaced_by_id or 0),
        ticks=_ticks(found, quota),
        lines=tuple(told(happened)),
        needs_approval=table.seat.is_own and is_over(register_of(table.event.id).frozen_on, today),
        steps=steps_open_to(found.standing, found.approval),
        proposals=written(as_written).proposals,
        start=asdict(as_written),
    )


def _rank(ranks: list[RankInfo], rank_id: int | None) -> str:
    return next((rank.name for rank in ranks if rank.id == rank_id), "")


def _was_ranked(happened: Iterable[Line]) -> bool:
    """Whether a person gave the rank; it was read from the position until then."""
    return any(line.kind == RankSet.__name__ for line in happened)


def _known(found: DelegateInfo, private: Private) -> tuple[tuple[str, str], ...]:
    known = (
        (_("Giới tính"), str(private.sex.label) if private.sex else ""), (_("Dân tộc"), private.ethnic),
        (_("Năm sinh"), str(private.born or "")), (_("Điện thoại"), private.phone),
        (_("Thư điện tử"), private.email), (_("Dưới 18 tuổi, đi cùng"), found.guardian),
        (_("Điện thoại người đi cùng"), private.guardian_phone), (_("Ghi chú"), found.note),
    )  # fmt: skip
    return tuple((name, value) for name, value in known if value)


def _ticks(found: DelegateInfo, quota: QuotaInfo) -> tuple[Tick, ...]:
    on = ticked_of([found.id]).get(found.id, set())
    return tuple(Tick(each.id, each.words, each.id in on) for each in quota.conditions if each.asks == Asks.TICK)


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
