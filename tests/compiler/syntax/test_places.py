"""The gazetteer: what exists since 1 July 2025, and what the former units became."""

from __future__ import annotations

import pytest

from giaoluu.compiler.syntax.places import (
    Unit,
    became,
    communes_of,
    expand,
    find_unit,
    nearest,
    province_named,
    province_once_named,
    provinces,
    units,
)


def test_the_country_has_34_provinces_of_which_6_are_cities() -> None:
    assert len(provinces()) == 34
    assert [p.name for p in provinces() if p.kind == "thành phố"] == [
        "Hà Nội",
        "Hải Phòng",
        "Huế",
        "Đà Nẵng",
        "Hồ Chí Minh",
        "Cần Thơ",
    ]


def test_the_country_has_3321_communes_wards_and_special_zones() -> None:
    every = [unit for province in provinces() for unit in units(province.name)]
    assert len(every) == 3321
    assert {kind: sum(unit.kind == kind for unit in every) for kind in ("xã", "phường", "đặc khu")} == {
        "xã": 2621,
        "phường": 687,
        "đặc khu": 13,
    }


def test_cao_bang_has_53_communes_and_3_wards() -> None:
    assert len(communes_of("tỉnh Cao Bằng")) == 56
    assert len(communes_of("Cao Bằng", "xã")) == 53
    assert [str(ward) for ward in communes_of("CAO BẰNG", "phường")] == [
        "phường Thục Phán",
        "phường Nùng Trí Cao",
        "phường Tân Giang",
    ]


def test_a_unit_is_found_wherever_its_tone_is_put() -> None:
    assert find_unit("Đàm Thuỷ", "xã", "Cao Bằng") == [Unit("xã", "Đàm Thủy", "Cao Bằng")]
    assert find_unit("ĐÀM THỦY") == [Unit("xã", "Đàm Thủy", "Cao Bằng")]
    assert find_unit("Đàm Thủy", "phường", "Cao Bằng") == []


def test_a_province_is_found_with_and_without_its_kind() -> None:
    assert province_named("thành phố Hồ Chí Minh") == Unit("thành phố", "Hồ Chí Minh", "Hồ Chí Minh")
    assert province_named("Đăk Lăk") is None
    assert province_named("Yên Bái") is None


def test_a_former_commune_tells_what_it_became() -> None:
    (former,) = became("Hồng Trị", "xã", "Cao Bằng")
    assert (str(former), former.district, former.province) == ("xã Hồng Trị", "huyện Bảo Lạc", "tỉnh Cao Bằng")
    assert former.into == (Unit("xã", "Bảo Lạc", "Cao Bằng"),)


def test_a_former_district_became_several_communes() -> None:
    (former,) = became("Bảo Lạc", "huyện")
    assert [unit.name for unit in former.into] == [
        "Bảo Lạc",
        "Cốc Pàng",
        "Cô Ba",
        "Khánh Xuân",
        "Xuân Trường",
        "Hưng Đạo",
        "Huy Giáp",
        "Sơn Lộ",
    ]


def test_a_former_province_went_into_one_of_today() -> None:
    (former,) = became("Yên Bái", "tỉnh")
    assert former.into == (Unit("tỉnh", "Lào Cai", "Lào Cai"),)


def test_a_name_that_many_bore_is_narrowed_by_the_former_district_or_province() -> None:
    assert len(became("Châu Thành", "huyện")) > 5
    assert [former.province for former in became("Châu Thành", "huyện", "tỉnh Long An")] == ["tỉnh Long An"]


def test_a_slip_in_a_name_leads_to_the_right_one() -> None:
    assert nearest("Thực Phán", "phường", "Cao Bằng") == [Unit("phường", "Thục Phán", "Cao Bằng")]
    assert nearest("Kinh Bác", "phường", "Bắc Ninh") == [Unit("phường", "Kinh Bắc", "Bắc Ninh")]
    assert nearest("Bao Lac", None, "Cao Bằng") == [Unit("xã", "Bảo Lạc", "Cao Bằng")]


def test_a_right_name_has_no_nearest() -> None:
    assert nearest("Sơn Hà", "xã", "Quảng Ngãi") == []


@pytest.mark.parametrize(
    ("phrase", "count"),
    [
        ("Các xã trên địa bàn tỉnh", 53),
        ("UBND các xã, phường", 56),
        ("UBND các xã, phường, đặc khu", 56),
        ("UBND các xã, phường trên địa bàn tỉnh:", 56),
        ("Công đoàn xã, phường (mỗi đơn vị 01 đại biểu)", 56),
        ("UBND cấp xã", 56),
        ("các phường", 3),
        ("UBND các xã: Bảo Lạc, Lý Bôn, Ca Thành", 0),
        ("UBND các xã, phường Thục Phán", 0),
        ("các xã biên giới", 0),
        ("xã Bảo Lạc", 0),
        ("Các sở, ban, ngành", 0),
    ],
)
def test_a_group_without_names_stands_for_its_units(phrase: str, count: int) -> None:
    assert len(expand(phrase, "Cao Bằng")) == count


def test_a_group_in_an_unknown_province_stands_for_nobody() -> None:
    assert expand("các xã", "Yên Bái") == ()


def test_a_province_once_named_is_found_even_where_it_is_no_more() -> None:
    former = province_once_named("tỉnh Hà Giang")
    assert former is not None
    assert former.into == (Unit("tỉnh", "Tuyên Quang", "Tuyên Quang"),)
    assert province_once_named("Quảng Tây") is None


def test_an_empty_name_is_nowhere() -> None:
    assert (became(""), find_unit(""), nearest("", None, "Cao Bằng")) == ([], [], [])
