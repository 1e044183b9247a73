"""The letterhead and title: who issues the plan, its number, place, day and subject."""

from __future__ import annotations

import pytest

from giaoluu.compiler.plan import Heading
from tests.compiler.building.plans import whole

NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
TITLE = "KẾ HOẠCH\nTổ chức Lễ dâng hương\n\nI. MỤC ĐÍCH\n\nTri ân.\n\nII. KINH PHÍ\n\nTừ ngân sách.\n"


def heading(head: str, title: str = TITLE) -> Heading:
    return whole(f"{head}\n\n{title}").document


@pytest.mark.parametrize(
    ("head", "parent", "issuer"),
    [
        ("UBND TỈNH CAO BẰNG\nSỞ NỘI VỤ", "UBND TỈNH CAO BẰNG", "SỞ NỘI VỤ"),
        ("ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG", None, "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG"),
        ("ỦY BAN NHÂN DÂN TỈNH GIA LAI", None, "ỦY BAN NHÂN DÂN TỈNH GIA LAI"),
        (
            "UBND TỈNH CAO BẰNG\nBAN TỔ CHỨC ĐẠI HỘI\nTĐYN LẦN THỨ VI",
            "UBND TỈNH CAO BẰNG",
            "BAN TỔ CHỨC ĐẠI HỘI TĐYN LẦN THỨ VI",
        ),
        (
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG THPT\nCHUYÊN CAO BẰNG",
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
            "TRƯỜNG THPT CHUYÊN CAO BẰNG",
        ),
        ("TỈNH ĐOÀN CAO BẰNG\nBAN CHẤP HÀNH", "TỈNH ĐOÀN CAO BẰNG", "BAN CHẤP HÀNH"),
        ("**UBND TỈNH CAO BẰNG**\n**SỞ NỘI VỤ**\n-------", "UBND TỈNH CAO BẰNG", "SỞ NỘI VỤ"),
    ],
)
def test_parent_and_issuer(head: str, parent: str | None, issuer: str) -> None:
    found = heading(f"{head}\n\nSố: 12/KH-SNV\n\n{NATIONAL}\nCao Bằng, ngày 25 tháng 8 năm 2025")
    assert (found.parent, found.issuer) == (parent, issuer)


@pytest.mark.parametrize(
    ("line", "number", "symbol", "code"),
    [
        ("Số: 2683/KH-BTC", "2683", "KH-BTC", "2683/KH-BTC"),
        ("Số: 2683 /KH-BTC", "2683", "KH-BTC", "2683/KH-BTC"),
        ("Số 12/KH-UBND", "12", "KH-UBND", "12/KH-UBND"),
        ("Số: 05/KH-UBND", "05", "KH-UBND", "05/KH-UBND"),
        ("Số: 12 / KH - UBND", "12", "KH-UBND", "12/KH-UBND"),
        ("Số:        /KH-UBND", None, "KH-UBND", None),
        ("Số: ....../KH-UBND", None, "KH-UBND", None),
        ("Số: /KH-MTTQ-BTT", None, "KH-MTTQ-BTT", None),
        ("Số 38-KH/BTGDVTU", "38", "KH/BTGDVTU", "38-KH/BTGDVTU"),
        ("Số: 75/KH-TĐTN-BTG", "75", "KH-TĐTN-BTG", "75/KH-TĐTN-BTG"),
        ("Số: 12/KH-ĐHĐT", "12", "KH-ĐHĐT", "12/KH-ĐHĐT"),
    ],
)
def test_the_number(line: str, number: str | None, symbol: str, code: str | None) -> None:
    found = heading(f"SỞ NỘI VỤ\n\n{line}\n\n{NATIONAL}\nCao Bằng, ngày 25 tháng 8 năm 2025")
    assert (found.number, found.symbol, found.code) == (number, symbol, code)


@pytest.mark.parametrize(
    ("lines", "place", "date"),
    [
        ("Cao Bằng, ngày 25 tháng 8 năm 2025", "Cao Bằng", "2025-08-25"),
        ("*Cao Bằng, ngày 05 tháng 11 năm 2025*", "Cao Bằng", "2025-11-05"),
        ("TP. Hồ Chí Minh, ngày 25 tháng 8 năm 2025", "TP. Hồ Chí Minh", "2025-08-25"),
        ("Cao Bằng, ngày     tháng 9 năm 2025", "Cao Bằng", None),
        ("Cao Bằng, ngày 25 tháng 8\nnăm 2025", "Cao Bằng", "2025-08-25"),
        ("Thừa Thiên\nHuế, ngày 25 tháng 8 năm 2025", "Thừa Thiên Huế", "2025-08-25"),
    ],
)
def test_place_and_day(lines: str, place: str, date: str | None) -> None:
    found = heading(f"SỞ NỘI VỤ\n\nSố: 12/KH-SNV\n\n{NATIONAL}\n{lines}")
    assert (found.place, found.date) == (place, date)


@pytest.mark.parametrize(
    ("title", "kind", "subject"),
    [
        ("KẾ HOẠCH\nTổ chức Lễ dâng hương", "Kế hoạch", "Tổ chức Lễ dâng hương"),
        ("KẾ HOẠCH\nTổ chức Lễ dâng hương,\nthắp nến tri ân", "Kế hoạch", "Tổ chức Lễ dâng hương, thắp nến tri ân"),
        ("KẾ HOẠCH\nV/v tổ chức Lễ dâng hương", "Kế hoạch", "tổ chức Lễ dâng hương"),
        ("KẾ HOẠCH Tổ chức Lễ dâng hương", "Kế hoạch", "Tổ chức Lễ dâng hương"),
        ("Kế hoạch\nTổ chức Lễ dâng hương", "Kế hoạch", "Tổ chức Lễ dâng hương"),
        ("PHƯƠNG ÁN\nTổ chức Lễ dâng hương", "Phương án", "Tổ chức Lễ dâng hương"),
        (
            "KẾ HOẠCH\nTổ chức Lễ dâng hương\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 01/10/2025)",
            "Kế hoạch",
            "Tổ chức Lễ dâng hương",
        ),
    ],
)
def test_kind_and_subject(title: str, kind: str, subject: str) -> None:
    rest = TITLE.split("\n\n", 1)[1]
    found = heading(f"SỞ NỘI VỤ\n\n{NATIONAL}", f"{title}\n\n{rest}")
    assert (found.kind, found.subject) == (kind, subject)


@pytest.mark.parametrize(
    "head",
    [
        """
UBND TỈNH CAO BẰNG               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ NỘI VỤ                        Độc lập - Tự do - Hạnh phúc
 Số: 12/KH-SNV                   Cao Bằng, ngày 25 tháng 8 năm 2025
""",
        """
UBND TỈNH CAO BẰNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc
Số: 12/KH-SNV | Cao Bằng, ngày 25 tháng 8 năm 2025
""",
        """
| UBND TỈNH CAO BẰNG **SỞ NỘI VỤ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
|---|---|
| Số: 12/KH-SNV | *Cao Bằng, ngày 25 tháng 8 năm 2025* |
""".replace(" **SỞ NỘI VỤ**", ""),
    ],
)
def test_a_letterhead_in_two_columns_says_the_same(head: str) -> None:
    found = heading(head)
    assert (found.code, found.place, found.date) == ("12/KH-SNV", "Cao Bằng", "2025-08-25")
    bodies = [body for body in (found.parent, found.issuer) if body]
    assert bodies == ["UBND TỈNH CAO BẰNG", "SỞ NỘI VỤ"][: len(bodies)]


@pytest.mark.parametrize(
    ("line", "code", "date"),
    [
        ("(Kèm theo Quyết định số 15/QĐ-UBND ngày 01/10/2025 của UBND tỉnh)", "15/QĐ-UBND", "2025-10-01"),
        ("(Ban hành kèm theo Quyết định số      /QĐ-UBND ngày   /10/2025)", None, None),
    ],
)
def test_the_decision_to_which_a_plan_is_attached(line: str, code: str | None, date: str | None) -> None:
    rest = TITLE.split("\n\n", 1)[1]
    attached = whole(f"{NATIONAL}\nKẾ HOẠCH\nTổ chức Lễ dâng hương\n{line}\n\n{rest}").attached_to
    assert attached is not None
    assert (attached.kind, attached.code, attached.date) == ("Quyết định", code, date)


def test_a_plan_of_its_own_is_attached_to_nothing() -> None:
    assert whole(f"{NATIONAL}\n{TITLE}").attached_to is None
