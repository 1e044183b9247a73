"""Hands one text message to a gateway over HTTP, and tells its caller the moment from which the gateway may have it.

The gateway is asked with `POST {"to", "text", "id"}`; the id goes along as `Idempotency-Key` too, so that a gateway
that knows such keys sends the same message once however often it is asked.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import SplitResult, urlsplit

from giaoluu.lib.mail import NotTaken, Unsure

ASK_LATER = {408, 425, 429}
LONGEST_ANSWER = 300


@dataclass(frozen=True, slots=True)
class Gateway:
    """Where text messages are handed over, and the token that lets us in."""

    url: str
    token: str = field(default="", repr=False)
    timeout: float = 20.0


@dataclass(frozen=True, slots=True)
class Text:
    """One text message; `id` is the same for every try."""

    to: str
    words: str
    id: str


def hand_over(text: Text, gateway: Gateway, before_data: Callable[[], None]) -> None:
    """Hands a text over. Raises `NotTaken` or `Unsure`, and whatever `before_data` raises, having sent nothing then."""
    place = urlsplit(gateway.url)
    connection = _connection(place, gateway.timeout)
    try:
        _reach(connection)
        before_data()
        status, words = _post(connection, place, text, gateway.token)
    finally:
        connection.close()
    _judge(status, words)


def _connection(place: SplitResult, timeout: float) -> HTTPConnection:
    kind = HTTPSConnection if place.scheme == "https" else HTTPConnection
    return kind(place.hostname or "", place.port, timeout=timeout)


def _reach(connection: HTTPConnection) -> None:
    try:
        connection.connect()
    except OSError as error:
        raise NotTaken(str(error) or type(error).__name__, for_good=False) from error


def _post(connection: HTTPConnection, place: SplitResult, text: Text, token: str) -> tuple[int, str]:
    body = json.dumps({"to": text.to, "text": text.words, "id": text.id}, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json", "Idempotency-Key": text.id}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    where = (place.path or "/") + (f"?{place.query}" if place.query else "")
    try:
        connection.request("POST", where, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read(LONGEST_ANSWER).decode("utf-8", "replace")
    except (HTTPException, OSError) as error:
        raise Unsure(str(error) or type(error).__name__) from error


def _judge(status: int, words: str) -> None:
    """2xx took it; 5xx and a few of 4xx did not, for now; everything else did not, for good."""
    if 200 <= status < 300:
        return
    later = status >= 500 or status in ASK_LATER
    raise NotTaken(f"{status} {words}".strip(), for_good=not later)
