"""The whole list of what was understood, part by part."""

from __future__ import annotations

from collections.abc import Callable

from giaoluu.compiler.plan import Plan
from giaoluu.compiler.syntax.tree import Document
from giaoluu.web.office.plan.places import Places
from giaoluu.web.office.plan.understood.answers import answers
from giaoluu.web.office.plan.understood.duties import assignments, other_quotas, work_items
from giaoluu.web.office.plan.understood.entry import Part, Understood
from giaoluu.web.office.plan.understood.event import exemplars, programme
from giaoluu.web.office.plan.understood.papers import annexes, bases, remnants
from giaoluu.web.office.plan.understood.people import delegates, members, recipients

PARTS: tuple[Callable[[Plan, Places], Part | None], ...] = (
    programme,
    exemplars,
    delegates,
    assignments,
    work_items,
    other_quotas,
    members,
    bases,
    recipients,
    annexes,
    remnants,
)


def understand(plan: Plan, document: Document, places: Places) -> Understood:
    """Everything the plan says, in the order in which it is needed; parts it does not have are left out."""
    made = (make(plan, places) for make in PARTS)
    return Understood(answers(plan, document, places), tuple(part for part in made if part))
