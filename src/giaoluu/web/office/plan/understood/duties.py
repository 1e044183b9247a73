"""Who does what: duties by agency, tasks by subject, and what else is counted."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from giaoluu.compiler.plan import Assignment, Plan, Quota, Task, WorkItem
from giaoluu.web.office.plan.places import Places
from giaoluu.web.office.plan.understood.entry import Entry, Part
from giaoluu.web.office.plan.understood.people import names
from giaoluu.web.office.plan.wording import short_day_words

QUOTAS: dict[str, str | Promise] = {
    "exact": "%(number)s %(noun)s",
    "at_most": gettext_lazy("không quá %(number)s %(noun)s"),
    "at_least": gettext_lazy("ít nhất %(number)s %(noun)s"),
    "about": gettext_lazy("khoảng %(number)s %(noun)s"),
}
QUOTAS_OF_EACH: dict[str, Promise] = {
    "exact": gettext_lazy("mỗi đơn vị %(number)s %(noun)s"),
    "at_most": gettext_lazy("mỗi đơn vị không quá %(number)s %(noun)s"),
    "at_least": gettext_lazy("mỗi đơn vị ít nhất %(number)s %(noun)s"),
    "about": gettext_lazy("mỗi đơn vị khoảng %(number)s %(noun)s"),
}


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
    count = task_count(plan)
    title = ngettext("%(count)d nhiệm vụ, theo đơn vị", "%(count)d nhiệm vụ, theo đơn vị", count) % {"count": count}
    return Part("tasks", title, entries, _deadline_words(plan), classes="duties")


def _deadline_words(plan: Plan) -> str:
    without, total = undated(plan), task_count(plan)
    if not without:
        return _("Nhiệm vụ nào cũng có thời hạn.")
    if without == total:
        return _("Kế hoạch không ghi hạn nào.")
    said = ngettext(
        "Kế hoạch không ghi hạn của %(count)d nhiệm vụ.", "Kế hoạch không ghi hạn của %(count)d nhiệm vụ.", without
    )
    return said % {"count": without}


def _assignment(assignment: Assignment, places: Places) -> Entry:
    return Entry(
        names(assignment),
        places.place(assignment.at),
        mark=str(assignment.order),
        figure=str(len(assignment.tasks)),
        unit=ngettext("việc", "việc", len(assignment.tasks)),
        tags=(_("đề nghị"),) if assignment.request else (),
        children=tuple(_task(task, places) for task in assignment.tasks),
    )


def _task(task: Task, places: Places) -> Entry:
    quotas = tuple(quota_words(quota) for quota in task.quotas)
    only = (_("riêng %(agencies)s") % {"agencies": ", ".join(task.applies_to)},) if task.applies_to else ()
    return Entry(task.text, places.place(task.at), tags=_role(task), figure=_due(task), lines=quotas + only, short=True)


def _role(task: Task) -> tuple[str, ...]:
    partners = ", ".join(partner.name for partner in task.partners)
    if task.role == "support":
        return (_("phối hợp với %(partners)s") % {"partners": partners} if partners else _("phối hợp"),)
    if task.role == "lead":
        return (_("chủ trì, phối hợp với %(partners)s") % {"partners": partners} if partners else _("chủ trì"),)
    return (_("với %(partners)s") % {"partners": partners},) if partners else ()


def _due(task: Task | WorkItem) -> str:
    return short_day_words(task.deadline) if task.deadline else task.deadline_text or ""


def quota_words(quota: Quota) -> str:
    """`mỗi đơn vị 20 đại biểu`, `không quá 2 người`."""
    sentences = QUOTAS_OF_EACH if quota.per == "agency" else QUOTAS
    number = str(quota.count)
    if quota.count_max:
        number = _("%(least)d đến %(most)d") % {"least": quota.count, "most": quota.count_max}
    return str(sentences.get(quota.bound, sentences["exact"])) % {"number": number, "noun": quota.noun}


def work_items(plan: Plan, places: Places) -> Part | None:
    """Tasks that the plan arranges by subject."""
    if not plan.work_items:
        return None
    entries = tuple(_work_item(number, item, places) for number, item in enumerate(plan.work_items, 1))
    title = ngettext("%(count)d đầu việc", "%(count)d đầu việc", len(entries)) % {"count": len(entries)}
    return Part("work", title, entries)


def _work_item(number: int, item: WorkItem, places: Places) -> Entry:
    lines = [_("chủ trì: %(agency)s") % {"agency": item.lead}] if item.lead else [_("kế hoạch không nói ai chủ trì")]
    if item.partners:
        lines.append(_("phối hợp: %(agencies)s") % {"agencies": ", ".join(item.partners)})
    if item.product:
        lines.append(_("sản phẩm: %(product)s") % {"product": item.product})
    return Entry(item.text, places.place(item.at), mark=str(number), figure=_due(item), lines=tuple(lines))


def other_quotas(plan: Plan, places: Places) -> Part | None:
    """Numbers that are asked for outside tasks."""
    entries = tuple(
        Entry(quota_words(quota), places.place(quota.at), lines=tuple(filter(None, (quota.who,))))
        for quota in plan.quotas_elsewhere
    )
    return Part("quotas", _("Chỉ tiêu khác"), entries) if entries else None
