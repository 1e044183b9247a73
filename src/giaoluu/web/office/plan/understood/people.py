"""Who attends, who decides, who receives the plan and who signed it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.compiler.plan import Assignment, Plan, Quota, Task
from giaoluu.web.office.plan.places import Places
from giaoluu.web.office.plan.understood.entry import Bar, Entry, Part

DELEGATES = "đại biểu"  # not translated: as plans write it


def delegates(plan: Plan, places: Places) -> Part | None:
    """The total, the places given to agencies, and what stays open."""
    rows = _allocated(plan, places) or _asked_of_agencies(plan, places)
    counted = {entry.text for entry, _ in rows}
    named = [group for group in plan.delegates.groups if group.name not in counted]
    groups = tuple(Entry(group.name, places.place(group.at), silent=_("không ghi số")) for group in named)
    total = plan.delegates.total
    if total is None and not rows and not groups:
        return None
    given = sum(count for _, count in rows)
    entries = tuple(entry for entry, _ in rows)
    if rows:
        entries += (Entry(_("Đã ghi số cố định"), figure=str(given), style="sum", ours=True),)
    says = _sum_words(total, given, bool(groups))
    return Part("delegates", _delegates_title(total), entries + groups, says, _bar(rows, given, total))


def _delegates_title(total: int | None) -> str:
    if total is None:
        return _("Đại biểu")
    return ngettext("%(count)d đại biểu", "%(count)d đại biểu", total) % {"count": total}


def _sum_words(total: int | None, given: int, open_groups: bool) -> str:
    if total is None:
        return _("Kế hoạch không ghi tổng số.")
    if given > total:
        said = _("Các số ghi cho từng đơn vị cộng lại là %(given)d, nhiều hơn tổng số %(total)d.")
        return said % {"given": given, "total": total}
    if given == total:
        return _("Các số ghi cho từng đơn vị cộng lại đúng %(total)d.") % {"total": total}
    left = total - given
    said = ngettext("%(count)d chỗ chưa ghi giao cho ai.", "%(count)d chỗ chưa ghi giao cho ai.", left) % {
        "count": left
    }
    if not open_groups:
        return said
    circles = _("Các thành phần sau được mời nhưng không ghi số.")
    return f"{said} {circles}"


def _bar(rows: list[tuple[Entry, int]], given: int, total: int | None) -> Bar | None:
    if total is None or not rows or given > total:
        return None
    widths, left = [], 0
    for row in rows:
        count = row[1]
        widths.append((left, count))
        left += count
    return Bar(tuple(widths), given, total)


def _allocated(plan: Plan, places: Places) -> list[tuple[Entry, int]]:
    """The rows of the plan's own table of places."""
    return [
        (
            Entry(
                row.agency,
                places.place(row.at),
                figure=str(row.count or ""),
                silent="" if row.count else _("không ghi"),
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
    each = (_("%(many)d đơn vị, mỗi đơn vị %(count)d") % {"many": many, "count": quota.count},) if many > 1 else ()
    who = tuple(filter(None, [quota.who, *(_("trong đó có %(whom)s") % {"whom": one} for one in quota.includes)]))
    return Entry(names(assignment), places.place(quota.at), figure=str(count), lines=each + who)


def names(assignment: Assignment) -> str:
    """Whom a block of duties is addressed to."""
    return "; ".join(agency.name for agency in assignment.agencies) or assignment.heading or _("Không rõ đơn vị")


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
    title = ngettext("%(count)d thành viên, đầu mối", "%(count)d thành viên, đầu mối", len(entries))
    return Part("members", title % {"count": len(entries)}, entries)


def recipients(plan: Plan, places: Places) -> Part | None:
    """Who receives the plan, and who signed it."""
    entries = tuple(Entry(one.text, places.place(one.at), linked=True) for one in plan.recipients)
    signed = plan.signature
    if signed:
        lines = tuple(filter(None, (signed.authority, *signed.capacity)))
        entries += (
            Entry(
                _("Người ký: "),
                places.place(signed.at),
                sought=signed.name or _("không ghi tên"),
                lines=lines,
                ours=True,
            ),
        )
    return Part("recipients", _("Nơi nhận, người ký"), entries, classes="dense") if entries else None
