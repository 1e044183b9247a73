"""What is drawn on a page of a PDF: ruling lines, pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from giaoluu.compiler.reading.limits import MAX_RULES
from giaoluu.compiler.reading.page import Rule

Point = tuple[float, float]
Place = Callable[[float, float], Point]
"""From the coordinates of a page to those of its picture."""

_THIN = 2.5
_DEEPEST_FORM = 4


def rules_of(page: pdfium.PdfPage, place: Place) -> Iterator[Rule]:
    """The straight strokes of the page, and filled boxes so thin that they are strokes."""
    found = 0
    for path in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=_DEEPEST_FORM):
        for start, end in _strokes(path):
            found += 1
            if found > 4 * MAX_RULES:
                return
            (ax, ay), (bx, by) = place(*start), place(*end)
            if min(abs(ax - bx), abs(ay - by)) <= _THIN:
                yield Rule(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def picture_area(page: pdfium.PdfPage) -> float:
    """The area that pictures cover, in square points; overlapping ones count twice."""
    area = 0.0
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST_FORM):
        (left, bottom), (right, top) = _corners(image)
        area += (right - left) * (top - bottom)
    return area


def _on_page(thing: pdfium.PdfObject, point: Point) -> Point:
    """A point of a thing that lies in forms within forms, where it falls on the page."""
    form = thing.container
    while form is not None:
        point = form.get_matrix().on_point(*point)
        form = form.container
    return point


def _corners(thing: pdfium.PdfObject) -> tuple[Point, Point]:
    left, bottom, right, top = thing.get_bounds()
    (ax, ay), (bx, by) = _on_page(thing, (left, bottom)), _on_page(thing, (right, top))
    return (min(ax, bx), min(ay, by)), (max(ax, bx), max(ay, by))


def _strokes(path: pdfium.PdfObject) -> Iterator[tuple[Point, Point]]:
    low, high = _corners(path)
    if min(high[0] - low[0], high[1] - low[1]) <= _THIN:
        yield low, high
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if stroke.value:
        yield from _segments(path)
    elif fill.value:
        yield from _thin_boxes(path)


def _segments(path: pdfium.PdfObject) -> Iterator[tuple[Point, Point]]:
    begun: Point | None = None
    at: Point | None = None
    for kind, point, closes in _points(path):
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begun = point
        elif kind == raw.FPDF_SEGMENT_LINETO and at is not None:
            yield at, point
        at = point
        if closes and begun is not None:
            yield point, begun


def _thin_boxes(path: pdfium.PdfObject) -> Iterator[tuple[Point, Point]]:
    """A whole grid may be drawn as one filled path of thin boxes."""
    box: list[Point] = []
    for kind, point, closes in _points(path):
        if kind == raw.FPDF_SEGMENT_MOVETO:
            box = []
        box.append(point)
        if closes:
            xs, ys = [x for x, _ in box], [y for _, y in box]
            if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
                yield (min(xs), min(ys)), (max(xs), max(ys))


def _points(path: pdfium.PdfObject) -> Iterator[tuple[int, Point, bool]]:
    matrix = path.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(raw.FPDFPath_CountSegments(path), 8 * MAX_RULES)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = _on_page(path, matrix.on_point(x.value, y.value))
        yield raw.FPDFPathSegment_GetType(segment), point, bool(raw.FPDFPathSegment_GetClose(segment))
