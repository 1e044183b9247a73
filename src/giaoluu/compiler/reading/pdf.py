"""PDF: the words and ruling lines of every page by pdfium; pages without usable text are read as scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from giaoluu.compiler.reading import tesseract
from giaoluu.compiler.reading.kinds import PDF_TYPE
from giaoluu.compiler.reading.layout import lay_out
from giaoluu.compiler.reading.limits import MAX_PAGES, MAX_SCANNED_PAGES
from giaoluu.compiler.reading.page import Page
from giaoluu.compiler.reading.pdf_page import page_of, wants_ocr
from giaoluu.compiler.reading.pieces import Reading
from giaoluu.compiler.reading.steps import Told, untold
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.legacy_vietnamese import syllable_share

if TYPE_CHECKING:
    from giaoluu.compiler.reading.scan import Scanned

_SENTENCES = {
    raw.FPDF_ERR_PASSWORD: "Tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.",
    raw.FPDF_ERR_SECURITY: "Tệp PDF được bảo vệ theo cách không mở được; hãy bỏ bảo vệ rồi gửi lại.",
}
_DAMAGED = "Tệp PDF hỏng hoặc bị cắt cụt; hãy lấy lại bản gốc rồi gửi lại."


def read(data: bytes, told: Told = untold) -> Reading:
    """Raises `Unreadable` for damaged, locked, empty and overlong documents."""
    document = _open(data)
    count = len(document)
    if count == 0:
        raise Unreadable("Tệp PDF không có trang nào; hãy kiểm tra lại tệp.")
    if count > MAX_PAGES:
        raise Unreadable(f"Tệp PDF có {count} trang, quá {MAX_PAGES}; hãy tách riêng phần kế hoạch rồi gửi lại.")
    pages, scanned, unread = _pages(document, told)
    if unread and not any(page.words for page in pages):
        raise Unreadable(tesseract.MISSING)
    remarks = _remarks(scanned, count) if scanned else ()
    return Reading(PDF_TYPE, lay_out(pages), remarks + ((_left_out(unread),) if unread else ()))


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise Unreadable(_SENTENCES.get(getattr(error, "err_code", None), _DAMAGED)) from error


def _pages(document: pdfium.PdfDocument, told: Told) -> tuple[list[Page], list[Scanned], list[int]]:
    """The pages, the scans among them, and the numbers of scans that stay unread for want of an OCR program."""
    pages: list[Page] = []
    pictures: dict[int, pdfium.PdfPage] = {}
    for number in range(len(document)):
        page = _load(document, number)
        pages.append(Page(0, 0, ()) if page is None else page_of(page))
        if page is not None and wants_ocr(page, pages[-1]):
            pictures[number] = page
    if not pictures:
        return pages, [], []
    if not tesseract.is_installed():
        return pages, [], [number + 1 for number in pictures if not pages[number].words]
    scanned = _scanned(list(pictures.values()), told)
    for number, one in zip(pictures, scanned, strict=True):
        pages[number] = max(pages[number], one.page, key=_share)
    return pages, scanned, []


def _scanned(pictures: list[pdfium.PdfPage], told: Told) -> list[Scanned]:
    if len(pictures) > MAX_SCANNED_PAGES:
        raise Unreadable(f"Có hơn {MAX_SCANNED_PAGES} trang quét; hãy tách riêng phần kế hoạch rồi gửi lại.")
    from giaoluu.compiler.reading.scan import scan_pdf_pages  # noqa: PLC0415 - 0.1 s that most PDFs need not wait

    return scan_pdf_pages(pictures, told)


def _remarks(scanned: list[Scanned], count: int) -> tuple[str, ...]:
    from giaoluu.compiler.reading.scan import remarks  # noqa: PLC0415 - as above

    return remarks(scanned, count)


def _left_out(numbers: list[int]) -> str:
    listed = ", ".join(map(str, numbers))
    return f"Trang {listed} là ảnh quét, không được đọc vì máy chưa cài chương trình nhận dạng chữ."


def _share(page: Page) -> float:
    return syllable_share(" ".join(word.text for word in page.words))[0]


def _load(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage | None:
    try:
        return document[number]
    except pdfium.PdfiumError:
        return None
