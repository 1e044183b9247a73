"""Who leads what: the duties of a plan, each with its agency and the words of its object."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from giaoluu.compiler.plan import Assignment, Plan, Task
from giaoluu.compiler.rules.reckoning.agencies import same_agency
from giaoluu.compiler.rules.reckoning.wording import object_of, pairs_of, telling_words
from giaoluu.compiler.source import Span


@dataclass(frozen=True, slots=True)
class Duty:
    """A task as one agency's duty; `object` is what the work is, `pairs` its telling words by twos."""

    agency: str
    text: str
    object: str
    role: str
    at: Span

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        return pairs_of(self.object)

    @property
    def words(self) -> frozenset[str]:
        return telling_words(self.object)


def duties_of(plan: Plan) -> list[Duty]:
    """Every task of an assignment, with the first agency of its heading; tasks for nobody are left out."""
    return [
        Duty(assignment.agencies[0].name, task.text, _object(task), task.role, task.at)
        for assignment in plan.assignments
        if assignment.agencies
        for task in assignment.tasks
    ]


def _object(task: Task) -> str:
    return object_of(task.text, tuple(partner.name for partner in task.partners))


def leads_of(plan: Plan) -> list[Duty]:
    """The duties that say "Chủ trì", from assignments and from rows of a task table."""
    led = [duty for duty in duties_of(plan) if duty.role == "lead"]
    rows = [Duty(item.lead, item.text, item.text, "lead", item.at) for item in plan.work_items if item.lead]
    return led + rows


def blocks_of(plan: Plan, name: str) -> list[Assignment]:
    """The assignments in whose heading the agency stands."""
    return [block for block in plan.assignments if any(same_agency(agency.name, name) for agency in block.agencies)]


@lru_cache(maxsize=8)
def words_of_subject(subject: str) -> frozenset[str]:
    """The words of the plan's title, which tell nothing about one of its tasks."""
    return telling_words(subject)
