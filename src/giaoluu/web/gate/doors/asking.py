"""One request as a server hands it over: its body, its token, its answer."""

from __future__ import annotations

import time
from email.utils import formatdate

from giaoluu.lib.asgi import Receive, Scope, Send

LARGEST = 2 * 1024 * 1024
BEARER = b"Bearer "


class TooLarge(Exception):
    """More than a phone sends at once."""


class Left(Exception):
    """Whoever asked is gone."""


async def body_of(receive: Receive) -> bytes:
    """The whole body. Raises `TooLarge` as soon as it is, `Left` where it was never finished."""
    message = await receive()
    if message["type"] == "http.request" and not message.get("more_body"):
        return _small(message.get("body", b""))
    parts, size = [], 0
    while True:
        if message["type"] != "http.request":
            raise Left
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > LARGEST:
            raise TooLarge
        if not message.get("more_body"):
            return b"".join(parts)
        message = await receive()


def _small(body: bytes) -> bytes:
    if len(body) > LARGEST:
        raise TooLarge
    return body


def token_of(scope: Scope) -> str:
    """What stands behind `Authorization: Bearer`; empty where there is none."""
    for name, value in scope["headers"]:
        if name == b"authorization" and value.startswith(BEARER):
            return str(value[len(BEARER) :].decode("latin-1"))
    return ""


async def answer(send: Send, status: int, body: bytes = b"{}", *, packed: bool = False) -> None:
    """Answers; with the time, by which a phone sees how far its clock is off."""
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
        (b"date", formatdate(time.time(), usegmt=True).encode()),
    ]
    if packed:
        headers.append((b"content-encoding", b"gzip"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
