"""Addresses of servers as places write them: `postgres://user:password@host:5432/name?sslmode=require`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit


class Malformed(ValueError):
    """This is no such address. The message never holds any of it, for it may hold a password."""


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """The parts of an address, percent-decoded. What may hold a secret is left out where it is printed."""

    scheme: str
    host: str
    port: int | None = None
    user: str = ""
    password: str = field(default="", repr=False)
    name: str = ""
    options: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    text: str = field(default="", repr=False)

    @classmethod
    def parse(cls, text: str, schemes: Collection[str]) -> ServerAddress:
        """The address written there, of one of these schemes; raises `Malformed`."""
        try:
            parts = urlsplit(text)
            options = tuple(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
            port = parts.port
        except ValueError:
            raise Malformed("it cannot be taken apart") from None
        if parts.scheme not in schemes or parts.fragment or not text.startswith(f"{parts.scheme}://"):
            raise Malformed("another scheme")
        who, _, where = parts.netloc.rpartition("@")
        user, _, password = who.partition(":")
        return cls(
            scheme=parts.scheme,
            host=unquote(_without_port(where)),
            port=port,
            user=unquote(user),
            password=unquote(password),
            name=unquote(parts.path.removeprefix("/")),
            options=options,
            text=text,
        )


def _without_port(where: str) -> str:
    """The host as it was written: a path of a socket keeps its capitals, an IPv6 address loses its brackets."""
    if where.startswith("["):
        return where[1:].partition("]")[0]
    return where.partition(":")[0]
