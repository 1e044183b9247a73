"""People and collectives: who is honoured, who sits on a committee, whom one may call."""

from __future__ import annotations

import pytest

from giaoluu.compiler.plan import Exemplar, Member
from tests.compiler.building.plans import plan_with

SECOND = '- Điển hình trong phong trào "Dạy tốt - Học tốt": Em Nguyễn Quang Huy, Học sinh Trường THPT Chuyên.'


def honoured(item: str) -> Exemplar:
    """The first of two exemplars of a list."""
    plan = plan_with(f"II. NỘI DUNG\n\n1. Giao lưu với các điển hình tiên tiến:\n\n- {item}\n\n{SECOND}")
    first, second = plan.exemplars
    assert second.name == "Nguyễn Quang Huy"
    return first


@pytest.mark.parametrize(
    ("item", "name", "honorific", "position", "address"),
    [
        (
            "Bà Trần Thị Chung, tổ Đoàn Kết, phường Thục Phán.",
            "Trần Thị Chung",
            "Bà",
            None,
            "tổ Đoàn Kết, phường Thục Phán",
        ),
        (
            "Thượng tá Nguyễn Xuân Thành, Phó Trưởng phòng, Công an tỉnh.",
            "Nguyễn Xuân Thành",
            "Thượng tá",
            "Phó Trưởng phòng, Công an tỉnh",
            None,
        ),
        (
            "Ông Tản Dầu Quầy, Bí thư Chi bộ xóm Phiêng Pèn, xã Lý Bôn.",
            "Tản Dầu Quầy",
            "Ông",
            "Bí thư Chi bộ xóm Phiêng Pèn",
            "xã Lý Bôn",
        ),
        ("Nghệ nhân Ưu tú Nông Văn Vàng, xã Ca Thành.", "Nông Văn Vàng", "Nghệ nhân Ưu tú", None, "xã Ca Thành"),
        ("Đồng chí Lê Thị Hoa, Giáo viên.", "Lê Thị Hoa", "Đồng chí", "Giáo viên", None),
    ],
)
def test_a_person_with_post_and_address(
    item: str, name: str, honorific: str, position: str | None, address: str | None
) -> None:
    exemplar = honoured(item)
    assert (exemplar.kind, exemplar.name, exemplar.honorific, exemplar.position, exemplar.address) == (
        "person",
        name,
        honorific,
        position,
        address,
    )


@pytest.mark.parametrize(
    ("item", "movement", "represents"),
    [
        (
            'Điển hình trong phong trào "Nông dân sản xuất giỏi": Bà Trần Thị Chung - Đại diện cho nông dân tiêu biểu.',
            "Nông dân sản xuất giỏi",
            "nông dân tiêu biểu",
        ),
        (
            "Điển hình trong thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016: Ông Tản Dầu Quầy - Đại diện Người uy tín.",
            "Chỉ thị số 05-CT/TW",
            "Người uy tín",
        ),
        ("Bà Trần Thị Chung, phường Thục Phán.", None, None),
    ],
)
def test_movement_and_whom_one_stands_for(item: str, movement: str | None, represents: str | None) -> None:
    exemplar = honoured(item)
    assert (exemplar.movement, exemplar.represents) == (movement, represents)


def test_a_collective() -> None:
    exemplar = honoured(
        "Điển hình trong phong trào “Vì người nghèo”: Hợp tác xã Nông nghiệp 118, xóm Lũng Tiến, xã Bảo Lạc."
    )
    assert (exemplar.name, exemplar.kind, exemplar.honorific, exemplar.address) == (
        "Hợp tác xã Nông nghiệp 118",
        "collective",
        None,
        "xóm Lũng Tiến, xã Bảo Lạc",
    )


def test_exemplars_in_a_table() -> None:
    plan = plan_with(
        "II. DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN\n\n| TT | Họ và tên | Chức vụ, đơn vị | Lĩnh vực |\n|---|---|---|---|\n"
        "| 1 | Bà Trần Thị Chung | Giáo viên | Giáo dục |\n| 2 | Hợp tác xã Tâm Hòa | xã Bảo Lạc | Nông nghiệp |"
    )
    assert [(e.name, e.kind, e.honorific, e.position, e.address, e.movement) for e in plan.exemplars] == [
        ("Trần Thị Chung", "person", "Bà", "Giáo viên", None, "Giáo dục"),
        ("Hợp tác xã Tâm Hòa", "collective", None, None, "xã Bảo Lạc", "Nông nghiệp"),
    ]


def people(sections: str) -> tuple[Member, ...]:
    return plan_with(sections).members


def test_members_of_a_committee_in_a_list() -> None:
    found = people(
        "II. BAN TỔ CHỨC\n\n1. Ông Lê Hải Hòa, Chủ tịch UBND tỉnh - Trưởng ban.\n\n"
        "2. Bà Nông Thị An, Giám đốc Sở Nội vụ - Phó Trưởng ban.\n\n3. Ông Trần Văn Bình, Chánh Văn phòng - Thành viên."
    )
    assert [(m.body, m.name, m.position, m.role) for m in found] == [
        ("BAN TỔ CHỨC", "Lê Hải Hòa", "Chủ tịch UBND tỉnh", "Trưởng ban"),
        ("BAN TỔ CHỨC", "Nông Thị An", "Giám đốc Sở Nội vụ", "Phó Trưởng ban"),
        ("BAN TỔ CHỨC", "Trần Văn Bình", "Chánh Văn phòng", "Thành viên"),
    ]


ROLL = """
II. THÀNH LẬP BAN TỔ CHỨC
1. Ban Tổ chức
- Bùi Loan Thùy - Trưởng phòng Đào tạo – Trưởng ban
- Phạm Nhất Phương   -   Phó trưởng khoa   – Phó trưởng ban
- Lê Thị Mai - Chuyên viên Thư viện – Thành viên
"""


def test_members_without_an_honorific_each_with_a_role() -> None:
    assert [(m.body, m.name, m.position, m.role) for m in people(ROLL)] == [
        ("Ban Tổ chức", "Bùi Loan Thùy", "Trưởng phòng Đào tạo", "Trưởng ban"),
        ("Ban Tổ chức", "Phạm Nhất Phương", "Phó trưởng khoa", "Phó trưởng ban"),
        ("Ban Tổ chức", "Lê Thị Mai", "Chuyên viên Thư viện", "Thành viên"),
    ]


def test_the_roll_of_a_committee_shares_out_no_work() -> None:
    assert plan_with(ROLL).assignments == ()


def test_members_of_a_committee_in_a_table() -> None:
    found = people(
        "II. BAN TỔ CHỨC\n\n| TT | Họ và tên | Chức vụ | Nhiệm vụ |\n|---|---|---|---|\n"
        "| 1 | Lê Hải Hòa | Chủ tịch UBND tỉnh | Trưởng ban |\n| 2 | Nông Thị An | Giám đốc Sở Nội vụ | Phó ban |"
    )
    assert [(m.name, m.position, m.role) for m in found] == [
        ("Lê Hải Hòa", "Chủ tịch UBND tỉnh", "Trưởng ban"),
        ("Nông Thị An", "Giám đốc Sở Nội vụ", "Phó ban"),
    ]


def test_whom_one_may_call() -> None:
    found = people("II. NỘI DUNG\n\n1. Đăng ký về Sở Nội vụ, liên hệ đồng chí Nông Thị An, số 0912.345.678.")
    assert [(m.name, m.role) for m in found] == [("Nông Thị An", "liên hệ")]
