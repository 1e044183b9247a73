"""Why something was not written: what happened, with its numbers, and what can be done."""

from __future__ import annotations

from django.utils.translation import gettext as _

from giaoluu.domain.delegates.refusals import NotAllowed, QuotaFull
from giaoluu.web.agency.delegation.table import Table


def full(refused: QuotaFull, table: Table, wanted: int = 1) -> str:
    """There are not so many places left."""
    free = max(refused.places - refused.taken, 0)
    words = {"places": refused.places, "taken": refused.taken, "free": free, "wanted": wanted}
    if free:
        happened = _("Chưa giữ: chỉ tiêu %(places)d chỗ, đã dùng %(taken)d, chỉ còn %(free)d, không đủ %(wanted)d.") % words
    else:
        happened = _("Chưa ghi: cả %(places)d chỗ của chỉ tiêu đã dùng hết (%(taken)d người và chỗ giữ).") % words
    return " ".join([happened, _todo(table)])


def _todo(table: Table) -> str:
    if table.seat.standing is None:
        return _("Rút một người hoặc một chỗ giữ, hoặc xin ban thư ký thêm chỗ.")
    words = {"standing": table.seat.standing.name, "phone": table.seat.standing.phone}
    if table.seat.standing.phone:
        return _("Rút một người hoặc một chỗ giữ, hoặc xin ban thư ký thêm chỗ: %(standing)s, %(phone)s.") % words
    return _("Rút một người hoặc một chỗ giữ, hoặc xin ban thư ký thêm chỗ: %(standing)s.") % words


def not_allowed(refused: NotAllowed) -> str:
    """The domain says why."""
    return str(refused.why)
