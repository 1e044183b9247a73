"""Who is charged with the work: every form in which a plan says so."""

from __future__ import annotations

import pytest

from giaoluu.compiler.plan import Assignment
from tests.compiler.building.plans import names, plan_with, sharing

Told = tuple[str | None, list[str], list[str]]


def told(assignments: tuple[Assignment, ...]) -> list[Told]:
    """Heading, agencies and the texts of the tasks."""
    return [(a.heading, names(a.agencies), [task.text for task in a.tasks]) for a in assignments]


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        pytest.param(
            "1. Sở Nội vụ\n\n- Xây dựng kịch bản.\n\n- Lập dự toán.\n\n2. Công an tỉnh\n\n- Bảo đảm an ninh.",
            [
                ("Sở Nội vụ", ["Sở Nội vụ"], ["Xây dựng kịch bản.", "Lập dự toán."]),
                ("Công an tỉnh", ["Công an tỉnh"], ["Bảo đảm an ninh."]),
            ],
            id="dashes under a numbered agency",
        ),
        pytest.param(
            "1. Sở Nội vụ: Xây dựng kịch bản; lập dự toán.\n\n2. Công an tỉnh: Bảo đảm an ninh.",
            [
                ("Sở Nội vụ", ["Sở Nội vụ"], ["Xây dựng kịch bản; lập dự toán."]),
                ("Công an tỉnh", ["Công an tỉnh"], ["Bảo đảm an ninh."]),
            ],
            id="agency, colon, duty on one line: one task",
        ),
        pytest.param(
            "1. Sở Nội vụ\n\nXây dựng kịch bản.\n\nLập dự toán.\n\n2. Công an tỉnh\n\nBảo đảm an ninh.",
            [
                ("Sở Nội vụ", ["Sở Nội vụ"], ["Xây dựng kịch bản.", "Lập dự toán."]),
                ("Công an tỉnh", ["Công an tỉnh"], ["Bảo đảm an ninh."]),
            ],
            id="paragraphs without a label under the agency",
        ),
        pytest.param(
            "1. Sở Nội vụ chủ trì xây dựng kịch bản.\n\n2. Công an tỉnh bảo đảm an ninh.",
            [
                (None, ["Sở Nội vụ"], ["Sở Nội vụ chủ trì xây dựng kịch bản."]),
                (None, ["Công an tỉnh"], ["Công an tỉnh bảo đảm an ninh."]),
            ],
            id="the agency is the subject of a sentence",
        ),
        pytest.param(
            "1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Y tế xây dựng kịch bản.\n\n2. Đề nghị Công an tỉnh bảo đảm "
            "an ninh.",
            [
                (
                    None,
                    ["Sở Nội vụ"],
                    ["Giao Sở Nội vụ chủ trì, phối hợp với Sở Y tế xây dựng kịch bản."],
                ),
                (None, ["Công an tỉnh"], ["Đề nghị Công an tỉnh bảo đảm an ninh."]),
            ],
            id="Giao and Đề nghị",
        ),
        pytest.param(
            "1. Các sở, ban, ngành\n\na) Sở Nội vụ: Xây dựng kịch bản.\n\nb) Sở Y tế: Trực cấp cứu.\n\n"
            "2. UBND các xã, phường\n\n- Tuyên truyền.",
            [
                ("Sở Nội vụ", ["Sở Nội vụ"], ["Xây dựng kịch bản."]),
                ("Sở Y tế", ["Sở Y tế"], ["Trực cấp cứu."]),
                ("UBND các xã, phường", ["UBND các xã, phường"], ["Tuyên truyền."]),
            ],
            id="a heading that only holds other blocks",
        ),
        pytest.param(
            "1. Sở Nội vụ, Sở Tài chính\n\n- Lập dự toán.",
            [("Sở Nội vụ, Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"], ["Lập dự toán."])],
            id="two agencies in one heading",
        ),
        pytest.param(
            "1. Đối với các xã, phường: Tuyên truyền trong Nhân dân.",
            [("Đối với các xã, phường", ["các xã, phường"], ["Tuyên truyền trong Nhân dân."])],
            id="Đối với",
        ),
        pytest.param(
            "1. SỞ NỘI VỤ\n\n- Xây dựng kịch bản.",
            [("SỞ NỘI VỤ", ["SỞ NỘI VỤ"], ["Xây dựng kịch bản."])],
            id="in capitals",
        ),
        pytest.param(
            "- Sở Nội vụ: Xây dựng kịch bản.\n\n- Công an tỉnh: Bảo đảm an ninh.",
            [
                ("Sở Nội vụ", ["Sở Nội vụ"], ["Xây dựng kịch bản."]),
                ("Công an tỉnh", ["Công an tỉnh"], ["Bảo đảm an ninh."]),
            ],
            id="dashes with agencies",
        ),
        pytest.param(
            "Sở Nội vụ chủ trì xây dựng kịch bản.\n\nCông an tỉnh bảo đảm an ninh.",
            [
                (None, ["Sở Nội vụ"], ["Sở Nội vụ chủ trì xây dựng kịch bản."]),
                (None, ["Công an tỉnh"], ["Công an tỉnh bảo đảm an ninh."]),
            ],
            id="sentences without any label",
        ),
        pytest.param(
            "1. Trách nhiệm của Sở Nội vụ\n\na) Xây dựng kịch bản:\n\n- Viết lời dẫn.\n\nb) Lập dự toán.",
            [
                (
                    "Trách nhiệm của Sở Nội vụ",
                    ["Sở Nội vụ"],
                    ["Xây dựng kịch bản:", "Viết lời dẫn.", "Lập dự toán."],
                )
            ],
            id="points and dashes under a responsibility",
        ),
        pytest.param(
            "1. Thời gian thực hiện: tháng 9/2025.\n\n2. Kinh phí: từ ngân sách.",
            [],
            id="headings that are no agency",
        ),
    ],
)
def test_forms_of_an_assignment(work: str, expected: list[Told]) -> None:
    assert told(sharing(work)) == expected


@pytest.mark.parametrize(
    ("heading", "is_request"),
    [
        ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", True),
        ("Trân trọng đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", True),
        ("Sở Nội vụ", False),
    ],
)
def test_a_request_is_no_order(heading: str, is_request: bool) -> None:
    (assignment,) = sharing(f"1. {heading}\n\n- Tuyên truyền.")
    assert (assignment.heading, assignment.request) == (heading, is_request)


def test_orders_count_from_one_through_all_sections() -> None:
    plan = plan_with(
        "II. NỘI DUNG\n\nGiao Sở Tài chính thẩm định dự toán.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n"
        "- Xây dựng kịch bản.\n\n2. Công an tỉnh\n\n- Bảo đảm an ninh."
    )
    assert [(a.order, a.heading, names(a.agencies)) for a in plan.assignments] == [
        (1, None, ["Sở Tài chính"]),
        (2, "Sở Nội vụ", ["Sở Nội vụ"]),
        (3, "Công an tỉnh", ["Công an tỉnh"]),
    ]


def test_a_line_that_says_when_is_the_deadline_of_the_duty_before_it() -> None:
    (assignment,) = sharing(
        "1. Sở Nội vụ\n\n- Xây dựng kịch bản.\n\n- Thời gian hoàn thành: ngày 29/8/2025.\n\n- Lập dự toán."
    )
    assert [(task.text, task.deadline) for task in assignment.tasks] == [
        ("Xây dựng kịch bản.", "2025-08-29"),
        ("Lập dự toán.", None),
    ]


def test_a_paragraph_that_calls_on_somebody_else_is_an_assignment_of_its_own() -> None:
    found = sharing("1. Sở Nội vụ\n\n- Xây dựng kịch bản.\n\nĐề nghị Công an tỉnh bảo đảm an ninh.")
    assert [(names(a.agencies), a.request, len(a.tasks)) for a in found] == [
        (["Sở Nội vụ"], False, 1),
        (["Công an tỉnh"], True, 1),
    ]


def test_a_plan_without_a_section_for_it_still_charges_agencies() -> None:
    plan = plan_with("II. CÁC ĐƠN VỊ\n\n1. Sở Nội vụ\n\n- Xây dựng kịch bản.\n\n2. Công an tỉnh\n\n- Bảo đảm an ninh.")
    assert told(plan.assignments) == [
        ("Sở Nội vụ", ["Sở Nội vụ"], ["Xây dựng kịch bản."]),
        ("Công an tỉnh", ["Công an tỉnh"], ["Bảo đảm an ninh."]),
    ]


def test_an_assignment_reaches_from_its_heading_to_its_last_task() -> None:
    (assignment,) = sharing("1. Sở Nội vụ\n\n- Xây dựng kịch bản.\n\n- Lập dự toán.")
    assert all(assignment.at[0] <= task.at[0] < task.at[1] <= assignment.at[1] for task in assignment.tasks)
    assert assignment.at[1] == assignment.tasks[-1].at[1]
