"""Runs the application on a thread, and brings its answer back to the loop."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import IO, Any

from giaoluu.lib.asgi import Receive, Scope, Send
from giaoluu.lib.wsgi_bridge.answer import Answer
from giaoluu.lib.wsgi_bridge.body import ArrivingBody, ClientLeft, whole_body
from giaoluu.lib.wsgi_bridge.environ import environ_of

SMALL = 64 * 1024
Wsgi = Callable[..., Iterable[bytes]]


class WsgiBridge:
    """The WSGI application `app` as an ASGI one; at most `threads` requests are worked on at a time."""

    def __init__(self, app: Wsgi, *, threads: int) -> None:
        self._app = app
        self._threads = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="pages")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one HTTP request."""
        loop = asyncio.get_running_loop()
        try:
            body = await self._body(scope, receive, loop)
        except ClientLeft:
            return
        answer = Answer(loop, send)
        await loop.run_in_executor(self._threads, self._run, environ_of(scope, body), answer)
        await answer.finish()

    async def _body(self, scope: Scope, receive: Receive, loop: asyncio.AbstractEventLoop) -> IO[bytes]:
        headers = dict(scope["headers"])
        length = headers.get(b"content-length", b"0")
        if b"transfer-encoding" in headers or not length.isdigit() or len(length) > 9 or int(length) > SMALL:
            return io.BufferedReader(ArrivingBody(loop, receive), SMALL)
        return io.BytesIO(await whole_body(receive) if int(length) else b"")

    def _run(self, environ: dict[str, Any], answer: Answer) -> None:
        chunks = self._app(environ, answer.start)
        try:
            for chunk in chunks:
                answer.write(chunk)
        finally:
            # What Django closes here, its connections among them, belongs to this thread.
            getattr(chunks, "close", _nothing)()


def _nothing() -> None:
    pass
