"""Who does what: duties by agency, tasks by subject, and what else is counted."""

from __future__ import annotations

from giaoluu.compiler.plan import Assignment, Plan, Quota, Task, WorkItem
from giaoluu.web.office.plan.places import Places
from giaoluu.web.office.plan.understood.entry import Entry, Part
from giaoluu.web.office.plan.understood.people import names
from giaoluu.web.office.plan.wording import day_words

BOUNDS = {"exact": "", "at_most": "không quá ", "at_least": "ít nhất ", "about": "khoảng "}


def task_count(plan: Plan) -> int:
    return sum(len(assignment.tasks) for assignment in plan.assignments)


def undated(plan: Plan) -> int:
    """How many tasks have no deadline."""
    return sum(task.deadline_text is None and task.deadline is None for each in plan.assignments for task in each.tasks)


def assignments(plan: Plan, places: Places) -> Part | None:
    """Every block of duties in the order of the plan, its tasks below it."""
    if not plan.assignments:
        return None
    entries = tuple(_assignment(assignment, places) for assignment in plan.assignments)
    return Part("tasks", f"{task_count(plan)} nhiệm vụ, theo đơn vị", entries, _deadline_words(plan), classes="duties")


def _deadline_words(plan: Plan) -> str:
    without, total = undated(plan), task_count(plan)
    if not without:
        return "Nhiệm vụ nào cũng có thời hạn."
    return f"Kế hoạch không ghi hạn {'nào' if without == total else f'của {without} nhiệm vụ'}."


def _assignment(assignment: Assignment, places: Places) -> Entry:
    return Entry(
        names(assignment),
        places.place(assignment.at),
        mark=str(assignment.order),
        figure=str(len(assignment.tasks)),
        unit="việc",
        tags=("đề nghị",) if assignment.request else (),
        children=tuple(_task(task, places) for task in assignment.tasks),
    )


def _task(task: Task, places: Places) -> Entry:
    quotas = tuple(quota_words(quota) for quota in task.quotas)
    only = (f"riêng {', '.join(task.applies_to)}",) if task.applies_to else ()
    return Entry(task.text, places.place(task.at), tags=_role(task), figure=_due(task), lines=quotas + only, short=True)


def _role(task: Task) -> tuple[str, ...]:
    partners = ", ".join(partner.name for partner in task.partners)
    if task.role == "support":
        return (f"phối hợp với {partners}" if partners else "phối hợp",)
    if task.role == "lead":
        return (f"chủ trì, phối hợp với {partners}" if partners else "chủ trì",)
    return (f"với {partners}",) if partners else ()


def _due(task: Task | WorkItem) -> str:
    return day_words(task.deadline) if task.deadline else task.deadline_text or ""


def quota_words(quota: Quota) -> str:
    """`mỗi đơn vị 20 đại biểu`, `không quá 2 người`."""
    number = f"{quota.count} đến {quota.count_max}" if quota.count_max else str(quota.count)
    each = "mỗi đơn vị " if quota.per == "agency" else ""
    return f"{each}{BOUNDS.get(quota.bound, '')}{number} {quota.noun}"


def work_items(plan: Plan, places: Places) -> Part | None:
    """Tasks that the plan arranges by subject."""
    if not plan.work_items:
        return None
    entries = tuple(_work_item(number, item, places) for number, item in enumerate(plan.work_items, 1))
    return Part("work", f"{len(entries)} đầu việc", entries)


def _work_item(number: int, item: WorkItem, places: Places) -> Entry:
    lines = [f"chủ trì: {item.lead}"] if item.lead else ["kế hoạch không nói ai chủ trì"]
    if item.partners:
        lines.append(f"phối hợp: {', '.join(item.partners)}")
    if item.product:
        lines.append(f"sản phẩm: {item.product}")
    return Entry(item.text, places.place(item.at), mark=str(number), figure=_due(item), lines=tuple(lines))


def other_quotas(plan: Plan, places: Places) -> Part | None:
    """Numbers that are asked for outside tasks."""
    entries = tuple(
        Entry(quota_words(quota), places.place(quota.at), lines=tuple(filter(None, (quota.who,))))
        for quota in plan.quotas_elsewhere
    )
    return Part("quotas", "Chỉ tiêu khác", entries) if entries else None
