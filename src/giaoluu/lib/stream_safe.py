"""Unicode normalisation of text from strangers, in time that grows with its length and no faster.

Normalising puts the marks that follow one letter in order, which takes Python the square of their number: a million
marks on one letter would take hours. As in the Stream-Safe Text Format of UAX #15 a letter keeps thirty of them; no
language needs more than six.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from typing import Literal

MOST_MARKS = 30

# Letters, digits and marks of punctuation of everyday text cannot be such a run: the rest is looked at more closely.
_PERHAPS = re.compile(f"[^\\x00-\u02ff\u1e00-\u1eff\u2000-\u206f]{{{MOST_MARKS + 1}}}")


def normalised(form: Literal["NFC", "NFD"], text: str) -> str:
    """`text` in that form, with at most `MOST_MARKS` marks in a row."""
    if _PERHAPS.search(text):
        text = _long_runs().sub(lambda run: run.group()[:MOST_MARKS], text)
    return unicodedata.normalize(form, text)


@cache
def _long_runs() -> re.Pattern[str]:
    marks = "".join(chr(code) for code in range(0x300, sys.maxunicode) if unicodedata.combining(chr(code)))
    return re.compile(f"[{re.escape(marks)}]{{{MOST_MARKS + 1},}}")


_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable_xml(text: str) -> str:
    """The text without what no XML may hold: control characters, halves of surrogates."""
    return _NOT_IN_XML.sub("", text)
