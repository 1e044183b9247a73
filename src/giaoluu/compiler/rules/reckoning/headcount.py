"""Places at the event: which counts of a plan are people who attend, and how many of them are fixed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from giaoluu.compiler.plan import Assignment, Quota, Task
from giaoluu.compiler.rules.rule import Reading
from giaoluu.compiler.source import Span

PEOPLE = (
    r"đại biểu|đồng chí|người|cán bộ|chiến s[ĩỹ]|giáo viên|học sinh|sinh viên|đoàn viên|hội viên|thanh niên|công nhân"
    r"|công chức|viên chức|thành viên|khách mời|cá nhân|điển hình"
)
_PEOPLE = re.compile(rf"(?:{PEOPLE})", re.IGNORECASE)
_ATTENDS = re.compile(r"(?<!\w)(?:tham )?dự(?!\w|\s+(?:toán|thảo|án|kiến|phòng|báo))|tham gia dự|có mặt", re.IGNORECASE)
_SERVES = re.compile(
    r"dẫn chương trình|\bMC\b|phục vụ|kỹ thuật|biểu diễn|bảo vệ|trực tại|thường trực|hỗ trợ|đi cùng|đón đoàn|lái xe"
    r"|lễ tân|y tế|điểm cầu (?:xã|cơ sở|phường)"
)
_ROUGH = re.compile(r"(?:khoảng|trên|hơn|gần|từ|tối đa|không quá)\s*(?:\d+\s*[-–]\s*)?$")
_TARGET = re.compile(
    r"(?<!\w)dự\s+(?:tại\s+)?(Hội nghị|Chương trình|Lễ|Đại hội|Hội thảo|Ngày hội|Hội thi|Liên hoan|điểm cầu)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Places:
    """Places that a task asks for: `count` in all, None where the number of agencies is not told."""

    agency: str
    count: int | None
    each: int
    bound: str
    agencies: int | None
    at: Span
    target: str | None

    @property
    def is_fixed(self) -> bool:
        return self.count is not None and self.bound == "exact"


def places_of(reading: Reading) -> list[Places]:
    """The places that tasks give to agencies, in the order of the plan; acts, films and helpers are not places."""
    return [
        _places(reading, assignment, task, quota)
        for assignment in reading.plan.assignments
        for task in assignment.tasks
        for quota in task.quotas
        if is_attendance(reading, quota)
    ]


def is_attendance(reading: Reading, quota: Quota) -> bool:
    """Whether the quota counts people who come to the event to attend it."""
    if not _PEOPLE.search(quota.noun):
        return False
    part = part_around(reading.source.text, quota.at)
    return _ATTENDS.search(part) is not None and _SERVES.search(part) is None


def part_around(text: str, at: Span) -> str:
    """The words around a place between semicolons, full stops or lines."""
    start = max(text.rfind(mark, 0, at[0]) for mark in (";", ". ", "\n")) + 1
    ends = [end for mark in (";", ". ", "\n") if (end := text.find(mark, at[1])) >= 0]
    return text[start : min(ends, default=len(text))]


def _places(reading: Reading, assignment: Assignment, task: Task, quota: Quota) -> Places:
    agencies = _agencies(assignment, task) if quota.per == "agency" else 1
    target = _TARGET.search(part_around(reading.source.text, quota.at))
    return Places(
        _asked(assignment, quota),
        quota.count * agencies if agencies is not None else None,
        quota.count,
        quota.bound if quota.count_max is None or quota.bound != "exact" else "range",
        agencies,
        quota.at,
        target[1].casefold() if target else None,
    )


def _asked(assignment: Assignment, quota: Quota) -> str:
    """The name under which the places are listed: the agency, a body named among a group, or the heading."""
    if len(assignment.agencies) == 1 and assignment.agencies[0].scope == "one":
        return assignment.agencies[0].name
    named = quota.who if quota.who and quota.who[0].isupper() else None
    return named or assignment.heading or (assignment.agencies[0].name if assignment.agencies else "")


def _agencies(assignment: Assignment, task: Task) -> int | None:
    """How many agencies "each" means; None where a group without names is meant."""
    if task.applies_to:
        return len(task.applies_to)
    if not assignment.agencies or any(agency.scope != "one" for agency in assignment.agencies):
        return None
    return len(assignment.agencies)


def one_target(reading: Reading) -> list[Places]:
    """The places at the event for which the plan gives its total: the first one, where the plan has several."""
    places = places_of(reading)
    targets = {place.target for place in places if place.target}
    if len(targets) < 2:
        return places
    subject = (reading.plan.document.subject or "").casefold()
    first = min(targets, key=lambda target: subject.find(target) if target in subject else len(subject))
    return [place for place in places if place.target in (first, None)]


def counted_elsewhere(reading: Reading) -> list[tuple[str, int]]:
    """Exact counts of people in the section on delegates, by whom they count; the total itself is left out."""
    delegates = reading.plan.delegates
    total_at = delegates.total_at or (-1, -1)
    rows = [row for row in delegates.allocation if row.count and not row.at[0] <= total_at[0] < row.at[1]]
    counted = [(row.agency, row.count or 0) for row in rows]
    for quota in reading.plan.quotas_elsewhere:
        inside = delegates.at is not None and delegates.at[0] <= quota.at[0] < delegates.at[1]
        told = quota.at[0] == total_at[0] or any(row.at[0] <= quota.at[0] <= row.at[1] for row in rows)
        exact = quota.per == "total" and quota.bound == "exact" and quota.count_max is None
        if inside and exact and not told and _PEOPLE.search(quota.noun):
            counted.append((quota.who or quota.noun, quota.count))
    return counted


def firm_total(reading: Reading) -> tuple[int, Span] | None:
    """The number of delegates and its place, where the plan gives one and does not call it a rough one."""
    delegates = reading.plan.delegates
    place = delegates.total_at[0] if delegates.total_at else 0
    rough = _ROUGH.search(reading.source.text, max(0, place - 14), place)
    at = delegates.total_at or delegates.at
    return (delegates.total, at) if delegates.total and at is not None and not rough else None
