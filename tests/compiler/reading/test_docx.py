"""DOCX: what is read, in which order, and what is left out."""

from __future__ import annotations

import io

import docx as python_docx
import pytest

from giaoluu.compiler.reading import read_bytes
from tests.compiler.reading.documents import cell, docx, paragraph, read_package, row, run, table, tables_of


def text_of(body: str, **parts: str) -> str:
    return read_package(docx(body, **parts)).text


def test_a_document_of_python_docx_reads_as_it_was_written() -> None:
    made = python_docx.Document()
    made.add_paragraph("KẾ HOẠCH")
    filled = made.add_table(rows=2, cols=2)
    for place, words in enumerate(["TT", "Đơn vị", "1", "Sở Nội vụ"]):
        filled.cell(place // 2, place % 2).text = words
    made.add_paragraph("Trên đây là Kế hoạch./.")
    file = io.BytesIO()
    made.save(file)
    source = read_bytes(file.getvalue(), "kế hoạch.docx")
    assert source.text == "KẾ HOẠCH\nTT\t|\tĐơn vị\n1\t|\tSở Nội vụ\nTrên đây là Kế hoạch./."
    assert [[source.text[slice(*span)] for span in row] for row in source.tables[0].rows] == [
        ["TT", "Đơn vị"],
        ["1", "Sở Nội vụ"],
    ]
    assert source.media_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert source.remarks == ()
    assert source.pages == (0,)


def test_inside_a_paragraph_everything_that_shows_letters_is_read() -> None:
    body = paragraph(
        run("Sở ")
        + f"<w:hyperlink>{run('Nội vụ')}</w:hyperlink>"
        + f"<w:smartTag>{run(', tỉnh')}</w:smartTag>"
        + f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{run(' Cao Bằng')}</w:sdtContent></w:sdt>"
        + f"<w:fldSimple w:instr='DATE'>{run(' 2025')}</w:fldSimple>"
        + "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>"
        + "<m:oMath><m:r><m:t>x²</m:t></m:r></m:oMath>"
    )
    assert text_of(body) == "Sở Nội vụ, tỉnh Cao Bằng 2025\ta\nb-cx²"


def test_instructions_of_fields_are_not_text() -> None:
    body = paragraph(
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + run("7") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
    assert text_of(body) == "7"


def test_tracked_insertions_stay_and_deletions_go() -> None:
    body = paragraph(
        run("Cử ") + f"<w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins>{run('50')}</w:ins>" + run(" đại biểu")
    )
    assert text_of(body) == "Cử 50 đại biểu"


def test_a_paragraph_whose_mark_is_deleted_runs_into_the_next() -> None:
    body = paragraph(run("Cử 50 "), "<w:rPr><w:del/></w:rPr>") + paragraph("đại biểu")
    assert text_of(body) == "Cử 50 đại biểu"


def test_hidden_text_is_left_out_also_when_a_style_hides_it() -> None:
    styles = '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = paragraph(
        run("Một ")
        + run("ẩn", "<w:vanish/>")
        + run("ẩn", '<w:rStyle w:val="An"/>')
        + run("hai", '<w:rStyle w:val="An"/><w:vanish w:val="0"/>')
    )
    assert text_of(body, styles=styles) == "Một hai"


def test_a_text_box_is_read_once_before_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('UBND TỈNH CAO BẰNG')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert text_of(paragraph(f"<w:r>{both}</w:r>{run('KẾ HOẠCH')}")) == "UBND TỈNH CAO BẰNG\nKẾ HOẠCH"


def test_a_text_box_of_an_old_word_is_read() -> None:
    content = f"<w:txbxContent>{paragraph('Số: 12')}</w:txbxContent>"
    box = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    assert text_of(paragraph(f"<w:r>{box}</w:r>") + paragraph("sau")) == "Số: 12\nsau"


def test_symbols_of_symbol_fonts_become_what_they_look_like() -> None:
    body = paragraph(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> có </w:t><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
    )
    assert text_of(body) == "✓ có -"


def test_footnotes_are_passed_over_with_a_remark() -> None:
    fields = read_package(docx(paragraph(run("Kinh phí") + "<w:r><w:footnoteReference w:id='2'/></w:r>")))
    assert fields.text == "Kinh phí"
    assert fields.remarks == ("Có 1 chú thích (cuối trang hoặc cuối văn bản) không được đọc.",)


def test_merged_cells_stand_once_and_continued_ones_are_empty() -> None:
    fields = read_package(
        docx(
            table(
                row(cell("Buổi sáng", '<w:gridSpan w:val="2"/>'), "Thực hiện"),
                row(cell("8h00", '<w:vMerge w:val="restart"/>'), "Đón tiếp", "Văn phòng"),
                row(cell("", "<w:vMerge/>"), "Khai mạc", cell(paragraph("Lãnh đạo") + paragraph("Ban"))),
            )
        )
    )
    assert tables_of(fields) == [
        [["Buổi sáng", "Thực hiện"], ["8h00", "Đón tiếp", "Văn phòng"], ["", "Khai mạc", "Lãnh đạo\nBan"]]
    ]
    assert fields.text == ("Buổi sáng\t|\tThực hiện\n8h00\t|\tĐón tiếp\t|\tVăn phòng\n\t|\tKhai mạc\t|\tLãnh đạo\nBan")
    assert fields.tables[0].rows[2][0] == (50, 50)


def test_a_cell_is_trimmed_in_its_span() -> None:
    fields = read_package(docx(table(row("  a  ", cell(paragraph() + paragraph("b") + paragraph())))))
    assert tables_of(fields) == [[["a", "b"]]]


def test_a_table_in_a_cell_is_text_of_the_cell() -> None:
    inner = cell(paragraph("trước") + table(row("1", "2")) + paragraph("sau"))
    assert tables_of(read_package(docx(table(row(inner, "bên"))))) == [[["trước\n1\t|\t2\nsau", "bên"]]]


def test_a_frame_of_one_cell_around_tables_is_no_table() -> None:
    inner = cell(paragraph("PHỤ LỤC") + table(row("1", "2")) + paragraph())
    fields = read_package(docx(table(row(inner))))
    assert fields.text == "PHỤ LỤC\n1\t|\t2\n"
    assert tables_of(fields) == [[["1", "2"]]]


def test_deleted_rows_go_and_wrapped_rows_and_cells_stay() -> None:
    wrapped = f"<w:sdt><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt>"
    body = (
        f"<w:tbl>{row('x', properties='<w:del/>')}"
        f"<w:sdt><w:sdtContent><w:tr>{cell('a')}{wrapped}</w:tr></w:sdtContent></w:sdt>"
        "</w:tbl>"
    )
    assert tables_of(read_package(docx(body))) == [[["a", "b"]]]


def test_blocks_inside_content_controls_and_custom_xml_are_read_in_order() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('một')}<w:customXml>{paragraph('hai')}</w:customXml></w:sdtContent></w:sdt>"
        + paragraph("ba")
    )
    assert text_of(body) == "một\nhai\nba"


def test_letters_are_composed_and_invisible_ones_removed() -> None:
    body = paragraph("Kê\u0301 hoa\u0323ch\u200b \ufeffthi\u00ad đua\u00a0Ðại hội")
    assert text_of(body) == "Kế hoạch thi đua\u00a0Ðại hội"


def test_the_strict_dialect_reads_like_the_usual_one() -> None:
    strict = '<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body>{}</d:body></d:document>'
    body = "<d:p><d:r><d:t>KẾ</d:t><d:tab/><d:t>HOẠCH</d:t></d:r></d:p>"
    assert read_package(docx("", more={"word/document.xml": strict.format(body)})).text == "KẾ\tHOẠCH"


@pytest.mark.parametrize(
    ("font", "typed", "shown"),
    [
        (".VnTime", "§¹i héi thi ®ua yªu n\u00adíc", "Đại hội thi đua yêu nước"),
        (".VnTimeH", "kÕ ho¹ch", "KẾ HOẠCH"),
        (".VnArialH Bold", "ñy ban", "ỦY BAN"),
        ("VNI-Times", "Ñaïi hoäi thi ñua yeâu nöôùc", "Đại hội thi đua yêu nước"),
        ("VNI-Times", "UÛY BAN NHAÂN DAÂN", "ỦY BAN NHÂN DÂN"),
        (".VnTime", "Đại hội", "Đại hội"),
    ],
)
def test_letters_of_old_fonts_become_unicode_run_by_run(font: str, typed: str, shown: str) -> None:
    fonts = f'<w:rFonts w:ascii="{font}"/>'
    # One run of Unicode among many of the old encoding does not shake the belief in the font's name.
    old = {".": "h\u00e9i ", "V": "hoäi "}[font[0]] * 20
    body = (
        paragraph(run("Căn cứ: "))
        + "".join(paragraph(run(old, fonts)) for _ in range(20))
        + paragraph(run(typed, fonts))
    )
    assert text_of(body).split("\n")[0] == "Căn cứ: "
    assert text_of(body).split("\n")[-1] == shown


def test_an_old_font_name_left_over_on_unicode_text_is_not_believed() -> None:
    fonts = '<w:rFonts w:ascii=".VnTime"/>'
    body = paragraph(run("Ủy ban nhân dân tỉnh là cơ quan chủ trì", fonts)) + paragraph(run("là và đã có", fonts))
    fields = read_package(docx(body))
    assert fields.text == "Ủy ban nhân dân tỉnh là cơ quan chủ trì\nlà và đã có"
    assert fields.remarks == ()


def test_a_letter_of_an_old_encoding_split_over_two_runs_is_one_letter() -> None:
    fonts = '<w:rFonts w:ascii="VNI-Times"/>'
    body = paragraph(run("hoa", fonts) + run("ït ñoä", fonts) + run("ng", fonts + "<w:b/>"))
    fields = read_package(docx(body))
    assert fields.text == "hoạt động"
    assert fields.remarks == ("Văn bản mã VNI, đã chuyển sang Unicode.",)


def test_the_font_may_come_from_a_style_or_the_defaults() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr></w:style>'
    )
    assert text_of(paragraph("héi nghÞ"), styles=styles) == "hội nghị"
