"""The zones of a plan: letterhead, title, preamble, clauses, closing, ending, annexes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.syntax.outline import outline
from giaoluu.compiler.syntax.tree import Document, Piece
from tests.compiler.syntax.texts import shown, source_of

BODY = """
KẾ HOẠCH
Tổ chức Chương trình giao lưu điển hình tiên tiến

Thực hiện Kế hoạch số 2674/KH-UBND ngày 08 tháng 10 năm 2024 của Ủy ban nhân dân tỉnh;

Ban Tổ chức xây dựng Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Giao lưu, trao đổi.

II. KINH PHÍ

Bố trí từ nguồn ngân sách nhà nước.

Trên đây là Kế hoạch tổ chức Chương trình, yêu cầu các cơ quan, đơn vị triển khai thực hiện./.

Nơi nhận:
- TT Tỉnh ủy;
- Lưu: VT, NV.

TM. BAN TỔ CHỨC
TRƯỞNG BAN

Lê Hải Hòa
"""


def outlined(text: str) -> Document:
    return outline(source_of(text))


def sides(pieces: list[Piece]) -> tuple[list[str], list[str]]:
    """What stands in the left column, and what in the right."""
    left = [piece.passage.text for piece in pieces if piece.column == 0]
    right = [piece.passage.text for piece in pieces if piece.column == 1]
    return left, right


LEFT = ["UBND TỈNH CAO BẰNG", "BAN TỔ CHỨC ĐẠI HỘI", "Số: 2683/KH-BTC"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Cao Bằng, ngày 25 tháng 8 năm 2025"]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(
            """
UBND TỈNH CAO BẰNG               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN TỔ CHỨC ĐẠI HỘI                  Độc lập - Tự do - Hạnh phúc
      _____                              ________________
 Số: 2683/KH-BTC                 Cao Bằng, ngày 25 tháng 8 năm 2025
""",
            id="set with spaces",
        ),
        pytest.param(
            """
UBND TỈNH CAO BẰNG
BAN TỔ CHỨC ĐẠI HỘI
Số: 2683/KH-BTC | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cao Bằng, ngày 25 tháng 8 năm 2025
""",
            id="one bar between two cells of several lines",
        ),
        pytest.param(
            """
|
UBND TỈNH CAO BẰNG
BAN TỔ CHỨC ĐẠI HỘI
|
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
|
Số: 2683/KH-BTC
|
Cao Bằng, ngày 25 tháng 8 năm 2025
|
""",
            id="scraped, a bar alone between cells",
        ),
    ],
)
def test_the_two_columns_of_a_letterhead(head: str) -> None:
    assert sides(outlined(head + BODY).letterhead) == (LEFT, RIGHT)


def test_a_letterhead_in_one_column() -> None:
    head = "\n".join([LEFT[0], LEFT[1], "", LEFT[2], "", *RIGHT])
    assert sides(outlined(head + BODY).letterhead) == ([*LEFT, *RIGHT], [])


def test_every_zone_of_a_plan() -> None:
    document = outlined(BODY)
    assert document.kind is not None
    assert document.kind.text == "KẾ HOẠCH"
    assert [line.text for line in document.title] == ["Tổ chức Chương trình giao lưu điển hình tiên tiến"]
    assert [shown(block) for block in document.preamble] == [
        "Thực hiện Kế hoạch số 2674/KH-UBND ngày 08 tháng 10 năm 2024 của Ủy ban nhân dân tỉnh;",
        "Ban Tổ chức xây dựng Kế hoạch như sau:",
    ]
    assert [(clause.label, clause.title) for clause in document.walk()] == [
        ("I", "MỤC ĐÍCH, YÊU CẦU"),
        ("1", "Giao lưu, trao đổi."),
        ("II", "KINH PHÍ"),
    ]
    assert [shown(block)[:24] for block in document.closing] == ["Trên đây là Kế hoạch tổ "]
    assert [piece.passage.text for piece in document.ending] == [
        "Nơi nhận:",
        "- TT Tỉnh ủy;",
        "- Lưu: VT, NV.",
        "TM. BAN TỔ CHỨC",
        "TRƯỞNG BAN",
        "Lê Hải Hòa",
    ]
    assert (document.annexes, document.decision) == ([], None)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "KẾ HOẠCH\nTổ chức Chương trình giao lưu điển hình tiên tiến\ntrên địa bàn tỉnh Cao Bằng năm 2025",
            ["Tổ chức Chương trình giao lưu điển hình tiên tiến", "trên địa bàn tỉnh Cao Bằng năm 2025"],
        ),
        (
            "KẾ HOẠCH\nTỔ CHỨC HỘI CHỢ XUÂN VÀ PHIÊN CHỢ HÀNG VIỆT\nTỈNH TÂY NINH NĂM 2026\n_________",
            ["TỔ CHỨC HỘI CHỢ XUÂN VÀ PHIÊN CHỢ HÀNG VIỆT", "TỈNH TÂY NINH NĂM 2026"],
        ),
        ("**KẾ HOẠCH**\n\n**Tổ chức Lễ dâng hương**\n\n-----", ["Tổ chức Lễ dâng hương"]),
        ("KẾ HOẠCH Tổ chức Lễ dâng hương", ["Tổ chức Lễ dâng hương"]),
        ("PHƯƠNG ÁN\nTổ chức Lễ dâng hương", ["Tổ chức Lễ dâng hương"]),
    ],
)
def test_the_lines_of_the_title(lines: str, title: list[str]) -> None:
    body = BODY.split("\n\n", 1)[1]
    assert [line.text for line in outlined(f"{lines}\n\n{body}").title] == title


@pytest.mark.parametrize("words", ["Kế hoạch số 12/KH-UBND", "Thực hiện Kế hoạch này", "Triển khai Kế hoạch đề ra"])
def test_a_plan_that_is_only_named_is_no_title(words: str) -> None:
    assert outlined(f"{words}\n\nI. MỤC ĐÍCH\n\n1. Giao lưu.").kind is None


def test_a_text_without_a_title_still_has_its_clauses() -> None:
    document = outlined("I. MỤC ĐÍCH\n1. Giao lưu.\nII. NỘI DUNG\n1. Thời gian\nNơi nhận:\n- Lưu: VT.")
    assert document.kind is None
    assert [clause.label for clause in document.walk()] == ["I", "1", "II", "1"]
    assert [piece.passage.text for piece in document.ending] == ["Nơi nhận:", "- Lưu: VT."]


def test_headings_in_capitals_order_a_plan_that_has_no_labels() -> None:
    document = outlined(
        "KẾ HOẠCH\nTổ chức Lễ dâng hương\n\nMỤC ĐÍCH, YÊU CẦU\n\nTri ân các anh hùng.\n\nTHỜI GIAN, ĐỊA ĐIỂM\n\n"
        "8h00 ngày 27/7/2025.\n\nKINH PHÍ\n\nTừ ngân sách."
    )
    assert [clause.title for clause in document.sections] == ["MỤC ĐÍCH, YÊU CẦU", "THỜI GIAN, ĐỊA ĐIỂM", "KINH PHÍ"]
    assert [shown(block) for block in document.sections[1].body] == ["8h00 ngày 27/7/2025."]


@pytest.mark.parametrize(
    "words",
    [
        "Trên đây là Kế hoạch tổ chức Lễ dâng hương.",
        "Trong quá trình thực hiện, nếu có vướng mắc, phản ánh về Sở Nội vụ.",
        "Kế hoạch này thay Giấy mời.",
        "Yêu cầu các cơ quan, đơn vị triển khai thực hiện.",
        "Đề nghị các cơ quan, đơn vị phối hợp thực hiện./.",
    ],
)
def test_sentences_that_close_a_plan(words: str) -> None:
    sections = "I. MỤC ĐÍCH\n\nTri ân.\n\nII. KINH PHÍ\n\nTừ ngân sách."
    document = outlined(f"KẾ HOẠCH\nTổ chức Lễ\n\n{sections}\n\n{words}\n\nNơi nhận:\n- VT.")
    assert [shown(block) for block in document.closing] == [words]
    assert [shown(block) for block in document.sections[1].body] == ["Từ ngân sách."]


@pytest.mark.parametrize(
    ("ending", "columns"),
    [
        (
            """Nơi nhận:                         TM. BAN TỔ CHỨC
- TT Tỉnh ủy;                        TRƯỞNG BAN
- Lưu: VT.

                                    Lê Hải Hòa
""",
            (["Nơi nhận:", "- TT Tỉnh ủy;", "- Lưu: VT."], ["TM. BAN TỔ CHỨC", "TRƯỞNG BAN", "Lê Hải Hòa"]),
        ),
        (
            "Nơi nhận:\n- TT Tỉnh ủy;\n- Lưu: VT.\t | \tTM. BAN TỔ CHỨC\nTRƯỞNG BAN\n\nLê Hải Hòa\n",
            (["Nơi nhận:", "- TT Tỉnh ủy;", "- Lưu: VT."], ["TM. BAN TỔ CHỨC", "TRƯỞNG BAN", "Lê Hải Hòa"]),
        ),
        (
            "TM. BAN TỔ CHỨC\nTRƯỞNG BAN\n\nLê Hải Hòa\n\nNơi nhận:\n- TT Tỉnh ủy;\n- Lưu: VT.\n",
            (
                ["TM. BAN TỔ CHỨC", "TRƯỞNG BAN", "Lê Hải Hòa", "Nơi nhận:", "- TT Tỉnh ủy;", "- Lưu: VT."],
                [],
            ),
        ),
    ],
)
def test_the_columns_of_the_ending(ending: str, columns: tuple[list[str], list[str]]) -> None:
    document = outlined(BODY[: BODY.index("Nơi nhận")] + ending)
    assert sides(document.ending) == columns
    assert len(document.closing) == 1


def test_annexes_are_cut_at_their_headings() -> None:
    document = outlined(
        BODY + "\n\nPHỤ LỤC I\n\nPhân bổ đại biểu\n\n| Đơn vị | Số lượng |\n|---|---|\n| Sở Y tế | 20 |\n\n"
        "PHỤ LỤC II\n\nMẫu đăng ký\n"
    )
    assert [[shown(block) for block in annex] for annex in document.annexes] == [
        ["PHỤ LỤC I", "Phân bổ đại biểu", [["Đơn vị", "Số lượng"], ["Sở Y tế", "20"]]],
        ["PHỤ LỤC II", "Mẫu đăng ký"],
    ]
    assert document.ending[-1].passage.text == "Lê Hải Hòa"


def test_a_decision_before_the_plan_that_it_carries() -> None:
    decision = """
ỦY BAN NHÂN DÂN                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ GIAO THỦY                         Độc lập - Tự do - Hạnh phúc
Số: 215/QĐ-UBND                  Giao Thủy, ngày 01 tháng 10 năm 2025

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch tổ chức Đại hội

Căn cứ Luật Tổ chức chính quyền địa phương;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tổ chức Đại hội.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.

CHỦ TỊCH

Trần Văn Bình


"""
    document = outlined(decision + BODY)
    assert [clause.label for clause in document.sections] == ["I", "II"]
    assert document.decision is not None
    assert document.decision.kind is not None
    assert document.decision.kind.text == "QUYẾT ĐỊNH"
    assert [clause.label for clause in document.decision.sections] == ["Điều 1", "Điều 2"]
    assert sides(document.decision.letterhead)[0] == ["ỦY BAN NHÂN DÂN", "XÃ GIAO THỦY", "Số: 215/QĐ-UBND"]
    assert [p.passage.text for p in document.decision.ending][:3] == ["Nơi nhận:", "- Như Điều 2;", "- Lưu: VT."]
    assert document.ending[-1].passage.text == "Lê Hải Hòa"


PARTS = st.lists(st.sampled_from([part for part in BODY.split("\n\n") if part.strip()]), min_size=1, max_size=12)


@given(PARTS)
def test_no_paragraph_is_lost_wherever_it_stands(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    document = outlined(text)
    blocks = [*document.preamble, *document.closing, *(block for annex in document.annexes for block in annex)]
    spans = [block.at for block in blocks]
    spans += [piece.passage.at for piece in [*document.letterhead, *document.ending]]
    spans += [at for clause in document.walk() for at in (clause.at, *(block.at for block in clause.body))]
    spans += [line.at for line in document.title] + ([document.kind.at] if document.kind else [])
    kept = {place for a, b in spans for place in range(a, b)}
    assert "".join(c for i, c in enumerate(text) if i not in kept and c.isalnum()) == ""
