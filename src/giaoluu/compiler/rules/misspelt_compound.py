"""Từ ghép quen dùng trong văn bản hành chính bị gõ sai một chữ hoặc một dấu.

"Điểm hình", "phu trách", "thường tực", "đặc diêm" không có nghĩa; người đọc hiểu ra, nhưng văn bản đã ký thì không sửa
được nữa, và máy tìm kiếm không thấy. Từng chỗ được nêu, kèm chữ đúng. Những cặp chữ có nghĩa riêng ("hội thao" bên cạnh
"hội thảo", "phân bố" bên cạnh "phân bổ") không bị nêu.

Sai:

    - Điểm hình trong phong trào "Nông dân sản xuất kinh doanh giỏi"

Đúng:

    - Điển hình trong phong trào "Nông dân sản xuất kinh doanh giỏi"

In English: a common compound of official writing with one letter or mark wrong; each place is shown with
the right word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.compounds import belongs_elsewhere, slips_among
from giaoluu.compiler.rules.spelling.running import in_case_of, running

if TYPE_CHECKING:
    from collections.abc import Iterator


RULE = Rule(
    code="W001",
    slug="misspelt-compound",
    severity="warning",
    message={"vi": "“{written}” có lẽ là “{right}” gõ sai.", "en": "“{written}” looks like a slip for “{right}”."},
    help={"vi": "Sửa thành “{right}”.", "en": "Write “{right}”."},
)


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    for pair, right in slips_among(pair for pair in words.pairs if words.misplaced.keys().isdisjoint(pair)):
        for at in words.places(*pair):
            written = words.as_written(at)
            if min(map(len, pair)) > 1 and not _is_name(written) and not belongs_elsewhere(words.text, at, *pair):
                cured = in_case_of(written, " ".join(right))
                yield Hit(at, {"written": written, "right": cured}, Fix(cured, at))


def _is_name(written: str) -> bool:
    """Whether the second word has a capital of its own: "Báo Cao (Bằng)", "Hải Hòa", "phổ thông Bảo (Lâm)"."""
    return written.rpartition(" ")[2][0].isupper() and not written.isupper()
