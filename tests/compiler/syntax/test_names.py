"""Names of agencies: where one ends, how a list of them is taken apart, what kind each is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.syntax.names import is_generic, kind_of, name_end, scope_of, split_names, starts_with_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Nội vụ", ["Sở Nội vụ"]),
        ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Sở Giáo dục và Đào tạo", ["Sở Giáo dục và Đào tạo"]),
        ("Sở Nội vụ, Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Sở Nội vụ và Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]),
        (
            "Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch và Công an tỉnh",
            ["Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh"],
        ),
        ("Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh", ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        (
            "Các Sở: Nội vụ, Tài chính, Văn hóa, Thể thao và Du lịch",
            ["Sở Nội vụ", "Sở Tài chính", "Sở Văn hóa, Thể thao và Du lịch"],
        ),
        (
            "các Sở Nội vụ, Nông nghiệp và Môi trường và Y tế",
            ["Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "Sở Y tế"],
        ),
        (
            "UBND các phường Thục Phán; Tân Giang; Nùng Trí Cao",
            ["UBND phường Thục Phán", "UBND phường Tân Giang", "UBND phường Nùng Trí Cao"],
        ),
        (
            "UBND các xã: Bảo Lạc, Lý Bôn, Ca Thành",
            ["UBND xã Bảo Lạc", "UBND xã Lý Bôn", "UBND xã Ca Thành"],
        ),
        (
            "UBND các xã Sín Thầu, Mường Nhé và Nậm Kè",
            ["UBND xã Sín Thầu", "UBND xã Mường Nhé", "UBND xã Nậm Kè"],
        ),
        ("UBND phường Long An, xã Bến Cầu", ["UBND phường Long An", "UBND xã Bến Cầu"]),
        (
            "Hội LHPN phường An Xuyên, phường Tân Thành",
            ["Hội LHPN phường An Xuyên", "Hội LHPN phường Tân Thành"],
        ),
        ("các đồn Biên phòng Sín Thầu, Leng Su Sìn", ["Đồn Biên phòng Sín Thầu", "Đồn Biên phòng Leng Su Sìn"]),
        ("Trường THPT Chuyên Cao Bằng", ["Trường THPT Chuyên Cao Bằng"]),
        (
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
            ["Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"],
        ),
        ("Các sở, ban, ngành tỉnh", ["Các sở, ban, ngành tỉnh"]),
        ("Các cơ quan, đơn vị, địa phương", ["Các cơ quan, đơn vị, địa phương"]),
        ("UBND các xã, phường", ["UBND các xã, phường"]),
        ("Sở Nội vụ (Ban Thi đua - Khen thưởng)", ["Sở Nội vụ"]),
        ("Sở Nội vụ - Cơ quan thường trực của Ban Tổ chức", ["Sở Nội vụ"]),
        ("", []),
    ],
)
def test_a_list_of_agencies_is_taken_apart(text: str, names: list[str]) -> None:
    assert [name.text for name in split_names(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Nội vụ chủ trì, phối hợp với Sở Y tế", "Sở Nội vụ"),
        ("Công an tỉnh bảo đảm an ninh trật tự", "Công an tỉnh"),
        ("Báo Cao Bằng xây dựng kịch bản", "Báo Cao Bằng"),
        ("Sở Xây dựng hướng dẫn các đơn vị", "Sở Xây dựng"),
        ("Ban Tổ chức Đại hội quyết định", "Ban Tổ chức Đại hội"),
        ("các tổ chức chính trị - xã hội tuyên truyền", "các tổ chức chính trị - xã hội"),
        ("Báo và phát thanh, truyền hình tỉnh đưa tin", "Báo và phát thanh, truyền hình tỉnh"),
        ("Hội đồng Thi đua - Khen thưởng tỉnh xét chọn", "Hội đồng Thi đua - Khen thưởng tỉnh"),
        ("Tổ bảo vệ an ninh, trật tự xóm tuần tra và báo cáo", "Tổ bảo vệ an ninh, trật tự xóm"),
        ("các đơn vị phối hợp đào tạo thông tin về Hội thi", "các đơn vị phối hợp đào tạo"),
        ("các đơn vị phối hợp thông tin về Hội thi", "các đơn vị"),
        ("Chi cục Quản lý thị trường kiểm tra giá", "Chi cục Quản lý thị trường"),
        ("Sở Nội vụ", "Sở Nội vụ"),
    ],
)
def test_a_name_ends_before_the_verb_of_its_duty(text: str, name: str) -> None:
    assert text[: name_end(text, 0)].strip() == name


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Sở Nội vụ", True),
        ("các sở, ban, ngành", True),
        ("Thủ trưởng các đơn vị", True),
        ("Báo Cao Bằng", True),
        ("Báo cáo kết quả", False),
        ("Ban hành kế hoạch", False),
        ("Hội nghị tổng kết", False),
        ("Tổ chức tuyên truyền", False),
        ("Trường hợp khó khăn", False),
        ("Phòng chống dịch bệnh", False),
        ("Chủ trì xây dựng", False),
    ],
)
def test_whether_a_name_begins_here(text: str, begins: bool) -> None:
    assert starts_with_name(text) is begins


@pytest.mark.parametrize(
    ("name", "kind", "scope"),
    [
        ("Sở Nội vụ", "department", "one"),
        ("Thanh tra tỉnh", "department", "one"),
        ("Báo Cao Bằng", "press", "one"),
        ("Đài Phát thanh và Truyền hình tỉnh", "press", "one"),
        ("Công an tỉnh", "police", "one"),
        ("Bộ Chỉ huy Quân sự tỉnh", "military", "one"),
        ("Đồn Biên phòng Leng Su Sìn", "military", "one"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "front", "one"),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy", "party", "one"),
        ("Đảng ủy các cơ quan Đảng tỉnh", "party", "one"),
        ("Tỉnh đoàn", "union", "one"),
        ("Liên đoàn Lao động tỉnh", "union", "one"),
        ("Hội Nông dân tỉnh", "union", "one"),
        ("Tiểu ban Nội dung", "committee", "one"),
        ("UBND xã Bảo Lạc", "commune", "one"),
        ("UBND phường Thục Phán", "ward", "one"),
        ("UBND tỉnh", "province", "one"),
        ("Trường THPT Chuyên Cao Bằng", "school", "one"),
        ("Viettel Cao Bằng", "enterprise", "one"),
        ("Công ty Điện lực Cao Bằng", "enterprise", "one"),
        ("Các xã trên địa bàn tỉnh", "commune", "each"),
        ("Các doanh nghiệp trên địa bàn tỉnh", "enterprise", "each"),
        ("Các cơ quan, đơn vị, địa phương", "group", "each"),
        ("UBND các xã, phường còn lại", "commune", "each"),
    ],
)
def test_kind_and_scope(name: str, kind: str, scope: str) -> None:
    assert (kind_of(name), scope_of(name)) == (kind, scope)


@pytest.mark.parametrize(
    ("name", "generic"),
    [
        ("các cơ quan, đơn vị liên quan", True),
        ("các cơ quan chức năng", True),
        ("các đơn vị khác", True),
        ("Sở Nội vụ", False),
        ("UBND các xã, phường", False),
    ],
)
def test_nobody_in_particular(name: str, generic: bool) -> None:
    assert is_generic(name) is generic


def test_a_name_of_a_list_knows_its_place() -> None:
    text = "UBND các phường Thục Phán; Tân Giang"
    assert [text[name.start : name.end] for name in split_names(text)] == ["các phường Thục Phán", "Tân Giang"]


AGENCIES = [
    "Sở Nội vụ",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Giáo dục và Đào tạo",
    "Sở Nông nghiệp và Môi trường",
    "Công an tỉnh",
    "Bộ Chỉ huy Quân sự tỉnh",
    "Báo Cao Bằng",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Liên đoàn Lao động tỉnh",
    "Trường THPT Chuyên Cao Bằng",
    "UBND phường Thục Phán",
    "Hội Liên hiệp Phụ nữ tỉnh",
    "Viettel Cao Bằng",
    "Tỉnh đoàn",
]


@given(
    st.lists(st.sampled_from(AGENCIES), min_size=1, max_size=6, unique=True),
    st.sampled_from([", ", "; "]),
    st.sampled_from([" và ", ", ", "; ", " cùng với "]),
)
def test_agencies_that_are_listed_are_the_agencies_read(agencies: list[str], comma: str, last: str) -> None:
    text = last.join([comma.join(agencies[:-1]), agencies[-1]]) if len(agencies) > 1 else agencies[0]
    names = split_names(text)
    assert [name.text for name in names] == agencies
    assert [text[name.start : name.end] for name in names] == agencies


UNITS = ["Bảo Lạc", "Lý Bôn", "Ca Thành", "Thục Phán", "Nùng Trí Cao", "Ia Grai", "Đắk Pơ"]


@given(
    st.sampled_from(["UBND", "Ủy ban nhân dân", "Đảng ủy", "Công an"]),
    st.sampled_from(["xã", "phường", "đặc khu"]),
    st.lists(st.sampled_from(UNITS), min_size=2, max_size=6, unique=True),
    st.sampled_from([", ", "; "]),
    st.sampled_from([" ", ": "]),
)
def test_units_that_share_their_words_are_each_named_in_full(
    body: str, kind: str, units: list[str], comma: str, colon: str
) -> None:
    text = f"{body} các {kind}{colon}{comma.join(units)}"
    assert [name.text for name in split_names(text)] == [f"{body} {kind} {unit}" for unit in units]
