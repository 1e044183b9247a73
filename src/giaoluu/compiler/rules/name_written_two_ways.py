"""Tên một người được viết hai cách, chỉ khác dấu.

"Nguyễn Xuân Thành" ở phần này, "Nguyễn Xuân Thanh" ở phần kia: một người hay hai? Thẻ, biển tên và lời giới thiệu theo
chỗ nào? Chỉ nêu họ tên từ ba chữ trở lên, khác nhau đúng một chữ và chỉ khác dấu. Tên trong cùng một dòng danh sách với
số thứ tự khác nhau vẫn có thể là hai người: người soạn xem lại.

Sai:

    Ông Ngô Văn Thiệp (trong phần giao lưu) ... Ngô Văn Thiếp (trong phụ lục)

Đúng:

    Ông Ngô Văn Thiệp ... Ngô Văn Thiệp

In English: a full name that stands in two forms which differ in the marks of one word: one person, or two?
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.rules.naming.flow import flow
from giaoluu.compiler.rules.naming.mentions import name_at
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import running
from giaoluu.lib.vietnamese import fold, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RULE = Rule(
    code="P010",
    slug="name-written-two-ways",
    severity="note",
    message={
        "vi": "“{written}” ở đây, “{other}” ở chỗ khác: một người hay hai?",
        "en": "“{written}” here, “{other}” elsewhere: one person or two?",
    },
    help={
        "vi": "Nếu là một người, viết một cách.",
        "en": "If it is one person, write the name one way.",
    },
)

_SURNAMES = frozenset(
    """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Đoàn Vương Trịnh Trương Lâm Nông Hà
    Lò Triệu Bế Lương Mai Cao Tạ Tô Thái Quách Chu Đàm La Lục Hứa Mã Giàng Vàng Sùng Thào Bàn Lưu Tống Thân Giáp Ma Lan
    """.split()  # noqa: SIM905
)


def check(reading: Reading) -> Iterator[Hit]:
    text = flow(reading)
    seen: dict[str, str] = {}
    for start, name in _people(text.text, _SURNAMES & running(reading.source.text).forms):
        other = seen.setdefault(fold(name), name)
        if name != other and _differ_in_one_word(name, other):
            yield Hit(text.span(start, start + len(name)), {"written": name, "other": other})


def _people(text: str, surnames: Iterable[str]) -> list[tuple[int, str]]:
    """Every full name of three or four words, and where it begins."""
    found = []
    for surname in surnames:
        start = text.find(surname + " ")
        while start >= 0:
            name = name_at(text, start)
            if name.count(" ") in (2, 3) and name.replace(" ", "").isalpha() and name.istitle():
                found.append((start, name))
            start = text.find(surname + " ", start + 1)
    return sorted(found)


def _differ_in_one_word(one: str, other: str) -> bool:
    """One word only, and not merely in the place of the tone."""
    pairs = zip(one.split(), other.split(), strict=True)
    return sum(not same(a, b) for a, b in pairs) == 1
