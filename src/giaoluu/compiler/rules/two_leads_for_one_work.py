"""Hai cơ quan cùng "chủ trì" một việc.

Mỗi việc chỉ một cơ quan chủ trì; hai nơi cùng chủ trì thì hoặc làm trùng, hoặc nơi này chờ nơi kia. So lời văn của
việc (bỏ phần "chủ trì, phối hợp với ..."), chỉ báo khi gần như trùng và không có tên riêng hay con số nào phân biệt
hai việc.

Sai:

    1. Báo Cao Bằng: Chủ trì xây dựng kịch bản giao lưu điển hình tiên tiến.
    2. Sở Nội vụ: Chủ trì xây dựng kịch bản giao lưu điển hình tiên tiến.

Đúng:

    2. Sở Nội vụ: Phối hợp với Báo Cao Bằng xây dựng kịch bản giao lưu điển hình tiên tiến.

In English: two agencies are each told to lead what is, by its words, the same work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from giaoluu.compiler.rules.reckoning.agencies import same_agency
from giaoluu.compiler.rules.reckoning.leads import Duty, leads_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="T002",
    slug="two-leads-for-one-work",
    severity="warning",
    message={
        "vi": "{second} được giao chủ trì việc mà {first} cũng chủ trì: “{work}”.",
        "en": "{second} is to lead what {first} leads as well: “{work}”.",
    },
    help={"vi": "Giữ một cơ quan chủ trì, cơ quan kia phối hợp.", "en": "Keep one lead; the other supports."},
)

_WORD = re.compile(r"[^\W_]+")
_ALIKE = 0.7
_FEWEST_WORDS = 3


def check(reading: Reading) -> Iterator[Hit]:
    leads = [(duty, duty.words) for duty in leads_of(reading.plan) if len(duty.words) >= _FEWEST_WORDS]
    for (first, words), (second, others) in combinations(leads, 2):
        # Their words are compared first: of all pairs of a long plan, hardly any go on from there.
        if _are_alike(words, others) and not same_agency(first.agency, second.agency) and _is_one_work(first, second):
            values: dict[str, object] = {
                "first": first.agency,
                "second": second.agency,
                "work": " ".join(first.object.split())[:90],
            }
            yield Hit(second.at, values)


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _ALIKE * (len(one) + len(other) - shared)


def _is_one_work(one: Duty, other: Duty) -> bool:
    shared = one.words & other.words
    return not (_marks(one, shared) and _marks(other, shared))


def _marks(duty: Duty, shared: frozenset[str]) -> bool:
    """Whether a proper name or a number stands in this duty only."""
    own = duty.words - shared
    return any(
        (word[0].isdigit() or word[0].isupper()) and word.casefold() in own for word in _WORD.findall(duty.object)
    )
