"""Text messages handed to a real gateway over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from giaoluu.lib.mail import NotTaken, Unsure
from giaoluu.lib.sms_gateway import Gateway, Text, hand_over

TEXT = Text("0900000000", "Nhắc việc: còn 1 ngày", "giaoluu.bacson.7@sms")


class Asked(BaseHTTPRequestHandler):
    """Answers with the status it was told to, and remembers what it was asked."""

    status = 200
    asked: list[tuple[str, dict[str, Any], str | None, str | None]]

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append((self.path, body, self.headers["Authorization"], self.headers["Idempotency-Key"]))
        if self.status == 0:
            self.close_connection = True
            return
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(b"said the gateway")

    def log_message(self, *words: object) -> None:
        """Says nothing."""


@pytest.fixture
def gateway() -> Iterator[tuple[Gateway, type[Asked]]]:
    kind = type("AskedHere", (Asked,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    thread = Thread(target=server.serve_forever, args=[0.02])
    thread.start()
    yield Gateway(f"http://127.0.0.1:{server.server_port}/send?v=2", "token", timeout=5), kind
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_gateway_is_asked_once_with_the_name_of_the_message(gateway: tuple[Gateway, type[Asked]]) -> None:
    told: list[str] = []
    hand_over(TEXT, gateway[0], lambda: told.append("handing"))
    body = {"to": TEXT.to, "text": TEXT.words, "id": TEXT.id}
    assert (told, gateway[1].asked) == (["handing"], [("/send?v=2", body, "Bearer token", TEXT.id)])


@pytest.mark.parametrize(
    ("status", "for_good"), [(400, True), (403, True), (302, True), (429, False), (500, False), (503, False)]
)
def test_what_the_gateway_refuses_is_told(gateway: tuple[Gateway, type[Asked]], status: int, for_good: bool) -> None:
    gateway[1].status = status
    with pytest.raises(NotTaken) as told:
        hand_over(TEXT, gateway[0], lambda: None)
    assert (str(told.value), told.value.for_good) == (f"{status} said the gateway", for_good)


def test_a_gateway_that_hangs_up_may_have_it(gateway: tuple[Gateway, type[Asked]]) -> None:
    gateway[1].status = 0
    with pytest.raises(Unsure):
        hand_over(TEXT, gateway[0], lambda: None)


def test_a_gateway_that_is_not_there_does_not_have_it() -> None:
    told: list[str] = []
    with pytest.raises(NotTaken) as error:
        hand_over(TEXT, Gateway("http://127.0.0.1:1/", timeout=1), lambda: told.append("handing"))
    assert (error.value.for_good, told) == (False, [])
