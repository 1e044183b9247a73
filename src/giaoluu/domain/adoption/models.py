"""A plan that is being adopted: what was settled and edited before it becomes records."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Draft(models.Model):
    """The choices made on the preview of one plan; `event` where it amends an event that runs.

    `settled` holds the units chosen for each group (`{"Các sở, ban, ngành": ["Sở Tài chính", ...]}`), `edits` the facts
    that somebody reworded (`{path: {"was", "now", "why", "by", "at"}}`), `refused` the changes not taken over.
    """

    organiser = models.ForeignKey("events.Organiser", models.CASCADE, related_name="drafts")
    sha256 = models.CharField(max_length=64)
    event = models.ForeignKey("events.Event", models.CASCADE, null=True, related_name="drafts")
    settled = models.JSONField(default=dict)
    edits = models.JSONField(default=dict)
    refused = models.JSONField(default=list)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    adopted_at = models.DateTimeField(null=True)
    adopted = models.ForeignKey("events.Event", models.SET_NULL, null=True, related_name="+")
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organiser", "sha256"], condition=Q(event__isnull=True), name="draft_once"),
            models.UniqueConstraint(
                fields=["event", "sha256"], condition=Q(event__isnull=False), name="amendment_once"
            ),
        ]
