"""How two texts of a plan differ."""

from __future__ import annotations

from giaoluu.compiler.compile import Compilation
from giaoluu.domain.adoption.decisions.changes import compare
from giaoluu.domain.adoption.decisions.propose import propose
from tests.domain.adoption.conftest import PLAN, compiled


def test_a_text_does_not_differ_from_itself(plan: Compilation) -> None:
    assert compare(propose(plan), propose(plan)).changes == ()


def test_layout_numbering_and_marks_are_no_change(plan: Compilation) -> None:
    text = PLAN.replace("1. Sở Nội vụ", "1. Sở Nội vụ:").replace(
        "tham dự Hội nghị.\n\n- Phối", "tham dự\nHội nghị;\n\n- Phối"
    )
    assert compare(propose(plan), propose(compiled(text))).changes == ()


def test_each_change_is_told_once_with_both_texts(plan: Compilation, amended: Compilation) -> None:
    told = [
        (one.what, one.kind, one.was[:40], one.now[:40]) for one in compare(propose(plan), propose(amended)).changes
    ]
    assert told == [
        ("event", "changed", "2026-03-20T14:00", "2026-03-20T14:30"),
        ("unit", "added", "", "UBND phường Nùng Trí Cao"),
        ("duty", "changed", "Chọn cử 30 đại biểu tham dự Hội nghị.", "Chọn cử 45 đại biểu tham dự Hội nghị."),
        ("quota", "changed", "30 đại biểu", "45 đại biểu"),
        ("duty", "added", "", "Bảo đảm an ninh khu vực hội trường."),
        ("duty", "changed", "Đẩy mạnh công tác tuyên truyền về Hội ng", "Đẩy mạnh công tác tuyên truyền rộng rãi "),
        ("who", "changed", "phuong thuc phan, phuong tan giang", "phuong thuc phan, phuong tan giang, phuo"),
        ("duty", "dropped", "Phối hợp với Sở Nội vụ lập danh sách đại", ""),
    ]


def test_only_those_concerned_are_named(plan: Compilation, amended: Compilation) -> None:
    quota = next(one for one in compare(propose(plan), propose(amended)).changes if one.what == "quota")
    assert quota.units == ("cong an tinh",)


def test_a_duty_that_moved_to_another_clause_is_the_same_duty(plan: Compilation) -> None:
    moved = PLAN.replace("2. Công an tỉnh", "2. Sở Y tế\n\n- Bố trí 01 kíp cấp cứu.\n\n3. Công an tỉnh").replace(
        "3. UBND các", "4. UBND các"
    )
    told = [(one.what, one.kind) for one in compare(propose(plan), propose(compiled(moved))).changes]
    assert told == [("unit", "added"), ("duty", "added")]
