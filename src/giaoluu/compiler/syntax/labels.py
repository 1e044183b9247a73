"""The labels that stand before a clause: I. A. 1. 1.1 a) (1) - + Bước 1."""

from __future__ import annotations

import re
from dataclasses import dataclass

ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""The order in which Vietnamese offices letter their points."""

RANKS = {
    "part": 0,
    "roman": 1,
    "upper": 1,
    "caps": 1,
    "article": 1,
    "bare": 3,
    "number": 3,
    "point": 6,
    "round": 7,
    "paren": 8,
}
RANKS |= {"step": 8, "star": 9, "dash": 10, "plus": 11}

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}

_LABEL = re.compile(
    r"""(?:
      (?:[-–—]\s?)?\((?P<paren>\d{1,2}|[a-zđ])\)\s*(?=\S)
    | (?P<decimal>\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)/:]|\s?[-–](?=\s))?\s+(?=\S)
    | (?P<decimal_tight>\d{1,2}(?:\.\d{1,2}){1,3})[.)](?=[^\W\d_])
    | (?P<number>\d{1,2})\s?(?:[.:/](?!\d)|[-–](?=\s?[^\W\d_]))(?![A-ZĐa-z]{1,6}[-/])\s*(?=\S)
    | (?P<round>\d{1,2})\)\s*(?=\S)
    | (?P<roman>(?![VX]/[vV]\b)[IVX]{1,5})\s?(?:[./):]|[-–](?=\s?\D))\s*(?=[^\W\d_])
    | (?P<upper>(?!V/v\b|T\.Ư|V/V\b)[A-ZĐ])\s?(?:[/)]|[.](?![A-ZĐ]\b\.)|[-–](?=\s))\s*(?=[^\W\d_])
    | (?P<point>[a-zđ])\s?(?:[).]|/(?=\s))(?:\s+|(?=[A-ZĐÀ-Ỹ“"]))(?=\S)
    | (?P<part>(?:Phần|PHẦN)\s+(?:thứ\s+\w+|THỨ\s+\w+|[IVX]+|\d+))\s*[.:-]?\s*
    | (?P<article>(?:Điều|ĐIỀU)\s+\d{1,2})\s*[.:]\s*
    | (?P<step>(?:Bước|BƯỚC)\s+\d{1,2})\s*[.:]?\s*(?=\S)
    | (?P<plus>[+])\s*(?=\S)
    | (?P<star>\*{1,2}|[❖✓➢])\s+(?=\S)
    | (?P<dash>[-–—−•●▪◦·])\s*(?=[^\s\d]|\d)
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, its style, its place in the order of that style, and where the words begin."""

    text: str
    style: str
    value: int
    end: int

    @property
    def rank(self) -> int:
        """How deep this style usually stands."""
        return 4 + self.text.count(".") if self.style.startswith("decimal") else RANKS[self.style]


def roman(text: str) -> int:
    """The value of a Roman number."""
    total = 0
    for this, following in zip(text, [*text[1:], "I"], strict=True):
        total += -_ROMAN[this] if _ROMAN[this] < _ROMAN[following] and len(text) > 1 else _ROMAN[this]
    return total


def _value(style: str, text: str) -> int:
    if style == "roman":
        return roman(text)
    if style in ("upper", "point"):
        return ALPHABET.find(text.lower()) + 1
    digits = re.findall(r"\d+", text)
    if digits:
        return int(digits[-1])
    if style == "paren":
        return ALPHABET.find(text.lower()) + 1
    return 1 if style in ("part", "article", "step") else 0


def read_label(text: str) -> Label | None:
    """The label at the start of a paragraph, if there is one."""
    match = _LABEL.match(text)
    if match is None:
        return None
    style = match.lastgroup or ""
    shown = match[style]
    if style == "decimal_tight":
        style = "decimal"
    if style == "decimal":
        style += str(shown.count("."))
    if style == "paren":
        shown = f"({shown})"
    if style in ("dash", "star"):
        shown = "-" if style == "dash" else "*"
    return Label(shown, style, _value(style, match[match.lastgroup or ""]), match.end())
