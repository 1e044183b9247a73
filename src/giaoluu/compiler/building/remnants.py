"""What was not understood: kept as text with its place, so that nothing is dropped without a word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from giaoluu.compiler.building.context import Context, lead, own_texts, passages
from giaoluu.compiler.plan import Plan, Remnant
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause

_DUE = re.compile(r"(?:Thời gian|Thời hạn)\b")
_TIME = re.compile(r"(?:Thời gian|Thời điểm)(?: tổ chức| diễn ra)?(?:,| và|$)", re.IGNORECASE)


def build_remnants(context: Context, plan: Plan) -> tuple[Remnant, ...]:
    """Passages in places where a fact was to be expected and none was read."""
    found = [*_duties(context, plan), *_times(context, plan), *_money(plan)]
    return tuple(sorted(found, key=lambda remnant: remnant.at))


def _duties(context: Context, plan: Plan) -> Iterator[Remnant]:
    """Paragraphs of a section that shares out the work which nobody was found to be charged with."""
    taken = [a.at for a in plan.assignments] + [w.at for w in plan.work_items] + [m.at for m in plan.members]
    taken += [a.at for a in plan.delegates.allocation] + ([plan.reporting.at] if plan.reporting else [])
    taken += [t.deadline_at for a in plan.assignments for t in a.tasks if t.deadline_at]
    taken = _merged(taken)
    for section in context.implementing:
        for clause in section.walk():
            if not clause.children and clause is not section:
                for passage in own_texts(clause) if not clause.body else passages(clause.body):
                    if passage and not _covered(passage.at, taken) and not _DUE.match(passage.text):
                        yield Remnant(passage.text, "Không rõ giao cho cơ quan nào.", passage.at)


def _merged(spans: list[Span]) -> list[Span]:
    """The same ground as spans that neither touch nor overlap, in order."""
    merged: list[Span] = []
    for a, b in sorted(spans):
        if merged and a <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], b))
        else:
            merged.append((a, b))
    return merged


def _covered(at: Span, taken: list[Span]) -> bool:
    """Whether a span meets one of those taken, which are in order."""
    after = bisect_left(taken, (at[1], 0))
    return after > 0 and taken[after - 1][1] > at[0]


def _times(context: Context, plan: Plan) -> Iterator[Remnant]:
    """A heading of time under which no time was read."""
    for clause in context.matter:
        if _TIME.match(lead(clause)) and not _holds(clause, [o.at for o in plan.occasions]) and len(lead(clause)) < 60:
            passage = _longest(clause)
            yield Remnant(passage.text, "Không đọc được thời gian.", passage.at)


def _holds(clause: Clause, places: list[Span]) -> bool:
    end = max(block.at[1] for c in clause.walk() for block in [c.passage, *c.body])
    return any(clause.at[0] <= a < end for a, _ in places)


def _longest(clause: Clause) -> Passage:
    return max(own_texts(clause), key=lambda passage: len(passage.text))


def _money(plan: Plan) -> Iterator[Remnant]:
    """A part on money from which neither a source nor a sum was read."""
    if plan.budget.at is not None and not plan.budget.sources and plan.budget.total is None:
        yield Remnant("Kinh phí", "Không đọc được nguồn và số tiền.", plan.budget.at)
