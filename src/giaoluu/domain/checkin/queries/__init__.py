"""What may be known of doors, devices, scans and of who is inside."""

from giaoluu.domain.checkin.queries.books import gates_of
from giaoluu.domain.checkin.queries.devices import DeviceInfo, device_with, devices_of, is_revoked

__all__ = ["DeviceInfo", "device_with", "devices_of", "gates_of", "is_revoked"]
