"""A phone at a door, before the laptop of a hall: over its own TLS, on the network and off it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509 import load_pem_x509_certificate
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, expect

from giaoluu.web.wifi import FOLDER
from tests.browser.conftest import violations
from tools.film import camera, film
from tools.shots import ARGUMENTS, CHROMIUM, free_port, wait_for

PHONE = {"width": 360, "height": 740}
PATIENCE = 15_000
ALL_SENT = re.compile("^Có mạng, đã gửi hết$")


@dataclass(frozen=True)
class Hall:
    """The laptop that serves, and what is there."""

    address: str
    data: Path
    event: str
    link: str
    sessions: dict[str, str]
    passes: dict[str, str]

    @property
    def page(self) -> str:
        return f"{self.address}/events/{self.event}/gate/"

    def trusting(self, *more: str) -> list[str]:
        """What a browser is started with that trusts the laptop's certificate, as a phone that installed it."""
        own = load_pem_x509_certificate((self.data / FOLDER / "own.crt").read_bytes())
        key = own.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        print_of_key = b64encode(sha256(key).digest()).decode()
        return [*ARGUMENTS, f"--ignore-certificate-errors-spki-list={print_of_key}", *more]

    def ask(self, wish: str) -> Any:
        return asked(self.data, wish)


def asked(data: Path, wish: str) -> Any:
    command = [sys.executable, "-m", "tests.browser.gate_server", wish]
    place = {**os.environ, "GIAOLUU_DATA": str(data)}
    return json.loads(subprocess.run(command, env=place, check=True, stdout=subprocess.PIPE, text=True).stdout)


@pytest.fixture(scope="module")
def hall(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    port, data = free_port(), tmp_path_factory.mktemp("data")
    filled = asked(data, "fill")
    command = [sys.executable, "-m", "giaoluu.cli", "serve", "--wifi", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(
        command, cwd=root, env={**os.environ, "GIAOLUU_DATA": str(data)}, stdout=subprocess.PIPE, text=True
    )
    try:
        wait_for(port)
        yield Hall(f"https://127.0.0.1:{port}", data, **filled)
    finally:
        process.terminate()
        process.communicate()


@pytest.fixture(scope="module")
def chromium(browser: Browser) -> BrowserType:
    """What starts browsers of one's own."""
    return browser.browser_type


@contextmanager
def browser_with(chromium: BrowserType, hall: Hall, folder: Path, texts: list[str]) -> Iterator[Browser]:
    """A browser before whose camera passes are held, each for half a second."""
    shown = film(folder / "cam.y4m", texts, frames=5)
    browser = chromium.launch(executable_path=CHROMIUM, args=hall.trusting(*camera(shown)))
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def hands(chromium: BrowserType, hall: Hall) -> Iterator[Browser]:
    """A browser without a camera: hand scanners and names."""
    browser = chromium.launch(executable_path=CHROMIUM, args=hall.trusting())
    yield browser
    browser.close()


@pytest.fixture
def phones(hands: Browser, hall: Hall) -> Iterator[Callable[[str], Page]]:
    """Phones at gates, one for each call."""
    opened: list[BrowserContext] = []

    def phone(gate: str) -> Page:
        opened.append(hands.new_context(viewport=PHONE, reduced_motion="reduce"))
        return joined(opened[-1], hall, gate)

    yield phone
    for context in opened:
        context.close()


def joined(context: BrowserContext, hall: Hall, gate: str) -> Page:
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    context.add_cookies([{"name": "sessionid", "value": hall.sessions["gate"], "url": hall.address}])
    page = context.pages[0] if context.pages else context.new_page()
    page.goto(f"{hall.page}join/")
    page.get_by_label(gate).check()
    page.get_by_role("button", name="Bắt đầu").click()
    expect(page.locator("footer")).to_be_visible()
    expect(page.locator("body[data-kept]")).to_be_attached()
    return page


def scan(page: Page, token: str) -> None:
    """As a hand scanner types."""
    page.keyboard.type(token)
    page.keyboard.press("Enter")


def expect_answer(page: Page, title: str, name: str | re.Pattern[str]) -> None:
    expect(page.locator("[data-part=name]")).to_have_text(name)
    expect(page.locator("[data-part=title]")).to_have_text(title)


def net(page: Page, text: str | re.Pattern[str]) -> None:
    expect(page.locator("[data-part=net]")).to_have_text(text)


def test_a_pass_before_the_camera_is_let_in_without_a_network(
    chromium: BrowserType, hall: Hall, tmp_path: Path
) -> None:
    with browser_with(chromium, hall, tmp_path, [*[""] * 14, *[hall.passes["Người Số 1"]] * 2]) as browser:
        context = browser.new_context(viewport=PHONE)
        page = joined(context, hall, "Cửa 1")
        context.set_offline(True)
        expect_answer(page, "Mời vào", "Người Số 1")
        net(page, "Mất mạng, 1 lượt chờ gửi")
        page.reload()
        net(page, re.compile("^Mất mạng, [1-9] lượt chờ gửi$"))
        context.set_offline(False)
        net(page, ALL_SENT)
    assert ["Người Số 1", "in", "admitted", False] in hall.ask("state")["scans"]


def test_whatever_moment_the_network_goes_every_scan_arrives_once(phones: Callable[[str], Page], hall: Hall) -> None:
    page = phones("Cửa 1")
    names = [f"Người Số {n}" for n in range(3, 13)]
    for n, name in enumerate(names):
        page.context.set_offline(n % 3 == 1)
        scan(page, hall.passes[name])
        expect_answer(page, "Mời vào", name)
    page.context.set_offline(False)
    net(page, ALL_SENT)
    scans = [name for name, *_ in hall.ask("state")["scans"] if name in names]
    assert scans == names


def test_a_browser_killed_right_after_green_has_the_scan_and_sends_it(
    chromium: BrowserType, hall: Hall, tmp_path: Path
) -> None:
    def opened() -> BrowserContext:
        return chromium.launch_persistent_context(
            tmp_path / "profile", executable_path=CHROMIUM, args=hall.trusting(), viewport=PHONE
        )  # type: ignore[arg-type]

    context = opened()
    page = joined(context, hall, "Cửa 2")
    context.set_offline(True)
    scan(page, hall.passes["Người Số 20"])
    expect_answer(page, "Mời vào", "Người Số 20")
    for process in processes_of(tmp_path / "profile"):
        os.kill(process, signal.SIGKILL)
    context = opened()
    page = context.pages[0]
    page.goto(hall.page)
    net(page, ALL_SENT)
    context.close()
    assert ["Người Số 20", "in", "admitted", False] in hall.ask("state")["scans"]


def processes_of(profile: Path) -> list[int]:
    """The browser that this test started with that profile, and what it started itself."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if str(profile).encode() in words and b"chrom" in words:
            found.append(int(process.name))
    return found


def test_two_phones_see_each_other_and_a_pass_let_in_twice_is_a_conflict(
    phones: Callable[[str], Page], hall: Hall
) -> None:
    one, other = phones("Cửa 1"), phones("Cửa 2")
    scan(one, hall.passes["Đàm Quỳnh Anh"])
    expect_answer(one, "Mời vào", "Đàm Quỳnh Anh")
    net(one, ALL_SENT)
    other.get_by_role("button", name="Đoàn", exact=True).click()
    expect(other.get_by_role("button", name="Công an tỉnh")).to_contain_text("1 trên 3 đã đến")
    scan(other, hall.passes["Đàm Quỳnh Anh"])
    expect_answer(other, "Chưa cho vào", re.compile(r"^Thẻ đã vào lúc \d\d:\d\d, Cửa 1$"))
    for page in (one, other):
        page.context.set_offline(True)
        scan(page, hall.passes["Triệu Mùi Sểnh"])
        expect_answer(page, "Mời vào", "Triệu Mùi Sểnh")
    for page in (one, other):
        page.context.set_offline(False)
        net(page, ALL_SENT)
    other.get_by_role("button", name="Khác").click()
    expect(other.locator("[data-part=conflicts] li")).to_have_text(["Triệu Mùi Sểnh: máy chủ ghi “đã vào rồi”"])
    assert hall.ask("state")["scans"].count(["Triệu Mùi Sểnh", "in", "admitted", True]) == 1


def altered(token: str) -> str:
    """The token with another letter in its signature."""
    return token[:60] + ("B" if token[60] != "B" else "C") + token[61:]


def test_a_name_is_found_let_in_taken_back_let_out_and_every_view_is_accessible(
    phones: Callable[[str], Page], hall: Hall, axe: str
) -> None:
    page = phones("Cửa 1")
    page.get_by_role("button", name="Tìm tên").click()
    page.get_by_label("Tên, số thứ tự hoặc đoàn").fill("nong h")
    assert violations(page, axe) == []
    page.get_by_role("button", name="Nông Thị Hà").click()
    expect_answer(page, "Mời vào", "Nông Thị Hà")
    assert violations(page, axe) == []
    page.get_by_role("button", name="Hoàn tác", exact=True).click()
    expect_answer(page, "Đã hoàn tác", "Lượt của Nông Thị Hà không còn tính")
    scan(page, hall.passes["Nông Thị Hà"])
    expect_answer(page, "Mời vào", "Nông Thị Hà")
    page.get_by_role("button", name="Quét", exact=True).click()
    page.get_by_label("Ra", exact=True).check()
    scan(page, hall.passes["Nông Thị Hà"])
    expect_answer(page, "Đã ra", "Nông Thị Hà")
    scan(page, altered(hall.passes["Nông Thị Hà"]))
    expect_answer(page, "Chưa ghi lượt ra", "Thẻ không do Ban Tổ chức cấp")
    assert violations(page, axe) == []
    for view in ("Quét", "Đoàn", "Khác"):
        page.get_by_role("button", name=view, exact=True).click()
        assert violations(page, axe) == []


def test_somebody_without_a_name_is_written_into_a_free_place_and_instead_of_another(
    phones: Callable[[str], Page], hall: Hall, axe: str
) -> None:
    page = phones("Cửa 2")
    page.context.set_offline(True)
    for place, name in (("Chỗ chưa có tên (còn 1)", "Ma Thị Mới"), ("Đi thay Hoàng Văn Thụ", "Lò Văn Thay")):
        page.get_by_role("button", name="Đoàn", exact=True).click()
        page.get_by_role("button", name="Xã Bảo Lạc").click()
        page.get_by_role("button", name="Ghi người đến thêm hoặc đi thay").click()
        page.get_by_label("Chỗ").select_option(label=place)
        assert violations(page, axe) == []
        page.get_by_label("Họ và tên").fill(name)
        page.get_by_role("button", name="Cho vào").click()
        expect_answer(page, "Mời vào", name)
        expect(page.locator("[data-part=pending]")).to_have_text("Chờ gửi: máy chủ chưa biết người này")
    page.context.set_offline(False)
    net(page, ALL_SENT)
    assert {"Ma Thị Mới", "Lò Văn Thay"} <= set(hall.ask("state")["inside"])


def test_a_phone_that_cannot_trust_the_laptop_works_while_its_page_is_open(browser: Browser, hall: Hall) -> None:
    context = browser.new_context(viewport=PHONE, ignore_https_errors=True)
    page = joined(context, hall, "Cửa 2")
    page.get_by_role("button", name="Khác").click()
    expect(page.locator("[data-part=worker]")).to_have_text(re.compile("^Trang này chỉ chạy được khi đang mở"))
    context.set_offline(True)
    scan(page, hall.passes["Người Số 21"])
    expect_answer(page, "Mời vào", "Người Số 21")
    context.set_offline(False)
    net(page, ALL_SENT)
    context.close()


def test_a_phone_joins_by_its_link_and_forgets_everything_when_it_is_revoked(hands: Browser, hall: Hall) -> None:
    context = hands.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(hall.address + hall.link)
    page.get_by_role("button", name="Nối thiết bị này").click()
    page.get_by_role("button", name="Bắt đầu").click()
    expect(page.locator("footer")).to_be_visible()
    hall.ask("revoke")
    expect(page.locator("[data-part=gone]")).to_have_text(
        "Máy này đã được cho thôi việc ở cửa. Danh sách và khóa đã xóa khỏi máy."
    )
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert page.evaluate("caches.keys()") == []
    context.close()
