"""Devices at the doors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from giaoluu.domain.checkin.decisions.devices import device_number, is_device_token
from giaoluu.domain.checkin.models import Device


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """A device; `gate_id` 0 where it stands at none."""

    id: int
    event_id: int
    gate_id: int
    gate: str
    name: str
    joined_at: datetime
    joined_by: str
    seen_at: datetime | None
    fresh_at: datetime | None
    revoked_at: datetime | None


def device_with(token: str, *, secret: str) -> DeviceInfo | None:
    """The device whose token that is, unless it was revoked."""
    number = device_number(token)
    row = Device.objects.select_related("gate").filter(pk=number).first() if number is not None else None
    if row is None or row.revoked_at is not None or not is_device_token(token, row.pk, row.nonce, secret):
        return None
    return _info(row)


def is_revoked(device_id: int) -> bool:
    """Whether a device may ask no more."""
    return not Device.objects.filter(pk=device_id, revoked_at__isnull=True).exists()


def devices_of(event_id: int) -> list[DeviceInfo]:
    """The devices of an event, those at work first, in the order of the gates."""
    rows = Device.objects.select_related("gate").filter(event_id=event_id)
    return [_info(row) for row in rows.order_by("revoked_at", "gate__order", "pk")]


def _info(row: Device) -> DeviceInfo:
    return DeviceInfo(
        row.pk, row.event_id, row.gate_id or 0, row.gate.name if row.gate else "", row.name, row.joined_at,
        row.joined_by, row.seen_at, row.fresh_at, row.revoked_at,
    )  # fmt: skip
