"""Quốc hiệu hoặc Tiêu ngữ viết sai.

Quốc hiệu viết in hoa "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"; Tiêu ngữ viết "Độc lập - Tự do - Hạnh phúc", chữ cái đầu
mỗi cụm viết hoa, giữa các cụm có gạch nối và cách chữ (Nghị định 30/2020/NĐ-CP, Phụ lục I).

Sai:

    Độc lập – Tự do – Hạnh Phúc

Đúng:

    Độc lập - Tự do - Hạnh phúc

In English: the national name or motto is misspelt: letters, capitals, or the spaced hyphens between the three parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.passage import Passage

RULE = Rule(
    code="F006",
    slug="misspelt-national-heading",
    severity="warning",
    message={
        "vi": "{name} viết chưa đúng: “{words}”.",
        "en": "The national heading is misspelt: “{words}”.",
    },
    help={
        "vi": "Viết đúng: {right} (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
        "en": "It is written: {right} (Decree 30/2020/NĐ-CP, Appendix I).",
    },
)


MOTTO = "Độc lập - Tự do - Hạnh phúc"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def check(reading: Reading) -> Iterator[Hit]:
    pieces = [piece.passage for piece in reading.document.letterhead]
    for passage in pieces:
        words = passage.text
        if re.match(r"độc\s+l|đôc\s+l", words.casefold()) and words != MOTTO and len(words) < 40:
            yield _hit("Tiêu ngữ", passage, MOTTO)
    for passage in _nations(pieces):
        if _bare(passage.text) != _bare(NATION):
            yield _hit("Quốc hiệu", passage, NATION)


def _nations(pieces: list[Passage]) -> Iterator[Passage]:
    """The national name, also where it is set over two lines."""
    following: list[Passage | None] = [*pieces[1:], None]
    for passage, after in zip(pieces, following[: len(pieces)], strict=True):
        if re.match(r"C[ỘÔ]NG H", passage.text.upper()):
            split = after is not None and "VI" not in passage.text.upper() and re.match("CH|NGH|VI", after.text.upper())
            yield passage.join(after) if split and after is not None else passage


def _hit(name: str, passage: Passage, right: str) -> Hit:
    return Hit(passage.at, {"name": name, "words": passage.text, "right": right}, Fix(right, passage.at))


def _bare(words: str) -> str:
    """Without blanks and letter case; both places of the tone mark are right."""
    return re.sub(r"\s+", "", words).upper().replace("HOÀ", "HÒA")
