"""Dẫn một văn bản đã hết hiệu lực.

Căn cứ vào văn bản đã bị thay thế thì phần căn cứ không còn giá trị. Danh sách ngắn, chỉ gồm những văn bản hay được
dẫn trong kế hoạch tổ chức sự kiện và chắc chắn đã bị thay thế trước ngày ban hành kế hoạch. Dẫn để nói việc đã qua
("theo Nghị định cũ") thì xem lại rồi bỏ qua.

Sai:

    Căn cứ Nghị định số 110/2004/NĐ-CP về công tác văn thư;

Đúng:

    Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;

In English: a cited document had been replaced before the plan was issued. A short list of those that plans of events
tend to cite.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from giaoluu.compiler.rules.reckoning.citations import citations_in
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="R009",
    slug="repealed-document",
    severity="warning",
    message={
        "vi": "{code} đã hết hiệu lực từ {since}, được thay bằng {by}.",
        "en": "{code} is out of force since {since}; {by} took its place.",
    },
    help={
        "vi": "Dẫn {by}.",
        "en": "Cite {by}.",
    },
)


REPLACED = {
    "110/2004/NĐ-CP": (date(2020, 3, 5), "Nghị định số 30/2020/NĐ-CP"),
    "09/2010/NĐ-CP": (date(2020, 3, 5), "Nghị định số 30/2020/NĐ-CP"),
    "01/2011/TT-BNV": (date(2020, 3, 5), "Nghị định số 30/2020/NĐ-CP"),
    "15/2003/QH11": (date(2024, 1, 1), "Luật Thi đua, khen thưởng số 06/2022/QH15"),
    "91/2017/NĐ-CP": (date(2024, 1, 1), "Nghị định số 98/2023/NĐ-CP"),
    "77/2015/QH13": (date(2025, 3, 1), "Luật Tổ chức chính quyền địa phương số 65/2025/QH15"),
    "65/2025/QH15": (date(2025, 6, 16), "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"),
    "71/2018/TT-BTC": (date(2026, 5, 18), "Thông tư số 35/2026/TT-BTC"),
}


def check(reading: Reading) -> Iterator[Hit]:
    issued = reading.plan.document.date
    if issued is None or len(issued) != 10:
        return
    for citation in citations_in(reading.document):
        since, by = REPLACED.get(citation.code, (date.max, ""))
        if date.fromisoformat(issued) >= since:
            yield Hit(citation.code_at, {"code": citation.code, "since": f"{since:%d/%m/%Y}", "by": by})
