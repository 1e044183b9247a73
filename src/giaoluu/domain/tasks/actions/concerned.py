"""Whose desks a change of a task is seen on."""

from __future__ import annotations

from giaoluu.domain.tasks.models import Part


def agencies_of_task(task_id: int) -> tuple[int, ...]:
    """The agencies that have a part in a task."""
    return tuple(Part.objects.filter(task_id=task_id).order_by("agency_id").values_list("agency_id", flat=True))
