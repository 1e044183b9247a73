"""The short name of a duty: what is to be done, without with whom, for which event and what else the sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 80
_LEAD = re.compile(
    r"^(?:-\s*)?(?:đề nghị\s+)?(?:chủ trì|phối hợp)(?:\s*,?\s*phối hợp)?(?:\s+(?:với|cùng))?\s*", re.IGNORECASE
)
_OTHERS = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:(?:,|và|cùng|với)\s*)*"
    r"(?:các\s+(?:cơ quan|đơn vị|sở|ngành|địa phương)[^.;]*?liên quan\s*)?",
    re.IGNORECASE,
)
_FOR_SOME = re.compile(r"^đối với [^:]{3,60}:\s*(?:[^:.;]{3,120}:\s*)?", re.IGNORECASE)
_TAIL = re.compile(
    r"\s+(?:tại|tham dự|tham gia|dự(?!\s+(?:toán|án))|phục vụ|nhằm|bảo đảm|đảm bảo|trong đó|để|là)\s.*$"
    r"|\s+trước\s+(?:ngày|\d).*$|\s*[(;:].*$",
    re.IGNORECASE,
)
_LEFT_OVER = re.compile(r"\s+(?:tham|tại|của|với|cho|và|về|biểu diễn tại)$")
_HEAD = 12
"""A sentence is not cut in its first letters: "Tham dự ..." is what is to be done."""


def title_of(text: str, partners: Iterable[str] = (), event: str = "") -> str:
    """A short title of a duty, never empty; `event` is the event's name as the plan calls it."""
    words = _after_partners(text, partners)
    words = re.sub(re.escape(event), "", _FOR_SOME.sub("", words)) if event else _FOR_SOME.sub("", words)
    head = re.split(r"(?<=[^\d])\.\s|;\s", words.strip(" .;"), maxsplit=1)[0]
    cut = _TAIL.search(head, _HEAD) if len(head) > 34 else None
    short = " ".join((head[: cut.start()] if cut else head).split()).strip(" .,;:")
    return _capital(_cut(_LEFT_OVER.sub("", short)) or _cut(text))


def _after_partners(text: str, partners: Iterable[str]) -> str:
    """The sentence from the verb on that follows the names of the partners."""
    led = _LEAD.match(text)
    if not led:
        return text
    ends = [text.find(name) + len(name) for name in partners if name in text]
    rest = text[max(ends, default=led.end()) :]
    rest = _OTHERS.sub("", rest, count=1)
    return rest if len(rest.split()) >= 2 else text


def _cut(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
