"""Take the pictures of the pages again: `python -m tools.shots [FOLDER]`.

Starts the product with an event in the middle of its work (`tools.living`), and photographs its pages at 1280 and 360,
light and dark, into `docs/pictures/` (only those that the README shows are in git) or into the folder named.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, StorageState, sync_playwright

ROOT = Path(__file__).parent.parent
DROPPED = ROOT / "examples/hoi-nghi-cap-xa.txt"
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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "docs/pictures")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with living() as (address, seen), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        office = come_in(browser, address + seen["ways"]["Ban thư ký"])
        officer = come_in(browser, address + seen["officer"])
        _drop(browser, address, office)
        for size in SIZES.items():
            for theme in ("light", "dark"):
                _take(browser, address, folder, size, theme, office, _office_pages(seen))
                _take(browser, address, folder, size, theme, officer, _officer_pages(seen))
        browser.close()
    return 0


def _office_pages(seen: dict[str, Any]) -> dict[str, str]:
    event = f"/events/{seen['event']}"
    preview = f"/plans/{hashlib.sha256(DROPPED.read_bytes()).hexdigest()}/adoption/"
    return {
        "events": "/events/", "preview": preview, "plan": f"{event}/plan/", "board": f"{event}/board/",
        "ready": f"{event}/ready/", "obstacles": f"{event}/obstacles/", "outbox": f"{event}/outbox/",
        "people": f"{event}/people/", "not-found": "/khong-co/", "delegates": f"{event}/delegates/",
        "quotas": f"{event}/delegates/quotas/", "lists": f"{event}/lists/", "passes": f"{event}/passes/",
        "hall": f"{event}/hall/", "arrivals": f"{event}/arrivals/",
    }  # fmt: skip


def _officer_pages(seen: dict[str, Any]) -> dict[str, str]:
    event = f"/events/{seen['event']}"
    return {"desk": f"{event}/desk/{seen['desk']}/", "delegation": f"{event}/delegation/{seen['desk']}/"}


@contextmanager
def living(*words: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Where the product listens with an event that is alive, and what is there; `words` are for `tools.living`."""
    with tempfile.TemporaryDirectory() as data:
        place = {**os.environ, "GIAOLUU_DATA": data}
        made = subprocess.run(
            [sys.executable, "-m", "tools.living", *words],
            cwd=ROOT,
            env=place,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        port = free_port()
        process = subprocess.Popen(
            [sys.executable, "-m", "giaoluu.cli", "serve", "--port", str(port)],
            cwd=ROOT, env=place, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}", json.loads(made.stdout)
        finally:
            process.terminate()
            process.communicate()


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


def come_in(browser: Browser, way: str) -> StorageState:
    """What a browser holds that came in by the link."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(way)
    page.get_by_role("button", name="Vào").click()
    page.wait_for_url("**/events/**")
    state = context.storage_state()
    context.close()
    return state


def _drop(browser: Browser, address: str, state: StorageState) -> None:
    """A second plan, read and not yet adopted."""
    context = browser.new_context(storage_state=state)
    page = context.new_page()
    page.goto(f"{address}/events/")
    page.set_input_files("input[type=file]", DROPPED)
    page.wait_for_url("**/plans/*/")
    context.close()


def _take(
    browser: Browser, address: str, folder: Path, size: tuple[int, int], theme: str, state: StorageState,
    pages: dict[str, str],
) -> None:  # fmt: skip
    width, height = size
    view = {"width": width, "height": height}
    context = browser.new_context(viewport=view, color_scheme=theme, storage_state=state)  # type: ignore[arg-type]
    page = context.new_page()
    mark = f"{'' if width == 1280 else f'-{width}'}{'' if theme == 'light' else f'-{theme}'}"
    for name, path in pages.items():
        page.goto(address + path)
        page.evaluate("document.fonts.ready")
        if name == "plan" and width == 1280:
            page.locator(".answers [data-of]").first.hover()
        page.screenshot(path=folder / f"{name}{mark}.png")
        _make_small(folder / f"{name}{mark}.png")
    context.close()


def _make_small(picture: Path) -> None:
    """A page has few colours: the 256 that cover most of it look the same at half the size."""
    drawn = Image.open(picture).convert("RGB")
    drawn.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(picture, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
