"""Small documents made for the readers' tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import typst

from giaoluu.compiler.reading import package, pdf
from giaoluu.compiler.reading.assembly import Fields, assemble

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def archive(members: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return made.getvalue()


def docx(body: str, numbering: str = "", styles: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A DOCX with this inside its `w:body`, `w:numbering` and `w:styles`."""
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{_RELATION}/{kind}" Target="{kind}.xml"/>'
        for kind in ("numbering", "styles")
    )
    members = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{_RELATION}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/numbering.xml": f"<w:numbering {_NAMESPACES}>{numbering}</w:numbering>",
        "word/styles.xml": f"<w:styles {_NAMESPACES}>{styles}</w:styles>",
    }
    return archive(members | dict(more or {}))


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str = "", properties: str = "") -> str:
    content = text if text.startswith("<") or not text else run(text)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def item(text: str, list_id: int, level: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def cell(content: str, properties: str = "") -> str:
    inside = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    made = "".join(one if one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def level(position: int, how: str, pattern: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{position}"><w:start w:val="1"/><w:numFmt w:val="{how}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def listing(key: int, *levels: str) -> str:
    """An abstract list and the list of the same number that uses it."""
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>' + numbered(key, key)


def numbered(key: int, abstract: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


ODF_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
    ]
)


def odt(body: str, styles: str = "", more: Mapping[str, str] | None = None) -> bytes:
    content = (
        f"<office:document-content {ODF_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content} | dict(more or {}))


_SHEET = """
#set page(paper: "a4", margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 20mm))
#set text(font: "Libertinus Serif", size: 13pt, lang: "vi")
#set smartquote(enabled: false)
#set par(spacing: 0.65em)
"""

LETTERHEAD = """
#grid(columns: (2fr, 3fr), align: center,
  [UBND TỈNH CAO BẰNG \\ *BAN TỔ CHỨC ĐẠI HỘI* \\ Số: 2683/KH-BTC],
  [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc* \\ _Cao Bằng, ngày 25 tháng 8 năm 2025_])
#v(1em)
#align(center)[*KẾ HOẠCH*]
"""


def typeset(source: str) -> bytes:
    """A PDF from Typst markup, on A4 with the margins of official documents."""
    made = typst.compile((_SHEET + source).encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def printed(source: str, dpi: int = 250) -> bytes:
    """The picture, in PNG, of a page set like that."""
    made = typst.compile((_SHEET + source).encode(), format="png", ppi=dpi)
    assert isinstance(made, bytes)
    return made


def read_package(data: bytes) -> Fields:
    return assemble(package.read(data))


def read_pdf(data: bytes) -> Fields:
    return assemble(pdf.read(data))


def tables_of(fields: Fields) -> list[list[list[str]]]:
    return [[[fields.text[start:end] for start, end in row] for row in table.rows] for table in fields.tables]
