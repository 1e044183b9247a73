from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from giaoluu.compiler.compile import Compilation, compile_plan
from giaoluu.compiler.reading import read_file
from giaoluu.web.office.plan.page import PlanPage, plan_page
from giaoluu.web.office.plan.sheet import Block
from giaoluu.web.office.plan.typeset import Piece


def pieces(page: PlanPage) -> list[Piece]:
    """Every piece of the paper, block by block."""
    found: list[Piece] = []
    for block in page.sheet:
        for words in [*block.lines, *chain(*block.rows), *chain(*block.columns)]:
            found += words
    return found


def said(block: Block) -> str:
    return "".join(piece.text for words in block.lines for piece in words)


def columns(block: Block) -> list[list[str]]:
    return [["".join(piece.text for piece in line) for line in column] for column in block.columns]


def letters(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w", text))


PLANS = ["2683-KH-BTC.txt", "authored/02.docx", "authored/08.pdf", "authored/11.txt", "real/023.md", "real/008.docx"]


@pytest.mark.parametrize("name", PLANS)
def test_every_letter_of_a_plan_is_on_the_paper_once(name: str, shared_plans: Path) -> None:
    compilation = compile_plan(read_file(shared_plans / name))
    shown = "".join(piece.text for piece in pieces(plan_page(compilation)))
    assert letters(shown) == letters(compilation.source.text)


def test_every_piece_is_exactly_the_words_it_names(reference: Compilation) -> None:
    drawn = pieces(plan_page(reference))
    assert [piece.text for piece in drawn] == [reference.source.text[piece.start : piece.end] for piece in drawn]


def test_the_words_of_every_fact_can_be_lit_exactly(reference: Compilation) -> None:
    """The pieces inside the words of a fact are those words, no more and no less."""
    page = plan_page(reference)
    drawn = pieces(page)
    for start, end in page.understood.asked():
        lit = "".join(piece.text for piece in drawn if start <= piece.start and piece.end <= end)
        assert letters(lit) == letters(reference.source.text[start:end])


def test_every_fact_has_words_that_a_link_leads_to(reference: Compilation) -> None:
    page = plan_page(reference)
    anchors = {piece.start for piece in pieces(page) if piece.anchor}
    assert {start for start, _ in page.understood.asked()} - anchors == set()


def test_the_plan_is_set_as_the_decree_sets_it(compiled: Compilation) -> None:
    page = plan_page(compiled)
    assert [(block.kind, said(block)[:24]) for block in page.sheet] == [
        ("letterhead", ""),
        ("title", "KẾ HOẠCHTổ chức Hội nghị"),
        ("p", "Thực hiện Kế hoạch số 11"),
        ("part", "I. THỜI GIAN, ĐỊA ĐIỂM"),
        ("p", "- Thời gian: Từ 14h00 đế"),
        ("p", "- Địa điểm: Hội trường S"),
        ("part", "II. TỔ CHỨC THỰC HIỆN"),
        ("heading", "1. Văn phòng Sở"),
        ("p", "- Chủ trì chuẩn bị hội t"),
        ("p", "- Chọn cử 30 đại biểu th"),
        ("heading", "2. Phòng Thi đua"),
        ("p", "- Phối hợp với Văn phòng"),
        ("foot", ""),
    ]


def test_the_letterhead_stands_in_its_four_corners(compiled: Compilation) -> None:
    corners = [
        ["".join(piece.text for piece in line) for line in column] for column in plan_page(compiled).sheet[0].columns
    ]
    assert corners == [
        ["UBND TỈNH BẮC SƠN", "SỞ NỘI VỤ"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ["Số: 12/KH-SNV"],
        ["Bắc Sơn, ngày 02 tháng 02 năm 2026"],
    ]


def test_recipients_stand_left_and_the_signature_right(compiled: Compilation) -> None:
    columns = [
        ["".join(piece.text for piece in line) for line in column] for column in plan_page(compiled).sheet[-1].columns
    ]
    assert columns == [["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["GIÁM ĐỐC", "Nguyễn Văn An"]]


def test_marks_of_markdown_become_weight_and_are_not_shown(compiled: Compilation) -> None:
    bold = [piece.text for piece in pieces(plan_page(compiled)) if "b" in piece.classes.split()]
    assert "".join(bold) == "30 đại biểu"
