"""A table of officers as it is pasted."""

from __future__ import annotations

from giaoluu.domain.accounts.table import Newcomer, Problem, Wrong, read_table

AGENCIES = {"Sở Nội vụ": 1, "Công an tỉnh": 2, "Xã Bảo Lạc": 3}


def test_lines_become_newcomers_whatever_the_case_and_the_marks() -> None:
    text = (
        "Đơn vị\tHọ tên\tChức vụ\tĐiện thoại\tThư\n"
        "SỞ  NỘI VỤ\tTrần  Văn An\tChuyên viên\t0912 345 678\tan@so.gov.vn\n"
        "\n"
        "cong an tinh\tLê Bình\n"
    )
    assert read_table(text, AGENCIES).newcomers == (
        Newcomer("Trần Văn An", "Chuyên viên", "0912 345 678", "an@so.gov.vn", 1),
        Newcomer("Lê Bình", agency_id=2),
    )
    assert read_table(text, AGENCIES).problems == ()


def test_everything_wrong_is_told_with_its_line() -> None:
    text = (
        "Xã Bao Lac\tLê Bình\n"
        "Xã Bảo Lâm\t\t\tgọi sau\tbinh@\n"
        "Sở Nội vụ\tTrần An\tCV\t0912345678\ta@b.vn\tthừa\n"
        "Bưu điện\tVũ Hà\n"
        "Xã Bảo Lạc\tLê Bình\n"
    )
    assert read_table(text, AGENCIES).problems == (
        Problem(2, Wrong.AGENCY, "Xã Bảo Lâm", "Xã Bảo Lạc"),
        Problem(2, Wrong.NAME, ""),
        Problem(2, Wrong.PHONE, "gọi sau"),
        Problem(2, Wrong.EMAIL, "binh@"),
        Problem(3, Wrong.COLUMNS, "6"),
        Problem(4, Wrong.AGENCY, "Bưu điện"),
        Problem(5, Wrong.TWICE, "Lê Bình"),
    )


def test_nothing_is_nothing() -> None:
    assert read_table(" \n\t\n", AGENCIES) == read_table("", AGENCIES)
    assert read_table("", AGENCIES).newcomers == ()
