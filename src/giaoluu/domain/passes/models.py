"""Passes and prints."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from giaoluu.domain.passes.choices import Printed


class Pass(models.Model):
    """The way in of one delegate: a token signed with the event's key (see `lib.signed_pass`), made again from this row
    whenever it is shown. `seal` is the head of its signature, by which a server knows its own without computing.
    """

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="passes")
    delegate = models.ForeignKey("delegates.Delegate", models.CASCADE, related_name="passes")
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    seal = models.CharField(max_length=16)
    revoked_at = models.DateTimeField(null=True)
    revoked_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["delegate"], condition=Q(revoked_at__isnull=True), name="one_living_pass")
        ]


class Print(models.Model):
    """What stands on the badge or plate that was printed last for a delegate: `digest` of its words."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="+")
    delegate = models.ForeignKey("delegates.Delegate", models.CASCADE, related_name="prints")
    kind = models.CharField(max_length=10, choices=Printed.choices)
    digest = models.CharField(max_length=64)
    printed_at = models.DateTimeField()
    printed_by = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegate", "kind"], name="last_print_once")]
