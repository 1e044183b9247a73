"""Quotas, the conditions inside them, delegates, the order of precedence, lists that come in and lists that go out."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from giaoluu.domain.delegates.choices import TAKING, Approval, Asks, Circle, Kind, Sex, Standing
from giaoluu.domain.events.said import Said


class Register(models.Model):
    """What is true of all lists of an event: until when they are open, and the places that nobody has.

    After `closes_on` unused places may be taken back into `pool`; after `frozen_on` a substitute needs approval.
    `last_number` counts delegates: a delegate's number is theirs for ever.
    """

    event = models.OneToOneField("events.Event", models.CASCADE, primary_key=True, related_name="register")
    closes_on = models.DateField(null=True)
    frozen_on = models.DateField(null=True)
    pool = models.PositiveIntegerField(default=0)
    last_number = models.PositiveIntegerField(default=0)
    edition = models.PositiveIntegerField(default=0)


class Rank(models.Model):
    """One line of the order of precedence: a position. The first line goes first."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="ranks")
    order = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "key"], name="rank_once")]
        indexes = [models.Index(fields=["event", "order"])]


class Quota(Said):
    """Places given to one agency. `places` is how many it has now, none where the plan leaves it open; `planned` what
    the plan said, `at_least` the lower end of a range. `taken` counts the places that are held, named or confirmed:
    the database refuses one too many, however many ask at once.

    `key` is the same for the same quota in every revision of the plan.
    """

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="quotas")
    agency = models.ForeignKey("events.Agency", models.CASCADE, related_name="quotas")
    key = models.CharField(max_length=120)
    order = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    words = models.CharField(max_length=500)
    circle = models.CharField(max_length=10, choices=Circle.choices, default=Circle.ORDINARY)
    planned = models.PositiveIntegerField(null=True)
    at_least = models.PositiveIntegerField(null=True)
    places = models.PositiveIntegerField(null=True)
    taken = models.PositiveIntegerField(default=0)
    dropped_at = models.DateTimeField(null=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "key"], name="quota_once"),
            models.CheckConstraint(condition=Q(places__isnull=True) | Q(taken__lte=F("places")), name="quota_kept"),
        ]
        indexes = [models.Index(fields=["event", "order"]), models.Index(fields=["agency"])]


class Condition(Said):
    """What must be among the people of a quota: "trong đó có đại diện học sinh Tiểu học", "ít nhất 02 nữ"."""

    quota = models.ForeignKey(Quota, models.CASCADE, related_name="conditions")
    order = models.PositiveIntegerField()
    words = models.CharField(max_length=300)
    asks = models.CharField(max_length=10, choices=Asks.choices, default=Asks.TICK)
    value = models.CharField(max_length=100, blank=True)
    at_least = models.PositiveIntegerField(default=1)


class Delegate(models.Model):
    """One place that is taken, and the person in it once there is a name.

    `number` is the delegate's own. `name`, `position` and the rest stand as they were written (NFC), `search` holds
    their words without marks, `sort_key` puts given names in order (see `lib.vietnamese`). `registered_by` is who
    wrote it down, `behalf` the agency for which somebody else did. `replaces` is whose place it took over.
    """

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="delegates")
    agency = models.ForeignKey("events.Agency", models.CASCADE, related_name="delegates")
    quota = models.ForeignKey(Quota, models.CASCADE, related_name="delegates")
    number = models.PositiveIntegerField()
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.HELD)
    approval = models.CharField(max_length=10, choices=Approval.choices, default=Approval.NONE, blank=True)
    circle = models.CharField(max_length=10, choices=Circle.choices, default=Circle.ORDINARY)

    name = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=40, blank=True)
    honour = models.CharField(max_length=200, blank=True)
    position = models.CharField(max_length=300, blank=True)
    unit = models.CharField(max_length=300, blank=True)
    rank = models.ForeignKey(Rank, models.SET_NULL, null=True, related_name="delegates")
    sex = models.CharField(max_length=10, choices=Sex.choices, default=Sex.UNKNOWN, blank=True)
    ethnic = models.CharField(max_length=60, blank=True)
    born = models.PositiveSmallIntegerField(null=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    is_minor = models.BooleanField(default=False)
    guardian = models.CharField(max_length=200, blank=True)
    guardian_phone = models.CharField(max_length=30, blank=True)
    note = models.CharField(max_length=500, blank=True)

    reason = models.CharField(max_length=500, blank=True)
    replaces = models.OneToOneField("self", models.SET_NULL, null=True, related_name="replaced_by")
    search = models.TextField(blank=True)
    sort_key = models.CharField(max_length=400, blank=True)
    twin_key = models.CharField(max_length=200, blank=True)
    registered_at = models.DateTimeField()
    registered_by = models.CharField(max_length=200)
    behalf = models.CharField(max_length=300, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="delegate_number_once"),
            models.CheckConstraint(condition=Q(standing=Standing.HELD) | ~Q(name=""), name="delegate_has_a_name"),
            models.CheckConstraint(
                condition=~Q(standing=Standing.EXCUSED) | ~Q(reason=""), name="no_absence_without_a_reason"
            ),
        ]
        indexes = [
            models.Index(fields=["event", "sort_key", "id"]),
            models.Index(fields=["agency", "standing"]),
            models.Index(fields=["event", "twin_key"]),
            models.Index(fields=["quota"], condition=Q(standing__in=TAKING), name="delegate_taking"),
        ]


class Meets(models.Model):
    """A delegate who was ticked as the one that a condition asks for."""

    delegate = models.ForeignKey(Delegate, models.CASCADE, related_name="meets")
    condition = models.ForeignKey(Condition, models.CASCADE, related_name="met_by")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegate", "condition"], name="meets_once")]


class Incoming(models.Model):
    """A list that came in: the file (or what was pasted) by its SHA-256 on the shelf, how its columns were taken, and
    what became of it. Nothing is written into the list of delegates before `accepted_at`.
    """

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="+")
    agency = models.ForeignKey("events.Agency", models.CASCADE, null=True, related_name="+")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    columns = models.JSONField(default=dict)
    outcome = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    accepted_at = models.DateTimeField(null=True)
    edition = models.PositiveIntegerField(default=0)


class SavedList(models.Model):
    """A choice of columns, order and filter that somebody gave a name; all who may see the lists share it."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    columns = models.JSONField(default=list)
    narrowed = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "name"], name="saved_list_once")]
