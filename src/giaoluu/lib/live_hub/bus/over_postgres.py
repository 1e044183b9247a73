"""Changes told over PostgreSQL, by NOTIFY and LISTEN."""

from __future__ import annotations

import asyncio
import logging
from threading import Lock

import psycopg
from psycopg import sql

from giaoluu.lib.live_hub.bus import BusDown, Heard, Missed
from giaoluu.lib.live_hub.bus.down import pauses

logger = logging.getLogger(__name__)

# A server that vanished is noticed within half a minute.
WATCHFUL = {"connect_timeout": 5, "keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3}


class PostgresBus:
    """The database of `conninfo`; a connection of its own for telling, another for hearing."""

    def __init__(self, conninfo: str, channel: str = "giaoluu_live") -> None:
        self._conninfo = psycopg.conninfo.make_conninfo(conninfo, **WATCHFUL)
        self._channel = channel
        self._lock = Lock()
        self._connection: psycopg.Connection | None = None

    def publish(self, message: str) -> None:
        """As of `Bus`; a connection that broke while nobody used it is made anew once."""
        with self._lock:
            try:
                self._notify(message)
            except psycopg.OperationalError:
                self._forget()
                self._notify_anew(message)

    def _notify_anew(self, message: str) -> None:
        try:
            self._notify(message)
        except psycopg.Error as error:
            self._forget()
            raise BusDown from error

    def _notify(self, message: str) -> None:
        if self._connection is None:
            self._connection = psycopg.connect(self._conninfo, autocommit=True)
        self._connection.execute("SELECT pg_notify(%s, %s)", (self._channel, message))

    def _forget(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def close(self) -> None:
        """As of `Bus`."""
        with self._lock:
            self._forget()

    async def listen(self, heard: Heard, missed: Missed) -> None:
        """As of `Bus`."""
        again = pauses()
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(self._conninfo, autocommit=True) as connection:
                    await connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(self._channel)))
                    again = pauses()
                    missed()
                    async for told in connection.notifies():
                        heard(told.payload)
            except (psycopg.Error, OSError) as error:
                logger.warning("live: PostgreSQL is away: %s", error)
            await asyncio.sleep(next(again))
