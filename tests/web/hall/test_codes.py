"""Short names of delegations."""

from __future__ import annotations

from giaoluu.web.office.hall.codes import codes_of, colour_of


def test_agencies_have_the_letters_by_which_people_know_them() -> None:
    names = (
        "Sở Nội vụ", "Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Sở Giáo dục và Đào tạo", "Phường Thục Phán",
        "Ủy ban MTTQ Việt Nam tỉnh", "Tỉnh đoàn", "Xã Bảo Lạc",
    )  # fmt: skip
    assert list(codes_of(dict(enumerate(names))).values()) == ["NV", "CA", "BC", "GD", "TP", "MT", "TĐ", "BL"]


def test_no_two_delegations_have_one_code() -> None:
    codes = codes_of(dict(enumerate(["Xã Bảo Lạc", "Xã Bắc Lý", "Xã Bình Lư", "?", "!"] * 40)))
    assert (len(set(codes.values())), all(codes.values())) == (200, True)


def test_delegations_that_follow_each_other_differ_in_colour() -> None:
    assert [colour_of(place) for place in (0, 1, 11, 12)] == ["k0", "k1", "k11", "k0"]
