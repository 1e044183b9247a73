"""Organisers, events, the revisions of their plan, and the agencies."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from giaoluu.domain.events.said import Said


class Organiser(models.Model):
    """An office that holds events. Nothing of one is seen by another."""

    name = models.CharField(max_length=300)
    key = models.SlugField(max_length=60, unique=True)

    def __str__(self) -> str:
        return self.name


class Event(models.Model):
    """One programme that is organised. `version` counts all that happened in it."""

    organiser = models.ForeignKey(Organiser, models.CASCADE, related_name="events")
    key = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=500)
    code = models.CharField(max_length=100, blank=True)
    issued_on = models.DateField(null=True)
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    venue = models.CharField(max_length=500, blank=True)
    delegates_total = models.PositiveIntegerField(null=True)
    standing = models.ForeignKey("events.Agency", models.SET_NULL, null=True, related_name="+")
    overseeing = models.ForeignKey("events.Agency", models.SET_NULL, null=True, related_name="+")
    reminds_by_itself = models.BooleanField(default=False)
    archive_sha256 = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField()
    version = models.PositiveBigIntegerField(default=0)
    edition = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.name


class Revision(models.Model):
    """One signed text of the plan, as it was adopted: the file by its SHA-256 and what was understood of it."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    proposal = models.JSONField()
    adopted_at = models.DateTimeField()
    adopted_by = models.ForeignKey("accounts.Person", models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="revision_number_once"),
            models.UniqueConstraint(fields=["event", "sha256"], name="revision_text_once"),
        ]


class Upload(models.Model):
    """A plan that an organiser has dropped: who may look at it is asked here, the file lies on the shelf."""

    organiser = models.ForeignKey(Organiser, models.CASCADE, related_name="uploads")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    at = models.DateTimeField()
    by = models.ForeignKey("accounts.Person", models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organiser", "sha256"], name="upload_once")]
        indexes = [models.Index(fields=["organiser", "-at"])]


class Group(Said):
    """Units that the plan names together: "Các xã trên địa bàn tỉnh"."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="groups")
    name = models.CharField(max_length=300)
    order = models.PositiveIntegerField()
    settled = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "name"], name="group_once")]


class Agency(Said):
    """Whoever the plan gives a duty to, in the order of the plan. `key` is its name for comparing, without marks."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="agencies")
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300)
    kind = models.CharField(max_length=30, blank=True)
    order = models.PositiveIntegerField()
    group = models.ForeignKey(Group, models.SET_NULL, null=True, related_name="agencies")
    phone = models.CharField(max_length=30, blank=True)
    opened_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "key"], name="agency_once"),
            models.CheckConstraint(condition=~Q(key=""), name="agency_has_a_name"),
        ]
        indexes = [
            models.Index(fields=["event", "order"]),
            models.Index(fields=["event"], condition=Q(dropped_at__isnull=False), name="agency_dropped"),
        ]

    def __str__(self) -> str:
        return self.name
