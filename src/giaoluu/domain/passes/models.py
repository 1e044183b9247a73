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


class Run(models.Model):
    """One press of "print": so many badges or plates with one template."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Printed.choices)
    template = models.CharField(max_length=20)
    count = models.PositiveIntegerField()
    printed_at = models.DateTimeField()
    printed_by = models.CharField(max_length=200)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["event", "kind", "-id"])]


class Print(models.Model):
    """What stands on the badge or plate that was printed last for a delegate: its words and their digest.

    `before` are the words of the print before that one, so that a press can be undone.
    """

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="+")
    delegate = models.ForeignKey("delegates.Delegate", models.CASCADE, related_name="prints")
    kind = models.CharField(max_length=10, choices=Printed.choices)
    words = models.JSONField()
    digest = models.CharField(max_length=64)
    before = models.JSONField(null=True)
    run = models.ForeignKey(Run, models.SET_NULL, null=True, related_name="prints")
    printed_at = models.DateTimeField()
    printed_by = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegate", "kind"], name="last_print_once")]
        indexes = [models.Index(fields=["event", "kind"])]
