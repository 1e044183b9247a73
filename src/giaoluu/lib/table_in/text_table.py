"""Tables as text: CSV with commas, semicolons or tabs, cells that were pasted, in Unicode or what was used before."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import islice

from giaoluu.lib.legacy_vietnamese import TCVN3, VNI, convert, vietnamese_share
from giaoluu.lib.stream_safe import normalised

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DELIMITERS = "\t;,|"
_SAMPLE_LINES = 40
_SAMPLE_CHARACTERS = 100_000
_CLEARLY = 0.9


def rows_of_text(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """The rows with the number of the row that each would have in a spreadsheet."""
    text = decoded(data).replace("\0", "")
    delimiter = _delimiter(text)
    yield from enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1)


def decoded(data: bytes) -> str:
    """The text. What is no Unicode is Windows-1258 or, where that makes less sense, Latin-1 letters of older
    encodings, left as they are for whoever looks for them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _of_older_days(data)


def _of_older_days(data: bytes) -> str:
    windows = normalised("NFC", data.decode("cp1258", "replace"))
    letters = data.decode("cp1252", "replace") if _has_quotes(data) else data.decode("latin-1")
    sample = letters[:_SAMPLE_CHARACTERS]
    older = max(vietnamese_share(convert(sample, encoding))[0] for encoding in (TCVN3, VNI))
    own = vietnamese_share(windows[:_SAMPLE_CHARACTERS])[0]
    return windows if own >= min(older, _CLEARLY) else letters


def _has_quotes(data: bytes) -> bool:
    return False if any(byte in data for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)) else b"\x93" in data


def _delimiter(text: str) -> str:
    """The sign that stands most evenly in the first lines."""
    lines = [line for line in islice(io.StringIO(text[:_SAMPLE_CHARACTERS]), _SAMPLE_LINES) if line.strip()]
    return max(_DELIMITERS, key=lambda sign: _evenness(sign, lines))


def _evenness(sign: str, lines: list[str]) -> tuple[int, int]:
    counts = [line.count(sign) for line in lines]
    return sum(1 for count in counts if count), min(counts, default=0)
