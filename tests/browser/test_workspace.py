"""The whole workspace as people walk it: from a dropped plan to an answered obstacle; no page has a barrier."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils.timezone import localtime
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from tests.browser.conftest import PATIENCE, violations
from tools.living import ALONE, moved
from tools.shots import come_in, living

VILLAGES = "Thôn Nước Lầy\nThôn Gò Rin"
DUTY = "Rà soát, chốt danh sách các hộ dân trong vùng có nguy cơ sạt lở"
REACHED = """([element, words]) => {
  const here = document.activeElement;
  return here.matches(element) && here.textContent.trim() === words;
}"""
OFFICE = (
    "/events/", "{event}/plan/", "{event}/board/", "{event}/board/?by=deadline", "{event}/board/?by=section",
    "{event}/board/group/1/", "{event}/tasks/10/", "{event}/ready/", "{event}/journal/", "{event}/facts/",
    "{event}/groups/", "{event}/amendments/", "{event}/people/", "{event}/people/add/", "{event}/people/paste/",
    "{event}/people/letters/", "{event}/people/1/", "{event}/outbox/", "{event}/outbox/1/", "{event}/delivery/",
    "{event}/archive/", "{event}/obstacles/", "{event}/desk/{desk}/", "/account/", "/account/app/", "/account/keys/",
    "/khong-co/",
)  # fmt: skip
OFFICER = ("{event}/desk/{desk}/", "{event}/desk/{desk}/paper/", "{event}/plan/", "{event}/received/", "{event}/board/")


@pytest.fixture(scope="module")
def alive() -> Iterator[tuple[str, dict[str, Any]]]:
    """The product with an event in the middle of its work."""
    with living(ALONE) as served:
        yield served


@pytest.fixture(scope="module")
def office(browser: Browser, alive: tuple[str, dict[str, Any]]) -> StorageState:
    address, seen = alive
    return come_in(browser, address + seen["ways"]["Ban thư ký"])


@pytest.fixture(scope="module")
def officer(browser: Browser, alive: tuple[str, dict[str, Any]]) -> StorageState:
    address, seen = alive
    return come_in(browser, address + seen["officer"])


@pytest.fixture
def enter(browser: Browser, alive: tuple[str, dict[str, Any]]) -> Iterator[Callable[..., Page]]:
    """A page in a browser of its own; paths are those of the product that runs."""
    opened: list[BrowserContext] = []

    def enter(state: StorageState | None, width: int = 1280, **wishes: Any) -> Page:
        context = browser.new_context(
            base_url=alive[0], viewport={"width": width, "height": 780}, storage_state=state, **wishes
        )
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        return context.new_page()

    yield enter
    for context in opened:
        context.close()


@pytest.fixture
def plan(root: Path, tmp_path: Path) -> Callable[..., Path]:
    """The plan of a commune whose day is a week or two ahead; each `number` is another plan."""
    ahead = round((localtime().date() + timedelta(days=14) - date(2026, 12, 11)).days / 7) * 7
    text = moved((root / "examples/hoi-nghi-cap-xa.txt").read_text("utf-8"), ahead)

    def plan(number: int, *changes: tuple[str, str]) -> Path:
        words = text.replace("183/KH-UBND", f"{number}/KH-UBND")
        for was, now in changes:
            assert was in words
            words = words.replace(was, now)
        path = tmp_path / f"ke-hoach-{number}-{len(changes)}.txt"
        path.write_text(words, "utf-8")
        return path

    return plan


def previewed(page: Page, plan: Path) -> None:
    """Drops a plan, and goes on to what it would make."""
    page.goto("/events/")
    page.set_input_files("input[type=file]", plan)
    page.get_by_role("link", name="Xem trước và lập").click()
    expect(page.locator("h1")).to_have_text(re.compile("^Sẽ lập 9 đơn vị"))


def adopted(page: Page, plan: Path) -> str:
    """The path of the event that a plan makes, its agencies having links."""
    previewed(page, plan)
    page.get_by_role("button", name="Lập cho 9 đơn vị").click()
    page.wait_for_url("**/board/**")
    event = page.url.partition("/board/")[0]
    page.goto(f"{event}/people/")
    page.get_by_role("button", name="Lập liên kết cho 9 đơn vị").click()
    page.wait_for_url("**/letters/**")
    return event


def test_from_a_dropped_plan_to_an_answered_obstacle(
    office: StorageState, enter: Callable[..., Page], plan: Callable[..., Path]
) -> None:
    desk = enter(office)
    previewed(desk, plan(501))
    desk.get_by_label("Tên khác, mỗi dòng một đơn vị").fill(VILLAGES)
    desk.get_by_role("button", name="Lấy các đơn vị này").click()
    desk.get_by_role("button", name="Lập cho 11 đơn vị").click()
    desk.wait_for_url("**/board/**")
    board = desk.url
    desk.get_by_role("link", name="Người", exact=True).click()
    desk.get_by_role("button", name="Lập liên kết cho 11 đơn vị").click()
    letter = desk.locator(".letter", has_text="Phòng Kinh tế").inner_text()
    desk.goto(board)

    phone = enter(None, 360)
    phone.goto(re.findall(r"/in/\S+", letter)[0])
    phone.get_by_role("button", name="Vào").click()
    duty = phone.get_by_role("region", name=DUTY, exact=True)
    duty.get_by_role("button", name="Đang làm").click()
    expect(duty).to_contain_text("Đã ghi: đang làm")
    row = desk.get_by_role("row", name=re.compile("^Phòng Kinh tế"))
    expect(row).to_contain_text("Đang làm")
    duty.get_by_text("Báo vướng mắc", exact=True).click()
    duty.get_by_label("Vướng ở đâu?").fill("Thôn Đồng Vông mất sóng.")
    duty.get_by_role("button", name="Gửi Văn phòng").click()
    expect(row).to_contain_text("Vướng mắc")

    desk.locator("#first").get_by_role("link", name="Trả lời").click()
    desk.get_by_label("Trả lời, hoặc đề xuất").fill("Công an xã cho mượn bộ đàm.")
    desk.get_by_role("button", name="Trả lời").click()
    expect(duty).to_contain_text("Công an xã cho mượn bộ đàm.")
    assert phone.evaluate("document.documentElement.scrollWidth") == 360


def test_an_amendment_is_taken_in_part_and_told_to_those_concerned(
    office: StorageState, enter: Callable[..., Page], plan: Callable[..., Path]
) -> None:
    page = enter(office)
    event = adopted(page, plan(502))
    page.goto(f"{event}/amendments/")
    changes = ("Cử 10 dân quân", "Cử 12 dân quân"), ("Cử 02 nhân viên y tế", "Cử 03 nhân viên y tế")
    page.set_input_files("input[type=file]", plan(502, *changes))
    page.get_by_role("button", name="So với bản đang chạy").click()
    for refused in page.locator(".changes li", has_text="nhân viên y tế").all():
        refused.get_by_role("checkbox").uncheck()
    page.get_by_role("button", name="Lấy các thay đổi đã đánh dấu").click()
    expect(page.locator("h1")).to_have_text("1 thư nháp chưa gửi")
    assert page.locator(".rows .whom small").all_inner_texts() == ["Ban Chỉ huy Quân sự xã"]
    page.goto(f"{event}/board/?by=section")
    expect(page.get_by_role("link", name=re.compile("^Cử 12 dân quân"))).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("^Cử 02 nhân viên y tế"))).to_be_visible()


@pytest.mark.parametrize("path", OFFICE)
def test_the_office_meets_no_barrier(
    office: StorageState, enter: Callable[..., Page], alive: tuple[str, dict[str, Any]], axe: str, path: str
) -> None:
    page = enter(office)
    answer = page.goto(_filled(path, alive[1]))
    assert answer
    assert answer.ok == (path != "/khong-co/")
    assert violations(page, axe) == []
    page.set_viewport_size({"width": 360, "height": 780})
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("path", OFFICER)
def test_an_officer_in_the_dark_meets_no_barrier(
    officer: StorageState, enter: Callable[..., Page], alive: tuple[str, dict[str, Any]], axe: str, path: str
) -> None:
    page = enter(officer, 360, color_scheme="dark")
    page.goto(_filled(path, alive[1]))
    assert violations(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_preview_the_changes_and_the_confirmation_have_no_barrier(
    office: StorageState, enter: Callable[..., Page], plan: Callable[..., Path], axe: str
) -> None:
    page = enter(office)
    previewed(page, plan(503))
    assert violations(page, axe) == []
    page.get_by_role("button", name="Lập cho 9 đơn vị").click()
    page.wait_for_url("**/board/**")
    page.goto(page.url.replace("/board/", "/amendments/"))
    page.set_input_files("input[type=file]", plan(503, ("Cử 10 dân quân", "Cử 12 dân quân")))
    page.get_by_role("button", name="So với bản đang chạy").click()
    expect(page.locator(".changes li").first).to_be_visible()
    assert violations(page, axe) == []


def test_a_deadline_is_set_with_a_keyboard(
    office: StorageState, enter: Callable[..., Page], alive: tuple[str, dict[str, Any]]
) -> None:
    page = enter(office)
    page.goto(_filled("{event}/board/?by=section", alive[1]))
    _press(page, "a", "Đón tiếp đại biểu, bố trí chỗ ngồi")
    expect(page.locator("h1")).to_have_text("Đón tiếp đại biểu, bố trí chỗ ngồi")
    _press(page, "summary", "Sửa")
    page.keyboard.press("Tab")
    later = localtime().date() + timedelta(days=3)
    page.keyboard.type(f"{later:%m%d%Y}")
    page.keyboard.press("Enter")
    expect(page.locator(".facts")).to_contain_text(f"{later:%d/%m/%Y}")
    _press(page, "a", "Theo dõi")
    expect(page.locator(".days")).to_be_visible()


def test_without_scripts_a_plan_is_adopted_and_a_report_is_made(
    office: StorageState,
    officer: StorageState,
    enter: Callable[..., Page],
    alive: tuple[str, dict[str, Any]],
    plan: Callable[..., Path],
) -> None:
    page = enter(office, java_script_enabled=False)
    page.goto("/events/")
    page.set_input_files("input[type=file]", plan(504))
    page.get_by_role("button", name="Đọc tệp đã chọn").click()
    page.get_by_role("link", name="Xem trước và lập").click()
    page.get_by_role("button", name="Lập cho 9 đơn vị").click()
    expect(page.locator("h1")).to_have_text("Đang đúng hẹn: không việc nào trễ")

    phone = enter(officer, 360, java_script_enabled=False)
    phone.goto(_filled("{event}/desk/{desk}/", alive[1]))
    duty = phone.get_by_role("region", name="Trang trí, khánh tiết trong và ngoài Nhà hát Sông Nhật Lệ", exact=True)
    duty.get_by_role("button", name="Đang làm").click()
    expect(duty).to_contain_text("Đã ghi: đang làm")


def _filled(path: str, seen: dict[str, Any]) -> str:
    return path.format(event=f"/events/{seen['event']}", desk=seen["desk"])


def _press(page: Page, element: str, words: str) -> None:
    """Goes on with the tabulator until that is reached, and presses Enter."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate(REACHED, [element, words]):
            page.keyboard.press("Enter")
            return
    pytest.fail(f"the keyboard does not reach {words!r}")
