"""Vietnamese typed before Unicode: recognise TCVN3 (ABC) and VNI text and turn it into Unicode.

A letter of those encodings reaches us as the Latin-1 character of the same byte: `§¹i héi` is `Đại hội` in TCVN3,
`Ñaïi hoäi` is the same in VNI. The name of the font tells which; where there is no font, the share of words that are
Vietnamese syllables before and after the conversion does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

from giaoluu.lib.stream_safe import normalised

TCVN3 = "TCVN3"
VNI = "VNI"

_UNICODE_ONLY = re.compile("[ăĂđĐơƠưƯĩĨũŨ\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]")
_WORD = re.compile(r"[^\s.,;:!?()\[\]{}\"“”‘’/|*_+=<>0-9–—-]+")
_VOWELS = (
    "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oă|oe|oeo|oi|oo|ôi|ơi|ua|uâ|uây|uê|ui|"
    "uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu"
)
_SYLLABLE = re.compile(
    f"(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?(?:{_VOWELS})(?:ch|c|m|nh|ng|n|p|t)?"
)
_TONES = {ord(mark): None for mark in "\u0300\u0301\u0303\u0309\u0323"}
_KEEP_AT = 0.4
_TAKE_AT = 0.6
_LEAST_WORDS = 3
_LONGEST_WORD = 14
"""Of letters and separate tones; the longest syllable has seven letters."""
_SAMPLE_CHARACTERS = 40_000

# The tables of viparse were drawn from what a corpus held; these letters of the VNI keyboard were not in it, and a
# capital followed by a small mark ("Oâng") is what older keyboard drivers wrote.
_VNI_MORE = {"aú": "ẳ", "AÚ": "Ẳ", "î": "ỵ", "Î": "Ỵ"}
_CAPITALS = "AEIOUYÔÖ"


def encoding_of_font(font: str | None) -> str | None:
    """`TCVN3` for `.VnTime` and its kin, `VNI` for `VNI-Times` and its kin, else None."""
    name = re.sub(r"^[A-Z]{6}\+", "", font or "").strip().upper()
    if name.startswith(".VN"):
        return TCVN3
    return VNI if re.match(r"VNI[-\s_]", name) else None


def capitals_only(font: str) -> bool:
    """Whether a TCVN3 font draws small letters as capitals (`.VnTimeH`): the encoding has no accented capitals."""
    return bool(re.search(r"(?i)^(?:[A-Z]{6}\+)?\.vn.*H$", re.sub(r"[\s,-]*(bold|italic)+$", "", font, flags=re.I)))


def is_unicode(text: str) -> bool:
    """Whether `text` holds a Vietnamese letter that the old encodings cannot have produced."""
    return bool(_UNICODE_ONLY.search(text))


def convert(text: str, encoding: str) -> str:
    """`text` in Unicode NFC; characters outside the encoding stay."""
    table, pattern = _table(encoding)
    if encoding == TCVN3:
        text = _restore_glyphs(text)
    return normalised("NFC", pattern.sub(lambda match: table[match.group()], text))


def convert_by_font(text: str, font: str) -> str:
    """`text` as its font shows it; unchanged when the font is an ordinary one or the text is Unicode already."""
    encoding = encoding_of_font(font)
    if encoding is None or is_unicode(text):
        return text
    shown = convert(text, encoding)
    return shown.upper() if capitals_only(font) else shown


def recognise(lines: Iterable[str]) -> tuple[str | None, Callable[[str], str]]:
    """Which old encoding the lines without Unicode letters are in, and the function that mends one line.

    The function leaves alone every line that is Unicode or reads better as it is.
    """
    suspect = _suspects(lines)
    before, words = vietnamese_share(suspect)
    if words < _LEAST_WORDS or before >= _KEEP_AT:
        return None, lambda line: line
    share, encoding = max((vietnamese_share(convert(suspect, one))[0], one) for one in (TCVN3, VNI))
    if share < _TAKE_AT or share - before < _TAKE_AT:
        return None, lambda line: line
    return encoding, lambda line: _mend(line, encoding)


def vietnamese_share(text: str) -> tuple[float, int]:
    """The share, among words with a letter beyond ASCII, of Vietnamese syllables; and the number of such words."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if not words:
        return 0.0, 0
    return sum(map(_is_syllable, words)) / len(words), len(words)


def syllable_share(text: str) -> tuple[float, int]:
    """The share of Vietnamese syllables among all words, with and without accents; and the number of words."""
    words = [word for word in _WORD.findall(text) if word.isalpha()]
    return (sum(map(_is_syllable, words)) / len(words) if words else 0.0), len(words)


def plain(text: str) -> str:
    """Small letters without accents, for comparing what OCR may have misread."""
    apart = normalised("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _suspects(lines: Iterable[str]) -> str:
    kept, length = [], 0
    for line in lines:
        if line.isascii() or is_unicode(line):
            continue
        kept.append(line[:_SAMPLE_CHARACTERS])
        length += len(kept[-1])
        if length > _SAMPLE_CHARACTERS:
            break
    return "\n".join(kept)


def _mend(line: str, encoding: str) -> str:
    if line.isascii() or is_unicode(line):
        return line
    mended = convert(line, encoding)
    return mended if vietnamese_share(mended)[0] >= vietnamese_share(line)[0] else line


def _is_syllable(word: str) -> bool:
    if len(word) > _LONGEST_WORD:
        return False
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.lower().replace("ð", "đ")).translate(_TONES))
    return bool(_SYLLABLE.fullmatch(plain))


@cache
def _table(encoding: str) -> tuple[dict[str, str], re.Pattern[str]]:
    from viparse.normalize.tcvn3 import TCVN3 as TCVN3_MAP  # noqa: PLC0415 - few texts need it
    from viparse.normalize.vni import VNI as VNI_MAP  # noqa: PLC0415 - as above

    table = dict(TCVN3_MAP.pairs if encoding == TCVN3 else VNI_MAP.pairs)
    if encoding == VNI:
        table |= _VNI_MORE
        table |= {key[0] + key[1].lower(): table[key] for key in list(table) if len(key) == 2 and key[0] in _CAPITALS}
    keys = sorted(table, key=len, reverse=True)
    return table, re.compile("|".join(map(re.escape, keys)))


def _restore_glyphs(text: str) -> str:
    """A PDF shows the TCVN3 letter `ư` (soft hyphen) as a minus sign and `ã` as a bullet operator."""
    text = re.sub(r"(?<=[^\W\d])\u2212|\u2212(?=[^\W\d])", "\xad", text)
    return re.sub(r"(?<=[^\W\d])\u2219|\u2219(?=[^\W\d])", "\xb7", text)
