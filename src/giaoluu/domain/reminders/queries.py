"""What was reminded of, beside the parts of tasks."""

from __future__ import annotations

from datetime import date

from giaoluu.domain.reminders.choices import Stage
from giaoluu.domain.reminders.decisions import PartState
from giaoluu.domain.reminders.models import Reminder
from giaoluu.domain.tasks.queries.parts import lines_of


def states_of(event_id: int) -> list[PartState]:
    """All parts of an event with what was reminded of."""
    reminded: dict[int, dict[Stage, date]] = {}
    rows = Reminder.objects.filter(part__event_id=event_id).values_list("part_id", "stage", "on")
    for part_id, stage, on in rows:
        reminded.setdefault(part_id, {})[Stage(stage)] = on
    return [
        PartState(
            line.part_id, line.agency_id, line.title, line.due_on, line.progress, line.reported_on, line.waits,
            reminded.get(line.part_id, {}),
        )
        for line in lines_of(event_id)
    ]  # fmt: skip
