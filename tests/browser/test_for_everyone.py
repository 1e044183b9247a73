"""On a phone, in the dark, on paper, with a keyboard, with a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import box, violations


@pytest.fixture
def phone(browser: Browser, cookies: list[Any]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    context.add_cookies(cookies)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_the_plan_has_no_barrier(
    browser: Browser, cookies: list[Any], plan_address: str, axe: str, width: int, theme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=theme)
    context.add_cookies(cookies)
    page = context.new_page()
    page.goto(plan_address)
    page.locator(".take input").first.check()
    page.locator(".answers [data-of]").first.click()
    assert violations(page, axe) == []
    context.close()


@pytest.mark.parametrize("path", ["/plans/", "/khong-co/"])
def test_the_other_pages_have_no_barrier(page: Page, address: str, axe: str, path: str) -> None:
    page.goto(address + path)
    assert violations(page, axe) == []


def test_the_page_of_what_cannot_be_read_has_no_barrier(page: Page, address: str, axe: str, tmp_path: Path) -> None:
    broken = tmp_path / "a.png"
    broken.write_bytes(b"\x89PNG no picture")
    page.goto(f"{address}/plans/")
    page.set_input_files("input[type=file]", broken)
    expect(page.locator("h1")).to_have_text("Chưa đọc được “a.png”")
    assert violations(page, axe) == []


@pytest.mark.parametrize("path", ["", "../"])
def test_a_phone_never_scrolls_sideways(phone: Page, plan_address: str, path: str) -> None:
    phone.goto(plan_address + path)
    assert phone.evaluate("document.documentElement.scrollWidth") == 360


def test_on_a_phone_what_was_understood_comes_first_and_notes_stand_under_their_words(
    phone: Page, plan_address: str
) -> None:
    phone.goto(plan_address)
    understood, paper = box(phone.locator(".understood")), box(phone.locator(".paper"))
    assert understood["y"] + understood["height"] <= paper["y"]
    row = phone.locator(".row", has=phone.locator(".note", has_text="Điểm hình").first).first
    words, note = box(row.locator("p").first), box(row.locator(".note").first)
    assert note["y"] >= words["y"] + words["height"]
    assert (note["x"] >= 16, note["x"] + note["width"] <= 344) == (True, True)


def test_on_a_phone_a_fact_leads_to_its_words(phone: Page, plan_address: str) -> None:
    phone.goto(plan_address)
    phone.locator(".answers .src").first.tap()
    expect(phone.locator(".paper .lit").first).to_be_in_viewport()


def test_the_chosen_theme_is_remembered(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Đổi nền sáng, tối").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.reload()
    assert (light, dark) == ("rgb(250, 249, 246)", "rgb(21, 20, 18)")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_the_whole_job_can_be_done_with_a_keyboard(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.locator(".answers .src").nth(1).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert "".join(page.locator(".paper .lit").all_text_contents()) == "Trung tâm Hội nghị tỉnh Cao Bằng"
    page.locator(".take input").first.focus()
    page.keyboard.press("Space")
    expect(page.locator(".paper ins:visible").first).to_be_visible()
    page.get_by_role("button", name="Tải bản đã sửa").focus()
    with page.expect_download():
        page.keyboard.press("Enter")


def test_what_has_the_keyboard_shows_it(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "2px"


def test_on_paper_there_is_nothing_to_press_and_nothing_is_cut(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    page.emulate_media(media="print")
    for pressed in (".acts", ".switch", ".tongue", ".take", ".corrected", ".takeaway"):
        expect(page.locator(pressed).first).to_be_hidden()
    understood = page.locator(".understood")
    assert understood.evaluate("column => column.scrollHeight <= column.clientHeight")
    assert page.locator(".note").first.evaluate("note => getComputedStyle(note).position") == "static"


def test_printed_it_is_a4(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    printed = page.pdf(prefer_css_page_size=True)
    assert b"/MediaBox [0 0 594.95" in printed or b"/MediaBox [0 0 595" in printed


def test_words_are_found_whatever_they_are_lit_by(page: Page, plan_address: str) -> None:
    """Nothing is folded away: a search of the browser reaches every paragraph."""
    page.goto(plan_address)
    assert page.evaluate("window.find('Vụ Tổ chức hành chính nhà nước và Công vụ, Văn phòng Chính phủ')")
