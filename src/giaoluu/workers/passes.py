"""Gives those who came late their pass, in events in which passes were issued."""

from __future__ import annotations

import logging
from datetime import datetime

from giaoluu.domain.journal.facts import HOUSE
from giaoluu.domain.passes.actions import issue
from giaoluu.domain.passes.queries import events_with_passes

log = logging.getLogger(__name__)


class LatePasses:
    """Looks at an event again only when something happened in it since."""

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self.seen: dict[int, int] = {}

    def once(self, at: datetime) -> bool:
        """Completes every event once; there is never more to do at once."""
        for event_id, version in events_with_passes(at):
            if self.seen.get(event_id) != version:
                self._complete(event_id, version, at)
        return False

    def _complete(self, event_id: int, version: int, at: datetime) -> None:
        try:
            issue(event_id, secret=self.secret, by=HOUSE, at=at)
            self.seen[event_id] = version
        except Exception:
            log.exception("event %s: passes of latecomers failed", event_id)
