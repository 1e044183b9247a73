"""Who attends, who decides, who receives the plan and who signed it."""

from __future__ import annotations

from giaoluu.compiler.plan import Assignment, Plan, Quota, Task
from giaoluu.web.office.plan.places import Places
from giaoluu.web.office.plan.understood.entry import Bar, Entry, Part

DELEGATES = "đại biểu"


def delegates(plan: Plan, places: Places) -> Part | None:
    """The total, the places given to agencies, and what stays open."""
    rows = _allocated(plan, places) or _asked_of_agencies(plan, places)
    counted = {entry.text for entry, _ in rows}
    named = [group for group in plan.delegates.groups if group.name not in counted]
    groups = tuple(Entry(group.name, places.place(group.at), silent="không ghi số") for group in named)
    total = plan.delegates.total
    if total is None and not rows and not groups:
        return None
    given = sum(count for _, count in rows)
    entries = tuple(entry for entry, _ in rows)
    if rows:
        entries += (Entry("Đã ghi số cố định", figure=str(given), style="sum"),)
    title = f"{total} đại biểu" if total is not None else "Đại biểu"
    says = _sum_words(total, given, bool(groups))
    return Part("delegates", title, entries + groups, says, _bar(rows, given, total))


def _sum_words(total: int | None, given: int, open_groups: bool) -> str:
    if total is None:
        return "Kế hoạch không ghi tổng số."
    if given > total:
        return f"Các số ghi cho từng đơn vị cộng lại là {given}, nhiều hơn tổng số {total}."
    if given == total:
        return f"Các số ghi cho từng đơn vị cộng lại đúng {total}."
    circles = " Các thành phần sau được mời nhưng không ghi số." if open_groups else ""
    return f"{total - given} chỗ chưa ghi giao cho ai.{circles}"


def _bar(rows: list[tuple[Entry, int]], given: int, total: int | None) -> Bar | None:
    if total is None or not rows or given > total:
        return None
    widths, left = [], 0
    for _, count in rows:
        widths.append((left, count))
        left += count
    return Bar(tuple(widths), given, total)


def _allocated(plan: Plan, places: Places) -> list[tuple[Entry, int]]:
    """The rows of the plan's own table of places."""
    return [
        (
            Entry(
                row.agency, places.place(row.at), figure=str(row.count or ""), silent="" if row.count else "không ghi"
            ),
            row.count or 0,
        )
        for row in plan.delegates.allocation
    ]


def _asked_of_agencies(plan: Plan, places: Places) -> list[tuple[Entry, int]]:
    """The delegates that tasks ask of named agencies in a fixed number."""
    return [
        (_asked(assignment, quota, count, places), count)
        for assignment in plan.assignments
        for task in assignment.tasks
        for quota in task.quotas
        if quota.noun == DELEGATES and quota.bound == "exact" and quota.count_max is None
        if (count := quota.count * _agency_count(assignment, task, quota))
    ]


def _agency_count(assignment: Assignment, task: Task, quota: Quota) -> int:
    """How many agencies a quota is asked of; none where the group is not counted."""
    if quota.per != "agency":
        return 1
    if task.applies_to:
        return len(task.applies_to)
    return 0 if any(agency.scope == "each" for agency in assignment.agencies) else len(assignment.agencies) or 1


def _asked(assignment: Assignment, quota: Quota, count: int, places: Places) -> Entry:
    many = count // quota.count
    each = (f"{many} đơn vị, mỗi đơn vị {quota.count}",) if many > 1 else ()
    who = tuple(filter(None, [quota.who, *(f"trong đó có {one}" for one in quota.includes)]))
    return Entry(names(assignment), places.place(quota.at), figure=str(count), lines=each + who)


def names(assignment: Assignment) -> str:
    """Whom a block of duties is addressed to."""
    return "; ".join(agency.name for agency in assignment.agencies) or assignment.heading or "Không rõ đơn vị"


def members(plan: Plan, places: Places) -> Part | None:
    """People of committees, and contact persons."""
    if not plan.members:
        return None
    entries = tuple(
        Entry(
            one.name,
            places.place(one.at),
            lines=tuple(filter(None, (one.position, one.role, one.body))),
        )
        for one in plan.members
    )
    return Part("members", f"{len(entries)} thành viên, đầu mối", entries)


def recipients(plan: Plan, places: Places) -> Part | None:
    """Who receives the plan, and who signed it."""
    entries = tuple(Entry(one.text, places.place(one.at), linked=True) for one in plan.recipients)
    signed = plan.signature
    if signed:
        lines = tuple(filter(None, (signed.authority, *signed.capacity)))
        entries += (Entry("Người ký: ", places.place(signed.at), sought=signed.name or "không ghi tên", lines=lines),)
    return Part("recipients", "Nơi nhận, người ký", entries, classes="dense") if entries else None
