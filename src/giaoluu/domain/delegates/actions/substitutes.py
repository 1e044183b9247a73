"""Somebody goes in another's place: the place is the same, the rank is their own."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from giaoluu.domain.delegates.actions.counting import next_numbers, take_places
from giaoluu.domain.delegates.actions.refusals import NotAllowed
from giaoluu.domain.delegates.actions.writing import changed, columns_of, lock_delegate, new_delegate, told
from giaoluu.domain.delegates.choices import TAKING, Approval, Standing
from giaoluu.domain.delegates.decisions.standings import Why, is_over, places_more
from giaoluu.domain.delegates.decisions.writing import Written
from giaoluu.domain.delegates.facts import DelegateReplaced, SubstituteProposed, SubstituteRefused
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.delegates.queries import register_of
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

LONGEST_REASON = 500
_GOING = (*TAKING, Standing.PROPOSED)
_MAY_BE_REPLACED = (Standing.NAMED, Standing.CONFIRMED, Standing.DECLINED, Standing.EXCUSED)


@transaction.atomic
def substitute(
    delegate_id: int, person: Written, *, today: date, edition: int | None = None, by: Who, at: datetime,
    behalf: str = "",
) -> int:  # fmt: skip
    """Somebody goes in the place of a delegate; gives the new delegate's id. The same substitute again is no other.

    After the day on which lists are frozen an agency only proposes: everything stays until it is granted. Whoever acts
    on its behalf needs no leave. Raises `DelegateChanged`, `NotAllowed`, `NotWritable`, and `QuotaFull` where the one
    who is replaced had let the place go and it is taken.
    """
    columns = columns_of(person)
    old = lock_delegate(delegate_id)
    there = Delegate.objects.filter(replaces=old).first()
    if there and Delegate.objects.filter(pk=there.pk, standing__in=_GOING, **columns).exists():
        return there.pk
    _refuse(old, there, edition)
    frozen = is_over(register_of(old.event_id).frozen_on, today)
    if not frozen or behalf:
        _let_go(old)
    [number] = next_numbers(old.event_id, 1)
    new = new_delegate(old.quota, number, columns, by=by, at=at, behalf=behalf)
    new.replaces = old
    new.standing = Standing.PROPOSED if frozen and not behalf else Standing.NAMED
    new.approval = _approval(frozen, behalf)
    new.save(force_insert=True)
    _tell(old, new, by=by, at=at, behalf=behalf)
    return new.pk


def _refuse(old: Delegate, there: Delegate | None, edition: int | None) -> None:
    if edition not in (None, old.edition) or old.standing == Standing.REPLACED:
        raise changed(old)
    if old.standing not in _MAY_BE_REPLACED:
        raise NotAllowed(Why.DOES_NOT_FOLLOW)
    if there is not None:
        raise NotAllowed(Why.SUBSTITUTE_AWAITED)


def _let_go(old: Delegate) -> None:
    """The place goes over: none more is taken, unless it had been let go before."""
    take_places(old.quota_id, places_more(Standing(old.standing), Standing.NAMED))
    Delegate.objects.filter(pk=old.pk).update(standing=Standing.REPLACED, edition=old.edition + 1)


def _approval(frozen: bool, behalf: str) -> Approval:
    if not frozen:
        return Approval.NONE
    return Approval.GRANTED if behalf else Approval.AWAITED


def _tell(old: Delegate, new: Delegate, *, by: Who, at: datetime, behalf: str) -> None:
    if new.standing == Standing.PROPOSED:
        announce(SubstituteProposed(**told(old, behalf), substitute=new.name), by=by, at=at)
    else:
        announce(DelegateReplaced(**told(old, behalf), substitute=new.name, substitute_id=new.pk), by=by, at=at)


@transaction.atomic
def answer_substitution(delegate_id: int, granted: bool, *, reason: str = "", by: Who, at: datetime) -> None:
    """Grants or refuses that somebody who is proposed goes; the same answer again changes nothing.

    Refused, everything stays as it was. Raises `DelegateChanged`, and `QuotaFull` where the place was let go.
    """
    replaced = Delegate.objects.select_for_update(of=("self",)).select_related("agency")
    old = replaced.filter(replaced_by=delegate_id).first()
    new = lock_delegate(delegate_id)
    answer = Approval.GRANTED if granted else Approval.REFUSED
    if new.approval == answer:
        return
    if new.standing != Standing.PROPOSED or old is None:
        raise changed(new)
    if granted:
        _grant(old, new, by=by, at=at)
    else:
        _turn_down(old, new, " ".join(reason.split())[:LONGEST_REASON], by=by, at=at)


def _grant(old: Delegate, new: Delegate, *, by: Who, at: datetime) -> None:
    _let_go(old)
    Delegate.objects.filter(pk=new.pk).update(
        standing=Standing.NAMED, approval=Approval.GRANTED, edition=new.edition + 1
    )
    announce(DelegateReplaced(**told(old, ""), substitute=new.name, substitute_id=new.pk), by=by, at=at)


def _turn_down(old: Delegate, new: Delegate, reason: str, *, by: Who, at: datetime) -> None:
    Delegate.objects.filter(pk=new.pk).update(
        standing=Standing.WITHDRAWN, approval=Approval.REFUSED, reason=reason, replaces=None, edition=new.edition + 1
    )
    announce(SubstituteRefused(**told(old, ""), substitute=new.name, reason=reason), by=by, at=at)
