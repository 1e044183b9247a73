"""A WSGI application behind the bridge: what it is asked, and what becomes of what it answers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from giaoluu.lib.wsgi_bridge import WsgiBridge
from giaoluu.lib.wsgi_bridge.answer import GATHERED
from giaoluu.lib.wsgi_bridge.bridge import SMALL
from tests.loops import run

Start = Callable[..., Callable[[bytes], None]]
App = Callable[[dict[str, Any], Start], Iterable[bytes]]


def ask(app: App, *pieces: bytes, headers: Iterable[tuple[bytes, bytes]] = (), **scope: object) -> list[dict[str, Any]]:
    """All messages that answer a request whose body comes in these pieces."""
    asked = {"type": "http", "method": "GET", "http_version": "1.1", "path": "/", "query_string": b"", **scope}
    return run(_ask(app, asked | {"headers": list(headers)}, list(pieces or [b""])))


async def _ask(app: App, scope: dict[str, Any], pieces: list[bytes]) -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        if not pieces:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": pieces.pop(0), "more_body": bool(pieces)}

    async def send(message: Any) -> None:
        sent.append(dict(message))

    await WsgiBridge(app, threads=2)(scope, receive, send)
    return sent


def plain(body: bytes = b"ok", length: int | None = None) -> App:
    def app(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start("200 OK", [("Content-Length", str(len(body) if length is None else length))])
        return [body]

    return app


class Closing:
    """An answer in chunks that remembers on which thread it was ended."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = chunks
        self.begun = self.ended = 0

    def __iter__(self) -> Iterator[bytes]:
        self.begun = threading.get_ident()
        yield from self._chunks

    def close(self) -> None:
        self.ended = threading.get_ident()


def test_a_short_answer_goes_out_in_one_piece() -> None:
    assert ask(plain()) == [
        {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]},
        {"type": "http.response.body", "body": b"ok", "more_body": False},
    ]


def test_a_long_answer_goes_out_while_it_is_made_and_is_ended_on_its_own_thread() -> None:
    answer = Closing([b"x" * GATHERED] * 3)

    def app(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start("200 OK", [("Content-Length", str(3 * GATHERED))])
        return answer

    sent = ask(app)
    assert [(len(message["body"]), message["more_body"]) for message in sent[1:]] == [
        (2 * GATHERED, True),
        (GATHERED, True),
        (0, False),
    ]
    assert answer.begun == answer.ended != threading.get_ident()


def test_an_answer_of_unknown_length_is_sent_piece_by_piece() -> None:
    def app(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start("200 OK", [])("một".encode())
        return [b"2", b"3"]

    assert [message["body"] for message in ask(app)[1:]] == ["một".encode(), b"2", b"3", b""]


def seen(*pieces: bytes, headers: Iterable[tuple[bytes, bytes]] = (), **scope: object) -> dict[str, Any]:
    """What the application is told of the request, its body read."""
    found: dict[str, Any] = {}

    def app(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        found.update(environ, body=environ["wsgi.input"].read())
        return plain()(environ, start)

    ask(app, *pieces, headers=headers, **scope)
    return found


def test_the_request_is_told_as_wsgi_does() -> None:
    told = seen(
        headers=[(b"host", b"a.vn"), (b"cookie", b"a=1"), (b"cookie", b"b=2"), (b"accept", b"x"), (b"accept", b"y")],
        method="HEAD",
        path="/kế hoạch/",
        query_string=b"q=%E1",
        server=("1.2.3.4", 80),
        client=("5.6.7.8", 99),
        scheme="https",
    )
    names = ("REQUEST_METHOD", "QUERY_STRING", "SERVER_NAME", "SERVER_PORT", "REMOTE_ADDR", "wsgi.url_scheme")
    assert [told[name] for name in names] == ["HEAD", "q=%E1", "1.2.3.4", "80", "5.6.7.8", "https"]
    assert told["PATH_INFO"].encode("latin-1").decode() == "/kế hoạch/"
    assert (told["HTTP_HOST"], told["HTTP_COOKIE"], told["HTTP_ACCEPT"]) == ("a.vn", "a=1; b=2", "x,y")


def test_a_path_that_is_no_utf8_arrives_as_it_was_asked_for() -> None:
    assert seen(path="/�", raw_path=b"/%ff?x=1")["PATH_INFO"] == "/\xff"


def test_a_header_with_an_underscore_is_left_out() -> None:
    assert "HTTP_X_USER" not in seen(headers=[(b"x_user", b"root")])


@pytest.mark.parametrize("size", [0, 5, SMALL, SMALL + 1, 5 * SMALL])
def test_a_body_arrives_whole_whatever_its_size(size: int) -> None:
    body = bytes(range(256)) * (size // 256 + 1)
    pieces = [body[:size][begin : begin + 1000] for begin in range(0, size, 1000)]
    assert seen(*pieces, headers=[(b"content-length", str(size).encode())])["body"] == body[:size]


def test_a_body_of_unknown_length_arrives_whole() -> None:
    assert seen(b"a", b"b", headers=[(b"transfer-encoding", b"chunked")])["body"] == b"ab"


@pytest.mark.parametrize("size", [100, 10 * SMALL])
def test_whoever_leaves_while_sending_is_not_answered_as_if_all_had_come(size: int) -> None:
    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        raise AssertionError(message)

    async def work() -> None:
        scope = {"type": "http", "method": "POST", "http_version": "1.1", "path": "/", "query_string": b""}
        scope["headers"] = [(b"content-length", str(size).encode())]
        await WsgiBridge(reading, threads=1)(scope, receive, send)

    def reading(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        environ["wsgi.input"].read()
        return plain()(environ, start)

    if size > SMALL:
        with pytest.raises(OSError):  # noqa: PT011 - the application meets it as a file that cannot be read
            run(work())
    else:
        run(work())


def test_a_failure_after_the_head_is_sent_is_raised_and_before_it_replaces_the_head() -> None:
    failure = (ValueError, ValueError("late"), None)

    def early(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start("200 OK", [])
        start("500 Oops", [], failure)
        return [b"sorry"]

    def late(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start("200 OK", [])(b"begun")
        start("500 Oops", [], failure)
        return [b""]

    assert ask(early)[0]["status"] == 500
    with pytest.raises(ValueError, match="late"):
        ask(late)
