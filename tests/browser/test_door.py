"""Coming in: staff with password and second factor or a passkey, officers by their link, gates by their code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE, Product, violations

PASSWORD = "con đò qua sông Bằng"
NewPage = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser) -> Iterator[NewPage]:
    """Opens a page in a browser of its own, where nobody is in."""
    contexts: list[BrowserContext] = []

    def open_page(width: int = 1280, theme: Literal["light", "dark"] = "light", **more: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=theme, **more)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


def at_localhost(address: str) -> str:
    """Passkeys belong to a name; a browser takes `localhost` for as safe as HTTPS."""
    return address.replace("127.0.0.1", "localhost")


def first_password(page: Page, product: Product, username: str, address: str) -> None:
    page.goto(product.run("giaoluu.cli", "staff", "Trần Văn An", username, "--organiser", "Sở", "--at", address))
    page.get_by_role("button", name="Vào").click()
    page.get_by_label("Mật khẩu mới", exact=True).fill(PASSWORD)
    page.get_by_label("Mật khẩu mới, gõ lại").fill(PASSWORD)
    page.get_by_role("button", name="Giữ mật khẩu mới").click()
    expect(page.locator("h1")).to_have_text("Thêm bước xác nhận thứ hai")


def sign_in(page: Page, address: str, username: str) -> None:
    page.goto(f"{address}/account/login/")
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()


def test_new_staff_choose_a_password_join_an_application_and_sign_in_with_both(
    opened: NewPage, product: Product, axe: str
) -> None:
    page = opened(width=360)
    first_password(page, product, "an", product.address)
    assert violations(page, axe) == []
    page.get_by_role("link", name="Nối ứng dụng xác thực").click()
    expect(page.get_by_role("img", name="Mã QR nối ứng dụng xác thực")).to_be_visible()
    assert violations(page, axe) == []
    page.get_by_label("Sáu chữ số mà ứng dụng đang hiện").fill(
        product.make("code", page.locator(".secret").inner_text())
    )
    page.get_by_role("button", name="Nối").click()
    expect(page.locator("h1")).to_have_text("Còn 10 mã dự phòng")
    assert violations(page, axe) == []
    spare = page.locator(".codes li").first.inner_text()

    other = opened()
    sign_in(other, product.address, "an")
    expect(other.locator("h1")).to_have_text("Xác nhận bước hai")
    assert violations(other, axe) == []
    other.get_by_label("Mã", exact=True).fill(spare)
    other.get_by_role("button", name="Vào", exact=True).click()
    expect(other).to_have_url(f"{product.address}/events/")
    other.get_by_role("link", name="Trần Văn An").click()
    expect(other.locator("h1")).to_have_text("Tài khoản có đủ hai bước")
    assert violations(other, axe) == []


def add_device(page: Page) -> None:
    """A device that holds passkeys, such as a telephone with a finger on it."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    device = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    session.send("WebAuthn.addVirtualAuthenticator", {"options": device})


def test_a_passkey_is_made_and_opens_alone_and_as_second_step(opened: NewPage, product: Product, axe: str) -> None:
    address = at_localhost(product.address)
    page = opened()
    add_device(page)
    first_password(page, product, "binh", address)
    page.get_by_role("link", name="Thêm khóa truy cập").click()
    assert violations(page, axe) == []
    page.get_by_label("Tên của khóa").fill("máy bàn")
    page.get_by_role("button", name="Thêm khóa của thiết bị này").click()
    expect(page.locator("h1")).to_have_text("Còn 10 mã dự phòng")
    leave(page, address)
    page.get_by_role("button", name="Đăng nhập bằng khóa truy cập").click()
    expect(page).to_have_url(f"{address}/events/")
    leave(page, address)
    sign_in(page, address, "binh")
    page.get_by_role("button", name="Dùng khóa truy cập").click()
    expect(page).to_have_url(f"{address}/events/")
    page.goto(f"{address}/account/keys/")
    expect(page.locator(".rows li")).to_contain_text("máy bàn")
    assert violations(page, axe) == []


def leave(page: Page, address: str) -> None:
    page.goto(f"{address}/account/logout/")
    page.get_by_role("button", name="Thoát").click()
    expect(page.locator("h1")).to_have_text("Đăng nhập")


def test_a_browser_without_the_passkey_is_told_what_else_to_do(opened: NewPage, product: Product) -> None:
    page = opened()
    page.goto(f"{product.address}/account/login/")
    page.get_by_role("button", name="Đăng nhập bằng khóa truy cập").click()
    expect(page.get_by_role("alert")).to_have_text(
        "Khóa truy cập chưa được dùng. Thử lại, hoặc chọn cách khác ở trang này."
    )


@pytest.mark.parametrize("scripts", [True, False])
def test_an_officer_comes_in_on_a_phone_and_a_colleague_with_the_code(
    opened: NewPage, product: Product, axe: str, scripts: bool
) -> None:
    made = product.make("event", f"canbo{int(scripts)}")
    link = product.address + made["officer"]
    first = opened(360, has_touch=True, java_script_enabled=scripts)
    first.goto(link)
    expect(first.locator("h1")).to_have_text("Công an tỉnh")
    first.get_by_role("button", name="Vào").click()
    expect(first).not_to_have_url(link)
    second = opened(360, "dark")
    second.goto(link)
    assert violations(second, axe) == []
    assert second.evaluate("document.documentElement.scrollWidth") == 360
    second.get_by_label("Mã sáu chữ số").fill("abc")
    second.get_by_role("button", name="Vào").click()
    expect(second.get_by_role("alert")).to_contain_text("Mã chưa đúng.")
    second.get_by_label("Mã sáu chữ số").fill(f"{made['code'][:3]} {made['code'][3:]}")
    second.get_by_role("button", name="Vào").click()
    expect(second).not_to_have_url(link)
    product.make("revoke", str(made["officer_link"]))
    for page in (first, second):
        page.goto(product.address)
        expect(page.locator("h1")).to_have_text("Đăng nhập")
    second.goto(link)
    expect(second.locator("h1")).to_have_text("Liên kết không còn dùng được")
    assert violations(second, axe) == []


def test_a_gate_joins_once(opened: NewPage, product: Product, axe: str) -> None:
    made = product.make("event", "cua")
    gate, other = opened(360), opened(360)
    gate.goto(product.address + made["gate"])
    gate.get_by_role("button", name="Nối thiết bị này").click()
    expect(gate.locator("h1")).to_have_text("Máy này đứng ở cửa nào?")
    assert violations(gate, axe) == []
    other.goto(product.address + made["gate"])
    expect(other.locator("h1")).to_have_text("Liên kết không còn dùng được")


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_the_pages_of_people_and_of_sign_in_have_no_barrier(
    opened: NewPage, product: Product, axe: str, width: int, theme: Literal["light", "dark"]
) -> None:
    made = product.make("event", f"nguoi{width}")
    page = opened(width, theme)
    page.goto(f"{product.address}/account/login/")
    found = {"login": violations(page, axe)}
    page.goto(product.address + made["secretary"])
    found["link"] = violations(page, axe)
    page.get_by_role("button", name="Vào").click()
    people = f"{product.address}/events/nguoi{width}/people/"
    page.goto(people)
    page.get_by_role("button", name="Lập liên kết cho 2 đơn vị").click()
    expect(page.locator("h1")).to_have_text("3 tin nhắn để gửi")
    wide = []
    for address in ("letters/", "", "add/", "paste/", f"{made['officer_grant']}/", f"{made['screen_grant']}/"):
        page.goto(people + address)
        found[address] = violations(page, axe)
        wide.append(page.evaluate("document.documentElement.scrollWidth"))
    for address in ("", "app/", "keys/", "keys/add/", "password/first/", "logout/"):
        page.goto(f"{product.address}/account/{address}")
        found[f"account/{address}"] = violations(page, axe)
        wide.append(page.evaluate("document.documentElement.scrollWidth"))
    assert (found, wide) == ({address: [] for address in found}, [width] * len(wide))


def test_a_text_is_copied_and_a_table_that_is_wrong_is_kept(opened: NewPage, product: Product, axe: str) -> None:
    made = product.make("event", "chep")
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    page.goto(product.address + made["secretary"])
    page.get_by_role("button", name="Vào").click()
    page.goto(f"{product.address}/events/chep/people/{made['officer_grant']}/")
    page.get_by_role("button", name="Chép tin này").click()
    expect(page.get_by_role("button", name="Đã chép")).to_be_visible()
    assert product.address + made["officer"] in page.evaluate("navigator.clipboard.readText()")
    page.goto(f"{product.address}/events/chep/people/paste/")
    page.get_by_label("Bảng cán bộ").fill("Sở Nội vu\tTrần An\nBưu điện\tLê Hà")
    page.get_by_role("button", name="Xem trước").click()
    expect(page.locator("h1")).to_have_text("1 chỗ cần sửa, chưa ghi gì")
    expect(page.get_by_label("Bảng cán bộ")).to_have_value("Sở Nội vu\tTrần An\nBưu điện\tLê Hà")
    assert violations(page, axe) == []
    page.get_by_label("Bảng cán bộ").fill("Sở Nội vụ\tTrần An")
    page.get_by_role("button", name="Xem trước").click()
    assert violations(page, axe) == []
    page.get_by_role("button", name="Thêm 1 cán bộ").click()
    expect(page.get_by_role("link", name="Trần An")).to_be_visible()
