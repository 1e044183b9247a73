"""One page of a PDF as geometry: its letters joined to words, beside its ruling lines."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from giaoluu.compiler.reading.limits import MAX_PAGE_CHARACTERS
from giaoluu.compiler.reading.page import Page, Word
from giaoluu.compiler.reading.pdf_shapes import Place, picture_area, rules_of
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.legacy_vietnamese import convert_by_font, encoding_of_font, recognise, syllable_share, vietnamese_share

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_BREAK = 0.18
_BASELINE_MOVE = 0.12
_INK_ROW = 4.0
_FEW_LETTERS = 20
_BROKEN_SHARE = 0.05
_IMAGE_SHARE = 0.5
_POOR_LAYER = 0.6
_MANY_WORDS = 30
_GIBBERISH = 0.3


@dataclass(slots=True)
class _Letter:
    text: str
    x0: float
    x1: float
    y: float
    size: float
    font: str | None


def page_of(page: pdfium.PdfPage) -> Page:
    """The words and rules of `page`, turned the way it is shown. Raises `Unreadable` when it holds too much."""
    width, height = page.get_size()
    place = _upright(page)
    text = page.get_textpage()
    try:
        words = tuple(_words(_letters(text, place, page.get_rotation())))
    finally:
        text.close()
    return Page(width, height, words, tuple(rules_of(page, place)) if words else ())


def wants_ocr(page: pdfium.PdfPage, found: Page) -> bool:
    """Whether the text layer is missing, or a lie: letters without meaning, or a poor OCR under a scan."""
    letters = "".join(word.text for word in found.words)
    broken = sum(1 for letter in letters if letter < " " or letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff")
    if broken > len(letters) * _BROKEN_SHARE or _is_gibberish(found):
        return True
    if not _is_picture(page):
        return False
    share, words = vietnamese_share(" ".join(word.text for word in found.words))
    return bool(len(letters) < _FEW_LETTERS or words == 0 or share < _POOR_LAYER)


def _is_gibberish(found: Page) -> bool:
    """Many words, hardly one of them Vietnamese, and not in an old encoding either: a font without a true map."""
    texts = [word.text for word in found.words]
    share, count = syllable_share(" ".join(texts))
    return count >= _MANY_WORDS and share < _GIBBERISH and recognise([" ".join(texts)])[0] is None


def _is_picture(page: pdfium.PdfPage) -> bool:
    width, height = page.get_size()
    return bool(picture_area(page) > _IMAGE_SHARE * width * height)


def _upright(page: pdfium.PdfPage) -> Place:
    """From the coordinates of the page to those of its picture: turned as shown, y downwards."""
    left, bottom, right, top = page.get_bbox()
    match page.get_rotation():
        case 90:
            return lambda x, y: (y - bottom, x - left)
        case 180:
            return lambda x, y: (right - x, y - bottom)
        case 270:
            return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)


def _letters(text: pdfium.PdfTextPage, place: Place, turn: int) -> Iterator[_Letter | None]:
    """The letters in the order of the page; None where it has a space or breaks off."""
    count = text.count_chars()
    if count > MAX_PAGE_CHARACTERS:
        raise Unreadable("Có trang PDF chứa quá nhiều chữ; hãy xuất lại tệp PDF từ Word rồi gửi lại.")
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    fonts, ink = _Fonts(text), _Ink()
    for index in range(count):
        letter = _unicode(text, index)
        if letter.isspace() or letter in "\x00\x02\ufffe":
            yield None
            continue
        if not raw.FPDFText_GetLooseCharBox(text, index, box) or not raw.FPDFText_GetCharOrigin(text, index, x, y):
            continue
        if _leans(raw.FPDFText_GetCharAngle(text, index), turn):
            yield None
            continue
        (ax, _), (bx, _) = place(box.left, box.bottom), place(box.right, box.top)
        size = fonts.size(index, box.top - box.bottom if turn in (0, 180) else box.right - box.left)
        found = _Letter(letter, min(ax, bx), max(ax, bx), place(x.value, y.value)[1], size, fonts.legacy(index))
        if not ink.has(found):
            yield found


def _unicode(text: pdfium.PdfTextPage, index: int) -> str:
    code = raw.FPDFText_GetUnicode(text, index)
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return chr(code).translate(_LIGATURES)


def _leans(angle: float, turn: int) -> bool:
    """Whether a letter does not stand upright on the page as shown: water marks, stamps along the edge."""
    apart = (math.degrees(angle) + turn) % 360 if angle >= 0 else 0.0
    return 8 < apart < 352 and not 172 < apart - 2 * turn % 360 < 188


@dataclass(slots=True)
class _Ink:
    """The letters already met, to know one that is printed upon itself.

    Poor man's bold prints everything twice, a hair apart; and a font without `ơ` builds it of two shapes, both of which
    the file calls `ơ`.
    """

    places: dict[tuple[str, int], list[_Letter]] = field(default_factory=dict)
    last: tuple[float, float, float] | None = None

    def has(self, letter: _Letter) -> bool:
        """Whether the same letter stands there already; notes it if not."""
        before, self.last = self.last, (letter.x0, letter.x1, letter.y)
        if before == self.last:
            # The letters of a ligature follow one another and share one place.
            return False
        row = round(letter.y / _INK_ROW)
        near = (one for other in (row - 1, row, row + 1) for one in self.places.get((letter.text, other), ()))
        if any(_upon(letter, one) for one in near):
            return True
        self.places.setdefault((letter.text, row), []).append(letter)
        return False


def _upon(letter: _Letter, below: _Letter) -> bool:
    overlap = min(letter.x1, below.x1) - max(letter.x0, below.x0)
    return abs(letter.y - below.y) < _BASELINE_MOVE * below.size and overlap > 0.5 * (letter.x1 - letter.x0) > 0


@dataclass(slots=True)
class _Fonts:
    """The size and, where it is one of the old encodings, the font of letters; asked anew only where it may change."""

    text: pdfium.PdfTextPage

    def size(self, index: int, height: float) -> float:
        matrix = raw.FS_MATRIX()
        size = raw.FPDFText_GetFontSize(self.text, index)
        if raw.FPDFText_GetMatrix(self.text, index, matrix):
            size *= math.hypot(matrix.c, matrix.d)
        return size if size > 0.5 else max(height, 1.0)

    def legacy(self, index: int) -> str | None:
        name = self._name(index)
        return name if encoding_of_font(name) else None

    def _name(self, index: int) -> str:
        buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        length = raw.FPDFText_GetFontInfo(self.text, index, buffer, len(buffer), flags)
        return buffer.value.decode("utf-8", "replace") if 0 < length <= len(buffer) else ""


def _words(letters: Iterator[_Letter | None]) -> Iterator[Word]:
    """Letters that follow one another on a baseline; a gap parts them even where the page has no space."""
    run: list[_Letter] = []
    for letter in letters:
        if letter is None:
            if run:
                yield _word(run, spaced=True)
            run = []
        elif run and _parted(run[-1], letter):
            yield _word(run, spaced=False)
            run = [letter]
        else:
            run.append(letter)
    if run:
        yield _word(run, spaced=False)


def _parted(before: _Letter, letter: _Letter) -> bool:
    size = max(before.size, letter.size)
    gap = letter.x0 - before.x1
    return (
        abs(letter.y - before.y) > _BASELINE_MOVE * size
        or gap > _BREAK * size
        or gap < -size
        or (before.font != letter.font)
    )


def _word(run: list[_Letter], spaced: bool) -> Word:
    text = "".join(letter.text for letter in run)
    if run[0].font:
        text = convert_by_font(text, run[0].font)
    return Word(text, run[0].x0, max(letter.x1 for letter in run), run[0].y, max(letter.size for letter in run), spaced)
