"""Tỷ lệ vượt quá 100%.

Tỷ lệ của một phần trong toàn thể ("tỷ lệ nữ", "số hộ", "số đại biểu") không thể quá 100%. Mức so với kế hoạch, so với
năm trước ("đạt 120% kế hoạch") không bị báo.

Sai:

    Phấn đấu 105% số hộ được xem truyền hình trực tiếp.

Đúng:

    Phấn đấu 100% số hộ được xem truyền hình trực tiếp.

In English: a share of a whole is given as more than 100 per cent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.figures import at_figures
from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q006",
    slug="share-over-hundred",
    severity="warning",
    message={"vi": "Một phần của toàn thể không thể là {share}.", "en": "A part of a whole cannot be {share}."},
    help={"vi": "Xem lại con số phần trăm.", "en": "Look again at the percentage."},
)

_SHARE = re.compile(
    r"(?<![\d.,])((?:1\d\d|[2-9]\d\d)(?:,\d+)?\s?%)\s+(?:số |tổng số |các |là |cơ quan|xã|phường|hộ|người|cán bộ"
    r"|công chức|đảng viên|đoàn viên|hội viên|đại biểu|cử tri|đơn vị|học sinh|thôn|xóm|nữ)"
)
_COMPARED = re.compile(r"(?:kế hoạch|chỉ tiêu|so với|tăng|vượt|bằng|mức|lương|hỗ trợ)[^.;\n]{0,25}$")
_COMPARED_AFTER = re.compile(r"[^.;\n]{0,40}(?:kế hoạch|chỉ tiêu|so với|cùng kỳ)")


def check(reading: Reading) -> Iterator[Hit]:
    text = flat(reading.source.text)
    for match in at_figures(_SHARE, text):
        if match[1].startswith("100") and "," not in match[1]:
            continue
        before = text[max(0, match.start() - 40) : match.start()]
        if not _COMPARED.search(before) and not _COMPARED_AFTER.match(text, match.end()):
            yield Hit(match.span(1), {"share": match[1]})
