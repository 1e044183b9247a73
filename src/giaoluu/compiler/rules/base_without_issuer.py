"""Căn cứ không ghi cơ quan ban hành.

Nhiều cơ quan dùng chung một ký hiệu ("KH-UBND" của tỉnh và của xã), nên căn cứ phải ghi cơ quan ban hành. Luật và
nghị định thì ai ban hành đã rõ nên không xét; tờ trình nêu sau tên cơ quan ("đề nghị của Sở Nội vụ tại Tờ trình số
...") cũng không xét.

Sai:

    Căn cứ Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025 về tổ chức Đại hội;

Đúng:

    Căn cứ Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh về tổ chức Đại hội;

In English: a base is cited without its issuer although many offices share a symbol. Laws, decrees and proposals are
let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.citations import cited_at
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="R005",
    slug="base-without-issuer",
    severity="note",
    message={
        "vi": "Căn cứ {code} không ghi cơ quan ban hành.",
        "en": "The base {code} does not name its issuer.",
    },
    help={
        "vi": "Thêm “của ...” sau ngày ban hành.",
        "en": "Add “của ...” (its issuer) behind the date.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for basis in reading.plan.bases:
        known = basis.kind.startswith(("Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Nghị định", "Tờ trình"))
        if basis.issuer is not None or basis.code is None or known:
            continue
        cited = cited_at(reading.document, basis.at)
        if cited is None or cited.issuer is None:
            yield Hit(basis.at, {"code": basis.code})
