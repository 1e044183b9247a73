"""How counters and bullets are printed in the labels of lists."""

from __future__ import annotations

_LONGEST_REPEAT = 20
_BULLETS_KEPT = ("+", "*", "-")
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def bullet(glyph: str) -> str:
    """Bullets are drawn in symbol fonts; Vietnamese offices read every one of them as a dash, save `+` and `*`."""
    glyph = glyph.strip()
    if not glyph:
        return ""
    return glyph if glyph in _BULLETS_KEPT else "-"


def formatted(value: int, how: str) -> str:
    """A counter as its format prints it; unknown formats and numbers out of reach print in digits."""
    match how:
        case "none":
            return ""
        case "decimalZero":
            return f"{value:02d}"
        case "upperRoman" | "lowerRoman" if 0 < value < 4000:
            return _roman(value) if how == "upperRoman" else _roman(value).lower()
        case "upperLetter" | "lowerLetter" if 0 < value <= 26 * _LONGEST_REPEAT:
            letter = chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letter if how == "upperLetter" else letter.lower()
    return str(value)


def _roman(value: int) -> str:
    parts = []
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        parts.append(letters * count)
    return "".join(parts)
