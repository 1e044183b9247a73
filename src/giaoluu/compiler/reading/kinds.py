"""Which format some bytes are in, told by the bytes; and whether the file's name says something else."""

from __future__ import annotations

from pathlib import PurePath

from giaoluu.compiler.source import Unreadable

TEXT, PACKAGE, PDF, IMAGE = "text", "package", "pdf", "image"

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT_TYPE = "application/vnd.oasis.opendocument.text"
PDF_TYPE = "application/pdf"
TEXT_TYPE = "text/plain"
MARKDOWN_TYPE = "text/markdown"

_PDF_HEADER_WITHIN = 1024
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "Tệp RTF chưa đọc được; hãy mở bằng Word hoặc LibreOffice và lưu lại dạng DOCX."),
    (b"Rar!", "Đây là tệp nén RAR; hãy giải nén rồi chọn tệp kế hoạch bên trong."),
    (b"7z\xbc\xaf\x27\x1c", "Đây là tệp nén 7z; hãy giải nén rồi chọn tệp kế hoạch bên trong."),
    (b"\x1f\x8b", "Đây là tệp nén GZIP; hãy giải nén rồi chọn tệp kế hoạch bên trong."),
    (b"GIF8", "Ảnh GIF chưa đọc được; hãy lưu lại dạng PNG hoặc PDF."),
    (b"RIFF", "Tệp ảnh hoặc âm thanh này chưa đọc được; nếu là ảnh quét, hãy lưu lại dạng PNG hoặc PDF."),
    (b"BM", "Ảnh BMP chưa đọc được; hãy lưu lại dạng PNG hoặc PDF."),
    (b"MZ", "Đây là một chương trình, không phải văn bản; hãy chọn tệp kế hoạch."),
    (b"\x7fELF", "Đây là một chương trình, không phải văn bản; hãy chọn tệp kế hoạch."),
)
_PROGRAM_OR_IMAGE_NEEDS_NUL = (b"BM", b"MZ", b"RIFF", b"GIF8")
_EXPECTED_SUFFIXES = {
    DOCX_TYPE: ({".docx", ".docm", ".dotx", ".dotm"}, "DOCX"),
    ODT_TYPE: ({".odt", ".ott"}, "ODT"),
    PDF_TYPE: ({".pdf"}, "PDF"),
    "image/png": ({".png"}, "ảnh PNG"),
    "image/jpeg": ({".jpg", ".jpeg", ".jpe", ".jfif"}, "ảnh JPEG"),
    "image/tiff": ({".tif", ".tiff"}, "ảnh TIFF"),
}
_BINARY_SUFFIXES = set().union(*(suffixes for suffixes, _ in _EXPECTED_SUFFIXES.values())) | {".doc", ".rtf"}


def kind_of(data: bytes) -> str:
    """`TEXT`, `PACKAGE` (a ZIP: DOCX, ODT), `PDF` or `IMAGE`. Raises `Unreadable` for formats that are not read."""
    if not data:
        raise Unreadable("Tệp rỗng; hãy kiểm tra xem đã chọn đúng tệp chưa.")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return PACKAGE
    if data.startswith(_IMAGES):
        return IMAGE
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return PDF
    _refuse_others(data)
    return TEXT


def misnamed(name: str, media_type: str) -> str | None:
    """A remark when the suffix of `name` promises another format than `media_type`."""
    suffix = PurePath(name).suffix.lower()
    if media_type in _EXPECTED_SUFFIXES:
        suffixes, spoken = _EXPECTED_SUFFIXES[media_type]
        wrong = bool(suffix) and suffix not in suffixes
    else:
        spoken, wrong = "văn bản thuần", suffix in _BINARY_SUFFIXES
    return f"Tên tệp có đuôi {suffix} nhưng nội dung là {spoken}; đã đọc theo nội dung." if wrong else None


def _refuse_others(data: bytes) -> None:
    if data.startswith(_OLE):
        raise Unreadable(_ole_sentence(data))
    for start, sentence in _OTHERS:
        if data.startswith(start) and (start not in _PROGRAM_OR_IMAGE_NEEDS_NUL or b"\0" in data[:64]):
            raise Unreadable(sentence)


def _ole_sentence(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "Tệp Word có mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại dạng DOCX."
    return "Tệp Word đời cũ (.doc) chưa đọc được; hãy mở bằng Word hoặc LibreOffice và lưu lại dạng DOCX."
