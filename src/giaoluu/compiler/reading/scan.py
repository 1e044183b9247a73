"""Scans: pictures of pages are set straight, their ruling lines found and wiped, their letters read by tesseract."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image, ImageSequence

from giaoluu.compiler.reading import tesseract
from giaoluu.compiler.reading.layout import lay_out
from giaoluu.compiler.reading.limits import MAX_PIXELS, MAX_SCANNED_PAGES, SCAN_DPI
from giaoluu.compiler.reading.page import Page
from giaoluu.compiler.reading.pieces import Reading
from giaoluu.compiler.reading.scan_picture import Prepared, grey, prepare
from giaoluu.compiler.reading.steps import Told, untold
from giaoluu.compiler.source import Unreadable

_A4_WIDTH_INCHES = 8.27
_BELIEVABLE_DPI = range(100, 1201)
_DOUBTFUL = 65.0
_MOST_AT_ONCE = 4
_POOR = 80.0


@dataclass(frozen=True, slots=True)
class Scanned:
    """A page as OCR gave it, with its mean confidence in percent."""

    page: Page
    confidence: float


def read_image(data: bytes, told: Told = untold) -> Reading:
    """A scan as a picture file, one page a frame. Raises `Unreadable` for damaged, huge and wordless pictures."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF"))
        media_type = Image.MIME.get(picture.format or "", "image/png")
        total = int(getattr(picture, "n_frames", 1))
        scanned = [
            _told(scan(frame, dpi), told, number, total) for number, (frame, dpi) in enumerate(_frames(picture), 1)
        ]
    except Image.DecompressionBombError as error:
        raise Unreadable("Ảnh quá lớn; hãy quét lại ở 300 dpi rồi gửi lại.") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise Unreadable("Tệp ảnh hỏng hoặc bị cắt cụt; hãy quét lại hoặc lấy lại bản gốc.") from error
    return Reading(media_type, lay_out([one.page for one in scanned]), remarks(scanned, len(scanned)))


def scan_pdf_pages(pages: Sequence[pdfium.PdfPage], told: Told = untold) -> list[Scanned]:
    """Pages of a PDF that have no usable letters, drawn one by one and read as pictures, some at a time."""
    with ThreadPoolExecutor(min(_MOST_AT_ONCE, os.cpu_count() or 1)) as pool:
        waiting = [pool.submit(scan, *_drawn(page)) for page in pages]
        try:
            return [_told(one.result(), told, number, len(waiting)) for number, one in enumerate(waiting, 1)]
        finally:
            pool.shutdown(cancel_futures=True)


def _told(found: Scanned, told: Told, number: int, total: int) -> Scanned:
    told(number, total)
    return found


def _drawn(page: pdfium.PdfPage) -> tuple[Image.Image, int]:
    width, height = page.get_size()
    scale = SCAN_DPI / 72
    if width * height * scale * scale > MAX_PIXELS:
        scale = (MAX_PIXELS / (width * height)) ** 0.5
    drawn = page.render(scale=scale, rev_byteorder=True)
    return grey(drawn.to_pil()), round(scale * 72)


def scan(picture: Image.Image, dpi: int) -> Scanned:
    """Read one picture of a page; turned by quarters when it reads badly as it is."""
    found = _recognised(prepare(grey(picture), dpi))
    if found.confidence >= _DOUBTFUL:
        return found
    turn = tesseract.quarter_turn(grey(picture), dpi)
    if not turn:
        return found
    turned = _recognised(prepare(grey(picture).rotate(turn, expand=True, fillcolor=255), dpi))
    return max(found, turned, key=lambda one: one.confidence)


def remarks(scanned: Sequence[Scanned], of: int) -> tuple[str, ...]:
    """How sure the reading is; a warning where it is poor."""
    weights = [(one.confidence, len(one.page.words)) for one in scanned]
    letters = sum(count for _, count in weights)
    mean = sum(confidence * count for confidence, count in weights) / letters if letters else 0.0
    pages = "Văn bản" if len(scanned) == of else f"{len(scanned)} trong {of} trang"
    said = f"{pages} được nhận dạng từ ảnh quét, độ tin cậy trung bình {mean:.0f} %; hãy đối chiếu số liệu với bản gốc."
    poor = "Ảnh quét mờ hoặc nghiêng, kết quả nhận dạng kém; nên quét lại ở 300 dpi."
    return (said, poor) if mean < _POOR else (said,)


def _recognised(prepared: Prepared) -> Scanned:
    words, confidence = tesseract.words(prepared.picture, prepared.dpi)
    points = 72 / prepared.dpi
    width, height = prepared.picture.size
    return Scanned(Page(width * points, height * points, words, prepared.rules), confidence)


def _frames(picture: Image.Image) -> Iterator[tuple[Image.Image, int]]:
    for number, frame in enumerate(ImageSequence.Iterator(picture)):
        if number >= MAX_SCANNED_PAGES:
            raise Unreadable(f"Ảnh có hơn {MAX_SCANNED_PAGES} trang; hãy tách riêng phần kế hoạch rồi gửi lại.")
        width, height = frame.size
        if width * height > MAX_PIXELS:
            raise Unreadable("Ảnh quá lớn; hãy quét lại ở 300 dpi rồi gửi lại.")
        yield _at_scan_size(frame)


def _at_scan_size(frame: Image.Image) -> tuple[Image.Image, int]:
    """The frame with its resolution; a picture without a believable one is taken for a page of A4."""
    dpi = round(float(frame.info.get("dpi", (0, 0))[0]))
    if dpi not in _BELIEVABLE_DPI:
        dpi = max(1, round(min(frame.size) / _A4_WIDTH_INCHES))
    if 150 <= dpi <= 400:
        return frame, dpi
    factor = SCAN_DPI / dpi
    size = max(1, round(frame.width * factor)), max(1, round(frame.height * factor))
    if size[0] * size[1] > MAX_PIXELS or factor > 4:
        return frame, dpi
    return grey(frame).resize(size, Image.Resampling.LANCZOS), SCAN_DPI
