"""The end of a plan: recipients, signature, where obstacles are reported, whether it replaces invitations."""

from __future__ import annotations

import pytest

from giaoluu.compiler.plan import Plan
from tests.compiler.building.plans import plan_with

SIGNED = "TM. BAN TỔ CHỨC\nTRƯỞNG BAN\n\nLê Hải Hòa"


def ended(ending: str) -> Plan:
    return plan_with("II. KINH PHÍ\n\nTừ ngân sách nhà nước.", ending)


@pytest.mark.parametrize(
    ("ending", "texts"),
    [
        pytest.param(
            f"Nơi nhận:\n- TT Tỉnh ủy;\n- CT, các PCT UBND tỉnh;\n- Lưu: VT, NV.\n\n{SIGNED}",
            ["TT Tỉnh ủy", "CT, các PCT UBND tỉnh", "Lưu: VT, NV"],
            id="dashes",
        ),
        pytest.param(
            f"Nơi nhận:\n- Các cơ quan TW, doanh nghiệp, HTX\ntham gia khối, cụm thi đua;\n- Lưu: VT.\n\n{SIGNED}",
            ["Các cơ quan TW, doanh nghiệp, HTX tham gia khối, cụm thi đua", "Lưu: VT"],
            id="an entry over two lines",
        ),
        pytest.param(
            """
Nơi nhận:                             TM. BAN TỔ CHỨC
- TT Tỉnh ủy;                            TRƯỞNG BAN
- Các sở, ban, ngành
tỉnh;
- Lưu: VT.                               Lê Hải Hòa
""",
            ["TT Tỉnh ủy", "Các sở, ban, ngành tỉnh", "Lưu: VT"],
            id="beside the signature",
        ),
        pytest.param(
            f"**Nơi nhận:**\n\n\\- TT Tỉnh ủy;\n\n\\- Lưu: VT.\n\n{SIGNED}", ["TT Tỉnh ủy", "Lưu: VT"], id="Markdown"
        ),
        pytest.param(
            f"Nơi nhận:\nTT Tỉnh ủy;\nCác sở, ban, ngành;\nLưu: VT.\n\n{SIGNED}",
            ["TT Tỉnh ủy", "Các sở, ban, ngành", "Lưu: VT"],
            id="without dashes",
        ),
        pytest.param(f"{SIGNED}", [], id="none"),
    ],
)
def test_recipients(ending: str, texts: list[str]) -> None:
    assert [recipient.text for recipient in ended(ending).recipients] == texts


@pytest.mark.parametrize(
    ("lines", "authority", "capacity", "name"),
    [
        (SIGNED, "TM. BAN TỔ CHỨC", ("TRƯỞNG BAN",), "Lê Hải Hòa"),
        (
            "TM. BAN TỔ CHỨC\n\nTRƯỞNG BAN\n\n\n\nCHỦ TỊCH UBND TỈNH\n\nLê Hải Hòa",
            "TM. BAN TỔ CHỨC",
            ("TRƯỞNG BAN", "CHỦ TỊCH UBND TỈNH"),
            "Lê Hải Hòa",
        ),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nNông Thị Hoài An",
            "TM. ỦY BAN NHÂN DÂN",
            ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Nông Thị Hoài An",
        ),
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình", "KT. GIÁM ĐỐC", ("PHÓ GIÁM ĐỐC",), "Trần Văn Bình"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nTrần Văn Bình", "TL. CHỦ TỊCH", ("CHÁNH VĂN PHÒNG",), "Trần Văn Bình"),
        ("KT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình", "KT.GIÁM ĐỐC", ("PHÓ GIÁM ĐỐC",), "Trần Văn Bình"),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC\n\nTrần Văn Bình", "TUQ. CHỦ TỊCH", ("GIÁM ĐỐC",), "Trần Văn Bình"),
        ("TM. UBND XÃ\nCHỦ TỊCH\n\nTRẦN VĂN BÌNH", "TM. UBND XÃ", ("CHỦ TỊCH",), "TRẦN VĂN BÌNH"),
        ("TM. UBND XÃ\nCHỦ TỊCH\n\nH'Yim Kđoh", "TM. UBND XÃ", ("CHỦ TỊCH",), "H'Yim Kđoh"),
        ("GIÁM ĐỐC\n\n\nTrần Văn Bình", None, ("GIÁM ĐỐC",), "Trần Văn Bình"),
        ("T/M BAN CHẤP HÀNH\nBÍ THƯ\n\nTrần Văn Bình", "T/M BAN CHẤP HÀNH", ("BÍ THƯ",), "Trần Văn Bình"),
        ("TM. BAN TỔ CHỨC\nTRƯỞNG BAN", "TM. BAN TỔ CHỨC", ("TRƯỞNG BAN",), None),
        (
            "TM. ỦY BAN NHÂN\nDÂN\nCHỦ TỊCH\n\nTrần Văn Bình",
            "TM. ỦY BAN NHÂN DÂN",
            ("CHỦ TỊCH",),
            "Trần Văn Bình",
        ),
    ],
)
def test_signature(lines: str, authority: str | None, capacity: tuple[str, ...], name: str | None) -> None:
    signature = ended(f"Nơi nhận:\n- TT Tỉnh ủy;\n- Lưu: VT.\n\n{lines}").signature
    assert signature is not None
    assert (signature.authority, signature.capacity, signature.name) == (authority, capacity, name)


@pytest.mark.parametrize(
    ("words", "to"),
    [
        (
            "Trong quá trình thực hiện nếu có vướng mắc, báo cáo Ban Tổ chức Đại hội (qua Sở Nội vụ) tổng hợp./.",
            "Ban Tổ chức Đại hội (qua Sở Nội vụ)",
        ),
        (
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về Sở Nội vụ để tổng hợp.",
            "Sở Nội vụ",
        ),
        (
            "Nếu có vấn đề phát sinh, các đơn vị liên hệ Phòng Văn hóa - Xã hội, điện thoại 0206.",
            "Phòng Văn hóa - Xã hội",
        ),
        ("Trên đây là Kế hoạch, các đơn vị báo cáo kết quả về Sở Nội vụ trước ngày 29/8/2025.", None),
        ("Trên đây là Kế hoạch tổ chức Chương trình.", None),
    ],
)
def test_where_obstacles_are_reported(words: str, to: str | None) -> None:
    reporting = ended(f"{words}\n\nNơi nhận:\n- Lưu: VT.").reporting
    assert (reporting.to if reporting else None) == to


@pytest.mark.parametrize(
    ("words", "replaces"),
    [
        ("Kế hoạch này thay cho Giấy mời./.", True),
        ("Kế hoạch này thay Giấy mời.", True),
        ("Kế hoạch này thay thế giấy triệu tập.", True),
        ("Sở Nội vụ gửi Giấy mời.", False),
        ("Kế hoạch này thay thế Kế hoạch số 12/KH-UBND.", False),
    ],
)
def test_whether_the_plan_stands_for_the_invitation(words: str, replaces: bool) -> None:
    assert ended(words).replaces_invitation is replaces


@pytest.mark.parametrize(
    ("after", "annexes"),
    [
        ("PHỤ LỤC I\n\nPhân bổ đại biểu", [("PHỤ LỤC I", "Phân bổ đại biểu")]),
        ("PHỤ LỤC\nPhân bổ đại biểu", [("PHỤ LỤC", "Phân bổ đại biểu")]),
        (
            "Phụ lục 1: Phân bổ đại biểu\n\nSở Y tế 20 người.\n\nPhụ lục 2: Mẫu đăng ký",
            [("Phụ lục 1", "Phân bổ đại biểu"), ("Phụ lục 2", "Mẫu đăng ký")],
        ),
        ("", []),
    ],
)
def test_annexes(after: str, annexes: list[tuple[str, str]]) -> None:
    found = ended(f"Nơi nhận:\n- Lưu: VT.\n\n{SIGNED}\n\n{after}").annexes
    assert [(annex.label, annex.title) for annex in found] == annexes
