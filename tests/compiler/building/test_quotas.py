"""So many of something, asked of an agency; and numbers that ask for nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.building.quotas import read_quotas
from giaoluu.compiler.plan import Quota
from tests.compiler.building.plans import counted, sharing
from tests.compiler.syntax.texts import passage_of


def quotas_in(text: str, many: bool = False) -> tuple[Quota, ...]:
    return read_quotas(passage_of(text), many)


@pytest.mark.parametrize(
    ("text", "count", "count_max", "bound", "noun"),
    [
        ("Chọn cử 50 đại biểu là cán bộ, chiến sĩ tiêu biểu.", 50, None, "exact", "đại biểu"),
        ("Cử 01 đồng chí tham gia dẫn chương trình.", 1, None, "exact", "đồng chí"),
        ("Lựa chọn 01 tiết mục văn nghệ đặc sắc của đơn vị.", 1, None, "exact", "tiết mục văn nghệ"),
        ("Huy động 1.200 người tham gia diễu hành.", 1200, None, "exact", "người"),
        ("Cử không quá 05 đại biểu dự Hội nghị.", 5, None, "at_most", "đại biểu"),
        ("Cử tối đa 05 đại biểu dự Hội nghị.", 5, None, "at_most", "đại biểu"),
        ("Huy động ít nhất 100 đoàn viên tham gia.", 100, None, "at_least", "đoàn viên"),
        ("Huy động tối thiểu 100 đoàn viên tham gia.", 100, None, "at_least", "đoàn viên"),
        ("Bố trí khoảng 20 xe đưa, đón đại biểu.", 20, None, "about", "xe"),
        ("Huy động 70 - 90 học sinh tham gia.", 70, 90, "exact", "học sinh"),
        ("Huy động từ 70 đến 90 học sinh tham gia.", 70, 90, "exact", "học sinh"),
        ("Bố trí 02 bác sĩ trực tại Hội trường.", 2, None, "exact", "bác sĩ"),
        ("Mỗi khoa chọn từ 9 đến 15 HSSV dự thi.", 9, 15, "exact", "HSSV"),
        ("Cử 02 VĐV nam tham gia thi đấu.", 2, None, "exact", "VĐV nam"),
        ("Chuẩn bị 03 phóng sự về các điển hình.", 3, None, "exact", "phóng sự"),
    ],
)
def test_count_bound_and_noun(text: str, count: int, count_max: int | None, bound: str, noun: str) -> None:
    assert [(q.count, q.count_max, q.bound, q.noun) for q in quotas_in(text)] == [(count, count_max, bound, noun)]


@pytest.mark.parametrize(
    "text",
    [
        "Bố trí kinh phí 500.000.000 đồng tổ chức Chương trình.",
        "Chiếu phóng sự thời lượng 05 phút.",
        "Huy động 100% đoàn viên tham gia.",
        "Chuẩn bị quà tặng cho 68 người tiêu biểu.",
        "Tổ chức đón tiếp 450 đại biểu.",
        "Tuyên truyền kỷ niệm 80 năm Ngày thành lập.",
        "Thực hiện Chỉ thị số 05-CT/TW.",
        "Hoàn thành trước ngày 29/8/2025.",
        "Tổ chức Đại hội lần thứ VI.",
        "Xây dựng kịch bản trong 02 ngày.",
        "Rà soát người từ đủ 18 tuổi trở lên.",
        "Xây dựng kế hoạch tuyên truyền.",
    ],
)
def test_numbers_that_ask_for_nothing(text: str) -> None:
    assert quotas_in(text) == ()


@pytest.mark.parametrize(
    ("text", "who", "per"),
    [
        ("Chọn cử 50 đại biểu tham dự.", None, "total"),
        ("Mỗi đơn vị cử 20 đại biểu tham dự.", None, "agency"),
        ("mỗi đơn vị lựa chọn 01 điển hình tiên tiến.", None, "agency"),
        ("Cử 02 đại biểu/đơn vị tham dự.", None, "agency"),
        ("Cử đại biểu dự: Hội Nông dân tỉnh 20 người.", "Hội Nông dân tỉnh", "total"),
        ("Chỉ đạo Ban Công tác Thanh thiếu nhi chọn cử 30 đại biểu.", "Ban Công tác Thanh thiếu nhi", "total"),
    ],
)
def test_of_whom_it_is_asked(text: str, who: str | None, per: str) -> None:
    assert [(q.who, q.per) for q in quotas_in(text)] == [(who, per)]


@pytest.mark.parametrize(
    ("heading", "per"),
    [
        ("Công an tỉnh", "total"),
        ("Các xã trên địa bàn tỉnh", "agency"),
        ("UBND các phường Thục Phán; Tân Giang", "agency"),
    ],
)
def test_a_quota_of_several_agencies_is_asked_of_each(heading: str, per: str) -> None:
    (assignment,) = sharing(f"1. {heading}\n\n- Chọn cử 20 đại biểu tham dự Chương trình.")
    assert [quota.per for quota in assignment.tasks[0].quotas] == [per]


@pytest.mark.parametrize(
    ("text", "includes"),
    [
        (
            "Mỗi đơn vị chọn cử 20 đại biểu (trong đó, có đại diện học sinh Tiểu học, học sinh THCS).",
            ["học sinh Tiểu học", "học sinh THCS"],
        ),
        ("Cử 30 đại biểu, trong đó có 10 nữ và 05 người dân tộc thiểu số.", ["10 nữ", "05 người dân tộc thiểu số"]),
        ("Cử 30 đại biểu tham dự.", []),
    ],
)
def test_who_must_be_among_them(text: str, includes: list[str]) -> None:
    (quota,) = quotas_in(text)
    assert list(quota.includes) == includes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Cử 01 đồng chí lãnh đạo và 05 cán bộ tham dự.",
            [(1, "đồng chí lãnh đạo"), (5, "cán bộ")],
        ),
        ("Chuẩn bị 02 xe ô tô, 10 xe máy phục vụ.", [(2, "xe ô tô"), (10, "xe máy")]),
        (
            "Cử đại biểu dự: Hội Nông dân tỉnh 20 người; Hội Cựu chiến binh tỉnh 15 người.",
            [(20, "người"), (15, "người")],
        ),
    ],
)
def test_several_in_one_paragraph(text: str, found: list[tuple[int, str]]) -> None:
    assert counted(quotas_in(text)) == found


def test_a_quota_knows_its_place() -> None:
    text = "Chọn cử 50 đại biểu là cán bộ, chiến sĩ."
    (quota,) = quotas_in(text)
    assert text[slice(*quota.at)] == "50 đại biểu"


@given(
    st.sampled_from(["Cử", "Chọn cử", "Huy động", "Bố trí", "Giới thiệu", "Lựa chọn"]),
    st.sampled_from([("", "exact"), ("không quá ", "at_most"), ("ít nhất ", "at_least"), ("khoảng ", "about")]),
    st.integers(1, 3000),
    st.sampled_from(["đại biểu", "đồng chí", "học sinh", "đoàn viên", "tiết mục văn nghệ", "giáo viên", "xe"]),
    st.sampled_from([" tham gia Chương trình.", ".", "; gửi danh sách về Sở Nội vụ.", " để phục vụ Đại hội."]),
)
def test_a_quota_that_is_written_is_read_back(
    verb: str, bound: tuple[str, str], count: int, noun: str, rest: str
) -> None:
    shown = f"{count:02}" if count < 1000 else f"{count:,}".replace(",", ".")
    found = quotas_in(f"{verb} {bound[0]}{shown} {noun}{rest}")
    assert [(q.count, q.bound, q.noun, q.per) for q in found] == [(count, bound[1], noun, "total")]
