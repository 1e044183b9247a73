"""The main job: a plan is read, seen beside what was understood, and a copy is taken with what was accepted."""

from __future__ import annotations

import base64
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import box

TIME = "Thời gian"
TIME_WORDS = "Từ 19h30' đến 21h30' ngày 03 tháng 9 năm 2025"


def lit(page: Page) -> str:
    """The words of the paper that are lit, as one text."""
    return "".join(page.locator(".paper .lit").all_text_contents())


def time_fact(page: Page) -> Locator:
    return page.locator(".answers > div", has=page.get_by_text(TIME, exact=True)).locator("[data-of]")


def slip_note(page: Page) -> Locator:
    return page.locator(".note", has_text="Điểm hình").first


def test_the_plan_that_was_given_at_the_start_is_read_already(page: Page, address: str, plan_address: str) -> None:
    page.goto(f"{address}/plans/")
    page.get_by_role("link", name="Xem kế hoạch đang mở").click()
    expect(page).to_have_url(plan_address)
    expect(page.locator("h1")).to_have_text("Đã đọc xong Kế hoạch 2683/KH-BTC")
    expect(page.locator(".lead p").first).to_contain_text("6 phần chương trình, 7 điển hình, 450 đại biểu, 32 nhiệm vụ")


def test_hovering_a_fact_lights_its_words_and_leaving_it_puts_them_out(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    time_fact(page).hover()
    assert lit(page) in TIME_WORDS
    assert "19h30' đến 21h30'" in lit(page)
    page.locator("h1").hover()
    assert lit(page) == ""


def test_pressing_a_fact_keeps_the_light_and_brings_the_words(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    page.locator("#tasks .fact", has_text="Cử 01 đồng chí").locator(".words").click()
    expect(page.locator(".paper .lit").first).to_be_in_viewport()
    words = "Cử 01 đồng chí tham gia dẫn chương trình (MC) tại Chương trình giao lưu điển hình tiên tiến."
    assert lit(page).removeprefix("- ") == words
    page.keyboard.press("Escape")
    assert lit(page) == ""


def test_a_source_link_leads_to_the_words_and_the_way_back_returns(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    page.locator("#recipients a.plain", has_text="Cổng thông tin điện tử tỉnh").click()
    expect(page).to_have_url(re.compile(r"#at-\d+$"))
    expect(page.locator(".paper .lit").first).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(plan_address)


def test_pressing_words_lights_their_fact_and_brings_it(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    page.locator(".paper [data-at]", has_text="Chung, tổ Đoàn Kết").or_(
        page.locator(".paper [data-at]", has_text="Bà Trần Thị Chung")
    ).first.click()
    fact = page.locator("#exemplars .fact.asked")
    expect(fact).to_have_count(1)
    expect(fact).to_contain_text("Bà Trần Thị Chung")
    expect(fact).to_be_in_viewport()


def test_a_note_hangs_in_the_margin_at_the_line_of_its_words(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    slip, note = box(page.locator(".paper .slip").first), box(page.locator(".note").first)
    paper = box(page.locator(".paper"))
    assert note["x"] > paper["x"] + paper["width"]
    assert abs(note["y"] - slip["y"]) < 12


def test_no_note_covers_another(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    boxes = sorted((box(note) for note in page.locator(".note").all()), key=lambda note: note["y"])
    assert [below for above, below in pairwise(boxes) if below["y"] < above["y"] + above["height"]] == []


def test_an_accepted_fix_is_marked_on_the_page_and_survives_a_reload(page: Page, plan_address: str) -> None:
    page.goto(plan_address)
    slip_note(page).get_by_role("checkbox").check()
    new = page.locator(".paper ins", has_text="Điển hình")
    expect(new).to_have_count(7)
    expect(new.first).to_be_visible()
    expect(page.locator(".corrected")).to_contain_text("7 chỗ đã nhận cách viết đề nghị")
    as_it_was = page.locator("main").inner_text()
    page.reload()
    assert page.locator("main").inner_text() == as_it_was
    slip_note(page).get_by_role("checkbox").uncheck()
    expect(new.first).to_be_hidden()
    expect(page).to_have_url(plan_address)


def test_the_copy_holds_the_accepted_words_and_the_plan_keeps_its_own(
    page: Page, plan_address: str, reference_plan: Path
) -> None:
    page.goto(plan_address)
    slip_note(page).get_by_role("checkbox").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải bản đã sửa").click()
    text = reference_plan.read_text("utf-8")
    copy = Path(download.value.path()).read_text("utf-8")
    assert download.value.suggested_filename == "2683-KH-BTC-da-sua.txt"
    assert copy.count("Điểm hình") == 0
    assert copy.split() == text.replace("Điểm hình", "Điển hình").split()
    with page.expect_download() as download:
        page.get_by_role("link", name="tệp gốc").click()
    assert Path(download.value.path()).read_bytes() == reference_plan.read_bytes()


def test_the_copy_can_be_taken_without_scripts(browser: Browser, cookies: list[Any], plan_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    context.add_cookies(cookies)
    page = context.new_page()
    page.goto(plan_address)
    slip_note(page).get_by_role("checkbox").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải bản đã sửa").click()
    assert "Điểm hình" not in Path(download.value.path()).read_text("utf-8")
    context.close()


def drop(page: Page, path: Path, name: str | None = None) -> None:
    """Drops a file onto the page, as a hand does: over it first, then let go."""
    content = base64.b64encode(path.read_bytes()).decode()
    transfer = page.evaluate_handle(
        """([content, name]) => {
            const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
            const transfer = new DataTransfer();
            transfer.items.add(new File([bytes], name));
            return transfer;
        }""",
        [content, name or path.name],
    )
    page.dispatch_event(".paper, .ask", "dragenter", {"dataTransfer": transfer})
    expect(page.locator(".curtain")).to_have_text("Thả để đọc kế hoạch này")
    page.dispatch_event(".paper, .ask", "drop", {"dataTransfer": transfer})


def test_another_plan_dropped_anywhere_is_read(page: Page, plan_address: str, shared_plans: Path) -> None:
    page.goto(plan_address)
    drop(page, shared_plans / "authored/11.txt")
    expect(page.locator("h1")).to_have_text("Đã đọc xong Kế hoạch 0125/KH-LĐLĐ")
    expect(page.locator("#delegates")).to_contain_text("320 đại biểu")
    expect(page.locator(".paper table").first).to_contain_text("Công đoàn các khu công nghiệp tỉnh")


def test_what_cannot_be_read_is_said_and_the_plan_before_is_one_press_away(
    page: Page, plan_address: str, tmp_path: Path
) -> None:
    broken = tmp_path / "hỏng.docx"
    broken.write_bytes(b"PK\x03\x04 this is no document")
    page.goto(plan_address)
    drop(page, broken)
    expect(page.locator("h1")).to_have_text("Chưa đọc được “hỏng.docx”")
    page.get_by_role("link", name="Trở lại kế hoạch đang mở").click()
    expect(page).to_have_url(plan_address)


def test_what_is_too_large_is_said_before_it_is_sent(page: Page, address: str) -> None:
    page.goto(f"{address}/plans/")
    page.locator("[data-drop]").evaluate(
        """(form) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([new Uint8Array(Number(form.dataset.most) + 1)], "to.pdf"));
            const input = form.querySelector("input[type=file]");
            input.files = transfer.files;
            input.dispatchEvent(new Event("change"));
        }"""
    )
    expect(page.get_by_role("alert")).to_have_text(
        "“to.pdf” lớn hơn 50 MB nên chưa gửi. Bỏ bớt ảnh trong tệp rồi thả lại."
    )
    expect(page).to_have_url(f"{address}/plans/")


def test_a_plan_chosen_on_the_start_page_is_read(page: Page, address: str, shared_plans: Path) -> None:
    page.goto(f"{address}/plans/")
    page.set_input_files("input[type=file]", shared_plans / "authored/02.docx")
    expect(page.locator("h1")).to_contain_text("Đã đọc xong Kế hoạch")
