"""Tables of strangers, read apart: every format, every address, nothing run, nothing unpacked beyond its limits."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from datetime import date

import pytest
import xlsxwriter
import xlwt
from odfdo import Cell, Document, Table
from odfdo import Row as OdfRow

from giaoluu.lib.formula_guard import GUARDED, guarded, is_formula, unguarded
from giaoluu.lib.legacy_vietnamese import TCVN3, convert
from giaoluu.lib.table_in import Fault, NotATable, Row, address, read_apart, sheets_in
from giaoluu.lib.table_in.text_table import decoded

HEAD = ("Họ và tên", "Năm sinh")
PERSON = ("Bế Ngọc Ánh", "1985")
ROWS = [Row(3, ("", *HEAD)), Row(4, ("", *PERSON))]
"""With an empty column before and two empty rows above, so that addresses are those of the sheet."""


def xlsx(*cells: tuple[int, int, object]) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Danh sách")
        for row, column, value in cells:
            sheet.write(row, column, value)
    return file.getvalue()


def placed() -> list[tuple[int, int, str]]:
    return [
        (row + 2, column + 1, words) for row, line in enumerate((HEAD, PERSON)) for column, words in enumerate(line)
    ]


def xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Danh sách")
    for row, column, words in placed():
        sheet.write(row, column, words)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def ods() -> bytes:
    document = Document("spreadsheet")
    document.body.clear()
    table = Table("Danh sách")
    for line in ((), (), ("", *HEAD), ("", *PERSON)):
        row = OdfRow()
        for words in line:
            row.append_cell(Cell(words))
        table.append_row(row)
    document.body.append(table)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def read(data: bytes) -> list[Row]:
    [sheet] = sheets_in(read_apart(data))
    return sheet.rows


def refused(data: bytes) -> Fault:
    with pytest.raises(NotATable) as caught:
        read_apart(data)
    return caught.value.fault


@pytest.mark.parametrize("make", [lambda: xlsx(*placed()), xls, ods], ids=["xlsx", "xls", "ods"])
def test_cells_keep_the_addresses_that_the_sheet_shows(make: object) -> None:
    assert read(make()) == ROWS  # type: ignore[operator]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_text_is_read_in_any_encoding_with_any_sign_between_cells(encoding: str, sign: str) -> None:
    text = "\n".join(["", "", sign.join(("", *HEAD)), sign.join(("", *PERSON))])
    if encoding == "cp1258":
        # Windows-1258 writes some tones as marks of their own.
        text = "".join(_in_pieces(letter) for letter in text)
    assert read(text.encode(encoding)) == ROWS


def _in_pieces(letter: str) -> str:
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        whole = unicodedata.normalize("NFD", letter)
        return unicodedata.normalize("NFC", whole[:-1]) + whole[-1] if whole[-1] != "̂" else letter
    return letter


def test_quotes_hold_line_ends_and_signs_together() -> None:
    assert read('Họ và tên;Ghi chú\n"Bế Ngọc Ánh";"dòng 1\ndòng 2; hết"\n'.encode()) == [
        Row(1, ("Họ và tên", "Ghi chú")), Row(2, ("Bế Ngọc Ánh", "dòng 1 dòng 2; hết"))
    ]  # fmt: skip


def test_text_of_old_encodings_is_left_for_those_who_look_for_it() -> None:
    old = "NguyÔn V¨n Hïng, TrÇn ThÞ Thµnh, NguyÔn §øc C­êng\n" * 5
    assert decoded(old.encode("latin-1")) == old
    assert convert(old.split(",", maxsplit=1)[0], TCVN3) == "Nguyễn Văn Hùng"


def test_values_stand_as_people_write_them() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, [1985, 0.5, True])
        sheet.write_datetime(0, 3, date(1985, 12, 31), day)
        sheet.write_formula(0, 4, "=1+1", None, 2)
        sheet.write_formula(0, 5, "=cmd|' /C calc'!A0", None, "")
        sheet.write_string(0, 6, "=cmd|' /C calc'!A0")
    assert read(file.getvalue()) == [Row(1, ("1985", "0.5", "có", "31/12/1985", "2", "", "=cmd|' /C calc'!A0"))]


def test_hidden_sheets_are_not_read() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.add_worksheet("Danh sách").write(0, 0, "Bế Ngọc Ánh")
        hidden = book.add_worksheet("Danh mục")
        hidden.write(0, 0, "đại biểu")
        hidden.hide()
    assert [sheet.name for sheet in sheets_in(read_apart(file.getvalue()))] == ["Danh sách"]


def packed(member: bytes, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    """A workbook in which one member is another."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx((0, 0, "x")))) as before,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as now,
    ):
        for info in before.infolist():
            now.writestr(info.filename, member if info.filename == name else before.read(info.filename))
    return file.getvalue()


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    assert refused(packed(b" " * 300 * 1024 * 1024)) is Fault.TOO_HEAVY


def test_a_sheet_that_claims_the_whole_grid_costs_its_own_process_only() -> None:
    cells = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    head = (
        b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    assert refused(packed(head + cells + b"</sheetData></worksheet>")) is Fault.TOO_HEAVY


def test_entities_are_refused() -> None:
    sheet = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'
    assert refused(packed(sheet)) is Fault.DAMAGED


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.EMPTY),
        (b" \n", Fault.EMPTY),
        (b"%PDF-1.7 x", Fault.UNKNOWN),
        (b"\x7fELF\0\0", Fault.UNKNOWN),
        (b"PK\x03\x04 broken", Fault.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), Fault.LOCKED),
    ],
)
def test_what_is_no_table_says_why(data: bytes, fault: Fault) -> None:
    assert refused(data) is fault


def test_a_table_of_which_the_end_is_missing_is_none() -> None:
    with pytest.raises(ValueError, match="without its end"):
        sheets_in(b'{"sheet": "a"}\n[1, "x"]\n')


@pytest.mark.parametrize(("column", "named"), [(0, "A17"), (25, "Z17"), (26, "AA17"), (701, "ZZ17"), (702, "AAA17")])
def test_addresses_are_those_of_a_spreadsheet(column: int, named: str) -> None:
    assert address(17, column) == named


@pytest.mark.parametrize("begin", GUARDED)
def test_no_cell_begins_like_a_formula_and_comes_back_as_it_was(begin: str) -> None:
    assert guarded(f"{begin}1+1") == f"'{begin}1+1"
    assert unguarded(guarded(f"{begin}1+1")) == f"{begin}1+1"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("=1+1", True), ("@SUM(A1)", True), ("+cmd|' /C calc'!A0", True), ("-2+3=x", True), ("+84 912 345 678", False),
        ("- Trưởng đoàn", False),
    ],
)  # fmt: skip
def test_a_formula_is_told_from_a_telephone_number(words: str, found: bool) -> None:
    assert is_formula(words) is found
