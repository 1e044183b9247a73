"""Hears what happened, and tells the open pages which of their regions it may have changed."""

from __future__ import annotations

from collections.abc import Iterable

from giaoluu.domain.journal.facts import Fact
from giaoluu.lib.live_hub.publisher import Publisher
from giaoluu.web.live.finding import regions


def heard(publisher: Publisher, facts: Iterable[Fact], version: int, **_: object) -> None:
    """Facts of one event were committed, the last of them at this version."""
    known = list(facts)
    topics = {f"{region.name}:{key}" for region in regions().values() for fact in known for key in region.touched(fact)}
    revoked = {f"link:{link}" for fact in known for link in getattr(fact, "links", ())}
    publisher.changed(f"event:{known[0].event_id}", version, sorted(topics), sorted(revoked))
