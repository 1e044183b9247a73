"""PDF: lines in reading order, columns kept apart, ruled tables, page numbers, broken text layers."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from PIL import Image

from giaoluu.compiler.reading import read_bytes
from tests.compiler.reading.documents import LETTERHEAD, printed, read_pdf, tables_of, typeset

INDENTED = "#set par(first-line-indent: (amount: 1cm, all: true), justify: true)\n"


def test_a_plan_is_read_in_order_with_its_columns_apart() -> None:
    source = read_bytes(
        typeset(
            LETTERHEAD
            + INDENTED
            + """
Căn cứ Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh,
Ban Tổ chức xây dựng Kế hoạch như sau:

Diện tích 3.200 m#super[2] đất; nước H#sub[2]O. “Trích dẫn” và "ngoặc kép".
#v(1.5em)
Trong quá trình thực hiện nếu có vướng mắc, các cơ quan báo cáo Ban Tổ chức Đại hội xem xét quyết định./.

#grid(columns: (1fr, 1fr), [#set text(size: 11pt)
*Nơi nhận:* \\ - TT Tỉnh ủy; \\ - Lưu: VT, NV.],
align(center)[*TM. BAN TỔ CHỨC \\ TRƯỞNG BAN* \\ \\ \\ \\ *Lê Hải Hòa*])
"""
        ),
        "k.pdf",
    )
    assert source.text == (
        "UBND TỈNH CAO BẰNG\nBAN TỔ CHỨC ĐẠI HỘI\nSố: 2683/KH-BTC\t|\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nCao Bằng, ngày 25 tháng 8 năm 2025\n"
        "                             KẾ HOẠCH\n"
        "    Căn cứ Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025 của Ủy ban nhân\n"
        "dân tỉnh, Ban Tổ chức xây dựng Kế hoạch như sau:\n"
        '    Diện tích 3.200 m2 đất; nước H2O. “Trích dẫn” và "ngoặc kép".\n'
        "\n"
        "    Trong quá trình thực hiện nếu có vướng mắc, các cơ quan báo cáo Ban Tổ chức Đại\n"
        "hội xem xét quyết định./.\n"
        "Nơi nhận:\n- TT Tỉnh ủy;\n- Lưu: VT, NV.\t|\tTM. BAN TỔ CHỨC\nTRƯỞNG BAN\n\nLê Hải Hòa"
    )
    assert [[source.text[slice(*span)] for span in table.rows[0]] for table in source.tables] == [
        [
            "UBND TỈNH CAO BẰNG\nBAN TỔ CHỨC ĐẠI HỘI\nSố: 2683/KH-BTC",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nCao Bằng, ngày 25 tháng 8 năm 2025",
        ],
        ["Nơi nhận:\n- TT Tỉnh ủy;\n- Lưu: VT, NV.", "TM. BAN TỔ CHỨC\nTRƯỞNG BAN\n\nLê Hải Hòa"],
    ]
    assert (source.media_type, source.pages, source.remarks) == ("application/pdf", (0,), ())


def test_a_ruled_table_keeps_its_cells() -> None:
    fields = read_pdf(
        typeset(
            """#table(columns: (1cm, 1fr, 3cm), [TT],[Đơn vị],[Số lượng],
 [1],[Công an tỉnh \\ Bộ Chỉ huy Quân sự tỉnh],[50],
 table.cell(rowspan: 2)[2],[Sở Giáo dục],[60], [Sở Y tế],[],
 table.cell(colspan: 2)[Tổng],[110])"""
        )
    )
    assert tables_of(fields) == [
        [
            ["TT", "Đơn vị", "Số lượng"],
            ["1", "Công an tỉnh\nBộ Chỉ huy Quân sự tỉnh", "50"],
            ["2", "Sở Giáo dục", "60"],
            ["", "Sở Y tế", ""],
            ["Tổng", "110"],
        ]
    ]


def test_lines_before_between_and_after_tables_keep_their_places() -> None:
    fields = read_pdf(typeset("một\n#table(columns: 2, [a],[b])\nhai\n#table(columns: 2, [c],[d])\nba"))
    assert fields.text == "một\na\t|\tb\nhai\nc\t|\td\nba"
    assert tables_of(fields) == [[["a", "b"]], [["c", "d"]]]


def test_a_table_over_a_page_break_is_one_table_without_the_repeated_heading() -> None:
    rows = ",".join(f"[{number}],[Đơn vị số {number}]" for number in range(1, 61))
    fields = read_pdf(typeset(f"#table(columns: (2cm, 1fr), table.header[TT][Đơn vị], {rows})\nHết."))
    assert tables_of(fields) == [[["TT", "Đơn vị"], *([str(one), f"Đơn vị số {one}"] for one in range(1, 61))]]
    assert fields.text.endswith("60\t|\tĐơn vị số 60\nHết.")
    assert len(fields.pages) == 2
    assert fields.text[fields.pages[1] - 1] == "\n"
    assert fields.text[fields.pages[1] :].split("\t")[0].isdigit()


def test_a_row_cut_by_the_page_edge_is_one_row() -> None:
    words = "Chủ trì tham mưu lựa chọn các điển hình tham gia giao lưu và " * 60
    fields = read_pdf(typeset(f"#table(columns: (1cm, 1fr), [1],[{words}])"))
    assert len(fields.pages) == 2 or len(tables_of(fields)[0]) == 1
    assert [[" ".join(cell.split()) for cell in row] for row in tables_of(fields)[0]] == [["1", words.strip()]]


def test_page_numbers_go_and_pages_are_told() -> None:
    fields = read_pdf(
        typeset('#set page(numbering: "1", number-align: top + center)\nmột\n#pagebreak()\nhai\n#pagebreak()\n2025')
    )
    assert fields.text == "một\nhai\n2025"
    assert fields.pages == (0, 4, 8)


def test_a_number_alone_that_is_no_page_number_stays() -> None:
    assert read_pdf(typeset("450\n\nđại biểu")).text == "450\nđại biểu"


def test_running_heads_go() -> None:
    fields = read_pdf(typeset("#set page(header: [Dự thảo lần 2])\n" + "\n#pagebreak()\n".join("abcd")))
    assert fields.text == "a\nb\nc\nd"


def test_a_table_without_rules_keeps_its_gaps() -> None:
    fields = read_pdf(
        typeset("Đầu trang.\n#grid(columns: (4cm, 1fr), row-gutter: 0.65em, [8h00],[Đón tiếp], [8h15],[Khai mạc])")
    )
    lines = fields.text.split("\n")
    assert [line.split() for line in lines] == [["Đầu", "trang."], ["8h00", "Đón", "tiếp"], ["8h15", "Khai", "mạc"]]
    assert lines[1].index("Đón") == lines[2].index("Khai")
    assert lines[1].count("  ") > 2
    assert fields.tables == ()


def test_the_last_line_of_a_paragraph_does_not_fall_into_the_recipients() -> None:
    fields = read_pdf(
        typeset(
            "Trong quá trình thực hiện nếu có vướng mắc, các cơ quan, đơn vị kịp thời báo cáo về "
            "Ban Tổ chức để\nxem xét./.\n\n"
            "#grid(columns: (1fr, 1fr), [Nơi nhận: \\ - Như trên;], align(center)[CHỦ TỊCH])"
        )
    )
    assert tables_of(fields) == [[["Nơi nhận:\n- Như trên;", "CHỦ TỊCH"]]]
    assert fields.text.count("xem xét./.\nNơi nhận:") == 1


def test_a_signature_that_begins_above_the_recipients_stays_whole() -> None:
    fields = read_pdf(
        typeset(
            "Thân văn bản dài hết chiều ngang của trang giấy để biết lề trái và lề phải ở đâu mà đọc cho đúng./.\n\n"
            "#grid(columns: (1fr, 1fr), [#v(2.2em) Nơi nhận: \\ - Như trên;], "
            "align(center)[TM. BAN TỔ CHỨC \\ TRƯỞNG BAN \\ CHỦ TỊCH])"
        )
    )
    assert tables_of(fields) == [[["Nơi nhận:\n- Như trên;", "TM. BAN TỔ CHỨC\nTRƯỞNG BAN\nCHỦ TỊCH"]]]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_as_it_is_shown(turn: int) -> None:
    """A landscape annex is often a portrait page whose text runs sideways, shown turned."""
    flat = typeset("#set page(flipped: true)\nPHỤ LỤC\n\nDanh sách đại biểu\n#table(columns: 2, [TT],[Tên])")
    document = pdfium.PdfDocument(flat)
    page = document[0]
    width, height = page.get_size()
    back = {90: (0, 1, -1, 0, height, 0), 180: (-1, 0, 0, -1, width, height), 270: (0, -1, 1, 0, 0, width)}[turn]
    for thing in page.get_objects():
        thing.transform(pdfium.PdfMatrix(*back))
    page.gen_content()
    if turn != 180:
        page.set_mediabox(0, 0, height, width)
    page.set_rotation(turn)
    made = io.BytesIO()
    document.save(made)
    fields = read_pdf(made.getvalue())
    assert fields.text == "PHỤ LỤC\nDanh sách đại biểu\nTT\t|\tTên"


def test_slanted_water_marks_are_left_out() -> None:
    fields = read_pdf(typeset("#place(center + horizon, rotate(-45deg, text(60pt, gray)[DỰ THẢO]))\nKẾ HOẠCH"))
    assert fields.text == "KẾ HOẠCH"


def test_letters_printed_upon_themselves_are_read_once() -> None:
    twice = "#place(dx: 0.3pt)[Sở Nội vụ xoong nồi]\n#place[Sở Nội vụ xoong nồi]"
    assert read_pdf(typeset(twice)).text == "Sở Nội vụ xoong nồi"
    # This font has no `ơ` in this cut: it is built of two shapes, both of which the file calls `ơ`.
    assert read_pdf(typeset("*_Nơi nhận:_* ươm mơ")).text == "Nơi nhận: ươm mơ"


def test_ligatures_become_letters() -> None:
    assert read_pdf(typeset("office, file, flag")).text == "office, file, flag"


def test_a_pdf_of_pictures_is_read_by_ocr() -> None:
    picture = Image.open(io.BytesIO(printed("KẾ HOẠCH\n\nTổ chức Chương trình giao lưu điển hình tiên tiến")))
    made = io.BytesIO()
    picture.convert("RGB").save(made, "PDF", resolution=250)
    fields = read_pdf(made.getvalue())
    assert fields.text == "KẾ HOẠCH\nTổ chức Chương trình giao lưu điển hình tiên tiến"
    assert fields.remarks[0].startswith("Văn bản được nhận dạng từ ảnh quét, độ tin cậy trung bình 9")


def test_a_text_layer_without_meaning_is_read_by_ocr() -> None:
    """Some fonts say nothing of which letters their shapes are: the text layer is then private-use characters."""
    honest = typeset('#set text(font: "Libertinus Serif")\nKẾ HOẠCH tổ chức Chương trình giao lưu')
    broken = _without_unicode_maps(honest)
    fields = read_pdf(broken)
    assert fields.text == "KẾ HOẠCH tổ chức Chương trình giao lưu"
    assert len(fields.remarks) == 1


def _without_unicode_maps(data: bytes) -> bytes:
    assert b"/ToUnicode" in data
    return data.replace(b"/ToUnicode", b"/ToNothing")


def test_a_table_drawn_inside_a_form_is_found() -> None:
    """Programs that stamp or merge PDFs wrap whole pages in forms, moved and scaled."""
    document = pdfium.PdfDocument(typeset("Đầu\n#table(columns: 2, [TT],[Tên],[1],[An])"))
    wrapped = pdfium.PdfDocument.new()
    page = wrapped.new_page(500, 700)
    xobject = pdfium.raw.FPDF_NewXObjectFromPage(wrapped, document, 0)
    placed = pdfium.raw.FPDF_NewFormObjectFromXObject(xobject)
    pdfium.raw.FPDFPageObj_Transform(placed, 0.8, 0, 0, 0.8, 20, 10)
    pdfium.raw.FPDFPage_InsertObject(page, placed)
    page.gen_content()
    pdfium.raw.FPDF_CloseXObject(xobject)
    made = io.BytesIO()
    wrapped.save(made)
    assert tables_of(read_pdf(made.getvalue())) == [[["TT", "Tên"], ["1", "An"]]]
