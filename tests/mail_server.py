"""A real mail server for tests: it keeps what it received, answers as told, and can stall or hang up at any stage."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from threading import Event
from typing import Any

from aiosmtpd.controller import Controller

from tools.shots import free_port

HANG_UP, STALL = "hang up", "stall"


@dataclass
class MailBox:
    """What arrived, in order; `answers` say what to do at a stage (EHLO, MAIL, RCPT, DATA), once for each entry."""

    received: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    answers: dict[str, list[str]] = field(default_factory=dict)
    always: dict[str, str] = field(default_factory=dict)
    stalled: Event = field(default_factory=Event)
    port: int = 0

    def names(self) -> list[str]:
        """The Message-IDs of what arrived."""
        return [str(message["Message-ID"]) for message in self.received]

    async def answer(self, stage: str, server: Any, otherwise: str) -> str:
        told = self.answers[stage].pop(0) if self.answers.get(stage) else self.always.get(stage, otherwise)
        if told == STALL:
            self.stalled.set()
            await asyncio.sleep(3600)
        if told == HANG_UP:
            server.transport.abort()
            await asyncio.sleep(3600)
        return told

    async def handle_EHLO(  # noqa: N802 - as aiosmtpd calls it
        self, server: Any, session: Any, envelope: Any, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        told = await self.answer("EHLO", server, "")
        return [told] if told else responses

    async def handle_MAIL(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return await self.answer("MAIL", server, "250 OK")

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        told = await self.answer("RCPT", server, "250 OK")
        if told.startswith("2"):
            envelope.rcpt_tos.append(address)
        return told

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        """The whole content is here: from now on it counts as received unless it is refused."""
        waiting = self.answers.get("DATA") or [self.always.get("DATA", "250 OK")]
        if not waiting[0].startswith(("4", "5")):
            self.received.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
            self.recipients += envelope.rcpt_tos
        return await self.answer("DATA", server, "250 OK")


@contextmanager
def mail_server(**settings: Any) -> Iterator[MailBox]:
    """A server that listens on this machine as long as the block runs."""
    box = MailBox(port=free_port())
    controller = Controller(box, hostname="127.0.0.1", port=box.port, **settings)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()
