"""Word's own numbering: the labels that stand before paragraphs and are nowhere in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from giaoluu.compiler.reading.docx_styles import Styles, switched_on
from giaoluu.compiler.reading.labels import bullet, formatted
from giaoluu.compiler.reading.xml_tree import Element, attribute, child, name_of, number

_LEVELS = 9
_LONGEST_PATTERN = 60


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its label is made and when it starts anew."""

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    restart_after: int | None = None
    legal: bool = False
    style: str | None = None

    @classmethod
    def of(cls, element: Element) -> Level:
        return cls(
            start=number(attribute(child(element, "start"), "val")) or 0,
            format=_format_of(element),
            pattern=(attribute(child(element, "lvlText"), "val") or "")[:_LONGEST_PATTERN],
            restart_after=number(attribute(child(element, "lvlRestart"), "val"), _LEVELS),
            legal=switched_on(child(element, "isLgl")),
            style=attribute(child(element, "pStyle"), "val"),
        )


@dataclass(frozen=True, slots=True)
class List:
    """A `w:num`: the list it counts in, its levels, and the levels that it starts anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document with their counters: paragraphs are labelled in the order in which they are met."""

    styles: Styles
    lists: dict[str, List] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None, styles: Styles) -> Numbering:
        numbering = cls(styles)
        if root is None:
            return numbering
        abstracts = {attribute(one, "abstractNumId") or "": one for one in root if name_of(one) == "abstractNum"}
        linked = {attribute(child(one, "styleLink"), "val"): key for key, one in abstracts.items()}
        for element in root:
            if name_of(element) == "num":
                numbering.lists[attribute(element, "numId") or ""] = _list_of(element, abstracts, linked)
        return numbering

    def label(self, properties: Element | None) -> str:
        """The label of the next paragraph, empty when it has none; counts it."""
        place = self._place(properties)
        if place is None:
            return ""
        found, position = place
        if position not in found.levels:
            return ""
        counters = self.counters.setdefault(found.abstract, {})
        _count(counters, found.levels, position)
        return _label(counters, found.levels, position)

    def _place(self, properties: Element | None) -> tuple[List, int] | None:
        key, position = self._reference(properties)
        found = self.lists.get(key or "")
        if found is None or key in (None, "0"):
            return None
        if key not in self.begun:
            self.begun.add(str(key))
            self._start_anew(found)
        return found, position

    def _reference(self, properties: Element | None) -> tuple[str | None, int]:
        """The list and level that a paragraph names, itself or by its style."""
        own = child(properties, "numPr")
        key = attribute(child(own, "numId"), "val")
        position = number(attribute(child(own, "ilvl"), "val"), _LEVELS)
        if key is not None:
            return key, self._level_by_style(key, properties) if position is None else max(0, position)
        for _, style in self.styles.chain(self.styles.style_of(properties)):
            named = child(style, "pPr", "numPr")
            key = attribute(child(named, "numId"), "val")
            if key is not None:
                level = number(attribute(child(named, "ilvl"), "val"), _LEVELS) if position is None else position
                return key, self._level_by_style(key, properties) if level is None else max(0, level)
        return None, 0

    def _level_by_style(self, key: str, properties: Element | None) -> int:
        levels = self.lists[key].levels if key in self.lists else {}
        names = [name for name, _ in self.styles.chain(self.styles.style_of(properties))]
        for name in names:
            for position, level in levels.items():
                if level.style == name:
                    return position
        return 0

    def _start_anew(self, found: List) -> None:
        counters = self.counters.setdefault(found.abstract, {})
        for position in found.starts:
            for deeper in [one for one in counters if one >= position]:
                del counters[deeper]


def _format_of(level: Element) -> str:
    """The number format; a format of a newer Word stands beside its fallback inside an AlternateContent."""
    found = child(level, "numFmt")
    if found is None:
        found = child(level, "AlternateContent", "Choice", "numFmt")
    value = attribute(found, "val") or "decimal"
    custom = attribute(found, "format") or ""
    return "decimalZero" if value == "custom" and custom.startswith("01") else value


def _list_of(element: Element, abstracts: dict[str, Element], linked: dict[str | None, str]) -> List:
    key = attribute(child(element, "abstractNumId"), "val") or ""
    abstract = abstracts.get(key)
    link = attribute(child(abstract, "numStyleLink"), "val")
    if link in linked and link is not None:
        key = linked[link]
        abstract = abstracts.get(key)
    levels = {
        _position(one): Level.of(one) for one in (abstract if abstract is not None else ()) if name_of(one) == "lvl"
    }
    starts: dict[int, int] = {}
    for override in (one for one in element if name_of(one) == "lvlOverride"):
        _override(override, levels, starts)
    return List(key, {position: level for position, level in levels.items() if 0 <= position < _LEVELS}, starts)


def _override(override: Element, levels: dict[int, Level], starts: dict[int, int]) -> None:
    position = _position(override)
    replaced = child(override, "lvl")
    if replaced is not None:
        levels[position] = Level.of(replaced)
    start = number(attribute(child(override, "startOverride"), "val"))
    if start is not None and position in levels:
        level = levels[position]
        starts[position] = start
        levels[position] = Level(start, level.format, level.pattern, level.restart_after, level.legal, level.style)


def _position(element: Element) -> int:
    found = number(attribute(element, "ilvl"), _LEVELS)
    return -1 if found is None else found


def _count(counters: dict[int, int], levels: dict[int, Level], position: int) -> None:
    for upper in range(position):
        if upper in levels:
            counters.setdefault(upper, levels[upper].start)
    counters[position] = counters[position] + 1 if position in counters else levels[position].start
    for deeper in [one for one in counters if one > position]:
        after = levels[deeper].restart_after if deeper in levels else None
        # lvlRestart names the level (counted from 1) whose use starts this one anew; 0 is "never".
        if after is None or (after != 0 and position < after):
            del counters[deeper]


def _label(counters: dict[int, int], levels: dict[int, Level], position: int) -> str:
    level = levels[position]
    if level.format == "bullet":
        return bullet(level.pattern)

    def shown(match: re.Match[str]) -> str:
        other = int(match.group(1)) - 1
        if other not in levels:
            return ""
        value = counters.get(other, levels[other].start)
        return formatted(value, "decimal" if level.legal and other != position else levels[other].format)

    return re.sub(r"%([1-9])", shown, level.pattern).strip()
