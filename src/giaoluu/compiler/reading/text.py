"""Plain text and Markdown: find the encoding, keep everything else as it was typed."""

from __future__ import annotations

import codecs
import re

from giaoluu.compiler.reading.kinds import MARKDOWN_TYPE, TEXT_TYPE
from giaoluu.compiler.reading.limits import MAX_CHARACTERS
from giaoluu.compiler.reading.pieces import Line, PageStart, Piece, Reading
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.legacy_vietnamese import vietnamese_share
from giaoluu.lib.stream_safe import normalised

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKDOWN = re.compile(r"^#{1,6} \S|\*\*\S[^*\n]*\*\*|^\|.*\|\s*$", re.M)
_BINARY_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY_SHARE = 0.01
_SAMPLE_BYTES = 200_000
_MOST_BYTES_PER_CHARACTER = 4


def read(data: bytes) -> Reading:
    """Raises `Unreadable` for what is not text in any encoding known here."""
    if len(data) > MAX_CHARACTERS * _MOST_BYTES_PER_CHARACTER:
        raise Unreadable("Tệp văn bản quá dài; hãy tách riêng phần kế hoạch rồi gửi lại.")
    text, remarks = decode(data)
    pieces: list[Piece] = []
    for position, page in enumerate(text.split("\f")):
        pieces += [PageStart()] if position else []
        pieces.append(Line(page))
    return Reading(MARKDOWN_TYPE if _MARKDOWN.search(text) else TEXT_TYPE, tuple(pieces), remarks)


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text and remarks on its encoding: by its byte order mark, as UTF-8 or UTF-16, then as an old one."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    wide = _utf16_without_mark(data)
    if wide:
        return _lenient(data, wide)
    _refuse_binary(data)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _lenient(data, "utf-8") if _is_mostly_utf8(data) else _old_encoding(data)


def _lenient(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    return text, (_replaced(text.count("\ufffd")),) if "\ufffd" in text else ()


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:_SAMPLE_BYTES]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > half * 0.3 and even < half * 0.02:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.3 and odd < half * 0.02 else None


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE_BYTES]
    if len(_BINARY_CONTROLS.findall(sample)) > len(sample) * _BINARY_SHARE:
        raise Unreadable("Tệp này không phải văn bản; hãy chọn tệp DOCX, ODT, PDF, ảnh quét hoặc văn bản thuần.")


def _is_mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    good = sum(1 for character in text if character > "\x7f" and character != "\ufffd")
    return good > 10 * text.count("\ufffd")


def _old_encoding(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Windows-1258 when that reads as Vietnamese; else the Latin-1 face of TCVN3 or VNI, which is recognised later."""
    windows = normalised("NFC", data.decode("cp1258", "replace"))
    if vietnamese_share(windows[:_SAMPLE_BYTES])[0] >= 0.7:
        return windows, ("Văn bản mã Windows-1258, đã chuyển sang Unicode.",)
    return data.decode("latin-1"), ()


def _replaced(count: int) -> str:
    return f"Có {count} ký tự hỏng trong tệp, được thay bằng dấu \ufffd."
