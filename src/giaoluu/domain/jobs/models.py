"""The table of long work."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from giaoluu.domain.jobs.choices import Stage


class Job(models.Model):
    """One piece of long work. `kind` names a function of an installed part (`progress.workbook`), `payload` what it is
    given. `tries` counts the takings and tells one from another; `kept` is what a run leaves for the next to go on.
    """

    kind = models.CharField(max_length=80)
    organiser = models.ForeignKey("events.Organiser", models.CASCADE, null=True, related_name="+")
    event = models.ForeignKey("events.Event", models.CASCADE, null=True, related_name="+")
    payload = models.JSONField(default=dict)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    kept = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    problem = models.CharField(max_length=500, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    leased_until = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["id"], condition=Q(stage__in=["waiting", "running"]), name="job_open"),
            models.Index(fields=["event", "-id"]),
        ]
