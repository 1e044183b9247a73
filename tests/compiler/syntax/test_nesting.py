"""Clauses nest as their labels nest; nothing is renumbered, moved or lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.syntax.nesting import nest
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause
from tests.compiler.syntax.texts import paragraphs_of, tree_of


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            """
I. MỤC ĐÍCH
1. Giao lưu
2. Tiết kiệm
II. NỘI DUNG
1. Thời gian
- Buổi sáng
- Buổi chiều
+ Phần hội
2. Hình thức
a) Trực tiếp
b) Trực tuyến
""",
            [
                "I MỤC ĐÍCH",
                "  1 Giao lưu",
                "  2 Tiết kiệm",
                "II NỘI DUNG",
                "  1 Thời gian",
                "    - Buổi sáng",
                "    - Buổi chiều",
                "      + Phần hội",
                "  2 Hình thức",
                "    a Trực tiếp",
                "    b Trực tuyến",
            ],
            id="the usual order",
        ),
        pytest.param(
            """
A. PHẦN CHUNG
I. MỤC ĐÍCH
1. Giao lưu
B. PHẦN RIÊNG
I. NỘI DUNG
1. Thời gian
1.1. Khai mạc
1.2. Bế mạc
2. Địa điểm
""",
            [
                "A PHẦN CHUNG",
                "  I MỤC ĐÍCH",
                "    1 Giao lưu",
                "B PHẦN RIÊNG",
                "  I NỘI DUNG",
                "    1 Thời gian",
                "      1.1 Khai mạc",
                "      1.2 Bế mạc",
                "    2 Địa điểm",
            ],
            id="letters over Roman numbers",
        ),
        pytest.param(
            """
I. NỘI DUNG
A. Phần lễ
B. Phần hội
II. KINH PHÍ
""",
            ["I NỘI DUNG", "  A Phần lễ", "  B Phần hội", "II KINH PHÍ"],
            id="Roman numbers over letters",
        ),
        pytest.param(
            """
IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
2. Sở Y tế
4. Công an tỉnh
4. Báo Cao Bằng
5. Sở Tài chính
""",
            [
                "IV TỔ CHỨC THỰC HIỆN",
                "  1 Sở Nội vụ",
                "  2 Sở Y tế",
                "  4 Công an tỉnh",
                "  4 Báo Cao Bằng",
                "  5 Sở Tài chính",
            ],
            id="a number left out and one given twice",
        ),
        pytest.param(
            """
I. MỤC ĐÍCH
1. Giao lưu
2. Tiết kiệm
II. NỘI DUNG
1. Thời gian
III. KINH PHÍ
1. Nguồn
""",
            [
                "I MỤC ĐÍCH",
                "  1 Giao lưu",
                "  2 Tiết kiệm",
                "II NỘI DUNG",
                "  1 Thời gian",
                "III KINH PHÍ",
                "  1 Nguồn",
            ],
            id="numbers that begin again under each section",
        ),
        pytest.param(
            """
1. Sở Nội vụ
- Chủ trì, phối hợp với các đơn vị:
+ Xây dựng kịch bản
+ Lập dự toán
- Báo cáo kết quả
2. Sở Y tế
""",
            [
                "1 Sở Nội vụ",
                "  - Chủ trì, phối hợp với các đơn vị:",
                "    + Xây dựng kịch bản",
                "    + Lập dự toán",
                "  - Báo cáo kết quả",
                "2 Sở Y tế",
            ],
            id="plus signs under a dash",
        ),
        pytest.param(
            """
II. NỘI DUNG
1. Chương trình
(1) Văn nghệ
(2) Giao lưu
- Nhân vật thứ nhất
- Nhân vật thứ hai
(3) Kết thúc
2. Hình thức
""",
            [
                "II NỘI DUNG",
                "  1 Chương trình",
                "    (1) Văn nghệ",
                "    (2) Giao lưu",
                "      - Nhân vật thứ nhất",
                "      - Nhân vật thứ hai",
                "    (3) Kết thúc",
                "  2 Hình thức",
            ],
            id="dashes under an item of the programme",
        ),
        pytest.param(
            """
I. NỘI DUNG
1. Chuẩn bị
1.1. Khảo sát
1.2. Tập huấn
2. Tổ chức
2.1. Khai mạc
a) Phần lễ
2.2. Bế mạc
""",
            [
                "I NỘI DUNG",
                "  1 Chuẩn bị",
                "    1.1 Khảo sát",
                "    1.2 Tập huấn",
                "  2 Tổ chức",
                "    2.1 Khai mạc",
                "      a Phần lễ",
                "    2.2 Bế mạc",
            ],
            id="decimal numbers",
        ),
        pytest.param(
            """
Phần thứ nhất: PHẦN LỄ
I. Nghi thức
Phần thứ hai: PHẦN HỘI
I. Trò chơi
""",
            ["Phần thứ nhất PHẦN LỄ", "  I Nghi thức", "Phần thứ hai PHẦN HỘI", "  I Trò chơi"],
            id="parts over sections",
        ),
        pytest.param(
            """
III. KINH PHÍ

Bố trí từ ngân sách nhà nước.

Và các nguồn tài trợ.
""",
            ["III KINH PHÍ", "| Bố trí từ ngân sách nhà nước.", "| Và các nguồn tài trợ."],
            id="paragraphs without a label belong to the clause before them",
        ),
        pytest.param(
            """
1. Phân bổ

| Đơn vị | Số lượng |
|---|---|
| Sở Y tế | 20 |

2. Kinh phí
""",
            ["1 Phân bổ", "| [['Đơn vị', 'Số lượng'], ['Sở Y tế', '20']]", "2 Kinh phí"],
            id="a table belongs to the clause before it",
        ),
    ],
)
def test_clauses_nest_as_their_labels_do(text: str, tree: list[str]) -> None:
    assert tree_of(text) == tree


LABELS = "I. |II. |III. |A. |B. |1. |2. |3. |5. |1.1. |1.2. |2.1. |a) |b) |(1) |(2) |- |+ |* |Bước 1: |"
LINES = st.lists(
    st.builds(
        "{}{}".format,
        st.sampled_from(
            [
                "I. ",
                "II. ",
                "III. ",
                "A. ",
                "B. ",
                "1. ",
                "2. ",
                "3. ",
                "5. ",
                "1.1. ",
                "1.2. ",
                "2.1. ",
                "a) ",
                "b) ",
                "(1) ",
                "(2) ",
                "- ",
                "+ ",
                "* ",
                "Bước 1: ",
                "",
            ]
        ),
        st.sampled_from(["Sở Nội vụ chủ trì:", "Văn nghệ chào mừng.", "Phối hợp với Sở Y tế;", "Kinh phí tổ chức"]),
    ),
    min_size=1,
    max_size=25,
)


@given(LINES)
def test_every_paragraph_is_kept_once_and_in_order(lines: list[str]) -> None:
    found = paragraphs_of("\n\n".join(lines))
    first = next((i for i, p in enumerate(found) if p.label), len(found))
    roots = nest(found)
    places = [at for root in roots for at in in_order(root)]
    assert places == [p.at for p in found[first:]]


def in_order(clause: Clause) -> list[tuple[int, int]]:
    return [
        clause.at,
        *(block.at for block in clause.body),
        *(at for child in clause.children for at in in_order(child)),
    ]


@given(LINES)
def test_clauses_below_stand_behind_the_words_of_the_clause_above(lines: list[str]) -> None:
    roots = nest(paragraphs_of("\n\n".join(lines)))
    for clause in [c for root in roots for c in root.walk()]:
        assert all(child.passage.at[0] >= clause.passage.at[1] for child in clause.children)
        assert isinstance(clause.passage, Passage)
        assert clause.at[0] <= clause.passage.at[0] <= clause.passage.at[1] <= clause.at[1]
