"""Duties, the part of each agency in them, what is to be delivered, evidence, obstacles."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from giaoluu.domain.events.choices import Origin
from giaoluu.domain.events.said import Said
from giaoluu.domain.tasks.choices import Hat, Holding, Progress, Share, Step


class Task(Said):
    """One duty of one leading agency. `key` is the same for the same duty in every revision of the plan.

    `search` is its words without marks.
    """

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="tasks")
    key = models.CharField(max_length=120)
    order = models.PositiveIntegerField()
    text = models.TextField()
    title = models.CharField(max_length=200)
    search = models.TextField(blank=True)
    section = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=30, blank=True)
    due_on = models.DateField(null=True)
    due_words = models.CharField(max_length=200, blank=True)
    due_origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.PROPOSED)
    lead_origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.PLAN)
    dropped_at = models.DateTimeField(null=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "key"], name="task_once")]
        indexes = [
            models.Index(fields=["event", "order"]),
            models.Index(fields=["event", "due_on"]),
            models.Index(
                fields=["event"],
                condition=Q(due_origin=Origin.PROPOSED, due_on__isnull=False, dropped_at__isnull=True),
                name="task_proposed",
            ),
        ]


class Part(models.Model):
    """What one agency does of a task, and how far it is. `edition` grows with every report."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="parts")
    agency = models.ForeignKey("events.Agency", models.CASCADE, related_name="parts")
    event = models.ForeignKey("events.Event", models.CASCADE, related_name="+")
    share = models.CharField(max_length=10, choices=Share.choices)
    progress = models.CharField(max_length=10, choices=Progress.choices, default=Progress.WAITING)
    note = models.TextField(blank=True)
    reported_at = models.DateTimeField(null=True)
    reported_by = models.CharField(max_length=200, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task", "agency"], name="part_once"),
            models.UniqueConstraint(fields=["task"], condition=Q(share="lead"), name="one_lead"),
        ]
        indexes = [
            # All that counting the leads' parts of an event needs, in the order of the tasks they are joined with.
            models.Index(fields=["event", "share", "task", "agency", "progress"], name="part_counted"),
            models.Index(fields=["agency", "progress"]),
        ]


class Deliverable(Said):
    """Something countable that a task must bring: 50 delegates, one act, one host."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="deliverables")
    text = models.CharField(max_length=300)
    count = models.PositiveIntegerField(null=True)
    done_at = models.DateTimeField(null=True)
    done_by = models.CharField(max_length=200, blank=True)


class Evidence(models.Model):
    """A file, a photo or a link that shows a part is done. Files lie on the shelf by their SHA-256."""

    part = models.ForeignKey(Part, models.CASCADE, related_name="evidence")
    sha256 = models.CharField(max_length=64, blank=True)
    name = models.CharField(max_length=200)
    url = models.URLField(max_length=500, blank=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(sha256="", url=""), name="evidence_is_a_file_or_a_link"),
        ]


class Obstacle(models.Model):
    """What stands in the way of an agency: reported to the standing agency, answered, passed on or decided."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="obstacles")
    agency = models.ForeignKey("events.Agency", models.CASCADE, related_name="obstacles")
    part = models.ForeignKey(Part, models.SET_NULL, null=True, related_name="obstacles")
    text = models.TextField()
    holding = models.CharField(max_length=10, choices=Holding.choices, default=Holding.STANDING)
    passed_to = models.ForeignKey("events.Agency", models.SET_NULL, null=True, related_name="passed_obstacles")
    at = models.DateTimeField()
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["event", "holding"]), models.Index(fields=["agency", "holding"])]


class ObstacleStep(models.Model):
    """One thing said or done about an obstacle: as what and by which agency, and to which one it was passed, by the
    names that they had then.
    """

    obstacle = models.ForeignKey(Obstacle, models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=12, choices=Step.choices)
    hat = models.CharField(max_length=10, choices=Hat.choices, default=Hat.ASKER)
    speaker = models.CharField(max_length=300, blank=True)
    addressee = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    photo_sha256 = models.CharField(max_length=64, blank=True)
    photo_name = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)
