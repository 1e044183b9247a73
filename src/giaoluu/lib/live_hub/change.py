"""What is told over a bus: which topics of which scope have changed. Names and numbers only, never what they show."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 7_500
"""Bytes of a message; PostgreSQL carries 8,000."""


@dataclass(frozen=True, slots=True)
class Change:
    """At `version` the `topics` of `scope` changed, and the holders in `revoked` lost their right to hear.

    `topics` is None where all of the scope may have changed. `at` is when, in seconds since 1970: tickets made before
    it are refused to the revoked. An empty scope means that anything may have been missed.
    """

    scope: str
    version: int
    topics: tuple[str, ...] | None
    revoked: tuple[str, ...] = ()
    at: float = 0.0

    def message(self) -> str:
        """The change as one short line; of more topics than fit it tells only that all may have changed."""
        told = json.dumps([self.scope, self.version, self.topics, self.revoked, self.at], ensure_ascii=False)
        if len(told.encode()) <= LONGEST or self.topics is None:
            return told
        return Change(self.scope, self.version, None, self.revoked, self.at).message()

    @classmethod
    def of(cls, message: str) -> Change:
        """The change that was told; raises ValueError where the line is none."""
        match json.loads(message):
            case [str(scope), int(version), [*_] | None as topics, [*revoked], int(at) | float(at)]:
                return cls(scope, version, None if topics is None else tuple(topics), tuple(revoked), at)
        raise ValueError(message)


ANYTHING = Change("", 0, None)


def parts(scope: str, version: int, topics: Iterable[str], revoked: Iterable[str], at: float) -> list[Change]:
    """The same as changes that each fit into a message: of revoked holders none may be left out."""
    holders = tuple(revoked)
    several = [holders[begin : begin + 50] for begin in range(0, len(holders), 50)]
    first = Change(scope, version, tuple(topics), several[0] if several else (), at)
    return [first, *(Change(scope, version, (), some, at) for some in several[1:])]
