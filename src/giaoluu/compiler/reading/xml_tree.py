"""Looking things up in XML by local names: documents of several standards' dialects read alike."""

from __future__ import annotations

from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An element of lxml, which has no type of its own to name."""


def name_of(element: Element) -> str:
    """The local name; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """The attribute of that local name, whatever its namespace."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of local names."""
    for name in path:
        element = None if element is None else next((one for one in element if name_of(one) == name), None)
    return element


def number(text: str | None, most: int = 32_767) -> int | None:
    """A whole number from an attribute, kept within `most`; None when it is none."""
    if text is None or len(text) > 12 or not text.lstrip("-").isascii() or not text.lstrip("-").isdigit():
        return None
    digits = int(text.lstrip("-"))
    return max(-most, -digits) if text.startswith("-") else min(most, digits)
