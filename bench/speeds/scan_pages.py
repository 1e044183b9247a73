"""Reading a scan: the picture set straight, the lines put together, and OCR, which takes nearly all the time."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pypdfium2 as pdfium

from bench.material import reference_plan
from bench.measure import interleaved
from bench.paper import pdf_of
from bench.result import Result
from giaoluu.compiler.reading import read_bytes
from giaoluu.compiler.reading.limits import SCAN_DPI


def measure(*, quick: bool) -> Iterator[Result]:
    """Against tesseract alone on the same picture of one full page."""
    program = shutil.which("tesseract")
    if program is None:
        print("scan_pages is left out: there is no tesseract here", file=sys.stderr)
        return
    picture = second_page(reference_plan().read_text("utf-8"))
    command = (program, "stdin", "stdout", "-l", "vie", "--psm", "4", "--dpi", str(SCAN_DPI))
    work, least = interleaved(
        [lambda: read_bytes(picture, "plan.png"), lambda: bare(command, picture)], 1 if quick else 3
    )
    yield Result("scan_pages", 1 / work, "pages/s", 1 / least, work / least, goal=1.5)


def second_page(text: str) -> bytes:
    """The second page of the text on paper, which is full, as a picture."""
    document = pdfium.PdfDocument(pdf_of(text))
    file = io.BytesIO()
    document[1].render(scale=SCAN_DPI / 72, grayscale=True).to_pil().save(file, "PNG", dpi=(SCAN_DPI, SCAN_DPI))
    document.close()
    return file.getvalue()


def bare(command: tuple[str, ...], picture: bytes) -> bytes:
    """What tesseract makes of the picture, in one thread, as the reader has it."""
    one_thread = os.environ | {"OMP_THREAD_LIMIT": "1"}
    return subprocess.run(command, input=picture, capture_output=True, env=one_thread, check=True).stdout
