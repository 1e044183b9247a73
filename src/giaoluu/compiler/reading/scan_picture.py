"""A picture of a page made ready for OCR: grey without red seals, straight, ruling lines found and wiped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image, ImageDraw, ImageOps

from giaoluu.compiler.reading.limits import MAX_RULES
from giaoluu.compiler.reading.page import Rule

_BLOCK_INCHES = 0.12
_LONGEST_LETTER_INCHES = 0.45
_INK = 128
_FULL = 200
_MOST_SKEW = 6
"""In half degrees."""
_LEAST_SKEW = 0.12


@dataclass(frozen=True, slots=True)
class Prepared:
    picture: Image.Image
    dpi: int
    rules: tuple[Rule, ...]


def grey(picture: Image.Image) -> Image.Image:
    """The red channel: black and blue ink stay dark, the red seal over the signature fades."""
    picture = ImageOps.exif_transpose(picture)
    if picture.mode in ("L", "1", "I;16", "I"):
        return picture.convert("L")
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        coloured = picture.convert("RGBA")
        page = Image.new("RGBA", coloured.size, "white")
        page.alpha_composite(coloured)
        picture = page
    return picture.convert("RGB").getchannel("R")


def prepare(picture: Image.Image, dpi: int) -> Prepared:
    """Set a grey picture straight and take its ruling lines out."""
    angle = skew(picture)
    if abs(angle) >= _LEAST_SKEW:
        picture = picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    strokes = list(_strokes(picture, dpi))
    if len(strokes) > MAX_RULES:
        return Prepared(picture, dpi, ())
    wiped = picture.copy()
    pen = ImageDraw.Draw(wiped)
    for left, top, right, bottom in strokes:
        pen.rectangle((left - 1, top - 1, right + 1, bottom + 1), fill=255)
    points = 72 / dpi
    rules = (Rule(*(side * points for side in _middle(stroke))) for stroke in strokes)
    return Prepared(wiped, dpi, tuple(rules))


def skew(picture: Image.Image) -> float:
    """The angle, in degrees, by which the picture must be turned for its lines to lie level."""
    small = picture.copy()
    small.thumbnail((900, 900), Image.Resampling.BOX)
    small = ImageOps.invert(ImageOps.autocontrast(small))
    coarse = max(
        (step / 2 for step in range(int(-2 * _MOST_SKEW), int(2 * _MOST_SKEW) + 1)), key=lambda a: _levelness(small, a)
    )
    return max((coarse + step / 10 for step in range(-4, 5)), key=lambda a: _levelness(small, a))


def _levelness(small: Image.Image, angle: float) -> float:
    """How sharply rows of ink and rows of paper alternate."""
    turned = small.rotate(angle, Image.Resampling.BILINEAR, fillcolor=0)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((one - other) ** 2 for one, other in pairwise(rows))


_Stroke = tuple[int, int, int, int]


def _strokes(picture: Image.Image, dpi: int) -> Iterator[_Stroke]:
    """Long straight runs of ink, level ones first, as boxes of pixels."""
    ink = picture.point(lambda value: 255 if value < _INK + 40 else 0)
    for left, top, right, bottom in _level(ink, dpi):
        yield left, top, right, bottom
    for top, left, bottom, right in _level(ink.transpose(Image.Transpose.TRANSPOSE), dpi):
        yield left, top, right, bottom


def _level(ink: Image.Image, dpi: int) -> Iterator[_Stroke]:
    """Level strokes: neighbouring blocks, one pixel high, that are all ink."""
    block = max(8, round(_BLOCK_INCHES * dpi))
    columns = ink.width // block
    if not columns:
        return
    dense = ink.crop((0, 0, columns * block, ink.height)).resize((columns, ink.height), Image.Resampling.BOX)
    full = dense.point(lambda value: 1 if value >= _FULL else 0).tobytes()
    runs = _runs(full, columns)
    for first, last, top, bottom in _merged(runs):
        thick = bottom - top + 1
        if (last - first + 1) * block >= _LONGEST_LETTER_INCHES * dpi and thick <= 0.06 * dpi:
            yield (*_ends(ink, first * block, (last + 1) * block, top, bottom, block),)


def _runs(full: bytes, columns: int) -> Iterator[tuple[int, int, int]]:
    """Row by row, the first and last block of every run of full blocks."""
    start = 0
    while (start := full.find(1, start)) >= 0:
        row, column = divmod(start, columns)
        end = full.find(0, start, (row + 1) * columns)
        end = (row + 1) * columns if end < 0 else end
        yield row, column, end - row * columns - 1
        start = end


def _merged(runs: Iterator[tuple[int, int, int]]) -> list[list[int]]:
    """Runs on neighbouring rows that overlap or follow one another are one stroke: `[first, last, top, bottom]`."""
    done: list[list[int]] = []
    open_ones: list[list[int]] = []
    for row, first, last in runs:
        still = [one for one in open_ones if one[3] >= row - 2]
        done += [one for one in open_ones if one[3] < row - 2]
        met = [one for one in still if one[0] <= last + 1 and first <= one[1] + 1]
        merged = [
            min([first, *(one[0] for one in met)]),
            max([last, *(one[1] for one in met)]),
            min([row, *(one[2] for one in met)]),
            row,
        ]
        open_ones = [one for one in still if one not in met] + [merged]
    return done + open_ones


def _ends(ink: Image.Image, left: int, right: int, top: int, bottom: int, block: int) -> _Stroke:
    """The stroke with its ends drawn out to where the ink stops."""

    def grown(x: int, step: int) -> int:
        for _ in range(block):
            at = x + step
            if not 0 <= at < ink.width or not any(ink.getpixel((at, y)) for y in range(top, bottom + 1)):
                break
            x = at
        return x

    return grown(left, -1), top, grown(right - 1, 1), bottom


def _middle(stroke: _Stroke) -> tuple[float, float, float, float]:
    left, top, right, bottom = stroke
    if right - left >= bottom - top:
        return left, (top + bottom) / 2, right, (top + bottom) / 2
    return (left + right) / 2, top, (left + right) / 2, bottom
