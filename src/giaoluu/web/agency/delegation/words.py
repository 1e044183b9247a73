"""Why something was not written: what happened, with its numbers, and what can be done."""

from __future__ import annotations

from django.utils.translation import gettext as _

from giaoluu.domain.delegates.actions import QuotaFull
from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.web.agency.delegation.table import Table


def full(refused: QuotaFull, table: Table, wanted: int = 1) -> str:
    """There are not so many places left."""
    free = max(refused.places - refused.taken, 0)
    words = {"places": refused.places, "taken": refused.taken, "free": free, "wanted": wanted}
    if free:
        happened = (
            _("Chưa giữ: chỉ tiêu %(places)d chỗ, đã dùng %(taken)d, chỉ còn %(free)d, không đủ %(wanted)d.") % words
        )
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


def not_allowed(why: Why) -> str:
    """Something is not done: why, and what would be."""
    return {
        Why.CLOSED: _(
            "Chưa ghi: đã hết hạn nhận danh sách nên chỉ ban thư ký ghi thêm được. Gọi ban thư ký để ghi thay."
        ),
        Why.DROPPED: _("Chưa ghi: bản kế hoạch mới không còn chỉ tiêu này."),
        Why.NEEDS_REASON: _("Chưa ghi: viết một câu vì sao, rồi bấm lại."),
        Why.DOES_NOT_FOLLOW: _("Chưa ghi: tình trạng của người này vừa đổi. Trang đã hiện tình trạng mới, chọn lại."),
        Why.ANOTHER_PERSON: _("Chưa ghi: đây là tên một người khác. Muốn đổi người, bấm “Cử người đi thay”."),
        Why.SUBSTITUTE_AWAITED: _("Chưa ghi: đã có người đi thay đang chờ duyệt. Rút người ấy trước."),
        Why.TAKEN_OVER: _("Chưa ghi: người khác đã vào chỗ này. Rút người ấy trước."),
        Why.NOT_APPROVED: _("Chưa ghi: người đi thay này chưa được duyệt."),
        Why.OPEN: _("Chưa ghi: chỉ tiêu này không ghi số chỗ."),
        Why.ELSEWHERE: _("Chưa ghi: người này thuộc chỉ tiêu khác."),
        Why.GONE: _("Chưa ghi: chỗ này vừa được trả lại, không còn trong danh sách."),
    }[why]
