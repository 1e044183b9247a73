"""All rows that belong to an event: exactly those that its deletion would take away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain

from django.apps import apps
from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.deletion import Collector

Rows = dict[str, list[models.Model]]


def rows_of(event_id: int) -> Rows:
    """The rows by table, those of people last: people who have to do with no other event belong to this one."""
    event = apps.get_model("events.Event").objects.get(pk=event_id)
    collector = Collector(using="default", origin=event)
    collector.collect([event])
    found: Rows = {}
    for model, instances in collector.data.items():
        found.setdefault(model._meta.label, []).extend(instances)
    for rows in collector.fast_deletes:
        found.setdefault(rows.model._meta.label, []).extend(rows)
    found["accounts.Person"] = list(people_of(event_id))
    return {label: _once(rows) for label, rows in sorted(found.items()) if rows}


def _once(rows: list[models.Model]) -> list[models.Model]:
    """Each row once, in order: a pass is reached by way of its event and of its delegate."""
    return [row for _, row in sorted({row.pk: row for row in rows}.items())]


def people_of(event_id: int) -> QuerySet[models.Model]:
    """People without a password who take part in this event and in no other."""
    grants = apps.get_model("accounts.Grant").objects.filter(person=OuterRef("pk"))
    people = apps.get_model("accounts.Person").objects.filter(is_staff_member=False)
    return people.filter(Exists(grants.filter(event_id=event_id))).exclude(Exists(grants.exclude(event_id=event_id)))


def as_lines(rows: list[models.Model]) -> Iterator[str]:
    """Rows as JSON, one a line: table, number, columns."""
    for row in serializers.serialize("python", rows):
        yield json.dumps(row, ensure_ascii=False, cls=DjangoJSONEncoder)


def shelf_names(rows: Rows) -> set[str]:
    """The SHA-256 of every file that the rows speak of."""
    every = chain.from_iterable(rows.values())
    found = {str(getattr(row, field, "") or "") for row in every for field in ("sha256", "photo_sha256")}
    return found - {""}
