"""Một cơ quan được viết hai cách trong một kế hoạch, khác nhau ở dấu câu hoặc chữ "và".

"Đài Phát thanh - Truyền hình tỉnh" và "Đài Phát thanh và Truyền hình tỉnh" là một; khi lập danh sách theo dõi, máy sẽ
đếm thành hai và mỗi bên thiếu một nửa nhiệm vụ. Chữ hoa, chữ thường và chỗ đặt dấu thanh không tính là khác. Cách viết
ít gặp hơn được nêu.

Sai:

    Đài Phát thanh - Truyền hình tỉnh ... Đài Phát thanh và Truyền hình tỉnh

Đúng:

    Đài Phát thanh và Truyền hình tỉnh ... Đài Phát thanh và Truyền hình tỉnh

In English: one agency in two forms that differ in punctuation or in the word for "and"; the rarer form is shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.lib.vietnamese import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.plan import Agency

RULE = Rule(
    code="P013",
    slug="agency-written-two-ways",
    severity="note",
    message={
        "vi": "“{written}” và “{other}” có phải một cơ quan?",
        "en": "Are “{written}” and “{other}” one agency?",
    },
    help={
        "vi": "Viết một cách, ví dụ “{other}”.",
        "en": "Write it one way, for instance “{other}”.",
    },
)

_LOOSE = re.compile(r"[\W_]+|\b(?:va)\b")


def check(reading: Reading) -> Iterator[Hit]:
    forms: dict[str, dict[str, list[Agency]]] = {}
    for agency in _agencies(reading):
        forms.setdefault(_LOOSE.sub("", fold(agency.name)), {}).setdefault(_exact(agency.name), []).append(agency)
    for same_key in forms.values():
        if len(same_key) > 1:
            usual = max(same_key.values(), key=len)
            for agencies in same_key.values():
                if agencies is not usual:
                    yield from _hits(agencies, usual[0].name)


def _agencies(reading: Reading) -> Iterator[Agency]:
    for assignment in reading.plan.assignments:
        yield from assignment.agencies
        for task in assignment.tasks:
            yield from task.partners


def _exact(name: str) -> str:
    """The name in one letter case, with one place of the tone and one kind of dash and space."""
    return " ".join(canonical(name).casefold().replace("–", "-").split())


def _hits(agencies: list[Agency], usual: str) -> Iterator[Hit]:
    for at, name in {agency.at: agency.name for agency in agencies}.items():
        yield Hit(at, {"written": name, "other": usual})
