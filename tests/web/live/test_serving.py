"""The product as it is served: pages on threads, open streams beside them, in one process or in several."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from giaoluu.web.serve import LAST_SECONDS
from tests.live_site.served import Reader, Site, raw, served
from tests.restartable import Postgres, Valkey
from tools.shots import ROOT, free_port, wait_for


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(tmp_path_factory.mktemp("data")) as site:
        yield site


def test_an_open_page_is_sent_what_changes_on_it_and_nothing_else(site: Site) -> None:
    with closing(Reader(site.stream_address("mot"))) as reader:
        site.write("hai", "không liên quan")
        site.write("mot", "Đã đón 12 đoàn")
        sent = reader.next()
    assert (sent["region"], "Đã đón 12 đoàn" in sent["html"]) == ("board:mot:vi", True)


def test_what_changed_between_the_page_and_its_stream_is_sent(site: Site) -> None:
    address = site.stream_address("ba")
    site.write("ba", "giữa chừng")
    with closing(Reader(address)) as reader:
        assert "giữa chừng" in reader.next()["html"]


def test_a_page_whose_right_is_taken_is_cut_off_and_refused(site: Site) -> None:
    address = site.stream_address("mot", holder="link:7")
    with closing(Reader(address)) as reader:
        reader.next("current")
        urlopen(Request(f"{site.address}/revoke/link:7/", method="POST")).close()
        with pytest.raises(EOFError):
            reader.next()
    with pytest.raises(HTTPError) as refused:
        urlopen(address)
    assert refused.value.code == 403
    refused.value.close()


@pytest.mark.parametrize("change", ["x", ""])
def test_a_ticket_that_is_not_ours_is_refused(site: Site, change: str) -> None:
    address = site.stream_address("mot")
    with pytest.raises(HTTPError) as refused:
        urlopen(address.replace("ticket=", f"ticket={change}") if change else site.address + "/live/")
    assert refused.value.code == 403
    refused.value.close()


def test_a_large_file_goes_to_the_disk_while_it_arrives(site: Site) -> None:
    content = os.urandom(1024) * 1024 * 20
    head = b'--b\r\nContent-Disposition: form-data; name="plan"; filename="k\xe1\xba\xbf ho\xe1\xba\xa1ch.bin"\r\n\r\n'
    body = head + content + b"\r\n--b--\r\n"
    request = Request(f"{site.address}/weigh/", body, {"Content-Type": "multipart/form-data; boundary=b"})
    with urlopen(request) as answer:
        assert json.load(answer) == {"name": "kế hoạch.bin", "size": len(content), "on_disk": True}


def test_what_is_too_large_is_refused_before_it_is_sent(site: Site) -> None:
    head = b"POST /plans/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 52428801\r\n\r\n"
    answer = raw(site.port, head).decode()
    assert (answer.split("\r\n")[0], "Chỉ nhận tệp đến 50 MB." in answer) == ("HTTP/1.1 413 Payload Too Large", True)


@pytest.mark.parametrize(
    ("request_line", "status", "words"),
    [
        ("GET /khong-co/", "404 Not Found", "Trở về trang đầu"),
        ("GET /plans/%ff%00/", "404 Not Found", "Trở về trang đầu"),
        ("GET /static/ui/tokens.css", "200 OK", "--ground"),
        ("GET /static/live/live.js", "200 OK", "EventSource"),
        ("DELETE /live/", "405 Method Not Allowed", ""),
    ],
)
def test_every_other_address_is_a_page_of_the_product(site: Site, request_line: str, status: str, words: str) -> None:
    asked = f"{request_line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    answer = raw(site.port, asked.encode()).decode()
    assert (answer.split("\r\n")[0], words in answer) == (f"HTTP/1.1 {status}", True)


@pytest.mark.parametrize("path", ["/plans/", "/static/ui/tokens.css"])
def test_head_tells_the_length_and_sends_nothing(site: Site, path: str) -> None:
    asked = "{} " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    page, head = (raw(site.port, asked.format(method).encode()) for method in ("GET", "HEAD"))
    length = len(page.partition(b"\r\n\r\n")[2])
    assert (f"content-length: {length}\r\n".encode() in head, head.partition(b"\r\n\r\n")[2]) == (True, b"")


def test_a_header_that_a_proxy_would_not_have_passed_is_not_taken_for_one_it_vouched_for(site: Site) -> None:
    asked = (
        b"GET /account/login/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent_Length: 99999999999\r\n\r\n"
    )
    assert raw(site.port, asked).startswith(b"HTTP/1.1 200 OK\r\n")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_at_once_though_pages_are_open(tmp_path: Path, number: signal.Signals) -> None:
    with served(tmp_path) as site:
        readers = [Reader(site.stream_address("mot")) for _ in range(5)]
        begun = time.monotonic()
        os.killpg(site.process.pid, number)
        site.process.wait(timeout=30)
        taken = time.monotonic() - begun
        for reader in readers:
            reader.close()
    # Streams that kept it would end with the process, after its last seconds.
    assert taken < LAST_SECONDS


@pytest.mark.parametrize("bus", ["valkey", "postgres"])
def test_a_change_in_one_process_is_seen_on_the_pages_of_another(
    request: pytest.FixtureRequest, bus: str, tmp_path: Path
) -> None:
    server: Valkey | Postgres = request.getfixturevalue(bus)
    where = {"SITE_VALKEY": server.url} if isinstance(server, Valkey) else {"SITE_POSTGRES": str(server.folder)}
    with (
        served(tmp_path, **where) as one,
        served(tmp_path, **where) as other,
        closing(Reader(one.stream_address("chung"))) as here,
        closing(Reader(other.stream_address("chung"))) as there,
    ):
        here.next("current")
        there.next("current")
        one.write("chung", "từ tiến trình một")
        assert ["từ tiến trình một" in reader.next()["html"] for reader in (here, there)] == [True, True]
        other.write("chung", "từ tiến trình hai")
        assert ["từ tiến trình hai" in reader.next()["html"] for reader in (here, there)] == [True, True]


def test_the_processes_of_one_server_hear_each_other(valkey: Valkey, tmp_path: Path) -> None:
    with served(tmp_path, workers=3, SITE_VALKEY=valkey.url) as site:
        readers = [Reader(site.stream_address("nhieu")) for _ in range(12)]
        for reader in readers:
            reader.next("current")
        site.write("nhieu", "tất cả đều thấy")
        assert ["tất cả đều thấy" in reader.next()["html"] for reader in readers] == [True] * 12
        for reader in readers:
            reader.close()


def test_a_client_that_takes_nothing_is_dropped_before_it_fills_the_memory(site: Site) -> None:
    path = site.stream_address("cham").removeprefix(site.address)
    with (
        socket.create_connection(("127.0.0.1", site.port), timeout=10) as stuck,
        closing(Reader(site.stream_address("cham"))) as reader,
    ):
        stuck.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        reader.next("current")
        for number in range(40):
            site.write("cham", f"{number} " + "y" * 300_000)
            reader.next()
        sent = sum(len(part) for part in iter(lambda: stuck.recv(1 << 20), b""))
    assert sent < 20_000_000


def test_the_product_is_served_by_as_many_processes_as_the_place_says(postgres: Postgres, tmp_path: Path) -> None:
    where = f"postgres://postgres@/giaoluu?host={postgres.folder}"
    port = free_port()
    environment = {**os.environ, "GIAOLUU_DATA": str(tmp_path), "DATABASE_URL": where, "GIAOLUU_WORKERS": "2"}
    command = [sys.executable, "-m", "giaoluu.cli", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        wait_for(port)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        with urlopen(f"http://127.0.0.1:{port}/plans/") as page:
            assert (page.status, len(children)) == (200, 2)
    finally:
        process.terminate()
        process.wait(timeout=30)
