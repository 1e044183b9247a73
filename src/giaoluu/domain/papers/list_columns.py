"""What a list on paper may say of a delegate: a column each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.queries import DelegateInfo, Private


@dataclass(frozen=True, slots=True)
class Line:
    """One delegate as a list knows them. `arrived` is when they came in: empty for whoever did not, None where nobody
    has counted.
    """

    person: DelegateInfo
    private: Private | None = None
    arrived: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, how wide it is beside the others, and its words of a line."""

    key: str
    head: str | Promise
    width: int
    words: Callable[[Line], str]
    is_private: bool = False


def attendance(line: Line) -> str:
    """Attended, absent, or excused with the reason; before anybody was counted, what they have said."""
    standing = line.person.standing
    if line.arrived:
        return _("có mặt %(at)s") % {"at": line.arrived}
    if standing is Standing.EXCUSED:
        return _("vắng có lý do: %(reason)s") % {"reason": line.person.reason}
    if line.arrived is None:
        return str(standing.label)
    return _("vắng")


COLUMNS = (
    Column("number", gettext_lazy("Mã"), 5, lambda line: str(line.person.number)),
    Column("title", gettext_lazy("Cách xưng hô"), 8, lambda line: line.person.title),
    Column("name", gettext_lazy("Họ và tên"), 20, lambda line: line.person.name or _("(giữ chỗ)")),
    Column("honour", gettext_lazy("Danh hiệu"), 14, lambda line: line.person.honour),
    Column("position", gettext_lazy("Chức vụ"), 20, lambda line: line.person.position),
    Column("unit", gettext_lazy("Đơn vị công tác"), 22, lambda line: line.person.unit),
    Column("agency", gettext_lazy("Đơn vị cử"), 20, lambda line: line.person.agency),
    Column("circle", gettext_lazy("Diện đại biểu"), 12, lambda line: str(line.person.circle.label)),
    Column("standing", gettext_lazy("Tình trạng"), 12, lambda line: str(line.person.standing.label)),
    Column("attendance", gettext_lazy("Có mặt, vắng"), 16, attendance),
    Column("reason", gettext_lazy("Lý do vắng"), 18, lambda line: line.person.reason),
    Column("sex", gettext_lazy("Giới tính"), 8, lambda line: _sex(line.private), is_private=True),
    Column("born", gettext_lazy("Năm sinh"), 8, lambda line: _born(line.private), is_private=True),
    Column("ethnic", gettext_lazy("Dân tộc"), 8, lambda line: _of(line.private, "ethnic"), is_private=True),
    Column("phone", gettext_lazy("Điện thoại"), 13, lambda line: _of(line.private, "phone"), is_private=True),
    Column("email", gettext_lazy("Thư điện tử"), 20, lambda line: _of(line.private, "email"), is_private=True),
    Column("guardian", gettext_lazy("Người giám hộ"), 18, lambda line: line.person.guardian, is_private=True),
    Column(
        "guardian_phone", gettext_lazy("Điện thoại người giám hộ"), 13,
        lambda line: _of(line.private, "guardian_phone"), is_private=True,
    ),
    Column("note", gettext_lazy("Ghi chú"), 18, lambda line: line.person.note, is_private=True),
    Column("signature", gettext_lazy("Ký nhận"), 12, lambda _line: ""),
)  # fmt: skip
USUAL = ("name", "position", "unit", "standing")
"""The columns of a list for which nobody has chosen any."""


def columns_called(keys: Iterable[str], *, with_private: bool) -> list[Column]:
    """The columns of these keys, in the order of this file; private ones only where they may be seen."""
    wanted = set(keys)
    return [one for one in COLUMNS if one.key in wanted and (with_private or not one.is_private)]


def _of(private: Private | None, name: str) -> str:
    return str(getattr(private, name)) if private else ""


def _sex(private: Private | None) -> str:
    return str(private.sex.label) if private and private.sex else ""


def _born(private: Private | None) -> str:
    return str(private.born or "") if private else ""
