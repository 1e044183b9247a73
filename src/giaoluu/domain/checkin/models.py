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
    """A phone at a door, joined by a one-use code. Its token is made from `nonce` and the key of the house.

    `seen_at` is when it last asked or brought anything; what it knows it knows since `fresh_at`, at `fresh_version`.
    """

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="devices")
    gate = models.ForeignKey(Gate, models.SET_NULL, null=True, related_name="devices")
    name = models.CharField(max_length=100)
    nonce = models.CharField(max_length=22)
    joined_at = models.DateTimeField()
    joined_by = models.CharField(max_length=200)
    seen_at = models.DateTimeField(null=True)
    fresh_at = models.DateTimeField(null=True)
    fresh_version = models.PositiveBigIntegerField(default=0)
    revoked_at = models.DateTimeField(null=True)


class Tally(models.Model):
    """How far the doors of an event are: locked by whoever writes scans down, so that one is decided after the other.

    `version` counts what was written, `roster_version` the last of them at which the roster was another (`digest`).
    Of `untold` scans, `untold_conflicts` among them, the journal does not know yet.
    """

    event = models.OneToOneField("events.Event", models.CASCADE, primary_key=True, related_name="+")
    version = models.PositiveBigIntegerField(default=0)
    roster_version = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    untold = models.PositiveIntegerField(default=0)
    untold_conflicts = models.PositiveIntegerField(default=0)


class Scan(models.Model):
    """One thing that happened at a door, recorded always. `id` was made on the device: a repeat is harmless.

    `said` is what the device said, `verdict` what the server says; `grounds` what it would say were nobody inside.
    Where somebody was let through and should not have been it is a conflict, until somebody settled it. `at` is the
    device's moment, never after `received_at`, the server's.
    """

    id = models.UUIDField(primary_key=True)
    # What the tally's own key and the roster vouch for is not looked up again for every row: it would cost more than
    # the row itself.
    event = models.ForeignKey("events.Event", models.CASCADE, related_name="scans", db_index=False, db_constraint=False)
    device = models.ForeignKey(
        Device, models.CASCADE, null=True, related_name="scans", db_index=False, db_constraint=False
    )
    gate = models.ForeignKey(
        Gate, models.SET_NULL, null=True, related_name="scans", db_index=False, db_constraint=False
    )
    delegate = models.ForeignKey("delegates.Delegate", models.CASCADE, null=True, related_name="scans", db_index=False)
    way = models.CharField(max_length=10, choices=Way.choices)
    said = models.CharField(max_length=12, choices=Verdict.choices)
    grounds = models.CharField(max_length=12, choices=Verdict.choices)
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
            models.Index(fields=["event"], condition=models.Q(is_conflict=True), name="scan_conflict"),
            models.Index(fields=["undoes"], condition=models.Q(undoes__isnull=False), name="scan_undoes"),
        ]


class Presence(models.Model):
    """Whether a delegate is inside now: people are counted, not scans. `gate` is where they came in last, `first_at`
    and `first_gate` where they came in first; `last_at` is their last scan, whatever was said to it.
    """

    delegate = models.OneToOneField("delegates.Delegate", models.CASCADE, primary_key=True, related_name="presence")
    event = models.ForeignKey("events.Event", models.CASCADE, related_name="+", db_index=False, db_constraint=False)
    inside = models.BooleanField()
    gate = models.ForeignKey(Gate, models.SET_NULL, null=True, related_name="+", db_index=False, db_constraint=False)
    first_at = models.DateTimeField(null=True)
    first_gate = models.ForeignKey(
        Gate, models.SET_NULL, null=True, related_name="+", db_index=False, db_constraint=False
    )
    last_at = models.DateTimeField()
    version = models.PositiveBigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["event", "version"])]


class Newcomer(models.Model):
    """Somebody whom the roster did not have, let in at a door: on a free place, or instead of `instead`. `id` was made
    on the device, and is their scan's too. `delegate` is who they became; where nothing was free, `problem` says so.
    """

    id = models.UUIDField(primary_key=True)
    event = models.ForeignKey("events.Event", models.CASCADE, related_name="newcomers")
    device = models.ForeignKey(Device, models.CASCADE, null=True, related_name="+")
    agency = models.ForeignKey("events.Agency", models.CASCADE, null=True, related_name="+")
    instead = models.ForeignKey("delegates.Delegate", models.SET_NULL, null=True, related_name="+")
    delegate = models.ForeignKey("delegates.Delegate", models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=200)
    position = models.CharField(max_length=300, blank=True)
    unit = models.CharField(max_length=300, blank=True)
    problem = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
