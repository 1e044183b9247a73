"""The only writers of passes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q

from giaoluu.domain.delegates.queries import DelegateInfo, coming, delegates_among
from giaoluu.domain.events.queries import EventInfo, event_by_id
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Fact, Who
from giaoluu.domain.passes.decisions import Mint, NeedsReason, NoLivingPass, expiry_of, may_come
from giaoluu.domain.passes.facts import PassesIssued, PassReissued, PassRestored, PassRevoked
from giaoluu.domain.passes.models import Pass
from giaoluu.lib.signed_pass import seal_of

AT_ONCE = 500
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Issued:
    """How many got their first pass, and how many passes last longer now."""

    new: int
    renewed: int


@transaction.atomic
def issue(event_id: int, *, secret: str, by: Who, at: datetime) -> Issued:
    """Gives everybody who comes and never had a pass one, and lets those last longer that would end before the event.

    Pressed again it does only what has come since. Whose pass was revoked gets another only by `reissue`.
    Raises `NoDayYet`.
    """
    event = _event(event_id)
    expires_at = expiry_of(event.starts_at, event.ends_at)
    lacking = lacking_of(event_id)
    new = [Pass(event_id=event_id, delegate_id=one.id, issued_at=at, expires_at=expires_at) for one in lacking]
    Pass.objects.bulk_create(new, ignore_conflicts=True, batch_size=AT_ONCE)
    done = _seal(event, expires_at, secret)
    agencies = tuple(dict.fromkeys(one.agency_id for one in lacking))
    if done.new or done.renewed:
        _tell(
            PassesIssued(event_id=event_id, subject="passes", agencies=agencies, count=done.new, renewed=done.renewed),
            by,
            at,
        )
    return done


def lacking_of(event_id: int) -> list[DelegateInfo]:
    """Those who come and never had a pass."""
    had = set(Pass.objects.filter(event_id=event_id).values_list("delegate_id", flat=True))
    return [one for one in coming(event_id) if one.id not in had and may_come(one.standing, one.approval)]


def _seal(event: EventInfo, expires_at: datetime, secret: str) -> Issued:
    """Seals what has no seal yet or ends too early. Of two who do it at once the second finds nothing left to do."""
    mint = Mint.of(secret, event.id, event.key)
    living = Pass.objects.select_for_update().filter(event_id=event.id, revoked_at__isnull=True).order_by("pk")
    unsealed = list(living.filter(Q(seal="") | Q(expires_at__lt=expires_at)))
    new = sum(not one.seal for one in unsealed)
    for one in unsealed:
        one.expires_at, one.seal = expires_at, seal_of(mint.token(one.pk, expires_at))
    Pass.objects.bulk_update(unsealed, ["expires_at", "seal"], batch_size=AT_ONCE)
    return Issued(new, len(unsealed) - new)


@transaction.atomic
def revoke(event_id: int, delegate_id: int, *, why: str, by: Who, at: datetime) -> None:
    """The pass opens no door from now on. Raises `NeedsReason`, `NoLivingPass`."""
    who = _delegate(event_id, delegate_id)
    reason = _end(event_id, delegate_id, why, at)
    _tell(PassRevoked(**_about(who, event_id), why=reason), by, at)


@transaction.atomic
def restore(event_id: int, delegate_id: int, *, by: Who, at: datetime) -> None:
    """The pass that was revoked last is good again. Raises `NoLivingPass` where there is none, or another is alive."""
    who = _delegate(event_id, delegate_id)
    theirs = _locked(event_id, delegate_id)
    last = theirs[-1] if theirs else None
    if last is None or last.revoked_at is None:
        raise NoLivingPass
    Pass.objects.filter(pk=last.pk).update(revoked_at=None, revoked_why="")
    _tell(PassRestored(**_about(who, event_id)), by, at)


@transaction.atomic
def reissue(event_id: int, delegate_id: int, *, why: str, secret: str, by: Who, at: datetime) -> int:
    """Another pass for somebody, whose earlier one opens no door from now on; its number.

    Raises `NeedsReason`, `NoLivingPass` for whoever does not come, `NoDayYet`.
    """
    event, who = _event(event_id), _delegate(event_id, delegate_id)
    if not may_come(who.standing, who.approval):
        raise NoLivingPass
    expires_at = expiry_of(event.starts_at, event.ends_at)
    reason = _end(event_id, delegate_id, why, at, must_live=False)
    made = _another(event_id, delegate_id, expires_at, at)
    _seal(event, expires_at, secret)
    _tell(PassReissued(**_about(who, event_id), why=reason), by, at)
    return made.pk


def _end(event_id: int, delegate_id: int, why: str, at: datetime, *, must_live: bool = True) -> str:
    """Ends the living pass; the reason as it was kept."""
    reason = " ".join(why.split())[:LONGEST_REASON]
    if not reason:
        raise NeedsReason
    _locked(event_id, delegate_id)
    living = Pass.objects.filter(event_id=event_id, delegate_id=delegate_id, revoked_at__isnull=True)
    if not living.update(revoked_at=at, revoked_why=reason) and must_live:
        raise NoLivingPass
    return reason


def _locked(event_id: int, delegate_id: int) -> list[Pass]:
    """The passes of one delegate, kept from others until the commit; the first one first."""
    theirs = Pass.objects.select_for_update().filter(event_id=event_id, delegate_id=delegate_id)
    return list(theirs.order_by("pk"))


def _another(event_id: int, delegate_id: int, expires_at: datetime, at: datetime) -> Pass:
    """A pass for somebody who has none alive. Where somebody else was faster, theirs is the one."""
    try:
        with transaction.atomic():
            return Pass.objects.create(event_id=event_id, delegate_id=delegate_id, issued_at=at, expires_at=expires_at)
    except IntegrityError:
        raise NoLivingPass from None


def _event(event_id: int) -> EventInfo:
    event = event_by_id(event_id)
    if event is None:
        raise LookupError(event_id)
    return event


def _delegate(event_id: int, delegate_id: int) -> DelegateInfo:
    found = delegates_among(event_id, [delegate_id]).get(delegate_id)
    if found is None:
        raise NoLivingPass
    return found


def _about(who: DelegateInfo, event_id: int) -> dict[str, Any]:
    return {
        "event_id": event_id, "subject": f"delegate:{who.id}", "agencies": (who.agency_id,), "delegate_id": who.id,
        "person": who.name,
    }  # fmt: skip


def _tell(fact: Fact, by: Who, at: datetime) -> None:
    announce(fact, by=by, at=at)
