"""A place as one line of a list: who is in it, as what, how sure it is. The pages of the secretariat show the same."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from giaoluu.domain.delegates.choices import Approval, Standing
from giaoluu.domain.delegates.queries import DelegateInfo
from giaoluu.web.agency.marks import Mark

SHAPES = {
    Standing.PROPOSED: ("soon", "warn"),
    Standing.HELD: ("todo", "idle"),
    Standing.NAMED: ("go", "go"),
    Standing.CONFIRMED: ("ok", "ok"),
    Standing.DECLINED: ("warn", "warn"),
    Standing.EXCUSED: ("warn", "warn"),
    Standing.REPLACED: ("got", "idle"),
    Standing.WITHDRAWN: ("idle", "idle"),
}


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One place; `family` and `given` are the two parts of the name, the given one is what lists go by."""

    delegate: DelegateInfo
    mark: Mark
    family: str
    given: str
    what: str

    @property
    def place(self) -> str:
        return f"d{self.delegate.id}"

    @property
    def is_held(self) -> bool:
        return self.delegate.standing == Standing.HELD

    @property
    def may_confirm(self) -> bool:
        """Whether one press on the line can say that the person comes."""
        return self.delegate.standing == Standing.NAMED and self.delegate.approval != Approval.AWAITED

    @property
    def waits(self) -> bool:
        return self.delegate.approval == Approval.AWAITED


def line_of(delegate: DelegateInfo) -> PersonLine:
    """The line of a place."""
    family, given = split_name(delegate.name)
    what = ", ".join(filter(None, (delegate.position, delegate.unit)))
    return PersonLine(delegate, mark_of(delegate), family, given, what)


def mark_of(delegate: DelegateInfo) -> Mark:
    """The mark of a place: a substitute that nobody has approved yet before anything else."""
    if delegate.approval == Approval.AWAITED:
        return Mark("soon", "warn", _("Chờ duyệt"))
    standing = Standing(delegate.standing)
    shape, tone = SHAPES[standing]
    return Mark(shape, tone, word_of(standing))


def word_of(standing: Standing) -> str:
    """A standing in one or two words, for a narrow column."""
    if standing is Standing.NAMED:
        return _("Chưa trả lời")
    if standing is Standing.CONFIRMED:
        return _("Xác nhận")
    return str(capfirst(standing.label))


def split_name(name: str) -> tuple[str, str]:
    """`Nông Thị`, `Ái`: by the last word, as people are called."""
    family, _space, given = name.rpartition(" ")
    return family, given
