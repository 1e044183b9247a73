"""From where a request comes."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest

UNKNOWN = "0.0.0.0"  # noqa: S104 - nothing listens here


def address_of(request: HttpRequest) -> str:
    """The address that a request comes from.

    Behind HTTPS there is a server before ours, and the last address that it added is the one it saw; what stands
    before that was written by whoever asks, and is believed nowhere.
    """
    seen = request.META.get("REMOTE_ADDR", "")
    if settings.ENVIRONMENT.https:
        seen = request.META.get("HTTP_X_FORWARDED_FOR", seen).rpartition(",")[2]
    return _plain(seen.strip())


def _plain(address: str) -> str:
    try:
        return str(ip_address(address))
    except ValueError:
        return UNKNOWN
