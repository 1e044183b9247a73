"""What no reader of a text wants to meet: line ends of other machines, invisible characters, decomposed letters."""

from __future__ import annotations

import re

from giaoluu.lib.stream_safe import normalised

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """NFC, line ends as `\\n`, nothing invisible; letters, spaces, tabs and marks stay as they are."""
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    text = _SURROGATES.sub("\ufffd", text)
    return normalised("NFC", text)
