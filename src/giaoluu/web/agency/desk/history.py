"""What happened to a duty, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from giaoluu.domain.journal.queries import Line
from giaoluu.domain.tasks.choices import Progress
from giaoluu.domain.tasks.facts import (
    DeadlineSet,
    DeliverableAdded,
    DeliverableMarked,
    EvidenceAdded,
    EvidenceRemoved,
    ProgressReported,
    ProposalAccepted,
    TaskReworded,
)


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened: who, what, when, and in which words."""

    by: str
    did: str
    words: str
    at: datetime


def told(lines: Iterable[Line]) -> list[Happened]:
    """The lines of the journal that have a sentence, in their order."""
    return [
        Happened(line.by, *_SENTENCES[line.kind](line.data), localtime(line.at))
        for line in lines
        if line.kind in _SENTENCES
    ]


def _reported(data: dict[str, Any]) -> tuple[str, str]:
    words = {"was": Progress(data["was"]).label, "now": Progress(data["now"]).label, "behalf": data["behalf"]}
    if data["behalf"]:
        return _("báo thay %(behalf)s: %(now)s (trước đó: %(was)s)") % words, data["note"]
    return _("báo: %(now)s (trước đó: %(was)s)") % words, data["note"]


def _dated(data: dict[str, Any]) -> tuple[str, str]:
    was, now = (data[name] or _("không có") for name in ("was", "now"))
    return _("đặt hạn %(now)s (trước đó: %(was)s)") % {"was": was, "now": now}, data["why"]


def _marked(data: dict[str, Any]) -> tuple[str, str]:
    return (_("ghi đã có: %(text)s") if data["done"] else _("ghi chưa có: %(text)s")) % {"text": data["text"]}, ""


_SENTENCES: dict[str, Callable[[dict[str, Any]], tuple[str, str]]] = {
    ProgressReported.__name__: _reported,
    EvidenceAdded.__name__: lambda data: (_("thêm minh chứng: %(name)s") % data, ""),
    EvidenceRemoved.__name__: lambda data: (_("bỏ minh chứng: %(name)s") % data, ""),
    DeliverableMarked.__name__: _marked,
    DeliverableAdded.__name__: lambda data: (_("thêm điều cần có: %(text)s") % data, ""),
    DeadlineSet.__name__: _dated,
    ProposalAccepted.__name__: lambda _data: (_("chấp nhận điều được đề xuất"), ""),
    TaskReworded.__name__: lambda data: (_("đổi tên việc: %(now)s (trước đó: %(was)s)") % data, ""),
}
