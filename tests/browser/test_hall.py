"""The hall in a browser: drawn from a ready one, people moved with mouse, finger and keys, printed on one page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, StorageState, expect

from tests.browser.conftest import PATIENCE, Product, box, violations


@pytest.fixture(scope="module")
def made(product: Product) -> dict[str, Any]:
    found: dict[str, Any] = product.make("hall", "hoitruong")
    return found


@pytest.fixture(scope="module")
def office(browser: Browser, product: Product, made: dict[str, Any]) -> StorageState:
    context = browser.new_context()
    page = context.new_page()
    page.goto(product.address + made["secretary"])
    page.get_by_role("button", name="Vào").click()
    page.wait_for_url("**/events/**")
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def enter(browser: Browser, product: Product, office: StorageState) -> Iterator[Callable[..., Page]]:
    opened: list[BrowserContext] = []
    complaints: list[str] = []

    def enter(path: str, width: int = 1280, **wishes: Any) -> Page:
        known = {"viewport": {"width": width, "height": 900}, "storage_state": office, **wishes}
        context = browser.new_context(base_url=product.address, **known)
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path)
        return page

    yield enter
    for context in opened:
        context.close()
    assert complaints == []


HALL = "/events/hoitruong/hall/"


def seat(page: Page, made: dict[str, Any], name: str) -> Locator:
    return page.locator(f"#s{made['seats'][name]}")


def sits(page: Page, made: dict[str, Any], name: str, person: str) -> None:
    """Who sits there, asked of the server."""
    page.goto(f"{HALL}seats/{made['seats'][name]}/")
    expect(page.locator(".chair h3")).to_have_text(person)


def middle(of: Locator) -> tuple[float, float]:
    place = box(of)
    return place["x"] + place["width"] / 2, place["y"] + place["height"] / 2


def test_a_hall_is_taken_two_seats_go_and_the_step_is_undone(enter: Callable[..., Page], product: Product) -> None:
    other = product.make("event", "hoimoi")
    page = enter(other["secretary"], storage_state=None)
    page.get_by_role("button", name="Vào").click()
    page.wait_for_url("**/events/**")
    page.goto("/events/hoimoi/hall/")
    page.get_by_role("link", name="Vẽ hội trường").click()
    page.get_by_role("button", name=re.compile("Trung tâm Hội nghị tỉnh")).click()
    expect(page.locator("h1")).to_have_text("Hội trường tỉnh: 467 ghế")
    page.get_by_label("bỏ ghế").check()
    first, second = (page.locator(f'[data-seat="B1-{number}"]') for number in (1, 2))
    page.mouse.move(*middle(first))
    page.mouse.down()
    page.mouse.move(*middle(second), steps=4)
    page.mouse.up()
    expect(page.locator("h1")).to_have_text("Hội trường tỉnh: 465 ghế")
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator("h1")).to_have_text("Hội trường tỉnh: 467 ghế")
    block = page.locator('[data-block="C"]')
    was = int(block.get_attribute("data-x") or "")
    block.focus()
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight")
    expect(page.locator('[data-block="C"]')).to_have_attribute("data-x", str(was + 150))


def test_a_drop_with_the_mouse_on_a_taken_seat_swaps_and_another_secretary_sees_it(
    enter: Callable[..., Page], made: dict[str, Any]
) -> None:
    page, other = enter(HALL), enter(HALL)
    expect(other.locator("h1")).to_have_text("Đã xếp 4 trên 5 đại biểu")
    page.mouse.move(*middle(seat(page, made, "A1-1")))
    page.mouse.down()
    page.mouse.move(*middle(seat(page, made, "A1-2")), steps=5)
    page.mouse.up()
    expect(page.locator(".news")).to_contain_text("đổi chỗ")
    expect(other.locator(".news")).to_contain_text("đổi chỗ")
    page.keyboard.press("u")
    expect(page.locator(".news")).to_contain_text("hoàn tác")
    sits(page, made, "A1-1", "Ông Trần Thị Bình 1")


def test_a_finger_that_holds_still_carries_somebody_to_a_free_seat(
    enter: Callable[..., Page], made: dict[str, Any]
) -> None:
    page = enter(HALL, 360, has_touch=True, is_mobile=True)
    seat(page, made, "A1-4").scroll_into_view_if_needed()
    start, end = middle(seat(page, made, "A1-4")), middle(seat(page, made, "A3-4"))
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *at: tuple[float, float]) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in at]})

    touch("touchStart", start)
    expect(page.locator(".ghost")).to_have_text(re.compile("4$"))
    touch("touchMove", ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2))
    touch("touchMove", end)
    expect(seat(page, made, "A3-4")).to_have_class(re.compile("target"))
    touch("touchEnd")
    expect(page.locator(".news")).to_contain_text("A3-4")
    page.locator(".news [data-undo]").click()
    expect(page.locator(".news")).to_contain_text("hoàn tác")


def test_with_keys_alone_somebody_is_taken_up_carried_and_put_down(
    enter: Callable[..., Page], made: dict[str, Any]
) -> None:
    page = enter(HALL)
    told = page.locator("[data-says]")
    page.locator("#plan").focus()
    page.keyboard.press("ArrowDown")
    expect(told).to_have_text("A1-1: Ông Trần Thị Bình 1")
    page.keyboard.press("Enter")
    expect(told).to_contain_text("Đang cầm Ông Trần Thị Bình 1")
    page.keyboard.press("Escape")
    expect(told).to_have_text("Đã thôi. Ông Trần Thị Bình 1 vẫn ở chỗ cũ.")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(told).to_contain_text("A3-1")
    page.keyboard.press("Enter")
    expect(told).to_have_text("Ông Trần Thị Bình 1: ghế A3-1")
    page.keyboard.press("k")
    expect(page.get_by_role("button", name="Mở khóa ghế")).to_be_visible()
    expect(told).to_have_text("A3-1: Ông Trần Thị Bình 1, ghế khóa")
    page.keyboard.press("k")
    expect(page.get_by_role("button", name="Khóa ghế", exact=True)).to_be_visible()
    page.keyboard.press("u")
    expect(page.locator(".news")).to_contain_text("hoàn tác")
    page.keyboard.press("r")
    expect(page.locator("[data-turn]")).to_have_text("Quay phía hội trường")


def test_everybody_is_seated_by_the_rules_without_scripts_too(enter: Callable[..., Page], made: dict[str, Any]) -> None:
    page = enter(HALL, java_script_enabled=False)
    page.get_by_role("link", name=re.compile("Nguyễn Văn An")).first.click()
    page.get_by_label("Ghế, như A3-12").fill("B3-4")
    page.get_by_role("button", name="Xếp", exact=True).click()
    expect(page.locator("h1")).to_have_text("Đã xếp 5 trên 5 đại biểu")
    page.get_by_role("button", name="Hoàn tác").click()
    page.get_by_role("button", name=re.compile("^Xếp 1 người mới")).click()
    expect(page.locator("h1")).to_have_text("Đã xếp 5 trên 5 đại biểu")
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator("h1")).to_have_text("Đã xếp 4 trên 5 đại biểu")


@pytest.mark.parametrize("path", ["", "?side=presidium", "drawing/?block=A", "drawing/start/"])
def test_the_hall_meets_no_barrier_and_is_printed_on_one_page(enter: Callable[..., Page], axe: str, path: str) -> None:
    page = enter(HALL + path)
    assert violations(page, axe) == []
    if "drawing" not in path:
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1
    page.set_viewport_size({"width": 360, "height": 780})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
