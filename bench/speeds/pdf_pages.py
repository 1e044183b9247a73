"""Reading a PDF file with letters: columns, headers and hyphens and all."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium

from bench.material import grown, reference_plan
from bench.measure import interleaved
from bench.paper import pdf_of
from bench.result import Result
from giaoluu.compiler.reading import read_bytes

_TIMES = 6


def measure(*, quick: bool) -> Iterator[Result]:
    """Against asking PDFium for the text of each page."""
    data = pdf_of(grown(reference_plan().read_text("utf-8"), _TIMES))
    pages = bare(data)
    work, least = interleaved([lambda: read_bytes(data, "plan.pdf"), lambda: bare(data)], 3 if quick else 7)
    yield Result("pdf_pages", pages / work, "pages/s", pages / least, work / least)


def bare(data: bytes) -> int:
    """The least that gives the text of the file; how many pages have any."""
    document = pdfium.PdfDocument(data)
    try:
        return sum(bool(page.get_textpage().get_text_range()) for page in document)
    finally:
        document.close()
