"""The product as it runs, one process for all tests, and a browser before it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, FloatRect, Locator, Page, sync_playwright

from tools.shots import ARGUMENTS, CHROMIUM, free_port, wait_for

PATIENCE = 8_000


def box(locator: Locator) -> FloatRect:
    """Where something visible stands on the page, in pixels."""
    found = locator.bounding_box()
    assert found
    return found


def violations(page: Page, axe: str) -> list[str]:
    """What axe finds wrong with a page."""
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {node['target']}" for one in found["violations"] for node in one["nodes"]]


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    return (root / "node_modules/axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def reference_plan(shared_plans: Path) -> Path:
    return shared_plans / "2683-KH-BTC.txt"


@dataclass(frozen=True)
class Product:
    """The product as it runs: where it listens, where it keeps its data, and what it printed at its first start."""

    address: str
    data: Path
    ways: dict[str, str]

    def run(self, *command: str) -> str:
        """What a command of the product, or of these tests, prints with the same data."""
        environment = {**os.environ, "GIAOLUU_DATA": str(self.data)}
        done = subprocess.run(
            [sys.executable, "-m", *command], env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def make(self, *wish: str) -> Any:
        return json.loads(self.run("tests.browser.making", *wish))


@pytest.fixture(scope="session")
def product(reference_plan: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """The product, started as people start it the first time, with the reference plan."""
    port, data = free_port(), tmp_path_factory.mktemp("data")
    process = subprocess.Popen(
        [sys.executable, "-m", "giaoluu.cli", "serve", "--plan", str(reference_plan), "--port", str(port)],
        cwd=root,
        env={**os.environ, "GIAOLUU_DATA": str(data)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        ways: dict[str, str] = {}
        for line in process.stdout:
            if "Ctrl+C" in line:
                break
            ways |= dict(re.findall(r"^  (.*?) +(http\S+)$", line))
        wait_for(port)
        assert process.poll() is None
        yield Product(f"http://127.0.0.1:{port}", data, ways)
    finally:
        process.terminate()
        process.communicate()


@pytest.fixture(scope="session")
def address(product: Product) -> str:
    """Where the product listens."""
    return product.address


@pytest.fixture(scope="session")
def cookies(browser: Browser, product: Product) -> list[Any]:
    """What a browser holds in which the secretariat came in by the link of the first start."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(product.ways["Ban thư ký"])
    page.get_by_role("button", name="Vào").click()
    page.wait_for_url("**/events/")
    held = [cookie for cookie in context.cookies() if cookie["name"] == "sessionid"]
    context.close()
    return held


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
def page(desk: BrowserContext, cookies: list[Any]) -> Iterator[Page]:
    """A fresh page of the secretariat; whatever the browser complains of fails the test."""
    desk.clear_cookies()
    desk.add_cookies(cookies)
    page = desk.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.close()
    assert [complaint for complaint in complaints if "422" not in complaint and "404" not in complaint] == []
