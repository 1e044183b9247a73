"""An officer fills a list on a phone, the secretariat moves places, a substitute is approved: as they press."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE, violations
from tools.shots import free_port, wait_for


@pytest.fixture(scope="module")
def house(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """A running product with one event in it, where it listens, and the ways into it."""
    data, port = tmp_path_factory.mktemp("delegates"), free_port()
    env = {**os.environ, "GIAOLUU_DATA": str(data)}
    fill = [sys.executable, "-m", "tests.browser.delegates_server"]
    ways = json.loads(subprocess.run(fill, cwd=root, env=env, check=True, capture_output=True, text=True).stdout)
    process = subprocess.Popen([sys.executable, "-m", "giaoluu.cli", "serve", "--port", str(port)], cwd=root, env=env)
    try:
        wait_for(port)
        yield {"at": f"http://127.0.0.1:{port}", **ways}
    finally:
        process.terminate()
        process.wait()


@pytest.fixture
def enter(browser: Browser, house: dict[str, Any]) -> Iterator[Callable[..., Page]]:
    """A page in a browser of its own in which somebody of that role is signed in."""
    opened: list[BrowserContext] = []

    def enter(role: str, width: int = 360, theme: Any = "light", scripts: bool = True, among: str = "sessions") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 740}, color_scheme=theme, java_script_enabled=scripts
        )
        context.set_default_timeout(PATIENCE)
        context.add_cookies([{"name": "sessionid", "value": house[among][role], "url": house["at"]}])
        opened.append(context)
        return context.new_page()

    yield enter
    for context in opened:
        context.close()


def test_an_officer_names_three_on_a_phone_holds_two_and_is_refused_at_the_full_quota(
    house: dict[str, Any], enter: Callable[..., Page]
) -> None:
    board = enter("overseer", 1280)
    board.goto(house["at"] + house["board"])
    expect(board.locator("h1")).to_have_text("0/12 đã có tên, 12 chỗ còn trống.")

    page = enter("officer")
    page.goto(house["at"] + house["desk"])
    page.get_by_role("link", name="Đại biểu: 0/5 đã có tên").click()
    page.get_by_role("link", name="Thêm đại biểu").first.click()
    for number, (name, position) in enumerate(
        [("Nông Thị Ái", "Đội trưởng"), ("Hoàng Bảo An", "Đội phó"), ("Bế Ngọc Ánh", "Cán bộ")], 1
    ):
        expect(page.locator("h1")).to_have_text(f"Đại biểu thứ {number} trong 5")
        expect(page.get_by_label("Họ và tên")).to_be_focused()
        page.keyboard.type(name)
        page.get_by_label("Chức vụ, lớp").fill(position)
        page.get_by_role("button", name="Ghi, thêm người tiếp theo").click()
        expect(page.get_by_role("status").first).to_have_text(f"Đã ghi {name}.")
    page.get_by_role("link", name="Về danh sách").click()
    expect(page.locator("h1")).to_have_text("3/5 đã có tên, còn 2 chỗ trống.")

    late = enter("officer", scripts=False)  # opened while there was room
    late.goto(house["at"] + house["adding"])
    mine = page.get_by_role("region", name="5 đại biểu")
    mine.get_by_text("Giữ chỗ, ghi tên sau").click()
    mine.get_by_label("Số chỗ giữ").fill("2")
    mine.get_by_role("button", name="Giữ chỗ", exact=True).click()
    expect(page.locator("h1")).to_have_text("3/5 đã có tên, các chỗ khác đang giữ.")
    expect(mine.get_by_role("link", name="Thêm đại biểu")).to_have_count(0)
    late.get_by_label("Họ và tên").fill("Lý Thị Bích")
    late.get_by_role("button", name="Ghi, thêm người tiếp theo").click()
    expect(late.get_by_role("alert")).to_contain_text("Chưa ghi: cả 5 chỗ của chỉ tiêu đã dùng hết")
    expect(late.get_by_label("Họ và tên")).to_have_value("Lý Thị Bích")
    expect(board.locator("h1")).to_have_text("3/12 đã có tên, 7 chỗ còn trống.")

    page.get_by_role("button", name="Xác nhận Nông Thị Ái dự").click()
    expect(page.get_by_text("Đã xác nhận Nông Thị Ái dự.")).to_be_visible()
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.get_by_role("button", name="Xác nhận Nông Thị Ái dự")).to_be_visible()


def test_the_secretariat_lowers_takes_back_and_gives(house: dict[str, Any], enter: Callable[..., Page]) -> None:
    page = enter("secretariat", 1280)
    page.goto(house["at"] + house["quotas"])
    page.get_by_role("link", name="Đổi chỉ tiêu của Xã Bảo Lạc").click()
    page.get_by_label("Số chỗ, để trống").fill("6")
    page.get_by_label("Vì sao", exact=True).fill("xã xin bớt một người")
    page.get_by_role("button", name="Đổi", exact=True).click()
    expect(page.locator("h1")).to_have_text("Xã Bảo Lạc: đã dùng 0/6 chỗ")
    expect(page.locator(".journal")).to_contain_text("xã xin bớt một người")

    page.get_by_role("link", name="Chỉ tiêu").click()
    page.get_by_role("button", name="Thu chỗ chưa dùng vào kho").click()
    expect(page.locator("h1")).to_contain_text("chỗ trong kho, 0 chỗ chưa ai dùng.")

    page.get_by_role("link", name="Đổi chỉ tiêu của Công an tỉnh").first.click()
    page.get_by_label("Số chỗ cấp thêm").fill("1")
    page.get_by_label("Vì sao cấp").fill("thêm một điển hình")
    page.get_by_role("button", name="Cấp", exact=True).click()
    expect(page.locator(".journal li").first).to_contain_text("thêm một điển hình")


def test_after_the_freeze_day_a_substitute_waits_and_is_approved(
    house: dict[str, Any], enter: Callable[..., Page]
) -> None:
    officer, office = enter("officer", among="frozen"), enter("secretariat", 1280, among="frozen")
    officer.goto(house["at"] + house["frozen_list"])
    officer.get_by_role("link", name="Đàm Quỳnh Anh").click()
    officer.get_by_role("link", name="Cử người đi thay").click()
    expect(officer.get_by_text("chờ ban thư ký duyệt")).to_be_visible()
    officer.get_by_label("Họ và tên").fill("Hứa Thị Duyên")
    officer.get_by_role("button", name="Gửi duyệt").click()
    waiting = officer.get_by_role("listitem").filter(has_text="Hứa Thị Duyên")
    expect(waiting).to_contain_text("Chờ duyệt")

    office.goto(house["at"] + house["approvals"])
    office.get_by_role("button", name="Duyệt Hứa Thị Duyên", exact=True).click()
    expect(office.locator("h1")).to_have_text("Không có gì chờ duyệt")
    # The page of the officer was left open.
    expect(waiting).to_contain_text("Chưa trả lời")


@pytest.mark.parametrize(("width", "theme"), [(360, "light"), (1280, "dark")])
def test_the_pages_have_no_barrier_and_never_scroll_sideways(
    house: dict[str, Any], enter: Callable[..., Page], axe: str, width: int, theme: str
) -> None:
    found = {}
    for role, among, names in (
        ("secretariat", "sessions", ("board", "list", "quotas", "quota", "twins", "precedence")),
        ("officer", "sessions", ("list_of_agency", "adding_to_open")),
        ("secretariat", "frozen", ("approvals",)),
        ("officer", "frozen", ("person", "substitute")),
    ):
        page = enter(role, width, theme, among=among)
        for name in names:
            page.goto(house["at"] + house[name])
            wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            found[name] = [*violations(page, axe), *(["too wide"] if wide else [])]
    assert {name: faults for name, faults in found.items() if faults} == {}
