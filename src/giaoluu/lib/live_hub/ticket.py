"""Who may hear what: decided when the page was rendered, signed, and carried back by the page's stream."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, dataclass

LONGEST_AGE = 12 * 60 * 60


class BadTicket(Exception):
    """A ticket that is not ours, is too old, or belongs to somebody who has lost the right."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """The right to hear `topics` of `scope`, given to `holder` at `issued`, for a page rendered at version `since`."""

    scope: str
    since: int
    topics: tuple[str, ...]
    holder: str
    issued: float

    def fields(self) -> list[object]:
        """What is signed."""
        return list(astuple(self))

    @classmethod
    def of(cls, fields: object) -> Ticket:
        """The ticket of the fields of one; raises `BadTicket` where they are none."""
        match fields:
            case [str(scope), int(since), [*topics], str(holder), float(issued) | int(issued)]:
                return cls(scope, since, tuple(str(topic) for topic in topics), holder, float(issued))
        raise BadTicket


OpenTicket = Callable[[str], Ticket]
"""Reads a ticket from the text of an address; raises `BadTicket` where the signature or the age is wrong."""
