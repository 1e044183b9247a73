"""What a steward waits for at a door, without a network: from the frame that the camera gave to the green that is
painted, beside the reading of the code in that frame alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Page, sync_playwright

from bench.result import Result
from tools.film import camera, film
from tools.shots import ARGUMENTS, CHROMIUM, free_port, wait_for

_MOST = 150
_FRAMES = 6
_SEEN = "performance.getEntriesByType('measure').map((one) => [one.name, one.duration, one.detail])"
_PATIENCE = 30_000


def measure(*, quick: bool) -> Iterator[Result]:
    """Milliseconds for passes held before a camera one after the other, each let in once."""
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as (address, filled):
        names = [name for name in filled["passes"] if name.startswith("Người Số")][: 10 if quick else 30]
        shown = film(Path(folder, "cam.y4m"), ["", *(filled["passes"][name] for name in names)], frames=_FRAMES)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, *camera(shown)])
            page = browser.new_page(viewport={"width": 360, "height": 740})
            seen = _seen(page, address, filled, len(names))
            browser.close()
    green = [taken for name, taken, detail in seen if name == "frame to verdict" and detail == "admitted"]
    read = [taken for name, taken, _ in seen if name == "code read"]
    for name, figure in (("median", median), ("p95", _p95)):
        value, reference = figure(green), figure(read)
        yield Result(f"gate_frame_to_green_{name}", value, "ms", reference, value / reference, most=_MOST)


def _seen(page: Page, address: str, filled: dict[str, Any], passes: int) -> list[tuple[str, float, str]]:
    """What the page measured itself, once every pass was let in; the network was gone before the first."""
    page.context.add_cookies([{"name": "sessionid", "value": filled["sessions"]["gate"], "url": address}])
    page.goto(f"{address}/events/{filled['event']}/gate/join/")
    page.get_by_role("button", name="Bắt đầu").click()
    page.locator("body[data-kept=true]").wait_for(timeout=_PATIENCE)
    page.context.set_offline(True)
    for _ in range(_PATIENCE // 100):
        seen: list[tuple[str, float, str]] = page.evaluate(_SEEN)
        if sum(detail == "admitted" for _name, _taken, detail in seen) >= passes - 1:
            return seen
        page.wait_for_timeout(100)
    raise SystemExit("the camera of the browser did not show every pass")


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Where the product listens, with an event whose doors open today."""
    place = {**os.environ, "GIAOLUU_DATA": str(folder / "data")}
    command = [sys.executable, "-m", "tests.browser.gate_server", "fill"]
    filled = json.loads(subprocess.run(command, env=place, check=True, stdout=subprocess.PIPE, text=True).stdout)
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "giaoluu.cli", "serve", "--port", str(port)], env=place, stdout=subprocess.DEVNULL
    )
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}", filled
    finally:
        process.terminate()
        process.wait()


def _p95(taken: list[float]) -> float:
    return quantiles(taken, n=20)[-1]
