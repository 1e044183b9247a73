"""Scans: pictures of pages read by tesseract, the places of the words kept."""
from __future__ import annotations
from dataclasses import dataclass
from giaoluu.compiler.reading.page import Page
from giaoluu.compiler.reading.pieces import Reading
from giaoluu.compiler.source import Unreadable

@dataclass(frozen=True, slots=True)
class Scanned:
    page: Page
    confidence: float

def remarks(scanned: list[Scanned], of: int) -> tuple[str, ...]:
    return ()

def scan_pdf_page(page: object) -> Scanned:
    raise Unreadable("scan")

def read_image(data: bytes) -> Reading:
    raise Unreadable("scan")
