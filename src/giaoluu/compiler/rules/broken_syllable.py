"""Một chữ bị dấu cách chẻ đôi.

"di đ ộng", "th ực hiện" thường sinh ra khi chuyển tệp hoặc gõ nhanh; máy tìm kiếm không thấy chữ bị chẻ. Chỉ nêu khi ít
nhất một nửa không thể là chữ tiếng Việt mà ghép lại thì đúng; nhãn "điểm đ", đơn vị đo ("5 m") không bị nêu.

Sai:

    ứng dụng trên thiết bị di đ ộng

Đúng:

    ứng dụng trên thiết bị di động

In English: a space inside a syllable; found only where a half cannot be a Vietnamese syllable and the whole can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import Running, running
from giaoluu.lib.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.source import Span

RULE = Rule(
    code="W005",
    slug="broken-syllable",
    severity="warning",
    message={
        "vi": "“{written}” bị dấu cách chẻ đôi.",
        "en": "A space breaks “{right}” in two.",
    },
    help={
        "vi": "Viết liền: “{right}”.",
        "en": "Write “{right}”.",
    },
)

_LABELLED = frozenset("điểm khoản mục lớp khối nhóm hạng bảng loại phần tổ cụm mẫu".split())  # noqa: SIM905


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    for first, second in words.pairs:
        if (first in words.strange or second in words.strange) and _is_whole(first, second):
            for at in words.places(first, second):
                written = words.source[slice(*at)]
                if _is_broken(words, at, written):
                    whole = "".join(written.split())
                    yield Hit(at, {"written": words.as_written(at), "right": whole}, Fix(whole, at))


def _is_whole(first: str, second: str) -> bool:
    return not (first + second).isascii() and is_syllable(first + second)


def _is_broken(words: Running, at: Span, written: str) -> bool:
    before = words.text[max(0, at[0] - 8) : at[0]].split()
    labelled = bool(before) and (before[-1] in _LABELLED or before[-1][-1].isdigit() or before[-1][-1] in "-+.)(")
    return written.count(" ") == 1 and "\n" not in written and written[1:].islower() and not labelled
