"""The places that a plan gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from giaoluu.compiler.compile import Compilation, compile_plan
from giaoluu.compiler.reading import read_file
from giaoluu.domain.adoption.decisions.allotments import circle_of, duty_of
from giaoluu.domain.adoption.decisions.changes import compare
from giaoluu.domain.adoption.decisions.proposal import Allotment, Proposal, as_json, from_json
from giaoluu.domain.adoption.decisions.propose import propose
from giaoluu.domain.adoption.records import holders_of

WARDS = ("phuong thuc phan", "phuong tan giang", "phuong nung tri cao")
OFFICES = ("Các sở, ban, ngành", "Các doanh nghiệp, hợp tác xã tham gia khối, cụm thi đua thuộc tỉnh")


@pytest.fixture(scope="module")
def reference(shared_plans: Path) -> Proposal:
    return propose(compile_plan(read_file(shared_plans / "2683-KH-BTC.txt"), check=False))


def told(proposal: Proposal) -> list[tuple[object, ...]]:
    return [
        (one.kind, one.planned, one.circle, one.units + one.groups, one.words[:32], one.said and one.said.clause)
        for one in proposal.allotments
    ]


def test_the_reference_plan_gives_places_of_three_kinds(reference: Proposal) -> None:
    assert told(reference) == [
        ("open", None, "exemplar", ("so noi vu",), "Điển hình tiên tiến tham gia gia", "mục II.2 (5), ý 1"),
        ("fixed", 30, "ordinary", ("uy ban mttq viet nam tinh",), "30 đại biểu là đoàn viên, thanh ", "mục IV.4, ý 2"),
        ("fixed", 50, "forces", ("cong an tinh",), "50 đại biểu là cán bộ, chiến sĩ ", "mục IV.6, ý 1"),
        ("fixed", 50, "forces", ("bo chi huy quan su tinh",), "50 đại biểu là đại diện cán bộ, ", "mục IV.7, ý 1"),
        ("fixed", 60, "ordinary", ("so giao duc dao tao",), "60 đại biểu là giáo viên và học ", "mục IV.8, ý 1"),
        ("each", 20, "ordinary", WARDS, "20 đại biểu là điển hình tiên ti", "mục IV.9, ý 3"),
        ("open", None, "leader", WARDS, "Đại diện lãnh đạo Đảng ủy và Đại", "mục IV.9, ý 3"),
        ("each", 1, "ordinary", OFFICES, "01 điển hình tiên tiến tiêu biểu", "mục IV.10, ý 2"),
        ("open", None, "leader", OFFICES, "Đại diện lãnh đạo Hội đồng Thi đ", "mục IV.10, ý 2"),
        ("open", None, "leader", ("Các xã trên địa bàn tỉnh",), "Đại diện lãnh đạo xã", "mục IV.11, ý 3"),
        ("open", None, "guest", ("so noi vu",), "Đại biểu Trung ương: Đại biểu Hộ", "mục III.2, ý 1"),
        ("open", None, "guest", ("so noi vu",), "Đại biểu 6 tỉnh trong Cụm thi đu", "mục III.2, ý 2"),
        ("open", None, "leader", ("so noi vu",), "Đại biểu của tỉnh: Đại diện Thườ", "mục III.2, ý 3"),
        ("open", None, "ordinary", ("so noi vu",), "Đại biểu đại diện Chiến sỹ thi đ", "mục III.2, ý 4"),
        ("open", None, "ordinary", ("so noi vu",), "Đại biểu là đoàn viên, thanh niê", "mục III.2, ý 5"),
        ("open", None, "press", ("so noi vu",), "Đại diện các cơ quan thông tấn, ", "mục III.2, ý 6"),
    ]


def test_its_numbers_sum_to_two_hundred_and_fifty_of_four_hundred_and_fifty(reference: Proposal) -> None:
    fixed = sum((one.planned or 0) * len(holders_of(one, reference)) for one in reference.allotments)
    assert (fixed, reference.delegates_total.value) == (250, "450")


def test_what_must_be_among_them_stands_with_the_places(reference: Proposal) -> None:
    assert [one.includes for one in reference.allotments if one.includes] == [("học sinh Tiểu học", "học sinh THCS")]


def test_those_whom_the_plan_honours_are_invited_by_name_and_a_collective_names_somebody_later(
    reference: Proposal,
) -> None:
    people = reference.allotments[0].people
    assert [(one.name, one.is_person) for one in people] == [
        ("Hợp tác xã Nông nghiệp 118", False), ("Nguyễn Xuân Thành", True), ("Trần Thị Chung", True),
        ("Đinh Thị Thảo Hằng", True), ("Tản Dầu Quầy", True), ("Nguyễn Quang Huy", True), ("Nông Văn Vàng", True),
    ]  # fmt: skip


def test_only_some_of_a_group_may_be_asked(reference: Proposal) -> None:
    communes = next(one for one in reference.allotments if one.only)
    assert sorted(holders_of(communes, reference)) == ["xa bao lac", "xa ca thanh", "xa ly bon"]


def test_a_host_and_an_act_take_no_place(reference: Proposal) -> None:
    assert [one.words for one in reference.allotments if "MC" in one.words or "tiết mục" in one.words] == []


def test_a_table_gives_places_and_what_a_duty_says_of_the_same_agency_comes_first(root: Path) -> None:
    proposal = propose(compile_plan(read_file(root / "examples/giao-luu-truyen-hinh.docx"), check=False))
    given = {
        one.units[0]: one.planned for one in proposal.allotments if one.kind == "fixed" and one.units != ("so noi vu",)
    }
    assert given == {
        "cong an tinh": 40, "bo chi huy quan su tinh": 40, "so giao duc dao tao": 50, "tinh doan": 30,
        "phuong dong hoi": 20, "phuong dong thuan": 15, "phuong dong son": 15,
    }  # fmt: skip
    kept = [
        (one.words, one.planned) for one in proposal.allotments if one.kind == "fixed" and one.units == ("so noi vu",)
    ]
    assert kept == [
        ("Đại biểu Trung ương và các tỉnh bạn", 20),
        ("Lãnh đạo tỉnh, Hội đồng Thi đua - Khen thưởng tỉnh, Ban Tổ chức", 45),
        ("Các sở, ban, ngành, đoàn thể tỉnh", 50),
        ("UBND các xã, phường, đặc khu còn lại (mỗi đơn vị 01 đại biểu)", 75),
    ]


@pytest.mark.parametrize(
    ("words", "circle"),
    [
        ("50 đại biểu là cán bộ, chiến sĩ tiêu biểu", "forces"),
        ("Đại biểu đại diện Chiến sỹ thi đua toàn quốc", "ordinary"),
        ("60 đại biểu là giáo viên và học sinh", "ordinary"),
        ("20 học sinh tiêu biểu", "pupil"),
        ("10 giáo viên", "teacher"),
        ("Đại diện các cơ quan thông tấn, báo chí", "press"),
        ("Đại biểu 6 tỉnh trong Cụm thi đua", "guest"),
        ("Đại diện lãnh đạo xã", "leader"),
    ],
)
def test_as_what_they_come_is_read_from_the_words(words: str, circle: str) -> None:
    assert circle_of(words) == circle


def test_places_know_the_duty_that_asks_for_them() -> None:
    assert [duty_of(key) for key in ("0a1b2c3d4e/1", "0a1b2c3d4e.2/0", "table/cong an tinh", "exemplars")] == [
        "0a1b2c3d4e", "0a1b2c3d4e.2", "", ""
    ]  # fmt: skip


def test_places_are_kept_as_they_are(reference: Proposal) -> None:
    assert from_json(as_json(reference)).allotments == reference.allotments


def test_a_smaller_plan_gives_what_its_duties_ask_for(plan: Compilation) -> None:
    assert [one.words for one in propose(plan).allotments] == [
        "30 đại biểu tham dự Hội nghị",
        "01 đại biểu tham dự Hội nghị",
    ]


def test_another_number_in_a_table_is_a_change_and_a_new_name_among_the_honoured_too() -> None:
    was = Proposal(allotments=(Allotment("table/x", "fixed", "Khách mời", units=("so noi vu",), planned=20),))
    now = Proposal(allotments=(Allotment("table/x", "fixed", "Khách mời", units=("so noi vu",), planned=25),))
    changes = [(one.what, one.kind, one.was, one.now, one.units) for one in compare(was, now).changes]
    assert changes == [("places", "changed", "Khách mời: 20", "Khách mời: 25", ("so noi vu",))]
    assert [(one.what, one.kind) for one in compare(was, Proposal()).changes] == [("places", "dropped")]
    assert [(one.what, one.kind) for one in compare(Proposal(), now).changes] == [("places", "added")]
