"""How the product tells its open pages that something has changed."""

from __future__ import annotations

from collections.abc import Iterable

from giaoluu.web.live.apps import live


def changed(scope: str, version: int, topics: Iterable[str], revoke: Iterable[str] = ()) -> None:
    """What the topics show changed at this version of the scope. Called after the commit, from any thread.

    A topic is `name:key`, for all languages, or `name:key:language`. The holders in `revoke` ("link:12") have lost
    their right: their streams end, and their tickets are refused. Never raises because a bus is away.
    """
    live().publisher.changed(scope, version, topics, revoke)
