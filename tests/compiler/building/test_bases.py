"""The documents on which a plan stands."""

from __future__ import annotations

import pytest

from giaoluu.compiler.building.bases import build_bases
from giaoluu.compiler.plan import Basis
from tests.compiler.syntax.texts import passage_of


def bases_in(*paragraphs: str) -> tuple[Basis, ...]:
    return build_bases([passage_of(text) for text in paragraphs])


@pytest.mark.parametrize(
    ("text", "kind", "code", "date", "issuer", "subject"),
    [
        (
            "Căn cứ Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh về tổ chức Đại hội;",
            "Kế hoạch",
            "2500/KH-UBND",
            "2025-08-12",
            "Ủy ban nhân dân tỉnh",
            "tổ chức Đại hội",
        ),
        (
            "Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị về đẩy mạnh học tập và làm theo Bác;",
            "Chỉ thị",
            "05-CT/TW",
            "2016-05-15",
            "Bộ Chính trị",
            "đẩy mạnh học tập và làm theo Bác",
        ),
        (
            "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết Luật Thi đua;",
            "Nghị định",
            "98/2023/NĐ-CP",
            "2023-12-31",
            "Chính phủ",
            "chi tiết Luật Thi đua",
        ),
        ("Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;", "Luật", None, "2022-06-15", None, "Thi đua, khen thưởng"),
        ("Căn cứ Công văn 1789/SGDĐT-CTTT của Sở;", "Công văn", "1789/SGDĐT-CTTT", None, "Sở", None),
        (
            "Căn cứ Kế hoạch số 12 /KH-UBND ngày 01/10/2025 của UBND xã;",
            "Kế hoạch",
            "12/KH-UBND",
            "2025-10-01",
            "UBND xã",
            None,
        ),
    ],
)
def test_a_cited_document(
    text: str, kind: str, code: str | None, date: str | None, issuer: str | None, subject: str | None
) -> None:
    assert [(b.kind, b.code, b.date, b.issuer, b.subject) for b in bases_in(text)] == [
        (kind, code, date, issuer, subject)
    ]


@pytest.mark.parametrize(
    ("paragraphs", "codes"),
    [
        pytest.param(
            ("Thực hiện Kế hoạch số 2674/KH-UBND ngày 08/10/2024 của UBND tỉnh và Kế hoạch số 2500/KH-UBND",),
            ["2674/KH-UBND", "2500/KH-UBND"],
            id="two in one sentence",
        ),
        pytest.param(
            ("Căn cứ Quyết định số 12/QĐ-UBND ngày 01/3/2025;", "Căn cứ Kế hoạch số 15/KH-UBND ngày 02/3/2025;"),
            ["12/QĐ-UBND", "15/KH-UBND"],
            id="one a paragraph",
        ),
        pytest.param(
            ("Căn cứ Quyết định số 12/QĐ-UBND ngày 01/3/2025; Kế hoạch số 15/KH-UBND ngày 02/3/2025;",),
            ["12/QĐ-UBND", "15/KH-UBND"],
            id="a semicolon between",
        ),
        pytest.param(
            ("Căn cứ Quyết định số 12/QĐ-UBND ngày 01/3/2025;", "Thực hiện Quyết định số 12/QĐ-UBND ngày 01/3/2025,"),
            ["12/QĐ-UBND"],
            id="the same twice counts once",
        ),
        pytest.param(
            ("Căn cứ Công điện số 008/CĐ-UBND và số 009/CĐ-UBND ngày 01/3/2025;",),
            ["008/CĐ-UBND", "009/CĐ-UBND"],
            id="numbers of one kind",
        ),
        pytest.param(
            ("Căn cứ Nghị định số 12/2025/NĐ-CP ngày 01/3/2025 của Chính phủ sửa đổi Nghị định số 98/2023/NĐ-CP;",),
            ["12/2025/NĐ-CP"],
            id="an amended one is not a basis",
        ),
        pytest.param(("Nhằm chào mừng Đại hội, Sở Nội vụ xây dựng Kế hoạch như sau:",), [], id="none"),
    ],
)
def test_which_documents_are_bases(paragraphs: tuple[str, ...], codes: list[str]) -> None:
    assert [basis.code for basis in bases_in(*paragraphs)] == codes


def test_a_day_written_once_belongs_to_each_of_a_list() -> None:
    found = bases_in("Thực hiện Kế hoạch số 12/KH-UBND, Kế hoạch số 15/KH-UBND ngày 02/3/2025 của UBND tỉnh;")
    assert [(b.code, b.date, b.issuer) for b in found] == [
        ("12/KH-UBND", "2025-03-02", "UBND tỉnh"),
        ("15/KH-UBND", "2025-03-02", "UBND tỉnh"),
    ]
