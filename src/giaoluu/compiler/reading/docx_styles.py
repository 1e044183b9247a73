"""What the styles of a DOCX say: numbering, font and hidden text, along the chain of `basedOn`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from giaoluu.compiler.reading.xml_tree import Element, attribute, child, name_of

_LONGEST_CHAIN = 40


def switched_on(element: Element | None) -> bool:
    """Whether an on/off property is there and not switched off."""
    return element is not None and attribute(element, "val") not in ("0", "false", "off")


def font_in(properties: Element | None) -> str | None:
    fonts = child(properties, "rFonts")
    return attribute(fonts, "ascii") or attribute(fonts, "hAnsi")


@dataclass(slots=True)
class Styles:
    """The styles by their id."""

    by_id: dict[str, Element] = field(default_factory=dict)
    default_paragraph: str | None = None
    defaults: Element | None = None

    @classmethod
    def of(cls, root: Element | None) -> Styles:
        styles = cls()
        for element in root if root is not None else ():
            if name_of(element) == "docDefaults":
                styles.defaults = child(element, "rPrDefault", "rPr")
            elif name_of(element) == "style":
                styles._add(element)
        return styles

    def _add(self, element: Element) -> None:
        key = attribute(element, "styleId") or ""
        self.by_id.setdefault(key, element)
        if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on"):
            self.default_paragraph = key

    def chain(self, key: str | None) -> Iterator[tuple[str, Element]]:
        """A style and those it is based on; a circle ends where it closes."""
        seen: set[str] = set()
        while key is not None and key in self.by_id and key not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(key)
            yield key, self.by_id[key]
            key = attribute(child(self.by_id[key], "basedOn"), "val")

    def style_of(self, properties: Element | None) -> str | None:
        return attribute(child(properties, "pStyle"), "val") or self.default_paragraph

    def font(self, run: Element | None, paragraph: Element | None) -> str | None:
        """The font in which a run's letters are shown, its own or a style's."""
        own = font_in(run)
        if own:
            return own
        for key in (attribute(child(run, "rStyle"), "val"), self.style_of(paragraph)):
            for _, style in self.chain(key):
                font = font_in(child(style, "rPr"))
                if font:
                    return font
        return font_in(self.defaults)

    def hidden(self, run: Element | None) -> bool:
        """Whether a run is hidden text."""
        own = child(run, "vanish")
        if own is not None:
            return switched_on(own)
        chain = self.chain(attribute(child(run, "rStyle"), "val"))
        marks = (child(style, "rPr", "vanish") for _, style in chain)
        return switched_on(next((mark for mark in marks if mark is not None), None))
