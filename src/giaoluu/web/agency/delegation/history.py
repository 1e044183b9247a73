"""What happened to a delegate, in sentences; a phone or a year of birth is in none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from giaoluu.domain.delegates.facts import (
    ConditionTicked,
    DelegateConfirmed,
    DelegateCorrected,
    DelegateDeclined,
    DelegateExcused,
    DelegateNamed,
    DelegateReplaced,
    DelegateRestored,
    DelegateWithdrawn,
    RankSet,
    SubstituteProposed,
    SubstituteRefused,
)
from giaoluu.domain.journal.queries import Line


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened: who, what, in which words, when."""

    by: str
    did: str
    words: str
    at: datetime


def told(lines: Iterable[Line]) -> list[Happened]:
    """The lines of the journal that have a sentence, in their order."""
    return [
        Happened(
            line.by,
            _behalf(_SENTENCES[line.kind](line.data), line.data),
            line.data.get("reason", ""),
            localtime(line.at),
        )
        for line in lines
        if line.kind in _SENTENCES
    ]


def _behalf(did: str, data: dict[str, Any]) -> str:
    return _("%(did)s, nhập thay %(behalf)s") % {"did": did, **data} if data.get("behalf") else did


def _ranked(data: dict[str, Any]) -> str:
    words = {name: data[name] or _("chưa xếp") for name in ("was", "now")}
    return _("đặt thứ tự lễ tân: %(now)s (trước đó: %(was)s)") % words


def _ticked(data: dict[str, Any]) -> str:
    return (_("đánh dấu đạt: %(words)s") if data["on"] else _("bỏ đánh dấu: %(words)s")) % data


_SENTENCES: dict[str, Callable[[dict[str, Any]], str]] = {
    DelegateNamed.__name__: lambda data: _("ghi tên %(name)s") % data,
    DelegateCorrected.__name__: lambda _data: _("sửa thông tin"),
    DelegateConfirmed.__name__: lambda _data: _("xác nhận dự"),
    DelegateDeclined.__name__: lambda _data: _("ghi không dự"),
    DelegateExcused.__name__: lambda _data: _("ghi vắng có lý do"),
    DelegateWithdrawn.__name__: lambda _data: _("rút tên"),
    DelegateRestored.__name__: lambda _data: _("lấy lại điều vừa ghi"),
    DelegateReplaced.__name__: lambda data: _("cử %(substitute)s đi thay") % data,
    SubstituteProposed.__name__: lambda data: _("đề nghị %(substitute)s đi thay") % data,
    SubstituteRefused.__name__: lambda data: _("không duyệt %(substitute)s đi thay") % data,
    RankSet.__name__: _ranked,
    ConditionTicked.__name__: _ticked,
}
