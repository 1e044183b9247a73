"""Passes in a browser: issued, sent on, shown on a phone without a network, printed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from tests.browser.conftest import PATIENCE, Product, violations
from tests.reading_codes import codes_in, texts_of

HERE = "/events/hanhthe/passes/"


@pytest.fixture(scope="module")
def made(product: Product) -> dict[str, Any]:
    found: dict[str, Any] = product.make("passes", "hanhthe")
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
        known = {"viewport": {"width": width, "height": 800}, "storage_state": office, **wishes}
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


def issue(page: Page) -> None:
    """Presses where something is left to issue."""
    press = page.get_by_role("button", name="Phát thẻ cho")
    if press.count():
        press.click()
    expect(page.locator("h1")).to_have_text("Cả 5 đại biểu đã có thẻ")


def test_a_pass_is_issued_sent_on_and_shown_on_a_phone_that_lost_its_network(
    enter: Callable[..., Page], made: dict[str, Any], axe: str, tmp_path: Path
) -> None:
    watching = enter(HERE)
    issue(enter(HERE))
    expect(watching.locator("h1")).to_have_text("Cả 5 đại biểu đã có thẻ")
    agency = enter(f"{HERE}agency/{made['agency']}/")
    address = agency.get_by_role("link", name="Mở thẻ này để chuyển đi").first.get_attribute("href")
    assert address
    phone = enter(address, 360, storage_state=None, color_scheme="dark", device_scale_factor=2)
    phone.context.set_offline(True)
    picture = Image.open(BytesIO(phone.screenshot()))
    assert codes_in(picture, tmp_path) == [address.split("/")[2]]
    assert (violations(phone, axe), phone.evaluate("document.documentElement.scrollWidth")) == ([], 360)


def test_badges_are_printed_noted_and_undone(enter: Callable[..., Page]) -> None:
    issue(enter(HERE))
    page = enter(f"{HERE}print/badge/")
    expect(page.locator("h1")).to_have_text("5 thẻ đeo chưa in")
    page.get_by_label("nhiều người một tờ A4").check()
    page.get_by_role("button", name="In 5 thẻ chưa in").click()
    with page.expect_download() as file:
        page.get_by_role("link", name="Tải PDF để in").click()
    assert len(texts_of(Path(file.value.path()).read_bytes())) == 2
    page.get_by_role("button", name="Chưa in được, hoàn tác").click()
    expect(page.locator("h1")).to_have_text("5 thẻ đeo chưa in")


@pytest.mark.parametrize(
    "path", ["", "?q=an", "print/badge/", "print/plate/", "letters/", "agency/{agency}/", "delegate/{delegate}/"]
)
def test_no_page_of_passes_has_a_barrier(enter: Callable[..., Page], made: dict[str, Any], axe: str, path: str) -> None:
    page = enter(HERE + path.format(agency=made["agency"], delegate=made["people"][0]), 360)
    assert (violations(page, axe), page.evaluate("document.documentElement.scrollWidth")) == ([], 360)
