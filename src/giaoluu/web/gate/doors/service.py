"""Answers the phones at the doors, without Django's handler between them and the tables."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar
from urllib.parse import parse_qs

from django.conf import settings
from django.db import DatabaseError, close_old_connections
from django.utils.timezone import now

from giaoluu.domain.checkin.actions.books import Books
from giaoluu.domain.checkin.actions.newcomers import Became, admit_newcomers
from giaoluu.domain.checkin.decisions.scans import Brought, Conflict
from giaoluu.domain.checkin.queries import DeviceInfo, device_with, is_revoked
from giaoluu.lib.asgi import Receive, Scope, Send
from giaoluu.web.gate.doors.asking import Left, TooLarge, answer, body_of, token_of
from giaoluu.web.gate.doors.bodies import Unreadable, people_in, scans_in
from giaoluu.web.gate.doors.rosters import changes, roster
from giaoluu.web.gate.doors.shapes import NearestSaid
from giaoluu.web.gate.doors.writer import Lost, Writer

logger = logging.getLogger(__name__)

PATH = "/doors/"
THREADS = 2
MOST_DEVICES = 4096
T = TypeVar("T")


class Revoked(Exception):
    """The device may ask no more, or never might."""


class DoorService:
    """Serves everything below `PATH`."""

    def __init__(self) -> None:
        self._books = Books(settings.SECRET_KEY)
        self._writer = Writer(self._books)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="doors")
        # A token that was true once is true for ever; that its device was revoked since is asked each time.
        self._devices: dict[str, DeviceInfo] = {}
        self._routes: dict[tuple[str, str], Callable[[Scope, DeviceInfo, Receive, Send], Awaitable[None]]] = {
            ("POST", f"{PATH}scans"): self._scans,
            ("POST", f"{PATH}people"): self._people,
            ("GET", f"{PATH}changes"): self._changes,
            ("GET", f"{PATH}roster"): self._roster,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        route = self._routes.get((scope["method"], scope["path"]))
        if route is None:
            known = any(path == scope["path"] for _, path in self._routes)
            await answer(send, 405 if known else 404)
            return
        try:
            await route(scope, await self._device(token_of(scope)), receive, send)
        except Revoked:
            await answer(send, 401)
        except Unreadable:
            await answer(send, 400)
        except TooLarge:
            await answer(send, 413)
        except (Lost, DatabaseError):
            logger.warning("doors: sent back", exc_info=True)
            await answer(send, 503)
        except Left:
            return

    def stop(self) -> None:
        """Writes what waits, and ends."""
        self._writer.stop()
        self._threads.shutdown()

    async def _device(self, token: str) -> DeviceInfo:
        known = self._devices.get(token)
        if known is not None:
            return known
        found = await self._asked(lambda: device_with(token, secret=settings.SECRET_KEY))
        if found is None:
            raise Revoked
        if len(self._devices) >= MOST_DEVICES:
            self._devices.clear()
        self._devices[token] = found
        return found

    async def _scans(self, scope: Scope, device: DeviceInfo, receive: Receive, send: Send) -> None:  # noqa: ARG002
        scans = scans_in(await body_of(receive))
        recorded = await self._writer.write(device.event_id, Brought(device.id, scans))
        if recorded is None:
            raise self._revoked(device)
        known = [str(one) for one in recorded.known]
        said = {
            "known": known, "conflicts": [_conflict(one) for one in recorded.conflicts], "delegates": [],
            "version": recorded.version,
        }  # fmt: skip
        await answer(send, 200, json.dumps(said).encode())

    async def _people(self, scope: Scope, device: DeviceInfo, receive: Receive, send: Send) -> None:  # noqa: ARG002
        people = people_in(await body_of(receive))
        became = await self._asked(
            lambda: admit_newcomers(device.event_id, people, device=device.id, books=self._books, at=now())
        )
        if became is None:
            raise self._revoked(device)
        await answer(send, 200, json.dumps(_became(became)).encode())

    async def _changes(self, scope: Scope, device: DeviceInfo, receive: Receive, send: Send) -> None:  # noqa: ARG002
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("since", ["0"])[0]
        since = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 16 else 0
        said = await self._asked(lambda: changes(self._still(device), since, self._books, at=now()))
        await answer(send, 200, said)

    async def _roster(self, scope: Scope, device: DeviceInfo, receive: Receive, send: Send) -> None:  # noqa: ARG002
        token = token_of(scope)
        said = await self._asked(lambda: roster(self._again(token), self._books, at=now()))
        await answer(send, 200, said, packed=True)

    def _still(self, device: DeviceInfo) -> DeviceInfo:
        if is_revoked(device.id):
            raise Revoked
        return device

    def _again(self, token: str) -> DeviceInfo:
        """The device as it is now: it may stand at another gate since."""
        found = device_with(token, secret=settings.SECRET_KEY)
        if found is None:
            raise Revoked
        self._devices[token] = found
        return found

    def _revoked(self, device: DeviceInfo) -> Revoked:
        self._devices = {token: known for token, known in self._devices.items() if known.id != device.id}
        return Revoked()

    async def _asked(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, _connected, work)


def _connected(work: Callable[[], T]) -> T:
    close_old_connections()
    try:
        return work()
    finally:
        close_old_connections()


def _conflict(one: Conflict) -> tuple[str, str, NearestSaid]:
    near: NearestSaid = {
        "kind": one.nearest.kind, "id": one.nearest.id, "first_at": one.first_at, "first_gate": one.first_gate
    }  # fmt: skip
    return str(one.id), one.verdict.value, near


def _became(became: list[Became]) -> dict[str, object]:
    return {
        "known": [str(one.id) for one in became],
        "conflicts": [_conflict(one.conflict) for one in became if one.conflict],
        "delegates": [(str(one.id), one.delegate, one.number) for one in became],
        "version": max((one.version for one in became), default=0),
    }
