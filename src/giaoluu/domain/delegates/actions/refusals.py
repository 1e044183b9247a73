"""Why an action did nothing. Each carries what a page needs to say so."""

from __future__ import annotations

from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.domain.delegates.decisions.writing import Problem
from giaoluu.domain.delegates.queries.values import DelegateInfo, QuotaInfo, RegisterInfo


class QuotaFull(Exception):
    """There is no place left: so many there are, so many of them are taken. Nothing was written."""

    def __init__(self, places: int, taken: int) -> None:
        super().__init__(places, taken)
        self.places, self.taken = places, taken


class BelowTaken(QuotaFull):
    """A quota cannot have fewer places than are taken; `places` is what was asked for. Nothing was written."""


class PoolEmpty(Exception):
    """The pool has fewer places than were to be given: `pool`. Nothing was written."""

    def __init__(self, pool: int) -> None:
        super().__init__(pool)
        self.pool = pool


class DelegateChanged(Exception):
    """Somebody changed the delegate in the meantime; `now` is what they are. Nothing was written."""

    def __init__(self, now: DelegateInfo) -> None:
        super().__init__(now)
        self.now = now


class QuotaChanged(Exception):
    """Somebody changed the quota in the meantime; `now` is what it is. Nothing was written."""

    def __init__(self, now: QuotaInfo) -> None:
        super().__init__(now)
        self.now = now


class RegisterChanged(Exception):
    """Somebody changed the days or the order of precedence in the meantime. Nothing was written."""

    def __init__(self, now: RegisterInfo) -> None:
        super().__init__(now)
        self.now = now


class NotAllowed(Exception):
    """It is not done, and `why`. Nothing was written."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class NotWritable(Exception):
    """What was written of somebody cannot be kept as it is: `problems`. Nothing was written."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems
