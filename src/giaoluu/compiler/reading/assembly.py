"""From what a reader found to the fields of a `Source`: old encodings mended, pieces joined, nothing empty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from giaoluu.compiler.reading.pieces import Grid, Line, Piece, Reading, compose
from giaoluu.compiler.source import Table, Unreadable
from giaoluu.lib.legacy_vietnamese import recognise


@dataclass(frozen=True, slots=True)
class Fields:
    """Everything of a `Source` that is read from the content."""

    media_type: str
    text: str
    pages: tuple[int, ...]
    tables: tuple[Table, ...]
    remarks: tuple[str, ...]


def assemble(reading: Reading) -> Fields:
    """Raises `Unreadable` when the document holds no text, or too much."""
    encoding, mend_line = recognise(line for piece in reading.pieces for line in _lines(piece))
    composition = compose(reading.pieces, lambda text: "\n".join(map(mend_line, text.split("\n"))))
    if not composition.text.strip():
        raise Unreadable("Tệp không có chữ nào; hãy kiểm tra xem đã chọn đúng tệp chưa.")
    remarks = tuple(dict.fromkeys(reading.remarks + ((converted(encoding),) if encoding else ())))
    return Fields(
        reading.media_type, composition.text, composition.pages, composition.tables, tuple(dict.fromkeys(remarks))
    )


def converted(encoding: str) -> str:
    """The remark on a text that was not in Unicode."""
    return f"Văn bản mã {encoding}, đã chuyển sang Unicode."


def _lines(piece: Piece) -> Iterator[str]:
    match piece:
        case Line(text):
            yield from text.split("\n")
        case Grid(rows):
            for row in rows:
                for cell in row.cells:
                    yield from cell.split("\n")
