"""The product as it runs, one process for all tests, and a browser before it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FloatRect, Locator, Page, sync_playwright

from tools.shots import ARGUMENTS, CHROMIUM, free_port, wait_for

PATIENCE = 8_000


def box(locator: Locator) -> FloatRect:
    """Where something visible stands on the page, in pixels."""
    found = locator.bounding_box()
    assert found
    return found


@pytest.fixture(scope="session")
def reference_plan(shared_plans: Path) -> Path:
    return shared_plans / "2683-KH-BTC.txt"


@pytest.fixture(scope="session")
def address(reference_plan: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the product listens, started as people start it with the reference plan."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "giaoluu.cli", "serve", "--plan", str(reference_plan), "--port", str(port)],
        cwd=root,
        env={**os.environ, "GIAOLUU_DATA": str(tmp_path_factory.mktemp("data"))},
    )
    try:
        wait_for(port)
        assert process.poll() is None
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


@pytest.fixture(scope="session")
def plan_address(address: str, reference_plan: Path) -> str:
    """The page of the reference plan."""
    return f"{address}/plans/{hashlib.sha256(reference_plan.read_bytes()).hexdigest()}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """A browser on a desk, whose cache fills once for all tests."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(desk: BrowserContext) -> Iterator[Page]:
    """A fresh page without cookies; whatever the browser complains of fails the test."""
    desk.clear_cookies()
    page = desk.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.close()
    assert [complaint for complaint in complaints if "422" not in complaint and "404" not in complaint] == []
