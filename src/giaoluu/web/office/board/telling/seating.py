"""Facts of the hall and of who sits where."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.seating.choices import Drawing, SeatKind

SENTENCES: dict[str, str | Promise] = {
    "HallDrawn": _("vẽ hội trường: %(drawing)s %(about)s; có %(seats)s ghế"),
    "DelegatePlaced": _("xếp %(person)s vào ghế %(seat)s"),
    "DelegatesSwapped": _("đổi chỗ: %(person)s sang ghế %(seat)s, %(other)s sang ghế %(was)s"),
    "SeatTakenOver": _("xếp %(person)s vào ghế %(seat)s thay %(other)s; %(other)s chưa có ghế"),
    "DelegateUnplaced": _("bỏ xếp %(person)s khỏi ghế %(was)s"),
    "PlacementLocked": _("khóa ghế %(seat)s của %(person)s"),
    "PlacementUnlocked": _("mở khóa ghế %(seat)s của %(person)s"),
    "SeatNeedNoted": _("ghi nhu cầu chỗ ngồi của %(person)s: %(seat_kind)s"),
    "HallFilled": _("xếp hội trường theo quy tắc: %(moved)s người có ghế mới, %(left)s người chưa có ghế"),
    "NewcomersSeated": _("xếp %(moved)s người mới, %(shifted)s người khác đổi ghế theo, %(left)s người chưa có ghế"),
    "SeatingUndone": _("hoàn tác một lần xếp ghế: %(moved)s người trở về chỗ cũ"),
}
LABELS = {"drawing": Drawing, "seat_kind": SeatKind}
