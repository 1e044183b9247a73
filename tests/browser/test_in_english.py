"""The same pages in English: switched to without scripts, fitting a phone, without barriers, scripts included."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import box


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    return (root / "node_modules/axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture
def english(page: Page, address: str) -> Page:
    page.context.add_cookies([{"name": "language", "value": "en", "url": address}])
    return page


@pytest.fixture
def phone(browser: Browser, address: str, cookies: list[Any]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    context.add_cookies(cookies)
    context.add_cookies([{"name": "language", "value": "en", "url": address}])
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(browser: Browser, cookies: list[Any]) -> Iterator[BrowserContext]:
    """A browser that runs no scripts, installed in English as most are."""
    context = browser.new_context(java_script_enabled=False, locale="en-US")
    context.add_cookies(cookies)
    yield context
    context.close()


def test_without_scripts_one_press_leads_to_english_and_one_back(plain: BrowserContext, plan_address: str) -> None:
    page = plain.new_page()
    page.goto(plan_address)
    expect(page.locator("h1")).to_contain_text("Đã đọc xong")
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1")).to_contain_text("Done reading")
    assert page.url == plan_address
    page.get_by_role("button", name="Tiếng Việt").click()
    expect(page.locator("h1")).to_contain_text("Đã đọc xong")


@pytest.mark.parametrize("path", ["", "../", "../../khong-co/"])
def test_an_english_page_fits_a_phone(phone: Page, plan_address: str, path: str) -> None:
    phone.goto(plan_address + path)
    switch = box(phone.get_by_role("button", name="Tiếng Việt"))
    assert (phone.evaluate("document.documentElement.scrollWidth"), switch["height"] >= 44) == (360, True)


def test_what_a_phone_says_of_accepted_changes_fits(phone: Page, plan_address: str) -> None:
    phone.goto(plan_address)
    phone.locator(".take input").first.check()
    button = box(phone.get_by_role("button", name="Get corrected copy"))
    assert button["x"] + button["width"] <= 344


@pytest.mark.parametrize("path", ["", "../"])
def test_an_english_page_has_no_barrier(english: Page, plan_address: str, axe: str, path: str) -> None:
    english.goto(plan_address + path)
    english.evaluate(axe)
    found = english.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [f"{one['id']}: {node['target']}" for one in found["violations"] for node in one["nodes"]] == []


def test_scripts_speak_english_too(english: Page, address: str) -> None:
    english.goto(f"{address}/plans/")
    english.evaluate(
        """() => {
            const files = new DataTransfer();
            files.items.add(new File(["a"], "a.txt"));
            files.items.add(new File(["b"], "b.txt"));
            dispatchEvent(new DragEvent("drop", { dataTransfer: files, cancelable: true }));
        }"""
    )
    expect(english.get_by_role("alert")).to_have_text(
        "One file is read at a time. Nothing was sent; drop the files one by one."
    )


def test_the_paper_is_announced_as_vietnamese_on_an_english_page(english: Page, plan_address: str) -> None:
    english.goto(plan_address)
    assert english.evaluate(
        "[document.documentElement, document.querySelector('.paper h2'), document.querySelector('.note')]"
        ".map((element) => element.closest('[lang]').lang)"
    ) == ["en", "vi", "en"]
