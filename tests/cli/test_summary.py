"""A plan told to a person: every part it has, none that it has not."""

from __future__ import annotations

from dataclasses import dataclass, field

from giaoluu.cli.summary import summary
from giaoluu.compiler.compile import Compilation
from giaoluu.compiler.findings.finding import Finding
from giaoluu.compiler.plan import (
    Agency,
    Allocation,
    Assignment,
    Budget,
    Delegates,
    Exemplar,
    Heading,
    Occasion,
    Plan,
    Quota,
    Segment,
    Signature,
    Task,
)
from giaoluu.compiler.source import Source
from giaoluu.compiler.syntax.tree import Document

AT = (0, 0)
HEADING = Heading("Kế hoạch", "57", "KH-BTC", "57/KH-BTC", None, "BAN TỔ CHỨC", "Huế", "2026-03-05", "Tổ chức Ngày hội")


@dataclass
class Told:
    plan: Plan
    findings: tuple[Finding, ...] = ()
    width: int = 100
    lines: list[str] = field(init=False)

    def __post_init__(self) -> None:
        source = Source("plan.txt", "text/plain", "0", "")
        self.lines = summary(Compilation(source, Document(source), self.plan, self.findings), self.width).splitlines()


def test_a_plan_of_which_little_is_known_says_so() -> None:
    assert Told(Plan(Heading(kind="Kế hoạch", symbol="KH-BTC"))).lines == ["KẾ HOẠCH KH-BTC", "", "PHÁT HIỆN: không có"]


def test_heading_names_code_place_day_and_issuer() -> None:
    assert Told(Plan(HEADING)).lines[:3] == [
        "KẾ HOẠCH 57/KH-BTC, Huế, thứ Năm 05/3/2026",
        "Tổ chức Ngày hội",
        "BAN TỔ CHỨC",
    ]


def test_occasions_over_hours_days_and_months() -> None:
    occasions = (
        Occasion("2026-03-26T19:30", "2026-03-26T21:00", "Quảng trường", "minute", AT),
        Occasion("2026-03-24", "2026-03-26", None, "day", AT),
        Occasion("2026-03", None, None, "month", AT),
        Occasion("2026-03-24T08:00", "2026-03-26T17:00", None, "minute", AT),
    )
    assert Told(Plan(HEADING, occasions=occasions)).lines[4:10] == [
        "KHI NÀO, Ở ĐÂU",
        "  19:30 – 21:00, thứ Năm 26/3/2026",
        "  Quảng trường",
        "  thứ Ba 24/3/2026 – thứ Năm 26/3/2026",
        "  tháng 3/2026",
        "  08:00 thứ Ba 24/3/2026 – 17:00 thứ Năm 26/3/2026",
    ]


def test_programme_and_exemplars_are_wrapped_under_themselves() -> None:
    segment = Segment(1, "Văn nghệ chào mừng của các nghệ nhân", 7.5, "2026-03-26T19:30", (), AT)
    exemplar = Exemplar("Lê An", "person", "Bà", "Nông dân", None, None, "nông dân", AT)
    told = Told(Plan(HEADING, programme=(segment,), exemplars=(exemplar,)), width=40)
    assert told.lines[5:11] == [
        "CHƯƠNG TRÌNH (1 phần)",
        "   1  19:30  Văn nghệ chào mừng của các",
        "      nghệ nhân (7.5 phút)",
        "",
        "ĐIỂN HÌNH (1)",
        "   1  Bà Lê An: Nông dân; đại diện nông",
    ]


def test_assignments_with_roles_deadlines_and_quotas() -> None:
    police = Agency("Công an tỉnh", "police", "one", AT)
    quota = Quota(2, 5, "about", "người", None, "agency", (), AT)
    tasks = (
        Task("Cử người dự.", "own", (), "2026-03-20", "trước ngày 20/3", (), (quota,), AT),
        Task("Chủ trì an ninh.", "lead", (), None, None, (), (), AT),
    )
    assignment = Assignment(1, "Đề nghị Công an tỉnh", (police,), True, tasks, AT)
    assert Told(Plan(HEADING, assignments=(assignment,))).lines[4:12] == [
        "ĐẠI BIỂU",
        "CHỈ TIÊU TRONG PHÂN CÔNG",
        "  khoảng 2–5  người mỗi đơn vị: Công an tỉnh",
        "",
        "PHÂN CÔNG (1 đầu mối, 2 việc)",
        "   1. Đề nghị Công an tỉnh",
        "               Cử người dự. [hạn: thứ Sáu 20/3/2026]",
        "      chủ trì  Chủ trì an ninh.",
    ]


def test_allocation_stands_for_the_groups() -> None:
    delegates = Delegates(12, (), (Allocation("Sở Nội vụ", 10, AT), Allocation("Báo Huế", None, AT)), None)
    assert Told(Plan(HEADING, delegates=delegates)).lines[4:7] == [
        "ĐẠI BIỂU: 12",
        "    10  Sở Nội vụ",
        "     ?  Báo Huế",
    ]


def test_money_signature_and_findings_close() -> None:
    budget = Budget(("ngân sách tỉnh",), 412500000, AT)
    signature = Signature("TM. BAN TỔ CHỨC", ("TRƯỞNG BAN",), "Lê An", AT)
    found = (Finding("F001", "x", "warning", "", "", AT),)
    told = Told(Plan(HEADING, budget=budget, signature=signature, replaces_invitation=True), found)
    assert told.lines[4:] == [
        "KINH PHÍ: 412.500.000 đồng",
        "  - ngân sách tỉnh",
        "",
        "KÝ: TM. BAN TỔ CHỨC, TRƯỞNG BAN, Lê An",
        "Kế hoạch này thay Giấy mời.",
        "",
        "PHÁT HIỆN: 1 cảnh báo; xem từng chỗ: giaoluu check plan.txt",
    ]
