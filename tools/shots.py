"""Take the pictures of the pages again: `python -m tools.shots [FOLDER]`.

Starts the product with the example plan, and photographs each page at 1280 and 360, light and dark, into
`docs/pictures/` (only those that the README shows are in git) or into the folder named. `--plan PATH` shows
another plan, `--at LINK` photographs a server that runs already; the link is one of staff that was not used yet.
"""

from __future__ import annotations

import argparse
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, StorageState, sync_playwright

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples/giao-luu-truyen-hinh.docx"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SIZES = {1280: 1400, 360: 780}
PATIENCE_SECONDS = 60


def main() -> int:
    wishes = _wishes()
    wishes.folder.mkdir(parents=True, exist_ok=True)
    with _server(wishes.plan, wishes.at) as way, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        state, address = _come_in(browser, way), way.partition("/in/")[0]
        for width, height in SIZES.items():
            for theme in ("light", "dark"):
                _take(browser, address, wishes.folder, (width, height), theme, state)
        browser.close()
    return 0


def _wishes() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "docs/pictures")
    parser.add_argument("--plan", type=Path, default=EXAMPLE)
    parser.add_argument("--at", metavar="LINK")
    return parser.parse_args()


@contextmanager
def _server(plan: Path, at: str | None) -> Iterator[str]:
    if at:
        yield at
        return
    with tempfile.TemporaryDirectory() as data:
        port = free_port()
        command = [sys.executable, "-m", "giaoluu.cli", "serve", "--plan", str(plan), "--port", str(port)]
        place = {**os.environ, "GIAOLUU_DATA": data}
        process = subprocess.Popen(command, cwd=ROOT, env=place, stdout=subprocess.PIPE, text=True)
        try:
            way = _first_way(process)
            wait_for(port)
            yield way
        finally:
            process.terminate()
            process.communicate()


def _first_way(process: subprocess.Popen[str]) -> str:
    """The first link that the product prints when it starts with nobody there: the secretariat's."""
    for line in process.stdout or ():
        if found := re.search(r"http\S+/in/\S+", line):
            return found[0]
    raise SystemExit("the product ended before it printed a link")


def free_port() -> int:
    """A port below the range of outgoing connections; another process begins its search elsewhere."""
    begin = 18000 + os.getpid() * 37 % 12000
    for port in range(begin, begin + 200):
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)):
                return port
    raise SystemExit(f"no free port from {begin} on")


def wait_for(port: int) -> None:
    """Until a server listens there."""
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE_SECONDS:
        with socket.socket() as trial:
            if not trial.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.05)
    raise SystemExit(f"nothing listens on port {port}")


def _come_in(browser: Browser, way: str) -> StorageState:
    """What a browser holds that came in by the link."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(way)
    page.get_by_role("button", name="Vào").click()
    page.wait_for_url("**/events/")
    state = context.storage_state()
    context.close()
    return state


def _take(browser: Browser, address: str, folder: Path, size: tuple[int, int], theme: str, state: StorageState) -> None:
    width, height = size
    view = {"width": width, "height": height}
    context = browser.new_context(viewport=view, color_scheme=theme, storage_state=state)  # type: ignore[arg-type]
    page = context.new_page()
    mark = f"{'' if width == 1280 else f'-{width}'}{'' if theme == 'light' else f'-{theme}'}"
    page.goto(f"{address}/plans/")
    page.get_by_role("link", name="Xem kế hoạch đang mở").click()
    page.wait_for_selector(".paper")
    _ask(page, width)
    page.screenshot(path=folder / f"plan{mark}.png")
    _make_small(folder / f"plan{mark}.png")
    page.screenshot(path=folder / f"plan-whole{mark}.png", full_page=True)
    page.goto(f"{address}/plans/")
    page.screenshot(path=folder / f"start{mark}.png", full_page=width == 360)
    page.goto(f"{address}/khong-co/")
    page.screenshot(path=folder / f"not-found{mark}.png")
    context.close()


def _make_small(picture: Path) -> None:
    """A page has few colours: the 256 that cover most of it look the same at half the size."""
    drawn = Image.open(picture).convert("RGB")
    drawn.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(picture, optimize=True)


def _ask(page: Page, width: int) -> None:
    """One fact is asked about, so that the picture shows what the page does."""
    page.evaluate("document.fonts.ready")
    if width > 800:
        page.locator(".answers [data-of]").first.hover()


if __name__ == "__main__":
    sys.exit(main())
