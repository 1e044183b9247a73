"""The table of what happened. Rows are added, never changed."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """One fact: what, of which record, by whom, when. `version` counts the facts of its event without a gap."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="+")
    version = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey("accounts.Person", models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=200)
    through = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=60)
    data = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "version"], name="journal_one_version")]
        indexes = [models.Index(fields=["subject", "id"]), models.Index(fields=["event", "kind", "id"])]
