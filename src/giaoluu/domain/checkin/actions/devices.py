"""Devices join at a door, move to another, and are revoked."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from giaoluu.domain.checkin.decisions.devices import device_token
from giaoluu.domain.checkin.facts import DeviceChanged, DeviceJoined, DeviceRevoked
from giaoluu.domain.checkin.models import Device, Gate
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

LONGEST_NAME = 100


@transaction.atomic
def join_device(gate_id: int, name: str, *, secret: str, by: Who, at: datetime) -> str:
    """A device begins to work at a gate; its token, which is told this once."""
    gate = Gate.objects.get(pk=gate_id)
    device = Device.objects.create(
        event_id=gate.event_id, gate=gate, name=name.strip()[:LONGEST_NAME], nonce=secrets.token_urlsafe(16)[:22],
        joined_at=at, joined_by=by.name, seen_at=at,
    )  # fmt: skip
    fact = DeviceJoined(event_id=gate.event_id, subject=f"device:{device.pk}", device=device.name, gate=gate.name)
    announce(fact, by=by, at=at)
    return device_token(device.pk, device.nonce, secret)


@transaction.atomic
def move_device(device_id: int, gate_id: int, name: str, *, by: Who, at: datetime) -> None:
    """The device stands at another gate of its event, or is called otherwise."""
    device = Device.objects.select_for_update().get(pk=device_id)
    gate = Gate.objects.get(pk=gate_id, event_id=device.event_id)
    called = name.strip()[:LONGEST_NAME] or device.name
    if (gate.pk, called) == (device.gate_id, device.name):
        return
    Device.objects.filter(pk=device_id).update(gate=gate, name=called)
    fact = DeviceChanged(event_id=device.event_id, subject=f"device:{device_id}", device=called, gate=gate.name)
    announce(fact, by=by, at=at)


@transaction.atomic
def revoke_device(device_id: int, *, by: Who, at: datetime) -> None:
    """The device may ask no more, and forgets what it has as soon as it does; a second time changes nothing."""
    device = Device.objects.get(pk=device_id)
    if Device.objects.filter(pk=device_id, revoked_at__isnull=True).update(revoked_at=at):
        fact = DeviceRevoked(event_id=device.event_id, subject=f"device:{device_id}", device=device.name)
        announce(fact, by=by, at=at)


def note_seen(device_ids: Iterable[int], *, at: datetime) -> None:
    """These devices asked or brought something."""
    Device.objects.filter(pk__in=list(device_ids)).update(seen_at=at)


def note_fresh(versions: Mapping[int, int], *, at: datetime) -> None:
    """These devices know now what there is at these versions."""
    for device_id, version in versions.items():
        Device.objects.filter(pk=device_id).update(seen_at=at, fresh_at=at, fresh_version=version)
