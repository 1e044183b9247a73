"""A paragraph of duty: who leads, with whom, by when, and to whom of several it applies."""

from __future__ import annotations

import pytest

from tests.compiler.building.plans import names, sharing, task_of


@pytest.mark.parametrize(
    ("words", "role", "partners"),
    [
        ("Chủ trì tổ chức Chương trình truyền hình trực tiếp.", "lead", []),
        ("Chủ trì, phối hợp với Sở Y tế xây dựng kịch bản.", "lead", ["Sở Y tế"]),
        ("Chủ trì phối hợp với Công an tỉnh xây dựng Chương trình văn nghệ.", "lead", ["Công an tỉnh"]),
        ("Chủ trì và phối hợp với Sở Y tế xây dựng kịch bản.", "lead", ["Sở Y tế"]),
        ("Chủ trì cùng Sở Y tế xây dựng kịch bản.", "lead", ["Sở Y tế"]),
        (
            "Chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh và Báo Cao Bằng xây dựng kịch bản.",
            "lead",
            ["Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh", "Báo Cao Bằng"],
        ),
        ("Phối hợp với Sở Y tế xây dựng dự toán.", "support", ["Sở Y tế"]),
        ("Phối hợp chặt chẽ với Công an tỉnh bảo đảm an ninh.", "support", ["Công an tỉnh"]),
        (
            "Phối hợp với Báo Cao Bằng (sóng Phát thanh - Truyền hình) xây dựng kịch bản.",
            "support",
            ["Báo Cao Bằng"],
        ),
        ("Phối hợp với UBND các xã, phường tuyên truyền.", "support", ["UBND các xã, phường"]),
        ("Phối hợp với các cơ quan, đơn vị liên quan lựa chọn tiết mục.", "support", []),
        (
            "Phối hợp với Sở Y tế và các cơ quan liên quan trực cấp cứu.",
            "support",
            ["Sở Y tế"],
        ),
        ("Thực hiện các nhiệm vụ theo phân công của Ban Tổ chức.", "own", []),
        ("Xây dựng kịch bản; chủ trì tập luyện.", "own", []),
        ("Tổng hợp danh sách, phối hợp với Sở Y tế thẩm định.", "own", []),
        ("Theo dõi, đôn đốc các đơn vị chủ trì thực hiện.", "own", []),
        ("Căn cứ chức năng, nhiệm vụ được giao chủ động phối hợp với Sở Y tế triển khai.", "support", ["Sở Y tế"]),
    ],
)
def test_the_governing_verb_gives_role_and_partners(words: str, role: str, partners: list[str]) -> None:
    task = task_of(words)
    assert (task.text, task.role, names(task.partners)) == (words, role, partners)


@pytest.mark.parametrize(
    ("words", "deadline", "deadline_text"),
    [
        ("Gửi danh sách về Sở Y tế trước ngày 29/8/2025.", "2025-08-29", "trước ngày 29/8/2025"),
        ("Xây dựng kịch bản; hoàn thành trước ngày 29/8.", "2025-08-29", "trước ngày 29/8"),
        ("Tuyên truyền, hoàn thành trong tháng 9/2025.", "2025-09", "hoàn thành trong tháng 9/2025"),
        ("Báo cáo kết quả trước ngày 25 hằng tháng.", None, None),
        ("Tham dự Chương trình ngày 03/9/2025.", None, None),
    ],
)
def test_by_when_it_is_to_be_done(words: str, deadline: str | None, deadline_text: str | None) -> None:
    task = task_of(words)
    assert (task.deadline, task.deadline_text) == (deadline, deadline_text)


@pytest.mark.parametrize(
    ("heading", "words", "applies_to"),
    [
        ("UBND các xã, phường", "Tuyên truyền trong Nhân dân.", []),
        (
            "UBND các xã, phường",
            "UBND phường Thục Phán chuẩn bị địa điểm.",
            ["UBND phường Thục Phán"],
        ),
        (
            "Các trường THPT",
            "Riêng Trường THPT Chuyên Cao Bằng sắp xếp 12 lớp học.",
            ["Trường THPT Chuyên Cao Bằng"],
        ),
    ],
)
def test_a_task_for_some_of_the_agencies(heading: str, words: str, applies_to: list[str]) -> None:
    ((task,),) = [assignment.tasks for assignment in sharing(f"1. {heading}\n\n- {words}")]
    assert list(task.applies_to) == applies_to


def test_lines_below_a_governing_line_inherit_role_and_partners() -> None:
    (assignment,) = sharing(
        """
1. Sở Nội vụ

- Chủ trì, phối hợp với Sở Y tế:

+ Xây dựng kịch bản;

+ Lập dự toán kinh phí.

- Báo cáo kết quả.
"""
    )
    assert [(task.text, task.role, names(task.partners)) for task in assignment.tasks] == [
        ("Xây dựng kịch bản;", "lead", ["Sở Y tế"]),
        ("Lập dự toán kinh phí.", "lead", ["Sở Y tế"]),
        ("Báo cáo kết quả.", "own", []),
    ]


def test_a_task_knows_where_it_stands() -> None:
    task = task_of("Gửi danh sách về Sở Y tế trước ngày 29/8/2025.")
    assert task.deadline_at is not None
    assert (task.at[1] - task.at[0], task.deadline_at[1] - task.deadline_at[0]) == (46, 20)
