"""The title that answers: what was read, in numbers that are links, and what the plan does not say."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.compiler.plan import Plan
from giaoluu.web.office.plan.notes import Note
from giaoluu.web.office.plan.understood.duties import task_count, undated
from giaoluu.web.office.plan.wording import NBSP


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the first sentence, and the part of the page it leads to."""

    count: int
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Headline:
    """Title of the page, the event of the running head, numbers, findings, and what the plan does not say."""

    title: str
    event: str
    numbers: tuple[Number, ...]
    notes: int
    silences: tuple[str, ...]


def headline(plan: Plan, notes: list[Note]) -> Headline:
    """The headline of a plan."""
    return Headline(
        title=f"Đã đọc xong {_called(plan)}",
        event=plan.document.subject or "",
        numbers=_numbers(plan),
        notes=len(notes),
        silences=tuple(_silences(plan)),
    )


def _called(plan: Plan) -> str:
    kind = (plan.document.kind or "văn bản").replace(" ", NBSP)
    return f"{kind}{NBSP}{plan.document.code}" if plan.document.code else f"{kind} chưa có số"


def _numbers(plan: Plan) -> tuple[Number, ...]:
    blocks = len(plan.assignments)
    total = plan.delegates.total or 0
    every = (
        Number(len(plan.programme), "phần chương trình", "#programme"),
        Number(len(plan.exemplars), "điển hình", "#exemplars"),
        Number(total, "đại biểu", "#delegates"),
        Number(task_count(plan), f"nhiệm vụ của {blocks} nhóm đơn vị", "#tasks"),
        Number(len(plan.work_items), "đầu việc", "#work"),
    )
    return tuple(number for number in every if number.count)


def _silences(plan: Plan) -> list[str]:
    """What a secretariat would look for and not find."""
    untimed = sum(segment.duration_minutes is None for segment in plan.programme)
    without = undated(plan)
    found = [] if plan.occasions else ["ngày tổ chức"]
    found += [f"thời lượng của {untimed} phần"] if untimed else []
    found += [f"hạn của {without} nhiệm vụ"] if without else []
    return found
