"""The deadlines of a plan, whether a task or a row of a task table has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from giaoluu.compiler.plan import Plan
from giaoluu.compiler.rules.reckoning.calendar import day_of, said
from giaoluu.compiler.source import Span

_SENTENCE = re.compile(r"[^.;]+(?:\.\d[^.;]*)*")

_NO_WORK = ("hoàn thành", "xong", "thời gian", "thời hạn", "hạn")


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: ISO day or month, its words, the part of the duty in which it stands, its place."""

    deadline: str
    words: str
    sentence: str
    at: Span

    @property
    def has_year(self) -> bool:
        """Whether the year is written; where it is not, it was only taken from the context."""
        return self.deadline[:4] in self.words

    @property
    def said(self) -> str:
        """The deadline as a Vietnamese paper writes it."""
        day = day_of(self.deadline)
        return said(day) if day else f"tháng {int(self.deadline[5:7])}/{self.deadline[:4]}"


def dues_of(plan: Plan) -> Iterator[Due]:
    """Every deadline of a task or of a row of a task table, in the order of the plan."""
    for assignment in plan.assignments:
        for task in assignment.tasks:
            if task.deadline:
                words = task.deadline_text or ""
                yield Due(task.deadline, words, _part_with(task.text, words), task.deadline_at or task.at)
    for item in plan.work_items:
        if item.deadline:
            yield Due(item.deadline, item.deadline_text or "", item.text, item.at)


def _part_with(text: str, words: str) -> str:
    """The part of the duty between semicolons or full stops that contains the words; the whole where none does."""
    parts = _SENTENCE.findall(text)
    part = next((part for part in parts if words and words in part), text)
    return text if part.strip().casefold().startswith(_NO_WORK) else part
