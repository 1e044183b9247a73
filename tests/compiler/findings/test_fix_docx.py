"""A mended DOCX keeps its runs; words that are not within one paragraph are left and named."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize

import docx
import pytest

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.findings.fix_docx import fixed_docx
from giaoluu.compiler.source import Source

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "KẾ HOẠCH\nĐiểm hình tiên tiến\nCell one | Thực Phán\nLast"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH")
    paragraph = document.add_paragraph()
    for words, bold in (("Điểm", True), (normalize("NFD", " hì"), False), ("nh tiên tiến", False)):
        paragraph.add_run(words).bold = bold
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Cell one", "Thực Phán"
    document.add_paragraph("Last")
    document.save(str(tmp_path / "plan.docx"))
    return tmp_path / "plan.docx"


def fix(old: str, new: str) -> Fix:
    start = TEXT.index(old)
    return Fix(new, (start, start + len(old)))


def mended(path: Path, *fixes: Fix) -> tuple[docx.document.Document, list[Fix]]:
    content, left = fixed_docx(path, Source("plan.docx", "", "0", TEXT), list(fixes))
    return docx.Document(BytesIO(content)), left


def test_words_across_runs_are_replaced_and_the_look_is_kept(path: Path) -> None:
    document, left = mended(path, fix("Điểm hình", "Điển hình"))
    runs = [(run.text, run.bold) for run in document.paragraphs[1].runs]
    assert (runs, left) == ([("Điển hình", True), ("", False), (" tiên tiến", False)], [])


def test_words_in_a_table_are_replaced(path: Path) -> None:
    document, left = mended(path, fix("Thực", "Thục"))
    assert (document.tables[0].cell(0, 1).text, left) == ("Thục Phán", [])


def test_several_fixes_in_one_paragraph(path: Path) -> None:
    document, left = mended(path, fix("Điểm", "Điển"), fix("tiên tiến", "tiêu biểu"))
    assert (document.paragraphs[1].text, left) == ("Điển hình tiêu biểu", [])


def test_words_over_two_paragraphs_are_left(path: Path) -> None:
    across = fix("HOẠCH\nĐiểm", "x")
    document, left = mended(path, across)
    assert (left, document.paragraphs[1].text) == ([across], "Điểm hình tiên tiến")


def test_the_original_is_not_touched(path: Path) -> None:
    before = path.read_bytes()
    mended(path, fix("Thực", "Thục"))
    assert path.read_bytes() == before
