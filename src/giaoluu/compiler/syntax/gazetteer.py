"""The file of the gazetteer taken apart, one province at a time. Its form is told in `tools/build_places.py`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from giaoluu.lib.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILE = Path(__file__).parent / "data" / "places.txt"
_KINDS = {"x": "xã", "p": "phường", "d": "đặc khu", "t": "thị trấn"}
_KINDS |= {"h": "huyện", "q": "quận", "s": "thị xã", "c": "thành phố"}
_DASHES = re.compile(r"\s*[-–]\s*")
_OLD = re.compile(r"^@([^|]+)", re.MULTILINE)
_GROUP = re.compile(r"(\d+)([^;]*)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of today: `kind` "xã", "phường", "đặc khu", "tỉnh" or "thành phố"; a province has itself as `province`."""

    kind: str
    name: str
    province: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class FormerUnit:
    """A unit of before 1 July 2025, and the units of today into which its land went, in whole or in part.

    `district` ("huyện Bảo Lâm") is None for districts and provinces, `province` ("tỉnh Yên Bái") for provinces.
    """

    kind: str
    name: str
    district: str | None
    province: str | None
    into: tuple[Unit, ...]

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of the file on one province of today."""

    text: str

    @property
    def province(self) -> Unit:
        kind, name = _split_province(self.text.partition("\n")[0])
        return Unit(kind, name, name)

    def units(self) -> tuple[Unit, ...]:
        return _units(self.text)

    def former(self, wanted: str) -> Iterator[FormerUnit]:
        """The provinces, districts and communes of before 1 July 2025 that had the name with this key."""
        if not wanted or wanted not in _folded(self.text):
            return
        olds = [line[1:] for line in self.text.split("\n") if line.startswith("@")]
        districts = [(district, old.partition("|")[0]) for old in olds for district in old.partition("|")[2].split(",")]
        yield from (old for old in self.former_provinces() if old.name.casefold() == wanted)
        yield from self._former_districts(wanted, districts)
        yield from self._former_communes(wanted, districts)

    def former_provinces(self) -> Iterator[FormerUnit]:
        """The provinces of before 1 July 2025 that went into this one, itself among them."""
        for line in _OLD.findall(self.text):
            kind, name = _split_province(line)
            yield FormerUnit(kind, name, None, None, (self.province,))

    def _former_districts(self, wanted: str, districts: list[tuple[str, str]]) -> Iterator[FormerUnit]:
        for number, (district, old) in enumerate(districts):
            if district[1:].casefold() == wanted:
                into = tuple(unit for unit, groups in self._heirs() if number in groups)
                yield FormerUnit(_KINDS[district[0]], district[1:], None, old, into)

    def _former_communes(self, wanted: str, districts: list[tuple[str, str]]) -> Iterator[FormerUnit]:
        found: dict[tuple[int, str], list[Unit]] = {}
        for unit, groups in self._heirs():
            for number, names in groups.items():
                for name in names.split(","):
                    if name[1:].casefold() == wanted:
                        found.setdefault((number, name), []).append(unit)
        for (number, name), into in found.items():
            district, old = districts[number]
            yield FormerUnit(_KINDS[name[0]], name[1:], f"{_KINDS[district[0]]} {district[1:]}", old, tuple(into))

    def _heirs(self) -> Iterator[tuple[Unit, dict[int, str]]]:
        """Every unit of today with the number of a former district -> the names of what came from there."""
        for unit, line in zip(self.units(), _unit_lines(self.text), strict=True):
            yield unit, {int(number): names for number, names in _GROUP.findall(line.partition("|")[2])}


def name_key(name: str) -> str:
    """The form in which names are compared: no letter case, one place of the tone, one apostrophe and dash."""
    return _DASHES.sub(" - ", canonical(name).casefold().replace("’", "'").replace("‘", "'"))


@cache
def blocks() -> tuple[Block, ...]:
    return tuple(Block("=" + text) for text in ("\n" + _FILE.read_text("utf-8").rstrip("\n")).split("\n=")[1:])


@cache
def block_of() -> dict[str, Block]:
    """Key of the name of a province of today, without "tỉnh" -> its block."""
    return {block.province.name.casefold(): block for block in blocks()}


@cache
def province_before() -> dict[str, FormerUnit]:
    """Key of the name of a province of before 1 July 2025 -> the province, with what it became."""
    return {old.name.casefold(): old for block in blocks() for old in block.former_provinces()}


def units_named(wanted: str) -> tuple[Unit, ...]:
    """The provinces and units of today, in the whole country, that bear the name with this key."""
    near = (block for block in blocks() if wanted in _folded(block.text))
    return tuple(unit for block in near for unit in (block.province, *block.units()) if unit.name.casefold() == wanted)


@cache
def _folded(text: str) -> str:
    return text.casefold()


@cache
def _units(text: str) -> tuple[Unit, ...]:
    province = _split_province(text.partition("\n")[0])[1]
    names = (line.partition("|")[0] for line in _unit_lines(text))
    return tuple(Unit(_KINDS[name[0]], name[1:], province) for name in names)


def _unit_lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line[0] not in "=@"]


def _split_province(words: str) -> tuple[str, str]:
    """ "tỉnh Cao Bằng", also behind the mark of its line, as kind and name."""
    kind = "thành phố" if "thành phố" in words else "tỉnh"
    return kind, words.partition(kind + " ")[2]
