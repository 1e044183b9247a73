"""A page that is left open: it follows what changes, keeps what one is doing there, and says when it cannot follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.live_site.served import Site, served

ANSWER = 15_000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(tmp_path_factory.mktemp("data")) as site:
        yield site


@pytest.fixture
def other_page(desk: BrowserContext) -> Iterator[Page]:
    """A page that may complain: a server that is stopped is one of its subjects."""
    page = desk.new_page()
    yield page
    page.close()


def opened(page: Page, site: Site, name: str, words: str = "Lúc đầu") -> Page:
    """The page of a board, once its stream is open."""
    site.write(name, words)
    with page.expect_response(lambda answer: "/live/?" in answer.url):
        page.goto(f"{site.address}/boards/{name}/")
    expect(page.locator(".words")).to_have_text(words)
    return page


def test_a_page_left_open_shows_what_a_reload_would(page: Page, site: Site) -> None:
    opened(page, site, "mot")
    site.write("mot", "Đã đón 12 đoàn, còn <b>3</b>")
    expect(page.locator(".words")).to_have_text("Đã đón 12 đoàn, còn <b>3</b>")
    as_it_is = page.locator("main").inner_html()
    page.reload()
    expect(page.locator(".words")).to_have_text("Đã đón 12 đoàn, còn <b>3</b>")
    assert page.locator("main").inner_html() == as_it_is


def test_focus_and_what_is_unfolded_stay_where_they_were(page: Page, site: Site) -> None:
    opened(page, site, "hai")
    page.locator("summary").click()
    page.locator("#note").focus()
    page.evaluate("document.querySelector('#note').setSelectionRange(2, 4)")
    site.write("hai", "Về sau")
    expect(page.locator(".words")).to_have_text("Về sau")
    expect(page.locator("#note")).to_be_focused()
    expect(page.locator("details")).to_have_attribute("open", "")
    assert page.evaluate("[document.activeElement.selectionStart, document.activeElement.selectionEnd]") == [2, 4]


def test_what_is_being_typed_is_not_replaced_but_the_change_is_offered(page: Page, site: Site) -> None:
    opened(page, site, "ba")
    page.locator("#note").fill("đang viết dở")
    site.write("ba", "Có mới")
    offer = page.get_by_role("button", name="Có thay đổi mới, bấm để xem")
    expect(offer).to_be_visible()
    site.write("ba", "Mới nữa")
    expect(offer).to_have_count(1)
    expect(page.locator("#note")).to_have_value("đang viết dở")
    expect(page.locator(".words")).to_have_text("Lúc đầu")
    offer.click()
    expect(page.locator(".words")).to_have_text(re.compile("Có mới|Mới nữa"))
    expect(offer).to_have_count(0)


def test_a_lost_connection_is_said_with_its_age_and_caught_up_with(other_page: Page, site: Site) -> None:
    page = opened(other_page, site, "bon")
    status = page.get_by_role("status")
    expect(status).to_have_text("")
    site.stop()
    try:
        expect(status).to_have_text(re.compile(r"^Mất kết nối, số liệu lúc \d\d:\d\d:\d\d, cách đây [1-9]\d* giây$"))
        expect(page.locator(".words")).to_have_text("Lúc đầu")
    finally:
        site.start()
    site.write("bon", "Trong lúc mất kết nối")
    expect(page.locator(".words")).to_have_text("Trong lúc mất kết nối", timeout=ANSWER)
    expect(status).to_have_text("", timeout=ANSWER)


def test_a_page_whose_right_was_taken_says_that_it_is_no_longer_kept_up(other_page: Page, site: Site) -> None:
    site.write("nam", "Lúc đầu")
    other_page.goto(f"{site.address}/boards/nam/?holder=link:9")
    other_page.request.post(f"{site.address}/revoke/link:9/")
    expect(other_page.get_by_role("status")).to_have_text(
        re.compile(r"^Trang này không còn được cập nhật, số liệu lúc \d\d:\d\d:\d\d\. Tải lại trang để xem tiếp\.$"),
        timeout=ANSWER,
    )
