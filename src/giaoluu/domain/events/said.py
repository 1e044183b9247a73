"""Says who? What every record carries that the plan speaks of."""

from __future__ import annotations

from django.db import models

from giaoluu.domain.events.choices import Origin


class Said(models.Model):
    """Says who? A record that was read in the plan, or proposed, or made by a person.

    `start` and `end` are offsets into the text of `revision`, `clause` the name of the place (`mục IV.6, ý 2`).
    """

    revision = models.ForeignKey("events.Revision", models.SET_NULL, null=True, related_name="+")
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    clause = models.CharField(max_length=80, blank=True)
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.PLAN)

    class Meta:
        abstract = True
