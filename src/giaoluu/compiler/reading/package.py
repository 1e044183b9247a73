"""ZIP packages: told apart by what lies in them, then given to the reader of DOCX or ODT."""

from __future__ import annotations

from giaoluu.compiler.reading import docx, limits, odt
from giaoluu.compiler.reading.pieces import Reading
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.safe_archive import Archive, Damaged, Hostile, Limits

_LIMITS = Limits(
    members=limits.MAX_MEMBERS,
    member_bytes=limits.MAX_MEMBER_BYTES,
    total_bytes=limits.MAX_UNPACKED_BYTES,
    ratio=limits.MAX_COMPRESSION_RATIO,
    small=limits.SMALL_MEMBER_BYTES,
)


def read(data: bytes) -> Reading:
    """Raises `Unreadable` for archives that are damaged, hostile, or not a text document."""
    try:
        archive = Archive.open(data, _LIMITS)
        return docx.read(archive) if _is_office(archive) else _read_open_document(archive)
    except Hostile as error:
        raise Unreadable("Tệp có cấu trúc bất thường, không an toàn; hãy mở bằng Word rồi lưu lại.") from error
    except Damaged as error:
        raise Unreadable("Tệp hỏng hoặc bị cắt cụt; hãy lấy lại bản gốc, hoặc mở bằng Word rồi lưu lại.") from error


def _is_office(archive: Archive) -> bool:
    return "[Content_Types].xml" in archive.names or any(name.startswith("word/") for name in archive.names)


def _read_open_document(archive: Archive) -> Reading:
    if "content.xml" not in archive.names:
        raise Unreadable("Đây là tệp nén ZIP; hãy giải nén rồi chọn tệp kế hoạch bên trong.")
    return odt.read(archive)
