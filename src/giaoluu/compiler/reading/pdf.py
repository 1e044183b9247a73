"""PDF: the words and ruling lines of every page by pdfium; pages without usable text are read as scans."""

from __future__ import annotations

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from giaoluu.compiler.reading import scan
from giaoluu.compiler.reading.kinds import PDF_TYPE
from giaoluu.compiler.reading.layout import lay_out
from giaoluu.compiler.reading.limits import MAX_PAGES, MAX_SCANNED_PAGES
from giaoluu.compiler.reading.page import Page
from giaoluu.compiler.reading.pdf_page import page_of, wants_ocr
from giaoluu.compiler.reading.pieces import Reading
from giaoluu.compiler.source import Unreadable

_SENTENCES = {
    raw.FPDF_ERR_PASSWORD: "Tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.",
    raw.FPDF_ERR_SECURITY: "Tệp PDF được bảo vệ theo cách không mở được; hãy bỏ bảo vệ rồi gửi lại.",
}
_DAMAGED = "Tệp PDF hỏng hoặc bị cắt cụt; hãy lấy lại bản gốc rồi gửi lại."


def read(data: bytes) -> Reading:
    """Raises `Unreadable` for damaged, locked, empty and overlong documents."""
    document = _open(data)
    count = len(document)
    if count == 0:
        raise Unreadable("Tệp PDF không có trang nào; hãy kiểm tra lại tệp.")
    if count > MAX_PAGES:
        raise Unreadable(f"Tệp PDF có {count} trang, quá {MAX_PAGES}; hãy tách riêng phần kế hoạch rồi gửi lại.")
    pages, scanned = _pages(document)
    remarks = scan.remarks(scanned, count) if scanned else ()
    return Reading(PDF_TYPE, lay_out(pages), remarks)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise Unreadable(_SENTENCES.get(getattr(error, "err_code", None), _DAMAGED)) from error


def _pages(document: pdfium.PdfDocument) -> tuple[list[Page], list[scan.Scanned]]:
    pages: list[Page] = []
    scanned: list[scan.Scanned] = []
    for number in range(len(document)):
        page = _load(document, number)
        if page is None:
            pages.append(Page(0, 0, ()))
            continue
        found = page_of(page)
        if wants_ocr(page, found):
            if len(scanned) >= MAX_SCANNED_PAGES:
                raise Unreadable(f"Có hơn {MAX_SCANNED_PAGES} trang quét; hãy tách riêng phần kế hoạch rồi gửi lại.")
            scanned.append(scan.scan_pdf_page(page))
            found = scanned[-1].page
        pages.append(found)
        page.close()
    return pages, scanned


def _load(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage | None:
    try:
        return document[number]
    except pdfium.PdfiumError:
        return None
