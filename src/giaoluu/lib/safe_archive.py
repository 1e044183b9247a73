"""ZIP archives and XML from strangers: nothing is unpacked beyond its limits, no DTD is ever read."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

# What zipfile raises at damage, in its own words and in those of what it stands on.
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    lzma.LZMAError,
    LookupError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
)


class Hostile(Exception):
    """The archive or the XML asks for more than it may."""


class Damaged(Exception):
    """The archive or the XML is not well formed."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`members` in number, the rest in bytes; `ratio` counts only above `small` bytes."""

    members: int
    member_bytes: int
    total_bytes: int
    ratio: int
    small: int


@dataclass(slots=True)
class Archive:
    """A ZIP archive read member by member, with the sizes counted as they come and not as they are declared."""

    zip: zipfile.ZipFile
    limits: Limits
    unpacked: int = 0
    names: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def open(cls, data: bytes, limits: Limits) -> Archive:
        """Raises `Damaged` or `Hostile`."""
        try:
            opened = zipfile.ZipFile(io.BytesIO(data))
        except _FAULTS as error:
            raise Damaged(str(error)) from error
        members = opened.infolist()
        if len(members) > limits.members or sum(member.file_size for member in members) > limits.total_bytes:
            raise Hostile("too much to unpack")
        return cls(opened, limits, names=frozenset(member.filename for member in members))

    def read(self, name: str) -> bytes:
        """The bytes of one member. Raises `Damaged` (also when there is no such member) or `Hostile`."""
        try:
            info = self.zip.getinfo(name)
            if info.flag_bits & 1:
                raise Damaged("encrypted member")
            allowed = self._allowed(info)
            with self.zip.open(info) as member:
                data = member.read(allowed + 1)
        except _FAULTS as error:
            raise Damaged(str(error)) from error
        if len(data) > allowed:
            raise Hostile("a member larger than allowed")
        self.unpacked += len(data)
        return data

    def _allowed(self, info: zipfile.ZipInfo) -> int:
        by_ratio = max(self.limits.small, info.compress_size * self.limits.ratio)
        return max(0, min(by_ratio, self.limits.member_bytes, self.limits.total_bytes - self.unpacked))


def parse_xml(data: bytes) -> Any:
    """The root element (of lxml). Raises `Hostile` at any DTD, `Damaged` at what is not well formed or too deep."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Hostile("DTD")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise Damaged(str(error)) from error
    if root is None:
        raise Damaged("no root element")
    if root.getroottree().docinfo.doctype:
        raise Hostile("DTD")
    return root
