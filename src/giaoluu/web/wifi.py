"""The laptop as the server of a hall: on its own Wi-Fi, without Internet, over TLS, for phones take a camera and keep a
page only where TLS is. Why, and how phones come to trust it: docs/decisions/2026-11-22-doors-wifi.md.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import AddressValueError, IPv4Address
from pathlib import Path
from platform import node

import segno

from giaoluu.lib.local_addresses import local_addresses
from giaoluu.lib.own_certificate import LOCAL, Kept, certificate_for, is_private

FOLDER = ".tls"
"""Not among the folders of the data, which a backup takes with it."""
OPENING = "wifi/"
ITSELF = IPv4Address("127.0.0.1")


class NoNetwork(Exception):
    """There is no address under which a phone could reach this machine; says it in one line."""


@dataclass(frozen=True, slots=True)
class Wifi:
    """Where the laptop is reached, first the address that is told to people, and its certificate."""

    addresses: tuple[IPv4Address, ...]
    kept: Kept

    def at(self, port: int) -> str:
        return f"https://{self.addresses[0]}:{port}"

    def environment(self, port: int) -> dict[str, str]:
        """What the processes that serve are told."""
        hosts = ",".join([*map(str, self.addresses), LOCAL])
        return {"GIAOLUU_WIFI": "1", "GIAOLUU_HOSTS": hosts, "GIAOLUU_ADDRESS": self.at(port)}

    def announce(self, port: int) -> None:
        """Prints how a phone comes to the page that says the rest."""
        address = f"{self.at(port)}/{OPENING}"
        print("Điện thoại nối cùng Wi-Fi, quét mã này rồi làm theo trang hiện ra:")  # not translated: terminal
        segno.make(address, error="l", micro=False).terminal(out=sys.stdout, border=2, compact=True)
        print(f"  {address}", flush=True)


def opened(data: Path, wanted: str) -> Wifi:
    """The laptop's addresses, `wanted` first where one is named, with a certificate for them in the data folder.

    Raises `NoNetwork` where it has none, or where that is not an address of a private network.
    """
    addresses = _addresses(wanted)
    name = f"giaoluu ({node() or LOCAL})"
    return Wifi(addresses, certificate_for(addresses, data / FOLDER, name=name, at=datetime.now(UTC)))


def _addresses(wanted: str) -> tuple[IPv4Address, ...]:
    found = [address for address in local_addresses() if is_private(address)]
    if not wanted and not found:
        raise NoNetwork("máy này chưa nối mạng nào; bật Wi-Fi hoặc điểm phát rồi chạy lại")  # not translated: terminal
    try:
        first = [IPv4Address(wanted)] if wanted else []
    except AddressValueError:
        first = []
    if wanted and not (first and is_private(first[0])):
        raise NoNetwork(f"{wanted} không phải địa chỉ của mạng nội bộ")  # not translated: terminal
    return tuple(dict.fromkeys([*first, *found, ITSELF]))
