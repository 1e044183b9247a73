"""The places that a plan names, held against the list of provinces and communes, those of before July 2025 included."""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.building.context import Context
from giaoluu.compiler.plan import Heading, Place
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.places import became, find_unit, province_named, province_once_named
from giaoluu.compiler.syntax.words import LOWER, UPPER

_MENTION = re.compile(
    rf"\b(?P<kind>[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn|[Tt]ỉnh|[Tt]hành phố)\s+"
    rf"(?P<name>[{UPPER}][{LOWER}{UPPER}’']*(?:[ -][{UPPER}\d][{LOWER}{UPPER}\d’']*){{0,4}})"
)
_IN_PROVINCE = re.compile(rf",\s*(?:tỉnh|thành phố)\s+(?P<name>[{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}})")
_PROVINCES = ("tỉnh", "thành phố")


def build_places(context: Context, heading: Heading) -> tuple[Place, ...]:
    """Each place once, in the order of the text."""
    home = province_of(heading)
    found: dict[str, Place] = {}
    for passage in _passages(context):
        for match in _MENTION.finditer(passage.text):
            key = match[0].casefold()
            if key not in found:
                found[key] = _place(passage, match, home)
    return tuple(found.values())


def province_of(heading: Heading) -> str | None:
    """The province in which the plan was made: by the names of its bodies, else by the place of its date."""
    bodies = f"{heading.parent or ''} {heading.issuer or ''}".strip()
    named = re.search(r"(?:TỈNH|THÀNH PHỐ|TỈNH ỦY|THÀNH ỦY)\s+(?P<name>[^,;()]+)$", bodies)
    for name in (named["name"] if named else None, heading.place):
        unit = province_named(name) if name else None
        if unit is not None:
            return unit.name
    return None


def _passages(context: Context) -> Iterator[Passage]:
    document = context.document
    blocks = [*document.preamble, *(b for c in context.clauses for b in [c.passage, *c.body]), *document.closing]
    for block in blocks:
        if isinstance(block, Passage):
            yield block
        else:
            yield from (cell for row in block.rows for cell in row)


def _place(passage: Passage, match: re.Match[str], home: str | None) -> Place:
    """Hold the longest name that is on the list against it; the whole name stays where none is."""
    kind = match["kind"].lower()
    said = _IN_PROVINCE.match(passage.text, match.end())
    province = said["name"] if said and province_named(said["name"]) else home
    words = match["name"].split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        place = _known(kind, name, province)
        if place is not None:
            at = passage.span(match.start(), match.start("name") + len(name))
            return Place(f"{match['kind']} {name}", kind, *place, at)
    return Place(match[0], kind, None, None, (), passage.span(*match.span()))


def _known(kind: str, name: str, province: str | None) -> tuple[str | None, str | None, tuple[str, ...]] | None:
    if kind in _PROVINCES:
        today = province_named(name)
        if today is not None:
            return str(today), today.name, ()
        once = province_once_named(name)
        return (None, None, tuple(str(unit) for unit in once.into)) if once else None
    here = find_unit(name, kind, province) if province else []
    units = here or find_unit(name, kind)
    if len(units) == 1 or here:
        return str(units[0]), units[0].province, ()
    former = became(name, kind, province) if province else []
    if former:
        heirs = tuple(dict.fromkeys(f"{unit}, {unit.province}" for one in former for unit in one.into))
        return None, None, heirs
    return None
