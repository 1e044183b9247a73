"""A list on its way in and out, as an officer and the secretariat walk it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from tests.browser.conftest import PATIENCE, violations
from tools.living import ALONE
from tools.shots import come_in, living

SCHOOLS = "Sở Giáo dục và Đào tạo"
LIST = (
    ("TT", "Họ và tên", "Chức vụ", "Năm sinh", "SĐT", "Đơn vị"),
    ("1", "Nguyễn Thị Hà", "Hiệu trưởng", "1985", "912345678", SCHOOLS),
    ("2", "Trần Văn Đức", "Giáo viên", "19x2", "", SCHOOLS),
    ("3", "=cmd|' /C calc'!A0", "", "", "", SCHOOLS),
    ("4", "Ðàm Thị Lan", "Giáo viên", "1990", "0987 654 321", SCHOOLS),
    ("5", "Ma Văn Đông", "Giáo viên", "1991", "", "Sở Giáo dục Đào tạo"),
)


@pytest.fixture(scope="module")
def alive() -> Iterator[tuple[str, dict[str, Any]]]:
    """The product with an event in the middle of its work."""
    with living(ALONE) as served:
        yield served


@pytest.fixture(scope="module")
def office(browser: Browser, alive: tuple[str, dict[str, Any]]) -> StorageState:
    address, seen = alive
    return come_in(browser, address + seen["ways"]["Ban thư ký"])


@pytest.fixture
def page(browser: Browser, alive: tuple[str, dict[str, Any]], office: StorageState) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(
        base_url=alive[0], viewport={"width": 1280, "height": 900}, storage_state=office
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "danh sách.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Danh sách")
        for number, row in enumerate(LIST):
            sheet.write_row(number, 0, row)
    return path


def test_a_list_comes_in_with_its_errors_and_goes_out_again(
    page: Page, alive: tuple[str, dict[str, Any]], file: Path, axe: str
) -> None:
    lists = f"/events/{alive[1]['event']}/lists/"
    page.goto(f"{lists}coming/{alive[1]['desk']}/")
    assert violations(page, axe) == []
    page.goto(f"{lists}coming/")
    _shoot(page, "start")
    page.get_by_label("Tệp Excel").set_input_files(file)
    page.get_by_role("button", name="Xem trước").click()
    page.wait_for_url("**/incoming/**")
    expect(page.locator(".faults").first.get_by_role("rowheader")).to_have_text(["D3", "B4", "F6"])
    page.get_by_text("Đã tự nhận ra; sửa nếu chưa đúng").click()
    assert violations(page, axe) == []
    _shoot(page, "preview")
    page.emulate_media(color_scheme="dark")
    _shoot(page, "preview-dark")
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="Ghi 2 người").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đã ghi: thêm 2 người, sửa 0")
    page.goto(f"{lists}?q=Dam+Thi+Lan")
    expect(page.locator(".sample")).to_contain_text("Đàm Thị Lan")
    page.get_by_label("Điện thoại", exact=True).check()
    page.get_by_label("Lưu lựa chọn này với tên").fill("Ký nhận")
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("link", name="Ký nhận", exact=True)).to_be_visible()
    assert violations(page, axe) == []
    _shoot(page, "lists")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Tải PDF", exact=True).click()
    assert taken.value.suggested_filename.endswith(".pdf")


def test_pages_fit_a_phone(page: Page, alive: tuple[str, dict[str, Any]]) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    for path in ("", "coming/", f"coming/{alive[1]['desk']}/"):
        page.goto(f"/events/{alive[1]['event']}/lists/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        _shoot(page, f"phone-{path.count('/')}")


def _shoot(page: Page, name: str) -> None:
    """A picture, where somebody wants to look at it."""
    folder = os.environ.get("PICTURES_IN")
    if folder:
        page.screenshot(path=Path(folder) / f"lists-{name}.png", full_page=True)
