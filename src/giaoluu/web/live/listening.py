"""Hears what happened, and tells the open pages which of their regions it may have changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from giaoluu.domain.accounts.facts import RoleEnded
from giaoluu.domain.journal.facts import Fact
from giaoluu.lib.live_hub.publisher import Publisher
from giaoluu.web.live.finding import regions


def heard(publisher: Publisher, facts: Iterable[Fact], version: int, **_: object) -> None:
    """Facts of one event were committed, the last of them at this version."""
    known = list(facts)
    topics = {f"{region.name}:{key}" for region in regions().values() for fact in known for key in region.touched(fact)}
    revoked = {holder for fact in known for holder in _revoked(fact)}
    publisher.changed(f"event:{known[0].event_id}", version, sorted(topics), sorted(revoked))


def _revoked(fact: Fact) -> Iterator[str]:
    """Who may hold a page open that they may no longer see: whoever still may asks for it again."""
    yield from (f"link:{link}" for link in getattr(fact, "links", ()))
    if isinstance(fact, RoleEnded):
        yield f"person:{fact.person_id}"
