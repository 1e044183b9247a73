"""The hall, its seats, and who sits where."""

from __future__ import annotations

from django.db import models

from giaoluu.domain.seating.choices import NEEDS, Drawing, PlacedBy, SeatKind


class Hall(models.Model):
    """The hall of an event as it is drawn: `layout` are blocks, rows, aisles (see `seating.decisions.layout`).

    `step` is the number of the step that made it so: later steps were undone, and can be done again.
    """

    event = models.OneToOneField("events.Event", models.CASCADE, related_name="hall")
    name = models.CharField(max_length=200)
    layout = models.JSONField()
    step = models.PositiveIntegerField(default=0)
    edition = models.PositiveIntegerField(default=0)


class HallStep(models.Model):
    """What the hall was like before and after one change, so that it can be undone and done again."""

    hall = models.ForeignKey(Hall, models.CASCADE, related_name="steps")
    number = models.PositiveIntegerField()
    what = models.CharField(max_length=10, choices=Drawing.choices)
    about = models.CharField(max_length=60, blank=True)
    before = models.JSONField()
    after = models.JSONField()
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["hall", "number"], name="hall_step_once")]


class Seat(models.Model):
    """One seat: its block, row and number as people call it, and where it stands, in centimetres from the middle of the
    stage's edge: `x` to the right as the hall looks at the stage, `y` away from it.
    """

    hall = models.ForeignKey(Hall, models.CASCADE, related_name="seats")
    block = models.CharField(max_length=20)
    row = models.CharField(max_length=10)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=SeatKind.choices, default=SeatKind.ORDINARY)
    x = models.IntegerField()
    y = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["hall", "block", "row", "number"], name="seat_once")]


class Placement(models.Model):
    """A delegate on a seat: one each, by constraint. A locked one is moved by nobody but a hand."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="placements")
    seat = models.OneToOneField(Seat, models.CASCADE, related_name="placement")
    delegate = models.OneToOneField("delegates.Delegate", models.CASCADE, related_name="placement")
    placed_by = models.CharField(max_length=10, choices=PlacedBy.choices, default=PlacedBy.RULE)
    locked = models.BooleanField(default=False)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)


class SeatNeed(models.Model):
    """Which kind of seat a delegate needs: a wheelchair place, or one in the presidium."""

    delegate = models.OneToOneField("delegates.Delegate", models.CASCADE, related_name="seat_need")
    event = models.ForeignKey("events.Event", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=SeatKind.choices)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(kind__in=NEEDS), name="seat_need_is_one")]


class SeatingStep(models.Model):
    """Where those whom a change moved sat before it, so that it can be taken back.

    `before` is a list of [delegate, seat or None, placed by, locked].
    """

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="seating_steps")
    number = models.PositiveIntegerField()
    before = models.JSONField()
    what = models.CharField(max_length=60)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "number"], name="seating_step_once")]
