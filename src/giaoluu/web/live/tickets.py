"""Tickets, signed with Django's key."""

from __future__ import annotations

import time
from collections.abc import Iterable

from django.core import signing
from django.http import HttpRequest

from giaoluu.lib.live_hub.ticket import LONGEST_AGE, BadTicket, Ticket

SALT = "giaoluu.live"


def live_ticket(request: HttpRequest, scope: str, since: int, topics: Iterable[str], *, holder: str = "") -> str:
    """The right to hear the topics, for the page that answers the request.

    `since` is the newest version of the scope, read before anything that the page shows: what changes in between is
    then sent once too often instead of never. `holder` is whose right it is ("link:12"); the visitor's, if not
    given. The page must have been allowed to show the topics: nobody asks again.
    """
    return seal(Ticket(scope, since, tuple(topics), holder or _holder(request), time.time()))


def _holder(request: HttpRequest) -> str:
    visitor = getattr(request, "visitor", None)
    return visitor.holder if visitor is not None and not visitor.is_stranger else ""


def seal(ticket: Ticket) -> str:
    """The ticket as it stands in an address."""
    return signing.dumps(ticket.fields(), salt=SALT, compress=True)


def open_ticket(sealed: str) -> Ticket:
    """The ticket in an address; raises `BadTicket` where it was not sealed here, or more than twelve hours ago."""
    try:
        return Ticket.of(signing.loads(sealed, salt=SALT, max_age=LONGEST_AGE))
    except signing.BadSignature as error:
        raise BadTicket from error
