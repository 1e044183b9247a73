"""Chỉ tiêu đã giao chưa đủ tổng số đại biểu.

Không phải lỗi: nhiều kế hoạch giao số cho một ít đơn vị, còn lại "mỗi đơn vị 01", "đại diện lãnh đạo", "đại biểu
Trung ương". Nhưng ai lo chỗ ngồi, suất ăn, thẻ đại biểu cần biết bao nhiêu chỗ đã chắc và bao nhiêu chỗ còn để ngỏ.
Chỉ cộng số người dự; tiết mục, phóng sự, xe, người phục vụ không cộng. "Mỗi đơn vị 20" được nhân với số đơn vị nêu
tên.

Sai:

    Số lượng đại biểu: 450 đại biểu.
    - Công an tỉnh: chọn cử 50 đại biểu dự Chương trình.

Đúng:

    Số lượng đại biểu: 50 đại biểu.
    - Công an tỉnh: chọn cử 50 đại biểu dự Chương trình.

In English: the quotas given to agencies do not fill the announced number of delegates. Not a fault, but whoever plans
seats and meals must know how many places are fixed and how many are open.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.grids import grids_of
from giaoluu.compiler.rules.reckoning.headcount import Places, counted_elsewhere, firm_total, one_target
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q001",
    slug="quotas-leave-places-open",
    severity="note",
    message={
        "vi": "Trong {total} đại biểu, kế hoạch ấn định {fixed} chỗ ({listed}); {open} chỗ còn để ngỏ{groups_vi}.",
        "en": "Of {total} delegates the plan fixes {fixed} places ({listed}); {open} places are open{groups_en}.",
    },
    help={
        "vi": "Chốt số cho các thành phần còn lại, hoặc coi {open} chỗ là dự trù cho khách mời và nhóm “mỗi đơn vị”.",
        "en": "Settle numbers for the rest, or take the {open} places as held for guests and for groups (“each unit”).",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    firm = firm_total(reading)
    if firm is None:
        return
    total, at = firm
    told = counted_elsewhere(reading)
    if sum(count for _, count in told) >= total or _is_a_table(reading):
        return
    places = one_target(reading)
    shares = [(name, count, str(count)) for name, count in told]
    shares += [(place.agency, place.count or 0, _product(place)) for place in places if place.is_fixed]
    fixed = sum(count for _, count, _ in shares)
    if 0 < fixed < total:
        values: dict[str, object] = {"total": total, "fixed": fixed, "open": total - fixed}
        listed = "; ".join(f"{_short(name)} {said}" for name, _, said in shares)
        yield Hit(at, values | {"listed": listed} | _groups(places))


def _is_a_table(reading: Reading) -> bool:
    """Whether a table gives the places: then its rows are the whole, also where their sum is wrong."""
    at = reading.plan.delegates.at
    return at is not None and any(at[0] <= grid.at[0] < at[1] for grid in grids_of(reading.document))


def _product(place: Places) -> str:
    many = place.agencies is not None and place.agencies > 1
    return f"{place.agencies} × {place.each}" if many else str(place.each)


def _groups(places: list[Places]) -> dict[str, object]:
    """The groups whose number is not told: "each unit 01"."""
    names = ", ".join(_short(place.agency) for place in places if place.count is None)
    if not names:
        return {"groups_vi": "", "groups_en": ""}
    return {"groups_vi": f", trong đó có nhóm “mỗi đơn vị”: {names}", "groups_en": f", among them “each” of: {names}"}


def _short(name: str) -> str:
    name = name.removeprefix("Đề nghị ").replace(";", ",")
    return name if len(name) <= 60 else name[:57].rsplit(" ", 1)[0] + "…"
