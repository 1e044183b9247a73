"""What stands on the badge and on the name plate of a delegate: plain words, and how they are told from others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from unicodedata import normalize

from giaoluu.domain.passes.choices import Printed

NBSP = "\u00a0"
SPACE_OF_NO_WIDTH = "\u200b"
LONGEST_WORD = 22
EVERY = 11


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the badges are for: its name, and when and where it is, as words."""

    name: str
    when: str
    where: str


@dataclass(frozen=True, slots=True)
class Face:
    """A delegate as they stand on paper. `seat` is empty before it is given, `token` before the pass is issued;
    `circle` is a word on the badge, `comes_as` the value by which doors go.
    """

    delegate_id: int
    agency_id: int
    name: str
    title: str
    honour: str
    position: str
    unit: str
    circle: str
    seat: str = ""
    serial: str = ""
    token: str = ""
    comes_as: str = ""

    @property
    def called(self) -> str:
        """The name as people say it, with the title before it."""
        return f"{self.title} {self.name}".strip()


EXAMPLE = Face(
    0, 0, "Nguyễn Văn An", "Ông", "", "Phó Chủ tịch Thường trực Ủy ban nhân dân", "Xã Bảo Lạc", "Đại biểu", "A3-12",
    "1-1", "A" * 103,
)  # fmt: skip
"""Somebody whom a preview may show before anybody is there."""


def words_on(kind: Printed, face: Face, occasion: Occasion) -> Mapping[str, str]:
    """All that is printed on it: where one of these words changes, it is printed again."""
    plate = {"name": face.called, "honour": face.honour, "position": face.position, "unit": face.unit}
    if kind is Printed.PLATE:
        return plate
    told = {"event": occasion.name, "when": occasion.when, "where": occasion.where}
    return {**plate, "seat": face.seat, "circle": face.circle, "pass": face.serial, **told}


def dues_of(kind: Printed, faces: Iterable[Face], occasion: Occasion) -> dict[int, Mapping[str, str]]:
    """What should be on paper for each delegate: no badge is made for somebody who has no pass."""
    shown = [face for face in faces if face.serial or kind is not Printed.BADGE]
    return {face.delegate_id: words_on(kind, face, occasion) for face in shown}


def set_name(name: str) -> str:
    """A name that is broken, if it must be, before its last two words: a given name is never alone on a line."""
    words = [_breakable(word) for word in _plain(name)]
    return " ".join([*words[:-2], NBSP.join(words[-2:])])


def set_words(words: str) -> str:
    """A position or a unit: the last two words stay together, and so do a number and what it counts."""
    parts = [_breakable(word) for word in _plain(words)]
    joined = parts[:1]
    for number, part in enumerate(parts[1:], 1):
        glue = NBSP if parts[number - 1].isdigit() or number == len(parts) - 1 else " "
        joined.append(f"{glue}{part}")
    return "".join(joined)


def _plain(text: str) -> list[str]:
    """The words of a text; what cannot be seen is left out, for it may turn the order of what can."""
    seen = ("".join(letter for letter in word if letter.isprintable()) for word in normalize("NFC", text).split())
    return [word for word in seen if word]


def _breakable(word: str) -> str:
    """A word longer than any of the language may be broken anywhere rather than run over the edge."""
    if len(word) <= LONGEST_WORD:
        return word
    return SPACE_OF_NO_WIDTH.join(word[start : start + EVERY] for start in range(0, len(word), EVERY))
