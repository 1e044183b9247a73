"""Looks every now and then whether somebody is to be reminded, in the hours in which one may disturb people."""

from __future__ import annotations

import logging
from datetime import datetime

from django.utils.timezone import localtime

from giaoluu.domain.events.queries import events_to_remind
from giaoluu.domain.reminders.actions import remind

log = logging.getLogger(__name__)
FROM_HOUR, UNTIL_HOUR = 7, 18


def remind_all(at: datetime) -> bool:
    """Drafts what is due today in every event; one that fails is one only. There is never more to do at once."""
    here = localtime(at)
    if FROM_HOUR <= here.hour < UNTIL_HOUR:
        for event in events_to_remind(here.date()):
            try:
                remind(event.event_id, by_itself=event.by_itself, at=at)
            except Exception:
                log.exception("event %s: reminders failed", event.event_id)
    return False
