"""Doors, the devices at them, scans, and who is inside."""

from __future__ import annotations

from django.db import models

from giaoluu.domain.checkin.choices import Verdict, Way


class Gate(models.Model):
    """A door. `circles` are those who may come in by it; empty for everybody."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="gates")
    name = models.CharField(max_length=100)
    order = models.PositiveIntegerField()
    circles = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "name"], name="gate_once")]


class Device(models.Model):
    """A phone at a door, joined by a one-use code. Its token is made from `nonce` and the key of the house."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="devices")
    gate = models.ForeignKey(Gate, models.SET_NULL, null=True, related_name="devices")
    name = models.CharField(max_length=100)
    nonce = models.CharField(max_length=22)
    joined_at = models.DateTimeField()
    joined_by = models.CharField(max_length=200)
    seen_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)


class Scan(models.Model):
    """One thing that happened at a door, recorded always. `id` was made on the device: a repeat is harmless.

    `said` is what the device said, `verdict` what the server says; where they differ it is a conflict, until somebody
    settled it. `at` is the device's moment, `received_at` the server's.
    """

    id = models.UUIDField(primary_key=True)
    event = models.ForeignKey("events.Event", models.CASCADE, related_name="scans")
    device = models.ForeignKey(Device, models.CASCADE, null=True, related_name="scans")
    gate = models.ForeignKey(Gate, models.SET_NULL, null=True, related_name="scans")
    delegate = models.ForeignKey("delegates.Delegate", models.CASCADE, null=True, related_name="scans")
    way = models.CharField(max_length=10, choices=Way.choices)
    said = models.CharField(max_length=12, choices=Verdict.choices)
    verdict = models.CharField(max_length=12, choices=Verdict.choices)
    token = models.CharField(max_length=200, blank=True)
    undoes = models.UUIDField(null=True)
    is_conflict = models.BooleanField(default=False)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.CharField(max_length=200, blank=True)
    settled_how = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    received_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["delegate", "at"]),
            models.Index(fields=["event"], condition=models.Q(is_conflict=True, settled_at=None), name="scan_conflict"),
        ]


class Presence(models.Model):
    """Whether a delegate is inside now: people are counted, not scans."""

    delegate = models.OneToOneField("delegates.Delegate", models.CASCADE, primary_key=True, related_name="presence")
    event = models.ForeignKey("events.Event", models.CASCADE, related_name="+")
    inside = models.BooleanField()
    gate = models.ForeignKey(Gate, models.SET_NULL, null=True, related_name="+")
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["event", "inside"])]
