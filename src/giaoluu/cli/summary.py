"""A plan told to a person at a terminal: what, when, where, who comes, who does what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from textwrap import wrap
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.words import count_words
from giaoluu.lib.vietnamese import grouped

if TYPE_CHECKING:
    from giaoluu.compiler.compile import Compilation
    from giaoluu.compiler.plan import Assignment, Exemplar, Heading, Occasion, Plan, Quota, Segment, Task

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
ROLES = {"lead": "chủ trì", "support": "phối hợp", "own": ""}
BOUNDS = {"exact": "", "at_most": "không quá ", "at_least": "ít nhất ", "about": "khoảng "}


def summary(compilation: Compilation, width: int = 100) -> str:
    """The whole summary, wrapped to `width` cells; parts the plan does not have are left out."""
    plan = compilation.plan
    parts = (_heading(plan.document), _when(plan), _programme(plan), _exemplars(plan), _delegates(plan))
    more = (_assignments(plan), _work(plan), _money(plan), _closing(plan), _findings(compilation))
    blocks = ["\n".join(_wrapped(list(part), width)) for part in (*parts, *more)]
    return "\n\n".join(block for block in blocks if block) + "\n"


Line = tuple[str, str]
"""A lead (number, role, dash) and the words behind it, which are wrapped under themselves."""


def _wrapped(lines: Iterable[Line], width: int) -> Iterator[str]:
    for lead, words in lines:
        yield from wrap(words, width, initial_indent=lead, subsequent_indent=" " * len(lead)) or [lead.rstrip()]


def _heading(document: Heading) -> Iterator[Line]:
    issued = f", {document.place or '(không rõ nơi)'}, {_day(document.date)}" if document.date or document.place else ""
    yield "", f"{(document.kind or 'Văn bản').upper()} {document.code or document.symbol or '(chưa có số)'}{issued}"
    if document.subject:
        yield "", document.subject
    issuer = " / ".join(part for part in (document.parent, document.issuer) if part)
    if issuer:
        yield "", issuer


def _when(plan: Plan) -> Iterator[Line]:
    if plan.occasions:
        yield "", "KHI NÀO, Ở ĐÂU"
    for occasion in plan.occasions:
        yield "  ", _span(occasion)
        if occasion.venue:
            yield "  ", occasion.venue
    if plan.format:
        yield "  ", plan.format


def _span(occasion: Occasion) -> str:
    day, _, clock = occasion.start.partition("T")
    if not occasion.end:
        return f"{clock + ', ' if clock else ''}{_day(day)}"
    end_day, _, end_clock = occasion.end.partition("T")
    if day == end_day:
        return f"{clock} – {end_clock}, {_day(day)}" if clock else _day(day)
    return f"{clock + ' ' if clock else ''}{_day(day)} – {end_clock + ' ' if end_clock else ''}{_day(end_day)}"


def _day(iso: str | None) -> str:
    """A day as it is said here, with its weekday; months and years as they are."""
    if not iso:
        return "(chưa ghi ngày)"
    numbers = iso.split("-")
    if len(numbers) < 3:
        return ("tháng " if len(numbers) == 2 else "năm ") + "/".join(reversed(numbers)).removeprefix("0")
    try:
        weekday = WEEKDAYS[date.fromisoformat(iso).weekday()] + " "
    except ValueError:
        weekday = ""
    year, month, day = numbers
    return f"{weekday}{day}/{month if month < '03' else month.lstrip('0')}/{year}"


def _programme(plan: Plan) -> Iterator[Line]:
    if plan.programme:
        yield "", f"CHƯƠNG TRÌNH ({len(plan.programme)} phần)"
    for segment in plan.programme:
        yield f"{segment.order:>4}  ", _segment(segment)


def _segment(segment: Segment) -> str:
    clock = f"{segment.start.partition('T')[2] or segment.start}  " if segment.start else ""
    minutes = f" ({segment.duration_minutes:g} phút)" if segment.duration_minutes else ""
    return f"{clock}{segment.title}{minutes}"


def _exemplars(plan: Plan) -> Iterator[Line]:
    if plan.exemplars:
        yield "", f"ĐIỂN HÌNH ({len(plan.exemplars)})"
    for number, exemplar in enumerate(plan.exemplars, 1):
        yield f"{number:>4}  ", _exemplar(exemplar)


def _exemplar(exemplar: Exemplar) -> str:
    name = f"{exemplar.honorific} {exemplar.name}" if exemplar.honorific else exemplar.name
    stands_for = f"đại diện {exemplar.represents}" if exemplar.represents else None
    told = "; ".join(part for part in (exemplar.position, exemplar.address, stands_for) if part)
    return f"{name}: {told}" if told else name


def _delegates(plan: Plan) -> Iterator[Line]:
    delegates = plan.delegates
    quotas = [(_asked_of(plan, assignment, task), quota) for assignment, task, quota in _quotas(plan)]
    if delegates.total is None and not delegates.groups and not delegates.allocation and not quotas:
        return
    yield "", "ĐẠI BIỂU" + (f": {delegates.total}" if delegates.total is not None else "")
    for group in () if delegates.allocation else delegates.groups:
        yield "  - ", group.name
    for place in delegates.allocation:
        yield f"{place.count if place.count is not None else '?':>6}  ", place.agency
    if quotas:
        yield "", "CHỈ TIÊU TRONG PHÂN CÔNG"
    wide = max((len(_amount(quota)) for _, quota in quotas), default=0)
    for who, quota in quotas:
        yield (
            f"  {_amount(quota):>{max(4, wide)}}  ",
            f"{quota.noun}{' mỗi đơn vị' if quota.per == 'agency' else ''}: {who}",
        )


def _quotas(plan: Plan) -> Iterator[tuple[Assignment, Task, Quota]]:
    for assignment in plan.assignments:
        for task in assignment.tasks:
            for quota in task.quotas:
                yield assignment, task, quota


def _asked_of(plan: Plan, assignment: Assignment, task: Task) -> str:
    names = task.applies_to or tuple(agency.name for agency in assignment.agencies)
    return "; ".join(names) or assignment.heading or plan.document.issuer or ""


def _amount(quota: Quota) -> str:
    upper = f"–{quota.count_max}" if quota.count_max is not None else ""
    return f"{BOUNDS.get(quota.bound, '')}{quota.count}{upper}"


def _assignments(plan: Plan) -> Iterator[Line]:
    if not plan.assignments:
        return
    tasks = sum(len(assignment.tasks) for assignment in plan.assignments)
    yield "", f"PHÂN CÔNG ({len(plan.assignments)} đầu mối, {tasks} việc)"
    for assignment in plan.assignments:
        names = "; ".join(agency.name for agency in assignment.agencies)
        heading = assignment.heading or names or "(không rõ ai)"
        asked = "Đề nghị " if assignment.request and not heading.casefold().startswith("đề nghị") else ""
        yield f"{assignment.order:>4}. ", asked + heading
        for task in assignment.tasks:
            yield f"      {ROLES.get(task.role, ''):<9}", task.text + _due(task.deadline, task.deadline_text)


def _due(deadline: str | None, words: str | None) -> str:
    if deadline:
        return f" [hạn: {_day(deadline)}]"
    return f" [hạn: {words}]" if words else ""


def _work(plan: Plan) -> Iterator[Line]:
    if plan.work_items:
        yield "", f"CÔNG VIỆC THEO NỘI DUNG ({len(plan.work_items)})"
    for number, item in enumerate(plan.work_items, 1):
        lead = f" — {item.lead}" if item.lead else ""
        yield f"{number:>4}  ", item.text + lead + _due(item.deadline, item.deadline_text)


def _money(plan: Plan) -> Iterator[Line]:
    budget = plan.budget
    if budget.sources or budget.total is not None:
        total = f": {grouped(budget.total)} đồng" if budget.total is not None else ""
        yield "", f"KINH PHÍ{total}"
    for source in budget.sources:
        yield "  - ", source


def _closing(plan: Plan) -> Iterator[Line]:
    if plan.recipients:
        yield "", f"NƠI NHẬN ({len(plan.recipients)}): {'; '.join(recipient.text for recipient in plan.recipients)}"
    if plan.signature:
        signed = (plan.signature.authority, *plan.signature.capacity, plan.signature.name)
        yield "", f"KÝ: {', '.join(part for part in signed if part)}"
    if plan.reporting:
        yield "", f"VƯỚNG MẮC BÁO: {plan.reporting.to}"
    if plan.replaces_invitation:
        yield "", "Kế hoạch này thay Giấy mời."
    for annex in plan.annexes:
        yield "", f"{annex.label} {annex.title}".strip()


def _findings(compilation: Compilation) -> Iterator[Line]:
    counted = count_words(Counter(finding.severity for finding in compilation.findings), "vi")
    if counted:
        yield "", f"PHÁT HIỆN: {counted}; xem từng chỗ: giaoluu check {compilation.source.name}"
    else:
        yield "", "PHÁT HIỆN: không có"
