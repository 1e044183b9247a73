"""The outbox and the list of recipients in a browser: on a desk and on a phone, without scripts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tools.shots import free_port, wait_for

PAGES = ("outbox/", "outbox/1/", "outbox/4/", "outbox/5/", "delivery/")


@pytest.fixture(scope="module")
def office(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """Where an event with letters is served, and the cookie of its secretariat."""
    folder = tmp_path_factory.mktemp("office")
    actor = [sys.executable, "-m", "tests.workers.actor", str(folder)]
    subprocess.run([*actor, "show"], cwd=root, check=True)
    cookie = subprocess.run([*actor, "session", "secretariat"], cwd=root, check=True, capture_output=True, text=True)
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "giaoluu.cli", "serve", "--port", str(port)],
        cwd=root,
        env={**os.environ, "GIAOLUU_DATA": str(folder)},
    )
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}", cookie.stdout.strip()
    finally:
        process.terminate()
        process.wait()


def signed_in(browser: Browser, office: tuple[str, str], width: int = 1280, **more: object) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        base_url=f"{office[0]}/events/bacson/",
        **more,  # type: ignore[arg-type]
    )
    context.add_cookies([{"name": "sessionid", "value": office[1], "url": office[0]}])
    return context


@pytest.fixture
def page(browser: Browser, office: tuple[str, str]) -> Iterator[Page]:
    context = signed_in(browser, office)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_the_pages_have_no_barrier_and_never_scroll_sideways(
    browser: Browser, office: tuple[str, str], root: Path, width: int, theme: str
) -> None:
    axe = (root / "node_modules/axe-core/axe.min.js").read_text("utf-8")
    context = signed_in(browser, office, width, color_scheme=theme)
    page, found = context.new_page(), []
    for place in PAGES:
        page.goto(place)
        page.evaluate(axe)
        told = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        found += [f"{place} {one['id']}: {node['target']}" for one in told["violations"] for node in one["nodes"]]
        assert page.evaluate("document.documentElement.scrollWidth") == width
        if folder := os.environ.get("PICTURES"):
            page.screenshot(path=f"{folder}/{place.replace('/', '-')}{width}.png", full_page=True)
    context.close()
    assert found == []


def test_without_a_script_the_text_for_zalo_can_be_selected(browser: Browser, office: tuple[str, str]) -> None:
    context = signed_in(browser, office, java_script_enabled=False)
    page = context.new_page()
    page.goto("outbox/1/")
    expect(page.locator("textarea.paste")).to_be_visible()
    expect(page.get_by_role("button", name="Chép lời")).to_have_count(0)
    context.close()


def test_a_button_copies_the_text_for_zalo(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("outbox/1/")
    page.get_by_role("button", name="Chép lời").click()
    expect(page.get_by_role("button", name="Đã chép")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("textarea.paste").input_value()


def test_ticked_letters_are_confirmed_and_wait(page: Page) -> None:
    page.goto("outbox/")
    page.get_by_label("Chọn thư gửi Nông Văn Tân").check()
    page.get_by_role("button", name="Gửi thư đã chọn").click()
    expect(page.locator("h1")).to_have_text("Gửi 1 thư cho 1 người?")
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=f"{folder}/confirm.png", full_page=True)
    page.get_by_role("button", name="Gửi 1 thư cho 1 người").click()
    expect(page.locator("#h-waiting")).to_contain_text("2")
