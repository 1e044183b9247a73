"""Các khoản tiền không cộng thành tổng kinh phí.

Tổng kinh phí một đằng, các khoản bên dưới cộng lại một nẻo: dự toán sẽ bị trả lại. Mức chi cho mỗi người, mỗi suất
không được cộng; "trong đó" là nêu một phần nên chỉ bị báo khi các phần vượt tổng.

Sai:

    Tổng kinh phí 100.000.000 đồng, gồm: ngân sách tỉnh 60.000.000 đồng, xã hội hóa 50.000.000 đồng.

Đúng:

    Tổng kinh phí 110.000.000 đồng, gồm: ngân sách tỉnh 60.000.000 đồng, xã hội hóa 50.000.000 đồng.

In English: the amounts of a budget do not add up to its total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.lists import announced_lists
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.lib.vietnamese import grouped

RULE = Rule(
    code="Q015",
    slug="amounts-do-not-add-up",
    severity="warning",
    message={
        "vi": "Tổng ghi {total} đồng, các khoản cộng lại là {sum} đồng.",
        "en": "The total is {total} đồng, the amounts add up to {sum} đồng.",
    },
    help={"vi": "Xem lại tổng và từng khoản.", "en": "Look again at the total and at each amount."},
)

_AMOUNT = re.compile(r"(?<![\d.,])(\d{1,3}(?:\.\d{3}){1,4})\s*(?:đồng|đ)(?!\w)(?!\s*/)")
_TOTAL = re.compile(r"[Tt]ổng (?:kinh phí|dự toán|số tiền|cộng|mức|chi)|[Dd]ự toán|[Kk]inh phí")
_EACH = re.compile(r"(?:mỗi|mức|từng|đơn giá|định mức)[^.;]*$", re.IGNORECASE)
_PARTS = re.compile(r"(?<!\w)(?:gồm|bao gồm|trong đó)(?!\w)")


def check(reading: Reading) -> Iterator[Hit]:
    for found in announced_lists(reading.document):
        total = _amounts(found.sentence)
        parts = [_amounts(item.passage) for item in found.items]
        if len(total) == 1 and _TOTAL.search(found.sentence.text) and all(len(part) == 1 for part in parts):
            yield from _apart(total[0], [part[0][0] for part in parts], "trong đó" in found.sentence.text)
    for clause in reading.document.walk():
        for passage in (clause.passage, *(part for part in clause.body if isinstance(part, Passage))):
            yield from _in_a_sentence(passage)


def _in_a_sentence(passage: Passage) -> Iterator[Hit]:
    word = _PARTS.search(passage.text)
    if word is None or not _TOTAL.search(passage.text[: word.start()]):
        return
    stop = re.compile(r"\.\s|\.$").search(passage.text, word.end())
    amounts = _amounts(passage.cut(0, stop.start() if stop else None))
    before = [amount for amount in amounts if amount[1][1] <= passage.offset(word.start())]
    parts = [value for value, at in amounts if at[0] >= passage.offset(word.start())]
    if len(before) == 1 and len(parts) > 1:
        yield from _apart(before[0], parts, word[0] == "trong đó")


def _amounts(passage: Passage) -> list[tuple[int, Span]]:
    return [
        (int(match[1].replace(".", "")), passage.span(*match.span(1)))
        for match in _AMOUNT.finditer(passage.text)
        if not _EACH.search(passage.text[max(0, match.start() - 40) : match.start()])
    ]


def _apart(total: tuple[int, Span], parts: list[int], some: bool) -> Iterator[Hit]:
    whole = sum(parts)
    if whole > total[0] or (whole != total[0] and not some):
        yield Hit(total[1], {"total": grouped(total[0]), "sum": grouped(whole)})
