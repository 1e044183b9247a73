"""When two spellings may be one name."""

from __future__ import annotations

import pytest

from giaoluu.compiler.rules.reckoning.people import nearly_same, people_called


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Lê Hải Hòa", "Lê Hải Hoà", False),
        ("Phùng Thành Vinh", "Phùng Thanh Vinh", True),
        ("Nông Văn Vàng", "Nông Văn Vàn", True),
        ("Nông Văn Vàng", "Nông Văn Bình", False),
        ("Nông Văn Vàng", "Nông Vàng", False),
        ("Trần Thị Chung", "Trần Thị Trung", False),
        ("An", "Ân", False),
    ],
)
def test_names_are_near_by_marks_or_one_letter(one: str, other: str, near: bool) -> None:
    assert (nearly_same(one, other), nearly_same(other, one)) == (near, near)


def test_people_are_found_behind_a_form_of_address() -> None:
    text = "Bà Đinh Thị Thảo Hằng, chuyên viên; đồng chí Huỳnh Tấn Phát (ông Vàng, đường Bà Triệu)"
    assert [person.name for person in people_called(text)] == ["Đinh Thị Thảo Hằng", "Huỳnh Tấn Phát"]
