"""ODT: paragraphs, lists with their labels, tables and text boxes in the order of the document."""

from __future__ import annotations

from giaoluu.compiler.reading.kinds import ODT_TYPE
from giaoluu.compiler.reading.odt_body import Body
from giaoluu.compiler.reading.odt_lists import Lists
from giaoluu.compiler.reading.pieces import Reading
from giaoluu.compiler.reading.xml_tree import child, name_of
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.safe_archive import Archive, parse_xml

_OTHERS = {
    "spreadsheet": "Đây là bảng tính; hãy chọn tệp kế hoạch dạng DOCX, ODT hoặc PDF.",
    "presentation": "Đây là bài trình chiếu; hãy chọn tệp kế hoạch dạng DOCX, ODT hoặc PDF.",
}


def read(archive: Archive) -> Reading:
    """Raises `Unreadable` for locked files and other kinds, `Damaged` and `Hostile` for broken ones."""
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Unreadable("Tệp ODT có mật khẩu; hãy mở bằng LibreOffice, bỏ mật khẩu rồi lưu lại.")
    content = parse_xml(archive.read("content.xml"))
    body = child(content, "body")
    text = child(body, "text")
    if text is None:
        kind = name_of(body[0]) if body is not None and len(body) else ""
        raise Unreadable(_OTHERS.get(kind, "Tệp này không phải văn bản; hãy chọn tệp dạng DOCX, ODT hoặc PDF."))
    styles = parse_xml(archive.read("styles.xml")) if "styles.xml" in archive.names else None
    walk = Body(Lists.of(content, styles))
    pieces = tuple(walk.blocks(text))
    return Reading(ODT_TYPE, pieces, walk.remarks())
