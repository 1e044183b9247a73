"""Lists as agencies send them, and what becomes of them."""

from __future__ import annotations

from typing import Any

from giaoluu.domain.delegates.actions.incoming import Taken, accept_incoming, assess_incoming, keep_incoming
from giaoluu.lib.table_in import Row, Sheet
from tests.workspace import BY, NOW, Workspace

HEAD = ("Mã đại biểu", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Diện", "Giới tính", "Năm sinh", "SĐT", "Email",
        "Dưới 18 tuổi", "Người giám hộ", "Ghi chú", "Chỉ tiêu", "Cơ quan cử")  # fmt: skip
AT = {name: at for at, name in enumerate(HEAD)}
SHORT = {"name": "Họ và tên", "position": "Chức vụ", "unit": "Đơn vị công tác", "circle": "Diện", "sex": "Giới tính",
         "born": "Năm sinh", "phone": "SĐT", "email": "Email", "minor": "Dưới 18 tuổi", "guardian": "Người giám hộ",
         "note": "Ghi chú", "quota": "Chỉ tiêu", "agency": "Cơ quan cử", "number": "Mã đại biểu"}  # fmt: skip


def line(name: str = "", **cells: str) -> tuple[str, ...]:
    """A row of the columns above."""
    words = [""] * len(HEAD)
    for one, said in {"name": name, **cells}.items():
        words[AT[SHORT[one]]] = said
    return tuple(words)


def sheets(*lines: tuple[str, ...]) -> list[Sheet]:
    """A list whose headings stand in row 1."""
    return [Sheet("Danh sách", [Row(number, cells) for number, cells in enumerate((HEAD, *lines), 1)])]


def keep(space: Workspace, agency: str | None = "Công an tỉnh") -> int:
    agency_id = space.agencies[agency].pk if agency else None
    return keep_incoming(space.event.pk, agency_id, "0" * 64, "ds.xlsx", by=BY, at=NOW)


def assess(space: Workspace, *lines: tuple[str, ...], agency: str | None = "Công an tỉnh") -> dict[str, Any]:
    """What a list would do."""
    return assess_incoming(keep(space, agency), sheets(*lines), at=NOW)


def take(space: Workspace, *lines: tuple[str, ...], agency: str | None = "Công an tỉnh", behalf: bool = True) -> Taken:
    """Accepts a list that was shown."""
    number = keep(space, agency)
    assess_incoming(number, sheets(*lines), at=NOW)
    return accept_incoming(number, sheets(*lines), by=BY, at=NOW, behalf=behalf)


def troubles(outcome: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(one["cell"], one["wrong"], one["nearest"]) for one in outcome["troubles"]]
