"""ODT: paragraphs, labels of lists, tables, text boxes."""

from __future__ import annotations

import io

import odfdo
import pytest

from giaoluu.compiler.reading import Unreadable, read_bytes
from tests.compiler.reading.documents import ODF_NAMES, archive, odt, read_package, tables_of


def text_of(body: str, styles: str = "") -> str:
    return read_package(odt(body, styles)).text


def test_a_document_of_odfdo_reads_as_it_was_written() -> None:
    made = odfdo.Document("text")
    made.body.clear()
    # The outline of that library's template numbers headings.
    made.body.append(odfdo.Header(1, "KẾ HOẠCH"))
    made.body.append(odfdo.Paragraph("Tổ chức giao lưu"))
    filled = odfdo.Table("Bảng", width=2, height=2)
    filled.set_values([["TT", "Đơn vị"], ["1", "Sở Nội vụ"]])
    made.body.append(filled)
    file = io.BytesIO()
    made.save(file)
    source = read_bytes(file.getvalue(), "k.odt")
    assert source.text == "1. KẾ HOẠCH\nTổ chức giao lưu\nTT\t|\tĐơn vị\n1\t|\tSở Nội vụ"
    assert [[source.text[slice(*span)] for span in row] for row in source.tables[0].rows] == [
        ["TT", "Đơn vị"],
        ["1", "Sở Nội vụ"],
    ]
    assert source.media_type == "application/vnd.oasis.opendocument.text"
    assert source.remarks == ()


def test_spaces_tabs_breaks_spans_and_links() -> None:
    body = (
        '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d <text:span>e</text:span>'
        "<text:a>f</text:a>\n   g<text:soft-page-break/></text:p>"
    )
    assert text_of(body) == "a   b\tc\nd ef g"


def test_deletions_comments_and_notes_are_no_text() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>xóa</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>a<office:annotation><text:p>ghi chú</text:p></office:annotation>"
        "<text:note><text:note-body><text:p>chân trang</text:p></text:note-body></text:note>b</text:p>"
    )
    fields = read_package(odt(body))
    assert fields.text == "ab"
    assert fields.remarks == ("Có 1 chú thích (cuối trang hoặc cuối văn bản) không được đọc.",)


STYLES = (
    '<text:list-style style:name="L">'
    '<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>'
)


def listed(inner: str, more: str = "") -> str:
    return f'<text:list text:style-name="L" {more}>{inner}</text:list>'


def item(text: str, inner: str = "", more: str = "") -> str:
    return f"<text:list-item {more}><text:p>{text}</text:p>{inner}</text:list-item>"


def test_the_levels_of_a_list() -> None:
    deep = "<text:list>" + item("c") + "</text:list>"
    middle = "<text:list>" + item("b", deep) + item("d") + "</text:list>"
    assert text_of(listed(item("A", middle) + item("E")), STYLES) == "I. A\nI.1. b\n- c\nI.2. d\nII. E"


def test_a_list_counts_anew_unless_it_continues() -> None:
    body = (
        listed(item("a"), 'xml:id="x"')
        + listed(item("b"))
        + listed(item("c"), 'text:continue-numbering="true"')
        + listed(item("d"), 'text:continue-list="x"')
        + listed(item("e", more='text:start-value="7"'))
    )
    assert text_of(body, STYLES) == "I. a\nI. b\nII. c\nII. d\nVII. e"


def test_only_the_first_paragraph_of_an_item_has_a_label() -> None:
    inner = (
        "<text:list-item><text:p>a</text:p><text:p>b</text:p></text:list-item>"
        "<text:list-header><text:p>c</text:p></text:list-header>"
    )
    assert text_of(listed(inner), STYLES) == "I. a\nb\nc"


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        f"<office:document-styles {ODF_NAMES}><office:styles><text:outline-style>"
        '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format=""/>'
        "</text:outline-style></office:styles></office:document-styles>"
    )
    body = "".join(
        f'<text:h text:outline-level="{level}">{text}</text:h>' for level, text in [(1, "A"), (2, "b"), (1, "C")]
    )
    assert read_package(odt(body, more={"styles.xml": outline})).text == "I. A\nb\nII. C"


def test_merged_cells_stand_once_and_covered_ones_are_empty() -> None:
    rows = (
        "<table:table-header-rows><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>S</text:p>'
        "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>T</text:p></table:table-cell>"
        "</table:table-row></table:table-header-rows>"
        '<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>8h</text:p></table:table-cell>'
        "<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>c</text:p><text:p>d</text:p></table:table-cell>"
        "<table:table-cell/></table:table-row>"
    )
    fields = read_package(odt(f"<table:table>{rows}</table:table>"))
    assert tables_of(fields) == [[["S", "T"], ["8h", "a", "b"], ["", "c\nd", ""]]]


def test_text_boxes_are_read_before_their_paragraph() -> None:
    body = "<text:p><draw:frame><draw:text-box><text:p>UBND</text:p></draw:text-box></draw:frame>sau</text:p>"
    assert text_of(body) == "UBND\nsau"


def test_a_sheet_of_a_million_repeated_rows_stays_small() -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="1048576">'
        '<table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row>"
    )
    fields = read_package(odt(f"<text:p>a</text:p><table:table>{rows}</table:table>"))
    assert len(fields.text) < 2_000


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        (
            {
                "content.xml": f"<office:document-content {ODF_NAMES}><office:body><office:spreadsheet/></office:body>"
                "</office:document-content>"
            },
            "Đây là bảng tính; hãy chọn tệp kế hoạch dạng DOCX, ODT hoặc PDF.",
        ),
        (
            {"content.xml": "x", "META-INF/manifest.xml": "<m:encryption-data/>"},
            "Tệp ODT có mật khẩu; hãy mở bằng LibreOffice, bỏ mật khẩu rồi lưu lại.",
        ),
        ({"content.xml": "<a>"}, "Tệp hỏng hoặc bị cắt cụt; hãy lấy lại bản gốc, hoặc mở bằng Word rồi lưu lại."),
    ],
)
def test_other_open_documents_are_refused(members: dict[str, str], sentence: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_package(archive(members))
    assert str(refusal.value) == sentence
