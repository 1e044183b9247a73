"""What the rules on form, structure and references say of whole plans: exactly this, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from giaoluu.compiler.compile import compile_plan
from giaoluu.compiler.reading import read_file

SAID = {
    "2683-KH-BTC.txt": [("F001", "2683 /KH-BTC")],
    "authored/02.docx": [("F002", "Số: /KH-UBND"), ("F003", "ngày tháng 9 năm 2025")],
    "authored/05.docx": [("S007", "PHỤ LỤC II"), ("R003", "75/KH-MTTQ-BTT")],
    "authored/08.pdf": [("S008", "PHỤ LỤC")],
    "authored/11.txt": [("S008", "PHỤ LỤC")],
    "real/005.docx": [("F012", "KT.HIỆU TRƯỞNG")],
    "real/008.docx": [
        ("F002", "Số: /KH-MTTQ-BTT"),
        ("F003", "ngày tháng 01 năm 2026"),
        ("S010", "Tổ chức hội nghị hiệp thương lần thứ hai để thỏa thuận, lập danh"),
        ("F013", "2031"),
    ],
    "real/023.md": [("R007", "Công văn")],
    "real/024.md": [("F019", "- CT, PCT UBND TP (1AE)")],
    "real/026.md": [],
}


def findings_of(path: Path) -> list[tuple[str, str, str]]:
    compilation = compile_plan(read_file(path))
    text = compilation.source.text
    return [(said.code, " ".join(text[slice(*said.at)].split()), said.severity) for said in compilation.findings]


@pytest.mark.parametrize("name", SAID)
def test_findings_on_form_structure_and_references(shared_plans: Path, name: str) -> None:
    said = findings_of(shared_plans / name)
    assert [(code, words) for code, words, _ in said if code[0] in "FSR"] == SAID[name]
    assert [code for code, _, _ in said if code == "X000"] == []
