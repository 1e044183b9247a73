"""A text as its reader will see it, with the personal link and code in it: to be looked at, or pasted into Zalo."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from giaoluu.domain.accounts.decisions import code_of, path_of, token_of
from giaoluu.domain.accounts.queries import officer_links
from giaoluu.domain.events.queries import EventInfo
from giaoluu.domain.outbox.decisions import CODE, filled
from giaoluu.domain.outbox.queries import MessageRow


def text_to_paste(request: HttpRequest, event: EventInfo, row: MessageRow) -> str:
    """The text with the open link of its reader; as it is where a link is promised and none is open."""
    house = getattr(settings.ENVIRONMENT, "address", "") or request.build_absolute_uri("/").rstrip("/")
    ways = officer_links(event.id, [row.person_id]) if row.person_id else {}
    way = ways.get((row.person_id or 0, row.agency_id or 0))
    if way:
        key = (way.link_id, way.nonce, settings.SECRET_KEY)
        return filled(row.body, house + path_of(token_of(*key)), code_of(*key))
    return row.body if CODE in row.body else filled(row.body, f"{house}/events/{event.key}/", "")
