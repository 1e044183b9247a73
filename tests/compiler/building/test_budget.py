"""The money: where it comes from, how much."""

from __future__ import annotations

import pytest

from tests.compiler.building.plans import plan_with


@pytest.mark.parametrize(
    ("words", "sources", "total"),
    [
        (
            "Bố trí từ nguồn dự toán ngân sách nhà nước và các nguồn tài trợ hợp pháp khác theo quy định hiện hành.",
            (
                "nguồn dự toán ngân sách nhà nước",
                "các nguồn tài trợ hợp pháp khác theo quy định hiện hành",
            ),
            None,
        ),
        ("Kinh phí thực hiện từ nguồn ngân sách tỉnh.", ("nguồn ngân sách tỉnh",), None),
        (
            "Từ ngân sách xã, xã hội hóa và các nguồn hợp pháp khác.",
            ("ngân sách xã", "xã hội hóa", "các nguồn hợp pháp khác"),
            None,
        ),
        (
            "Tổng dự toán: 735.500.000 đồng, lấy từ:\n+ Quỹ phúc lợi;\n+ Phí tham dự;\n+ Tài trợ bằng hiện vật.",
            ("Quỹ phúc lợi", "Phí tham dự", "Tài trợ bằng hiện vật"),
            735_500_000,
        ),
        ("Tổng kinh phí: 46.500.000 đồng, từ ngân sách xã.", ("ngân sách xã",), 46_500_000),
        ("Dự toán 500 triệu đồng từ nguồn ngân sách tỉnh.", ("nguồn ngân sách tỉnh",), 500_000_000),
    ],
)
def test_sources_and_total(words: str, sources: tuple[str, ...], total: int | None) -> None:
    budget = plan_with(f"II. KINH PHÍ\n\n{words}").budget
    assert (budget.sources, budget.total) == (sources, total)


def test_a_plan_without_a_part_on_money_says_nothing_of_it() -> None:
    budget = plan_with("II. NỘI DUNG\n\n1. Thời gian: ngày 10/10/2025.").budget
    assert (budget.sources, budget.total, budget.at) == ((), None, None)
