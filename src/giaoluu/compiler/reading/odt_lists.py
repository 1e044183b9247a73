"""The labels of lists and headings in an ODT, which are nowhere in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from giaoluu.compiler.reading.labels import bullet, formatted
from giaoluu.compiler.reading.xml_tree import Element, attribute, name_of, number

_LEVELS = 10
_FORMATS = {
    "1": "decimal",
    "01": "decimalZero",
    "i": "lowerRoman",
    "I": "upperRoman",
    "a": "lowerLetter",
    "A": "upperLetter",
}
_LONGEST_PATTERN = 60

Counters = dict[int, int]


@dataclass(frozen=True, slots=True)
class Level:
    """How the label of one level is made; `pattern` holds `%1%` for the counter of the first level, and so on."""

    format: str
    pattern: str
    start: int = 1
    bullet: str | None = None

    @classmethod
    def of(cls, element: Element) -> Level:
        if name_of(element) == "list-level-style-bullet":
            return cls("bullet", "", bullet=bullet(attribute(element, "bullet-char") or ""))
        position = number(attribute(element, "level")) or 1
        shown = min(position, number(attribute(element, "display-levels")) or 1)
        numbers = ".".join(f"%{one}%" for one in range(position - shown + 1, position + 1))
        around = attribute(element, "num-prefix") or "", attribute(element, "num-suffix") or ""
        pattern = attribute(element, "num-list-format") or f"{around[0]}{numbers}{around[1]}"
        how = _FORMATS.get(attribute(element, "num-format") or "", "none")
        start = number(attribute(element, "start-value"))
        return cls(how, pattern[:_LONGEST_PATTERN] if how != "none" else "".join(around), 1 if start is None else start)


@dataclass(slots=True)
class Lists:
    """The list styles of a document, and where each list has got to."""

    styles: dict[str, dict[int, Level]] = field(default_factory=dict)
    outline: dict[int, Level] = field(default_factory=dict)
    paragraph_styles: dict[str, Element] = field(default_factory=dict)
    by_style: dict[str, Counters] = field(default_factory=dict)
    by_id: dict[str, Counters] = field(default_factory=dict)
    headings: Counters = field(default_factory=dict)

    @classmethod
    def of(cls, *roots: Element | None) -> Lists:
        lists = cls()
        for root in roots:
            for group in root if root is not None else ():
                for element in group if name_of(group) in ("automatic-styles", "styles") else ():
                    lists._add(element)
        return lists

    def _add(self, element: Element) -> None:
        name = attribute(element, "name") or ""
        match name_of(element):
            case "list-style":
                self.styles.setdefault(name, _levels(element))
            case "outline-style":
                self.outline = _levels(element)
            case "style" if attribute(element, "family") == "paragraph":
                self.paragraph_styles.setdefault(name, element)

    def begin(self, element: Element) -> Counters:
        """The counters of a list of the first level: its own, or those of the list that it continues."""
        style = attribute(element, "style-name") or ""
        continued = self.by_id.get(attribute(element, "continue-list") or "")
        if continued is None and attribute(element, "continue-numbering") == "true":
            continued = self.by_style.get(style)
        counters = continued if continued is not None else {}
        self.by_style[style] = counters
        key = attribute(element, "id")
        if key is not None:
            self.by_id[key] = counters
        return counters

    def style_of_paragraph(self, name: str | None) -> str | None:
        """The list style that a paragraph style names, itself or by its parents."""
        seen: set[str] = set()
        while name is not None and name in self.paragraph_styles and name not in seen:
            seen.add(name)
            found = attribute(self.paragraph_styles[name], "list-style-name")
            if found:
                return found
            name = attribute(self.paragraph_styles[name], "parent-style-name")
        return None

    def label(self, style: str | None, counters: Counters, position: int, start: int | None) -> str:
        """The label of the next item at a level, counted from 1; counts it."""
        return _label(self.styles.get(style or "", {}), counters, min(position, _LEVELS), start)

    def heading(self, element: Element) -> str:
        """The label of a heading by the outline of the document."""
        position = min(number(attribute(element, "outline-level")) or 1, _LEVELS)
        if position not in self.outline or attribute(element, "is-list-header") == "true":
            return ""
        start = number(attribute(element, "start-value")) if attribute(element, "restart-numbering") == "true" else None
        return _label(self.outline, self.headings, position, start)


def _levels(style: Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for element in style:
        position = number(attribute(element, "level"))
        if position is not None and 1 <= position <= _LEVELS:
            levels[position] = Level.of(element)
    return levels


def _label(levels: dict[int, Level], counters: Counters, position: int, start: int | None) -> str:
    level = levels.get(position)
    if level is None:
        return ""
    if level.bullet is not None:
        return level.bullet
    first = level.start if start is None else start
    counters[position] = first if start is not None or position not in counters else counters[position] + 1
    for deeper in [one for one in counters if one > position]:
        del counters[deeper]

    def shown(match: re.Match[str]) -> str:
        other = int(match.group(1))
        if other not in levels:
            return ""
        return formatted(counters.get(other, levels[other].start), levels[other].format)

    return re.sub(r"%(\d{1,2})%", shown, level.pattern).strip()
