"""An agency on a phone, the standing agency at its desk, a leader on another phone: as they press."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.test_for_everyone import violations
from tools.shots import free_port, wait_for


@dataclass(frozen=True)
class Office:
    """A running product with an event in it, and the way in of every role."""

    at: str
    ways: dict[str, Any]
    sessions: dict[str, str]

    def path(self, name: str) -> str:
        path: str = self.ways[name]
        return self.at + path


@pytest.fixture(scope="session")
def filled(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A data folder with an event in it, to be copied, and the ways into it."""
    data = tmp_path_factory.mktemp("filled")
    fill = [sys.executable, "-m", "tests.browser.workspace_server"]
    env = {**os.environ, "GIAOLUU_DATA": str(data)}
    return data, json.loads(subprocess.run(fill, cwd=root, env=env, check=True, capture_output=True, text=True).stdout)


@pytest.fixture
def office(root: Path, tmp_path: Path, filled: tuple[Path, dict[str, Any]]) -> Iterator[Office]:
    kept, ways = filled
    data = shutil.copytree(kept, tmp_path / "data")
    port = free_port()
    serve = [sys.executable, "-m", "giaoluu.cli", "serve", "--port", str(port)]
    process = subprocess.Popen(serve, cwd=root, env={**os.environ, "GIAOLUU_DATA": str(data)})
    try:
        wait_for(port)
        yield Office(f"http://127.0.0.1:{port}", ways, ways["sessions"])
    finally:
        process.terminate()
        process.wait()


@pytest.fixture
def enter(browser: Browser, office: Office) -> Iterator[Callable[..., Page]]:
    """A page in a browser of its own in which somebody of that role is signed in."""
    opened: list[BrowserContext] = []

    def enter(role: str, width: int = 360, theme: str = "light", scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 740}, color_scheme=theme, java_script_enabled=scripts
        )  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        context.add_cookies([{"name": "sessionid", "value": office.sessions[role], "url": office.at}])
        opened.append(context)
        return context.new_page()

    yield enter
    for context in opened:
        context.close()


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    return (root / "node_modules/axe-core/axe.min.js").read_text("utf-8")


def test_an_obstacle_goes_to_the_leader_and_its_answer_comes_back(
    office: Office, enter: Callable[..., Page], tmp_path: Path
) -> None:
    officer, standing, leader = enter("officer"), enter("secretariat", 1280), enter("leader", theme="dark")
    photo = tmp_path / "xe.jpg"
    Image.new("RGB", (800, 600), "gray").save(photo)
    officer.goto(office.path("desk"))
    art = officer.get_by_role("region", name="Chọn 01 tiết mục văn nghệ", exact=True)
    art.get_by_text("Báo vướng mắc", exact=True).click()
    art.get_by_label("Vướng ở đâu?").fill("Chưa có xe chở nhạc cụ.")
    art.get_by_label("Ảnh kèm theo, nếu có").set_input_files(photo)
    art.get_by_role("button", name="Gửi Sở Nội vụ").click()
    expect(art).to_contain_text("Chờ cơ quan thường trực")
    expect(art.get_by_role("img", name="Ảnh kèm theo")).to_have_js_property("naturalWidth", 800)

    standing.goto(office.path("obstacles"))
    expect(standing.locator("h1")).to_have_text("1 vướng mắc chờ bạn trả lời.")
    standing.get_by_label("Trả lời, hoặc đề xuất với Ban Tổ chức").fill("Đề xuất thuê một xe.")
    standing.get_by_role("button", name="Trình Ban Tổ chức").click()
    expect(standing.get_by_text("Chờ Ban Tổ chức quyết định")).to_be_visible()

    leader.goto(office.path("obstacles"))
    expect(leader.locator("h1")).to_have_text("1 vướng mắc chờ bạn quyết định.")
    leader.get_by_role("button", name="Đồng ý").click()
    expect(leader.get_by_text("Đã quyết định")).to_be_visible()

    officer.reload()
    expect(art).to_contain_text("Ban Tổ chức quyết định")
    art.get_by_role("button", name="Hết vướng").click()
    expect(art).to_contain_text("Hết vướng")
    expect(art.get_by_role("button", name="Hết vướng")).to_have_count(0)


def test_of_two_who_report_the_slower_sees_the_faster_and_loses_no_word(
    office: Office, enter: Callable[..., Page]
) -> None:
    slow, fast = enter("officer"), enter("secretariat")
    slow.route("**/live/?ticket*", lambda route: None)  # what changes does not come through to the slower one
    for page in (slow, fast):
        page.goto(office.path("desk"))
    fast.get_by_role("button", name="Đang làm: Cử 50 đại biểu").click()
    expect(fast.locator("p[role=status]:not([class])")).to_have_text("Đã ghi: đang làm. Trước đó: chưa nhận.")
    mine = slow.get_by_role("region", name="Cử 50 đại biểu", exact=True)
    mine.get_by_text("Viết kèm, hoặc không làm được").click()
    mine.get_by_label("Vài chữ gửi kèm").fill("Mới có 34 người.")
    mine.get_by_role("button", name="Không làm được").click()
    expect(mine.get_by_role("alert")).to_contain_text("vừa báo: đang làm")
    expect(mine.get_by_role("alert")).to_be_in_viewport()
    expect(mine.get_by_label("Vài chữ gửi kèm")).to_have_value("Mới có 34 người.")
    mine.get_by_role("button", name="Không làm được").click()
    expect(slow.locator("p[role=status]:not([class])")).to_contain_text("Đã ghi: không làm được")


def test_everything_can_be_pressed_without_scripts_and_taken_back(office: Office, enter: Callable[..., Page]) -> None:
    page = enter("officer", scripts=False)
    page.goto(office.path("desk"))
    page.get_by_role("button", name="Danh sách đại biểu có chữ ký (50)").click()
    expect(page.get_by_role("button", name="Danh sách đại biểu có chữ ký (50)")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.get_by_role("button", name="Xong: Cử 50 đại biểu").click()
    expect(page.locator("h1")).to_have_text("3 việc, xong 1. Trễ 1 việc.")
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator("h1")).to_have_text("3 việc, chưa xong việc nào. Trễ 1 việc.")


def test_a_duty_is_reported_with_the_keyboard_alone(office: Office, enter: Callable[..., Page]) -> None:
    page = enter("officer", 1280)
    page.goto(office.path("desk"))
    wanted = page.get_by_role("button", name="Xong: Cử 50 đại biểu")
    for _ in range(30):
        page.keyboard.press("Tab")
        if wanted.evaluate("button => button === document.activeElement"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "2px"
    page.keyboard.press("Enter")
    expect(page.locator("p[role=status]:not([class])")).to_have_text("Đã ghi: xong. Trước đó: chưa nhận.")


@pytest.mark.parametrize(("width", "theme"), [(360, "light"), (1280, "dark")])
def test_the_pages_have_no_barrier_and_never_scroll_sideways(
    office: Office, enter: Callable[..., Page], axe: str, width: int, theme: str
) -> None:
    officer = enter("officer", width, theme)
    officer.goto(office.path("desk"))
    region = officer.get_by_role("region", name="Cử 50 đại biểu", exact=True)
    region.get_by_text("Báo vướng mắc", exact=True).click()
    region.get_by_label("Vướng ở đâu?").fill("Vướng" * 40)
    region.get_by_role("button", name="Gửi Sở Nội vụ").click()
    region.get_by_text("Báo vướng mắc khác", exact=True).click()
    region.get_by_role("button", name="Gửi Sở Nội vụ").click()
    expect(region.get_by_role("alert")).to_be_visible()
    for summary in officer.locator("summary:visible").all():
        if not summary.evaluate("summary => summary.parentElement.open"):
            summary.click()
    assert fits(officer, width)
    assert violations(officer, axe) == []
    for role, path in (("secretariat", "obstacles"), ("leader", "desk"), ("secretariat", "desk")):
        page = enter(role, width, theme)
        page.goto(office.path(path))
        assert fits(page, width)
        assert violations(page, axe) == []
    officer.goto(office.path("desk") + "paper/")
    assert violations(officer, axe) == []


def fits(page: Page, width: int) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth") == width)


def test_on_a_phone_everything_that_is_pressed_is_large_enough(office: Office, enter: Callable[..., Page]) -> None:
    page = enter("officer")
    page.goto(office.path("desk"))
    low = page.eval_on_selector_all(
        "main button, main summary, .call a",
        "found => found.filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 48)"
        ".map(one => one.textContent.trim())",
    )
    assert low == []


def test_printed_the_duties_are_a4_and_have_nothing_to_press(office: Office, enter: Callable[..., Page]) -> None:
    page = enter("officer", 1280)
    page.goto(office.path("desk") + "paper/")
    printed = page.pdf(prefer_css_page_size=True)
    assert b"/MediaBox [0 0 594.95" in printed or b"/MediaBox [0 0 595" in printed
    page.emulate_media(media="print")
    expect(page.locator(".head")).to_be_hidden()
    expect(page.locator("button:visible")).to_have_count(0)


def test_whoever_may_not_see_a_desk_is_told_there_is_none(office: Office, enter: Callable[..., Page]) -> None:
    page = enter("relay")
    answer = page.goto(office.path("desk"))
    assert answer is not None
    assert answer.status == 404
