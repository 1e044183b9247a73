"""What the hub asks the domain: the newest version of a scope, and whether a holder still has the right to hear.

Settings name the functions, as the domain knows nothing of pages: `LIVE_LATEST` (scope -> int) and `LIVE_VOUCH`
(holder -> bool). Without them every scope is at version 0, and every holder is vouched for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import close_old_connections
from django.utils.module_loading import import_string


def latest(scope: str) -> int:
    """The newest version of the scope."""
    return int(_asked("LIVE_LATEST", _never)(scope))


def vouch(holder: str) -> bool:
    """Whether the holder of a ticket may still hear what the ticket names."""
    return bool(_asked("LIVE_VOUCH", _always)(holder))


def _asked(setting: str, otherwise: Callable[[str], Any]) -> Callable[[str], Any]:
    named = getattr(settings, setting, None)
    return _connected(import_string(named)) if named else otherwise


def _connected(call: Callable[[str], Any]) -> Callable[[str], Any]:
    def connected(about: str) -> Any:
        close_old_connections()
        try:
            return call(about)
        finally:
            close_old_connections()

    return connected


def _never(scope: str) -> int:  # noqa: ARG001
    return 0


def _always(holder: str) -> bool:  # noqa: ARG001
    return True
