"""Hard line ends: whatever is made a space, no character moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.rules.reckoning.flat import flat


@given(st.text(alphabet="aă1Đ \n.,;:|-()\t", max_size=200))
def test_only_line_ends_change_and_nothing_moves(text: str) -> None:
    changed = [(before, after) for before, after in zip(text, flat(text), strict=True) if before != after]
    assert changed == [("\n", " ")] * len(changed)


def test_a_sentence_is_joined_and_a_list_is_not() -> None:
    text = (
        "gồm 120 cá nhân và đại\ndiện 30 tập thể;\n- Công an tỉnh\n2. Sở Nội vụ\na) Báo Cao Bằng\nđến ngày\n14/11/2025"
    )
    assert flat(text) == (
        "gồm 120 cá nhân và đại diện 30 tập thể;\n- Công an tỉnh\n2. Sở Nội vụ\na) Báo Cao Bằng đến ngày 14/11/2025"
    )
