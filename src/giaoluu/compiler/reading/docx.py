"""DOCX: body and tables in the order of the document, with Word's own numbering, text boxes, insertions kept.

The package is opened here and not by python-docx, which reads every part into memory, follows any DTD and fails on the
dangling relationships that converters leave behind.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from giaoluu.compiler.reading.docx_body import Body
from giaoluu.compiler.reading.docx_numbering import Numbering
from giaoluu.compiler.reading.docx_styles import Styles
from giaoluu.compiler.reading.kinds import DOCX_TYPE
from giaoluu.compiler.reading.pieces import Reading
from giaoluu.compiler.reading.xml_tree import Element, attribute, child, name_of
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.safe_archive import Archive, Damaged, parse_xml

_OTHER_ROOTS = {
    "workbook": "Đây là bảng tính Excel; hãy chọn tệp kế hoạch dạng DOCX, ODT hoặc PDF.",
    "presentation": "Đây là bài trình chiếu PowerPoint; hãy chọn tệp kế hoạch dạng DOCX, ODT hoặc PDF.",
}


def read(archive: Archive) -> Reading:
    """Raises `Unreadable` for other Office files, `Damaged` and `Hostile` for broken ones."""
    main = _main_part(archive)
    root = parse_xml(archive.read(main))
    if name_of(root) in _OTHER_ROOTS:
        raise Unreadable(_OTHER_ROOTS[name_of(root)])
    content = child(root, "body")
    if name_of(root) != "document" or content is None:
        raise Unreadable("Tệp Office này không phải văn bản Word; hãy chọn tệp kế hoạch dạng DOCX, ODT hoặc PDF.")
    parts = dict(_related(archive, main))
    styles = Styles.of(_optional(archive, parts.get("styles")))
    numbering = Numbering.of(_optional(archive, parts.get("numbering")), styles)
    body = Body(styles, numbering)
    body.look_at_fonts(content)
    pieces = tuple(body.blocks(content))
    return Reading(DOCX_TYPE, pieces, body.remarks())


def _main_part(archive: Archive) -> str:
    if "_rels/.rels" in archive.names:
        found = dict(_related(archive, "")).get("officeDocument")
        if found in archive.names and found is not None:
            return found
    for usual in ("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"):
        if usual in archive.names:
            return usual
    raise Damaged("no main part")


def _related(archive: Archive, part: str) -> Iterator[tuple[str, str]]:
    """The parts that a part names: kind of relation and path; external ones left out."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in archive.names:
        return
    for relation in parse_xml(archive.read(rels)):
        target = unquote(attribute(relation, "Target") or "")
        if attribute(relation, "TargetMode") != "External" and target:
            kind = (attribute(relation, "Type") or "").rpartition("/")[2]
            yield kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _optional(archive: Archive, part: str | None) -> Element | None:
    return parse_xml(archive.read(part)) if part in archive.names and part is not None else None
