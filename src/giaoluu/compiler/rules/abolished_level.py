"""Cấp huyện hoặc thị trấn được giao việc, dù không còn từ ngày 01/7/2025.

Từ ngày ấy chính quyền địa phương có hai cấp: tỉnh và xã (xã, phường, đặc khu). Nhiệm vụ giao cho "các huyện ủy", "UBND
huyện", "các xã, phường, thị trấn" là giao cho nơi không có người nhận, hoặc giao thiếu đặc khu. Câu nói về việc bỏ cấp
huyện, về thời trước và văn bản cũ không bị nêu.

Sai:

    7. Các huyện ủy, đảng ủy xã, phường

Đúng:

    7. Các đảng ủy xã, phường

In English: the district level, or a township, addressed in a plan made after 1 July 2025, when both ended.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.rules.naming.flow import flow
from giaoluu.compiler.rules.naming.mentions import name_at
from giaoluu.compiler.rules.naming.setting import is_since
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import running
from giaoluu.compiler.syntax.places import TWO_LEVELS_SINCE

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="P006",
    slug="abolished-level",
    severity="warning",
    message={
        "vi": "“{written}”: từ ngày 01/7/2025 không còn cấp này.",
        "en": "“{written}”: this level ended on 1 July 2025.",
    },
    help={
        "vi": "Giao cho cấp tỉnh hoặc cho xã, phường, đặc khu.",
        "en": "Address the province, or communes, wards and special zones.",
    },
)

_LEVEL = r"(?:huyện|quận|thị xã)"
_BODY = (
    r"(?:UBND|HĐND|UBMTTQ|Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban MTTQ|Mặt trận Tổ quốc(?: Việt Nam)?|Đảng bộ|Đảng ủy)"
)
_ADDRESSED = re.compile(
    rf"(?<!\w)(?i:(?:các )?(?:(?:huyện|quận|thị) (?:ủy|uỷ)))(?!\w)"
    rf"|(?<!\w)(?i:{_BODY}(?: các| cấp)? {_LEVEL})(?!\w)(?: [A-ZĐ]\w*(?: [A-ZĐ]\w*)*)?"
    rf"|(?<!\w)(?i:(?:các|mỗi|từng|cấp) (?:huyện|quận|thị xã))(?!\w)"
    rf"|(?<!\w)(?i:thành phố (?:thuộc|trực thuộc) tỉnh)(?!\w)"
    rf"|(?<!\w)(?i:phường,? (?:và )?thị trấn|xã,? (?:và )?thị trấn)(?!\w)"
)
_ADDRESS = re.compile(r"(?:xã|phường|thị trấn) [^,;.\n]{2,30}, (?=(?:huyện|quận|thị xã) \w)")
_DISTRICT = re.compile(r"(?:huyện|quận|thị xã) ")
_WORD = re.compile(r"[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hị (?:xã|ủy|uỷ|trấn)|THỊ (?:XÃ|ỦY|TRẤN)|thuộc tỉnh|THUỘC TỈNH")
_PAIRS = frozenset({("thị", "xã"), ("thị", "ủy"), ("thị", "uỷ"), ("thị", "trấn"), ("phố", "thuộc"), ("phố", "trực")})


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    spoken_of = "huyện" in words.words or "quận" in words.words or not _PAIRS.isdisjoint(words.pairs)
    if spoken_of and is_since(reading, TWO_LEVELS_SINCE):
        text = flow(reading)
        for start, end in _places(text.text):
            if not text.is_past(start, end, TWO_LEVELS_SINCE) and not _is_quoted(text.text, start):
                yield Hit(text.span(start, end), {"written": text.text[start:end]})


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where the level is addressed, and where it stands in an address: "xã Lý Bôn, huyện Bảo Lâm"."""
    done = 0
    for word in _WORD.finditer(text):
        found = _ADDRESSED.search(text, max(done, word.start() - 45), word.end() + 45)
        if found and found.start() <= word.start() < found.end():
            done = found.end()
            yield found.span()
    for found in _ADDRESS.finditer(text):
        district = _DISTRICT.match(text, found.end())
        name = name_at(text, district.end()) if district else ""
        if district and name:
            yield found.end(), district.end() + len(name)


def _is_quoted(text: str, start: int) -> bool:
    """Whether the place stands in a title between quotation marks."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return line.count("“") > line.count("”") or line.count('"') % 2 == 1
