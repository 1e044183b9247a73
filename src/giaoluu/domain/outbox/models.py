"""Messages and deliveries."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from giaoluu.domain.events.said import Said
from giaoluu.domain.outbox.choices import Arrival, Channel, Leaving


class Message(models.Model):
    """One message to one person. `once` makes a message of the same cause impossible twice.

    The personal link and its code are not in `body`: it names the places where they are set in when the message leaves,
    so that a copy of the database lets nobody in. `tries` counts how often a worker has taken the message, and thereby
    tells the taking that is under way from an earlier one.
    """

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="messages")
    channel = models.CharField(max_length=10, choices=Channel.choices)
    cause = models.CharField(max_length=40)
    once = models.CharField(max_length=120)
    person = models.ForeignKey("accounts.Person", models.SET_NULL, null=True, related_name="messages")
    agency = models.ForeignKey("events.Agency", models.SET_NULL, null=True, related_name="messages")
    to_name = models.CharField(max_length=200)
    address = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField()
    delivery = models.ForeignKey("outbox.Delivery", models.SET_NULL, null=True, related_name="messages")
    attached_sha256 = models.CharField(max_length=64, blank=True)
    attached_name = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=Leaving.choices, default=Leaving.DRAFT)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    sent_by = models.CharField(max_length=200, blank=True)
    queued_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField(null=True)
    taken_until = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=500, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "once"], name="message_once")]
        indexes = [
            models.Index(fields=["event", "state", "-id"]),
            models.Index(fields=["next_at"], condition=Q(state="queued"), name="message_due"),
            # Whom messages are to, sought by name: read without the messages.
            models.Index(fields=["event", "to_name", "address", "agency"], name="message_addressee"),
        ]


class Delivery(Said):
    """One line of "Nơi nhận", and how far the plan has come to it."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="deliveries")
    order = models.PositiveIntegerField()
    text = models.CharField(max_length=300)
    key = models.CharField(max_length=300)
    agency = models.ForeignKey("events.Agency", models.SET_NULL, null=True, related_name="deliveries")
    state = models.CharField(max_length=12, choices=Arrival.choices, default=Arrival.TO_SEND)
    sent_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    acknowledged_by = models.CharField(max_length=200, blank=True)
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "key"], name="delivery_once")]
        indexes = [models.Index(fields=["event", "order"])]
