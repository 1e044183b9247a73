"""What a file of a stranger is, told by its bytes: never by its name, and without opening what is in it."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.lib.safe_archive import Archive, Damaged, Hostile, Limits

_LIMITS = Limits(members=5000, member_bytes=200, total_bytes=2 * 1024**3, ratio=100, small=200)
_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
_MARKUP = (b"<!doctype", b"<html", b"<head", b"<body", b"<svg", b"<script", b"<?xml", b"<iframe", b"<?php")
_HEAD = 1024
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its media type, the ending that a name of it has, whether it is a picture that can be drawn."""

    media_type: str
    ending: str
    is_picture: bool = False


JPEG = FileKind("image/jpeg", ".jpg", is_picture=True)
PNG = FileKind("image/png", ".png", is_picture=True)
WEBP = FileKind("image/webp", ".webp", is_picture=True)
HEIC = FileKind("image/heic", ".heic")
PDF = FileKind("application/pdf", ".pdf")
DOCX = FileKind(_OOXML + "wordprocessingml.document", ".docx")
XLSX = FileKind(_OOXML + "spreadsheetml.sheet", ".xlsx")
TEXT = FileKind("text/plain", ".txt")
_OPEN = {
    _ODF + "text": FileKind(_ODF + "text", ".odt"),
    _ODF + "spreadsheet": FileKind(_ODF + "spreadsheet", ".ods"),
    _ODF + "presentation": FileKind(_ODF + "presentation", ".odp"),
}


def file_kind(content: bytes) -> FileKind | None:
    """The kind of a file; None for whatever is not among those above, a program or a page of markup for instance."""
    if content.startswith(b"PK\x03\x04"):
        return _package(content)
    return _picture(content) or (PDF if content.startswith(b"%PDF-") else None) or _text(content)


def _picture(content: bytes) -> FileKind | None:
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return WEBP
    return HEIC if content[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1"} else None


def _package(content: bytes) -> FileKind | None:
    """An office document by the names of its members; one that carries macros is none."""
    try:
        archive = Archive.open(content, _LIMITS)
        if any(name.endswith("vbaProject.bin") for name in archive.names):
            return None
        if "[Content_Types].xml" in archive.names:
            parts = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
            return next((kind for name, kind in parts.items() if name in archive.names), None)
        return _OPEN.get(archive.read("mimetype").decode("ascii", "replace"))
    except (Damaged, Hostile):
        return None


def _text(content: bytes) -> FileKind | None:
    if any(mark in content[:_HEAD].lower() for mark in _MARKUP) or not _CONTROLS.isdisjoint(content):
        return None
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return TEXT
