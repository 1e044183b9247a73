"""The duties of a plan, each with who leads and who supports it, by when, and what it must bring."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from giaoluu.compiler.plan import Assignment, Plan, Quota, Task, WorkItem
from giaoluu.domain.adoption.decisions.deadlines import kind_of, propose_deadline
from giaoluu.domain.adoption.decisions.proposal import PLAN, PROPOSED, Duty, Yield
from giaoluu.domain.adoption.decisions.roll import Roll, group_name
from giaoluu.domain.adoption.decisions.titles import title_of
from giaoluu.domain.adoption.decisions.units import key_of
from giaoluu.lib.vietnamese import canonical, fold

BOUNDS = {"at_most": "không quá ", "at_least": "ít nhất ", "about": "khoảng "}


def duties_of(plan: Plan, roll: Roll, event: str, issued: date | None, day: date | None) -> tuple[Duty, ...]:
    """Every duty in the order of the plan: those arranged by agency, then those arranged by subject."""
    making = _Making(roll, event, issued, day)
    found: list[Duty] = []
    for assignment in plan.assignments:
        for task in assignment.tasks:
            found.append(making.of_task(assignment, task, len(found) + 1))
    for item in plan.work_items:
        found.append(making.of_row(item, len(found) + 1))
    return tuple(found)


@dataclass(slots=True)
class _Making:
    roll: Roll
    event: str
    issued: date | None
    day: date | None
    keys: dict[str, int] = field(default_factory=dict)

    def of_task(self, assignment: Assignment, task: Task, order: int) -> Duty:
        section = assignment.heading or ""
        leads = tuple(key_of(agency.name) for agency in assignment.agencies if agency.scope != "each")
        partners = self._partners(task)
        duty = self._duty(section, task.text, order, [partner.name for partner in task.partners])
        duty = replace(
            duty, leads=leads, groups=tuple(group_name(one.name) for one in assignment.agencies if one.scope == "each"),
            only=tuple(key_of(one) for one in task.applies_to), said=self.roll.said(task.at),
            supports=tuple(key for key in partners if key not in leads),
            yields=tuple(self._yield(quota) for quota in task.quotas),
        )  # fmt: skip
        duty = self._due(duty, task.deadline, task.deadline_text)
        return led_by_partner(duty, partners) if task.role == "support" else duty

    def of_row(self, item: WorkItem, order: int) -> Duty:
        """A row of a table of tasks names its lead and partners itself."""
        said = self.roll.said(item.at)
        lead = self.roll.meet_unit(item.lead, said=said) if item.lead else ""
        partners = [self.roll.meet_unit(partner, said=said) for partner in item.partners]
        duty = replace(
            self._duty("", item.text, order, ()), leads=(lead,) if lead else (), said=said,
            supports=tuple(key for key in dict.fromkeys(partners) if key and key != lead),
            yields=(Yield(item.product, None, said),) if item.product else (),
        )  # fmt: skip
        return self._due(duty, item.deadline, item.deadline_text)

    def _duty(self, section: str, text: str, order: int, partners: Sequence[str]) -> Duty:
        title = title_of(text, partners, self.event)
        return Duty(self._key(section, text), order, text, title, section, kind_of(text))

    def _key(self, section: str, text: str) -> str:
        """The same duty has the same key in every text of the plan: by whom it is addressed to, and its words."""
        words = " ".join([key_of(section), *re.findall(r"\w+", fold(canonical(text)))])
        key = hashlib.sha256(words.encode()).hexdigest()[:10]
        self.keys[key] = self.keys.get(key, 0) + 1
        return key if self.keys[key] == 1 else f"{key}.{self.keys[key]}"

    def _partners(self, task: Task) -> tuple[str, ...]:
        known = [self.roll.known(agency) for agency in task.partners if agency.scope != "each"]
        return tuple(dict.fromkeys(key for key in known if key))

    def _yield(self, quota: Quota) -> Yield:
        number = f"{quota.count} đến {quota.count_max}" if quota.count_max else f"{quota.count:02d}"
        who = f" ({quota.who})" if quota.who else ""
        among = f"; trong đó có {', '.join(quota.includes)}" if quota.includes else ""
        text = f"{BOUNDS.get(quota.bound, '')}{number} {quota.noun}{who}{among}"
        return Yield(text, quota.count_max or quota.count, self.roll.said(quota.at))

    def _due(self, duty: Duty, iso: str | None, words: str | None) -> Duty:
        """The deadline that the plan writes, else one planned back from the day of the event."""
        if iso or words:
            return replace(duty, due_on=day_part(iso), due_words=words or "", due_origin=PLAN)
        if not self.issued or not self.day:
            return duty
        return replace(duty, due_on=propose_deadline(duty.kind, self.issued, self.day).isoformat(), due_origin=PROPOSED)


def led_by_partner(duty: Duty, partners: Sequence[str]) -> Duty:
    """A duty to support: led by the partner whom it names first, which the plan does not say outright."""
    if not partners or duty.groups:
        return replace(duty, lead_origin=PROPOSED)
    helpers = [key for key in (*duty.leads, *partners[1:]) if key != partners[0]]
    return replace(duty, leads=(partners[0],), supports=tuple(dict.fromkeys(helpers)), lead_origin=PROPOSED)


def day_part(iso: str | None) -> str:
    """The day of an ISO moment; empty for a month, a year or nothing."""
    day = (iso or "").partition("T")[0]
    return day if len(day) == len("2025-09-03") else ""
