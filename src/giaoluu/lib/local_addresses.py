"""The addresses by which machines of the same network reach this one."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import suppress
from ipaddress import IPv4Address

_SIOCGIFADDR = 0x8915
_SOMEWHERE = ("192.168.255.254", "10.255.255.254", "172.31.255.254")


def local_addresses() -> list[IPv4Address]:
    """Private addresses of this machine but not those of the machine to itself, in the order of its networks."""
    found = map(IPv4Address, (*_of_interfaces(), *_of_name(), *_of_ways()))
    usable = [address for address in found if address.is_private and not address.is_loopback]
    return list(dict.fromkeys(address for address in usable if not address.is_link_local)) or list(
        dict.fromkeys(usable)
    )


def _of_interfaces() -> Iterator[str]:
    """As Linux tells them, also where there is no way out of the network."""
    try:
        import fcntl  # noqa: PLC0415 - Unix only
    except ImportError:
        return
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        for _number, name in socket.if_nameindex():
            with suppress(OSError):
                answer = fcntl.ioctl(asking, _SIOCGIFADDR, struct.pack("256s", name.encode()[:15]))
                yield socket.inet_ntoa(answer[20:24])


def _of_name() -> Iterator[str]:
    with suppress(OSError):
        yield from (str(found[4][0]) for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET))


def _of_ways() -> Iterator[str]:
    """By which address this machine would speak; nothing is sent."""
    for somewhere in _SOMEWHERE:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking, suppress(OSError):
            asking.connect((somewhere, 9))
            yield asking.getsockname()[0]
