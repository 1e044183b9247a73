"""The title that answers: what was read, in numbers that are links, and what the plan does not say."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.compiler.plan import Plan
from giaoluu.web.office.plan.notes import Note
from giaoluu.web.office.plan.understood.duties import task_count, undated
from giaoluu.web.office.plan.wording import NBSP


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the first sentence with its words, and the part of the page it leads to."""

    count: int
    words: SafeString
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
        title=_title(plan),
        event=plan.document.subject or "",
        numbers=_numbers(plan),
        notes=len(notes),
        silences=tuple(_silences(plan)),
    )


def _title(plan: Plan) -> str:
    kind = (plan.document.kind or _("văn bản")).replace(" ", NBSP)
    if plan.document.code:
        return _("Đã đọc xong %(paper)s") % {"paper": f"{kind}{NBSP}{plan.document.code}"}
    return _("Đã đọc xong %(paper)s chưa có số") % {"paper": kind}


def _numbers(plan: Plan) -> tuple[Number, ...]:
    items, exemplars, total = len(plan.programme), len(plan.exemplars), plan.delegates.total or 0
    tasks, work = task_count(plan), len(plan.work_items)
    every = (
        _number(items, ngettext("{count} phần chương trình", "{count} phần chương trình", items), "#programme"),
        _number(exemplars, ngettext("{count} điển hình", "{count} điển hình", exemplars), "#exemplars"),
        _number(total, ngettext("{count} đại biểu", "{count} đại biểu", total), "#delegates"),
        _number(tasks, _tasks_words(tasks, len(plan.assignments)), "#tasks"),
        _number(work, ngettext("{count} đầu việc", "{count} đầu việc", work), "#work"),
    )
    return tuple(number for number in every if number.count)


def _number(count: int, sentence: str, href: str) -> Number:
    return Number(count, format_html(sentence, count=format_html("<b>{}</b>", count)), href)


def _tasks_words(tasks: int, blocks: int) -> str:
    groups = ngettext("%(count)d nhóm đơn vị", "%(count)d nhóm đơn vị", blocks) % {"count": blocks}
    return ngettext("{count} nhiệm vụ của %(groups)s", "{count} nhiệm vụ của %(groups)s", tasks) % {"groups": groups}


def _silences(plan: Plan) -> list[str]:
    """What a secretariat would look for and not find."""
    untimed = sum(segment.duration_minutes is None for segment in plan.programme)
    without = undated(plan)
    found = [] if plan.occasions else [_("ngày tổ chức")]
    if untimed:
        found.append(
            ngettext("thời lượng của %(count)d phần", "thời lượng của %(count)d phần", untimed) % {"count": untimed}
        )
    if without:
        found.append(ngettext("hạn của %(count)d nhiệm vụ", "hạn của %(count)d nhiệm vụ", without) % {"count": without})
    return found
