"""Điển hình ở xa mà không địa phương nào được giao đưa đón.

Người được mời lên giao lưu ở xã cách trung tâm cả trăm cây số cần xe, người đi cùng. Kế hoạch giao việc đưa đón cho
xã này mà quên xã kia thì người đó có thể không đến được. Chỉ xét điển hình có địa chỉ xã, phường; người của cơ quan
tỉnh, trường chuyên đóng tại trung tâm không bị báo.

Sai:

    - Ông Tản Dầu Quầy, Bí thư Chi bộ xóm Phiêng Pèn, xã Lý Bôn.
    11. UBND xã Bảo Lạc: đưa, đón điển hình.

Đúng:

    11. UBND các xã Bảo Lạc, Lý Bôn: đưa, đón điển hình.

In English: an exemplar lives in a commune that nobody has told to bring them to the event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.plan import Assignment, Task
from giaoluu.compiler.rules.reckoning.people import UPPER, bare
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N005",
    slug="guest-without-escort",
    severity="note",
    message={
        "vi": "{name} ở {commune}, nhưng không ai được giao đưa đón từ {commune}.",
        "en": "{name} lives in {commune}, and nobody is to bring anyone from there.",
    },
    help={
        "vi": "Thêm {commune} vào nhiệm vụ đưa, đón điển hình.",
        "en": "Add {commune} to the duty of bringing the exemplars.",
    },
)

_COMMUNE = re.compile(rf"(?<!\w)(xã|phường|đặc khu|thị trấn)\s+([{UPPER}][^\s,;()]*(?:\s+[{UPPER}][^\s,;()]*)*)")
_BRINGS = re.compile(
    r"đưa,? đón|đưa và đón|đón,? đưa|phương tiện|đi cùng|bố trí xe|đưa đại diện|đưa điển hình|tổ chức đưa"
)
_GROUP_BRINGS = re.compile(r"có (?:điển hình|nhân vật|đại biểu|cá nhân|người)|điển hình của|thuộc địa phương")
_EVERY_COMMUNE = re.compile(
    r"^(?:đề nghị )?(?:ubnd |ủy ban nhân dân |đảng ủy )?(?:các )?(?:xã|phường|địa phương)(?:$|,| )", re.I
)


def check(reading: Reading) -> Iterator[Hit]:
    plan = reading.plan
    brings = [
        (block, task) for block in plan.assignments for task in block.tasks if _BRINGS.search(task.text.casefold())
    ]
    if not plan.assignments or not plan.exemplars or any(_is_for_all(block, task) for block, task in brings):
        return
    places = " | ".join(bare(_said(block, task)) for block, task in brings)
    for exemplar in plan.exemplars:
        commune = _COMMUNE.search(f"{exemplar.position or ''}, {exemplar.address or ''}")
        if commune and bare(commune[2]) not in places:
            name = exemplar.name
            place = reading.source.text.find(name, *exemplar.at)
            at = (place, place + len(name)) if place >= 0 else exemplar.at
            yield Hit(at, {"name": name, "commune": " ".join(commune[0].split())})


def _said(block: Assignment, task: Task) -> str:
    """All names that a duty of bringing people mentions."""
    names = task.applies_to or tuple(agency.name for agency in block.agencies)
    return " ".join([*names, task.text])


def _is_for_all(block: Assignment, task: Task) -> bool:
    """Whether one duty covers every exemplar: of every commune, or of an agency that fetches them all."""
    if task.applies_to:
        return False
    each = any(agency.scope == "each" and _EVERY_COMMUNE.search(agency.name) for agency in block.agencies)
    fetched = re.search(r"đưa,? đón[^.;]{0,30}(?:các |toàn bộ )?(?:điển hình|nhân vật|khách mời)", task.text)
    central = all(agency.kind not in ("commune", "ward") for agency in block.agencies)
    return each or bool(_GROUP_BRINGS.search(task.text) and each) or bool(fetched and central and not task.applies_to)
