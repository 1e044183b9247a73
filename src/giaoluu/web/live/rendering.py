"""Renders a region for the hub, on a thread that belongs to no request."""

from __future__ import annotations

from django.db import close_old_connections
from django.utils import translation

from giaoluu.web.live.finding import regions


def render(topic: str) -> str:
    """The HTML of a topic `name:key:language`; raises whatever the region raises, KeyError where there is none."""
    name, _, rest = topic.partition(":")
    key, _, language = rest.rpartition(":")
    close_old_connections()
    try:
        with translation.override(language):
            return regions()[name].render(key, language)
    finally:
        close_old_connections()
