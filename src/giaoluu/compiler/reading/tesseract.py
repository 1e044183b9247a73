"""The OCR program tesseract, asked as a program: words with their places, and which way up a page stands."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import TYPE_CHECKING

from giaoluu.compiler.reading.limits import PAGE_SCAN_SECONDS
from giaoluu.compiler.reading.page import Word
from giaoluu.compiler.reading.xml_tree import Element
from giaoluu.compiler.source import Unreadable

if TYPE_CHECKING:
    from PIL import Image

MISSING = (
    "Văn bản quét cần chương trình nhận dạng chữ tiếng Việt; hãy cài bằng lệnh: "
    "sudo apt install tesseract-ocr tesseract-ocr-vie."
)
_FAILED = "Không nhận dạng được chữ trong ảnh quét; hãy quét lại ở 300 dpi rồi gửi lại."
_COLUMN_OF_VARIED_TEXT = "4"
_ORIENTATION_ONLY = "0"
_NOISE = 25.0
_SPECKS = re.compile(r"[`´^~¬¦|_°‘’'.,·]+")
_NOISY_MARK = re.compile(r"[\W_]+")
_NUMBER = r"(-?\d+(?:\.\d+)?)"


def is_installed() -> bool:
    """Whether the program is there; its Vietnamese data shows only when it is asked."""
    return shutil.which("tesseract") is not None


def words(picture: Image.Image, dpi: int) -> tuple[tuple[Word, ...], float]:
    """The words of a grey picture, in points, and their mean confidence in percent."""
    from lxml import html  # noqa: PLC0415 - PDFs with letters do without

    page = html.fromstring(_asked(picture, dpi, _COLUMN_OF_VARIED_TEXT, "hocr"))
    found = [
        pair for line in page.iter("span") if "ocr_" in line.get("class", "") for pair in _words_of(line, 72 / dpi)
    ]
    confidence = sum(sure for _, sure in found) / len(found) if found else 0.0
    return tuple(word for word, _ in found), confidence


def quarter_turn(picture: Image.Image, dpi: int) -> int:
    """By how many degrees, counter-clockwise, a picture must be turned to stand upright; 0 when in doubt."""
    try:
        said = _asked(picture, dpi, _ORIENTATION_ONLY, None).decode("utf-8", "replace")
    except Unreadable:
        return 0
    match = re.search(r"Rotate: (\d+)", said)
    return -int(match.group(1)) % 360 if match else 0


def _asked(picture: Image.Image, dpi: int, mode: str, output: str | None) -> bytes:
    program = shutil.which("tesseract")
    if program is None:
        raise Unreadable(MISSING)
    language = "osd" if mode == _ORIENTATION_ONLY else "vie"
    given = io.BytesIO()
    picture.save(given, "PPM")
    command = [
        program,
        "stdin",
        "stdout",
        "-l",
        language,
        "--psm",
        mode,
        "--dpi",
        str(dpi),
        *([output] if output else []),
    ]
    try:
        done = subprocess.run(
            command,
            input=given.getvalue(),
            capture_output=True,
            timeout=PAGE_SCAN_SECONDS,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(_FAILED) from error
    if done.returncode:
        raise Unreadable(MISSING if b"traineddata" in done.stderr else _FAILED)
    return done.stdout


def _words_of(line: Element, points: float) -> Iterator[tuple[Word, float]]:
    """The words of a line, all on its baseline, in the size of its letters."""
    title = line.get("title", "")
    box = _numbers(title, "bbox", 4)
    if box is None:
        return
    slope, drop = _numbers(title, "baseline", 2) or (0.0, 0.0)
    height = (_numbers(title, "x_size", 1) or (box[3] - box[1],))[0]
    for element in line.iter("span"):
        place, sure = _numbers(element.get("title", ""), "bbox", 4), _numbers(element.get("title", ""), "x_wconf", 1)
        text = "".join(element.itertext()).strip()
        if place is None or sure is None or not text or _is_noise(text, sure[0]):
            continue
        base = box[3] + drop + slope * (place[0] - box[0])
        word = Word(text, place[0] * points, place[2] * points, base * points, height * points, spaced=True)
        yield word, sure[0]


def _is_noise(text: str, sure: float) -> bool:
    """Specks read as marks."""
    return bool(_SPECKS.fullmatch(text) or (sure < _NOISE and _NOISY_MARK.fullmatch(text)))


def _numbers(title: str, name: str, count: int) -> tuple[float, ...] | None:
    match = re.search(rf"\b{name}" + rf"\s+{_NUMBER}" * count, title)
    return tuple(map(float, match.groups())) if match else None
