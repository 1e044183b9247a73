"""Whether a pass is alive, how long it lasts, what signs it, and which prints are no longer true. No database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from giaoluu.domain.delegates.choices import COMING, Approval, Standing
from giaoluu.domain.passes.choices import State
from giaoluu.lib import signed_pass

AFTER_THE_END = timedelta(hours=6)
IF_NO_END = timedelta(hours=12)
HOUR = timedelta(hours=1)
UNSETTLED = (Approval.AWAITED, Approval.REFUSED)

Words = Mapping[str, str]


class NoDayYet(Exception):
    """The event has no day: nobody can say until when a pass is good."""


class NeedsReason(Exception):
    """A pass is revoked for a reason, which whoever stands at the door can say."""


class NoLivingPass(Exception):
    """There is no pass of this delegate with which that could be done."""


class PrintedSince(Exception):
    """Something was printed after that: only what was printed last can be undone."""


@dataclass(frozen=True, slots=True)
class Mint:
    """What makes the tokens of one event: its key comes out of the secret of the house and is kept nowhere."""

    event_id: int
    seed: bytes = field(repr=False)

    @classmethod
    def of(cls, secret: str, event_id: int, event_key: str) -> Mint:
        return cls(event_id, signed_pass.seed_of(secret, event_key))

    @property
    def public_key(self) -> bytes:
        """What a door needs to tell these passes from others."""
        return signed_pass.public_key(self.seed)

    def token(self, pass_id: int, expires_at: datetime) -> str:
        return signed_pass.mint(self.seed, self.event_id, pass_id, expires_at)


def may_come(standing: str, approval: str) -> bool:
    """Whether a delegate is expected at the door: has a name, has not said no, waits for nobody's approval."""
    return standing in COMING and approval not in UNSETTLED


def state_of(standing: str, approval: str, *, is_revoked: bool) -> State:
    """What a pass is worth, by itself and by where its delegate stands."""
    if is_revoked:
        return State.REVOKED
    if standing == Standing.REPLACED:
        return State.REPLACED
    return State.OK if may_come(standing, approval) else State.NOT_COMING


def expiry_of(starts_at: datetime | None, ends_at: datetime | None) -> datetime:
    """Until when the passes of an event are good: some hours after its end, at a full hour. Raises `NoDayYet`."""
    begun = starts_at + IF_NO_END if starts_at else None
    end = ends_at or begun
    if end is None:
        raise NoDayYet
    last = end + AFTER_THE_END
    full = last.replace(minute=0, second=0, microsecond=0)
    return full if full == last else full + HOUR


def digest_of(words: Words) -> str:
    """The same for the same words on a badge or plate, another for any other."""
    text = json.dumps(dict(sorted(words.items())), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Stale:
    """Whose paper is not what it should be: never printed, printed with other words, to be taken back."""

    new: tuple[int, ...]
    changed: tuple[int, ...]
    back: tuple[int, ...]


def stale(due: Mapping[int, Words], printed: Mapping[int, Words]) -> Stale:
    """What is to be printed or taken back, where `due` is what should be on paper and `printed` what is."""
    return Stale(
        tuple(number for number in due if number not in printed),
        tuple(number for number, words in due.items() if number in printed and words != printed[number]),
        tuple(number for number in printed if number not in due),
    )


def changes(due: Words, printed: Words, hidden: Collection[str] = ()) -> list[tuple[str, str, str]]:
    """Name of the field, what was printed, what should be there now; without those that nobody could read."""
    names = [name for name in due if name not in hidden] + [name for name in printed if name not in due]
    pairs = [(name, printed.get(name, ""), due.get(name, "")) for name in names if name not in hidden]
    return [(name, was, now) for name, was, now in pairs if was != now]
