"""Tên một người viết hai cách.

"Nông Văn Vàng" ở chương trình, "Nông Văn Vàn" ở danh sách: biển tên, giấy khen, lời dẫn sẽ mang tên sai. Hai tên gần
giống chỉ bị báo khi hai chỗ có chung chức vụ, đơn vị hoặc địa chỉ; hai người khác nhau có tên gần giống không bị báo.
Tên chỉ khác nhau ở dấu thuộc lỗi P010.

Sai:

    Ông Nông Văn Vàng, Tổ trưởng Tổ bảo vệ xóm Xà Pèng
    Ông Nông Văn Vàn, Tổ trưởng Tổ bảo vệ xóm Xà Pèng

Đúng:

    Ông Nông Văn Vàng, Tổ trưởng Tổ bảo vệ xóm Xà Pèng

In English: one person's name stands in two spellings. Told only where post, unit or address agree as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.people import bare, nearly_same
from giaoluu.compiler.rules.reckoning.roll import Person, roll_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N001",
    slug="person-spelt-two-ways",
    severity="warning",
    message={
        "vi": "“{here}” ở đây, “{there}” ở dòng {line}: có vẻ là một người.",
        "en": "“{here}” here, “{there}” on line {line}: they seem to be one person.",
    },
    help={"vi": "Hỏi lại người đó và viết một cách.", "en": "Ask the person, and write one form."},
)

_SHARED_WORDS = 3


def check(reading: Reading) -> Iterator[Hit]:
    seen: dict[str, dict[tuple[str, frozenset[str]], Person]] = {}
    for person in roll_of(reading):
        for key in _keys(person.name):
            for other in seen.get(key, {}).values():
                if _is_one(person, other):
                    line = reading.source.line_of(other.at[0])[0]
                    yield Hit(person.at, {"here": person.name, "there": other.name, "line": line})
                    break
            else:
                continue
            break
        for key in _keys(person.name):
            seen.setdefault(key, {}).setdefault((person.name, person.words), person)


def _is_one(person: Person, other: Person) -> bool:
    """Names that differ in a letter, with the same post or place; where only marks differ, that is P010."""
    apart = nearly_same(person.name, other.name) and bare(person.name) != bare(other.name)
    return apart and len(person.words & other.words) >= _SHARED_WORDS


def _keys(name: str) -> set[str]:
    """The name without marks, each syllable left out once: near names share a key."""
    parts = bare(name).split()
    return {" ".join([*parts[:i], "*", *parts[i + 1 :]]) for i in range(len(parts))}
