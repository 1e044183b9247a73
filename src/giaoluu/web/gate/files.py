"""What the page of a door is made of: every file that it needs without a network, and which version they are."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.templatetags.static import static

SHARED = (
    "ui/tokens.css",
    "ui/base.css",
    "ui/components/action.css",
    "ui/components/field.css",
    "ui/icon.svg",
    "vendor/fonts.css",
    "vendor/js/idb.js",
    "vendor/js/ed25519.js",
    "vendor/js/zxing/share.js",
    "vendor/js/zxing/reader/index.js",
    "vendor/js/zxing/zxing_reader.wasm",
)
ELSEWHERE = {"worker.js", "join.js"}
"""What the page itself never loads."""
FACES = ("be-vietnam-pro-*.woff2", "inter-*.woff2")


def addresses() -> list[str]:
    """Where the files of the page are served."""
    return [static(name) for name in _names()]


@cache
def digest(page: str) -> str:
    """The version of the files and of the page as it is written now: other as soon as one letter of them is."""
    whole = hashlib.sha256(page.encode())
    for name in _names():
        whole.update(_found(name).read_bytes())
    return whole.hexdigest()[:16]


@cache
def worker() -> str:
    """The program that keeps the page."""
    return _found("gate/worker.js").read_text("utf-8")


@cache
def _names() -> tuple[str, ...]:
    own = _found("gate/gate.js").parent
    ours = sorted(f"gate/{path.name}" for path in own.iterdir() if path.name not in ELSEWHERE)
    shared = [name for name in SHARED if finders.find(name)]
    return (*ours, *shared, *_faces())


def _faces() -> list[str]:
    """The fonts of the screen, where they were fetched; those of paper are not needed at a door."""
    sheet = finders.find("vendor/fonts.css")
    if not sheet:
        return []
    folder = Path(sheet).parent / "fonts"
    return sorted(f"vendor/fonts/{path.name}" for face in FACES for path in folder.glob(face))


def _found(name: str) -> Path:
    """Raises `FileNotFoundError` where the package lacks a file of its own."""
    path = finders.find(name)
    if not path:
        raise FileNotFoundError(name)
    return Path(path)
