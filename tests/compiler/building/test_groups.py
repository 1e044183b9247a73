"""Groups of units without names: which units they are in the plan's own province."""

from __future__ import annotations

import pytest

from tests.compiler.building.plans import HEAD, sharing, whole


@pytest.mark.parametrize(
    ("heading", "count", "kinds"),
    [
        ("Các xã trên địa bàn tỉnh", 53, {"xã"}),
        ("UBND các phường", 3, {"phường"}),
        ("UBND các xã, phường", 56, {"xã", "phường"}),
        ("Sở Nội vụ", 0, set()),
        ("Các sở, ban, ngành", 0, set()),
        ("Các doanh nghiệp, hợp tác xã", 0, set()),
        ("UBND phường Thục Phán", 0, set()),
    ],
)
def test_the_units_of_cao_bang(heading: str, count: int, kinds: set[str]) -> None:
    (assignment,) = sharing(f"1. {heading}\n\n- Tuyên truyền trong Nhân dân.")
    units = assignment.agencies[0].stands_for
    assert (len(units), len(set(units)), {unit.split()[0] for unit in units}) == (count, count, kinds)


def test_the_remaining_units_are_all_but_those_named_elsewhere() -> None:
    named, rest = sharing("1. UBND các phường Thục Phán; Tân Giang\n\n- Dự.\n\n2. UBND các phường còn lại\n\n- Dự.")
    assert [agency.stands_for for agency in named.agencies] == [(), ()]
    assert rest.agencies[0].stands_for == ("phường Nùng Trí Cao",)


def test_a_plan_of_a_commune_has_no_communes_below_it() -> None:
    head = HEAD.replace("TỈNH CAO BẰNG", "XÃ BẢO LẠC")
    (assignment,) = whole(f"{head}\nII. TỔ CHỨC THỰC HIỆN\n\n1. Các xã lân cận\n\n- Tham dự.").assignments
    assert assignment.agencies[0].stands_for == ()
