"""What was reminded of."""

from __future__ import annotations

from django.db import models

from giaoluu.domain.reminders.choices import Stage


class Reminder(models.Model):
    """The latest day on which a part of a task was reminded of at a stage."""

    part = models.ForeignKey("tasks.Part", models.CASCADE, related_name="reminders")
    stage = models.CharField(max_length=10, choices=Stage.choices)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["part", "stage"], name="reminder_once")]
