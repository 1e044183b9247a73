"""How what somebody writes of a delegate is kept: never corrected in silence, never another letter case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from giaoluu.domain.delegates.choices import Sex
from giaoluu.domain.delegates.decisions.searching import search_words, sort_key, twin_key
from giaoluu.lib.legacy_vietnamese import TCVN3, VNI, convert, is_unicode, vietnamese_share
from giaoluu.lib.stream_safe import normalised

LONGEST = {
    "name": 200, "title": 40, "honour": 200, "position": 300, "unit": 300, "ethnic": 60, "phone": 30, "email": 254,
    "guardian": 200, "guardian_phone": 30, "note": 500,
}  # fmt: skip
"""The texts of a delegate, and how many letters each may have."""

SPOKEN = ("name", "title", "honour", "position", "unit", "ethnic", "guardian", "note")
"""The texts that are Vietnamese."""

OLDEST, YOUNGEST = 1900, 2100
_ETH = str.maketrans({"Ð": "Đ", "ð": "đ"})
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_SUSPECT = 0.5


@dataclass(frozen=True, slots=True)
class Written:
    """Everything that somebody writes of a delegate. `circle` None is that of the quota, `rank_id` None: not said."""

    name: str
    title: str = ""
    honour: str = ""
    position: str = ""
    unit: str = ""
    rank_id: int | None = None
    circle: str | None = None
    sex: str = Sex.UNKNOWN.value
    ethnic: str = ""
    born: int | None = None
    phone: str = ""
    email: str = ""
    is_minor: bool = False
    guardian: str = ""
    guardian_phone: str = ""
    note: str = ""


class Fault(Enum):
    """Why something cannot be written down as it is."""

    NO_NAME = "nobody is named"
    TOO_LONG = "longer than may be kept"
    OLD_LETTERS = "typed in an old encoding; `instead` is what it would be"
    NO_ADDRESS = "not an e-mail address"
    NO_YEAR = "not a year of birth"
    NO_GUARDIAN = "a minor comes with a guardian"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field; `instead` what it would be, where that is known."""

    field: str
    fault: Fault
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody may have meant: it is shown, and changed by nobody but them."""

    field: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What is to be written: the columns as they are kept, what refuses them, and what is only proposed."""

    columns: dict[str, Any]
    problems: tuple[Problem, ...]
    proposals: tuple[Proposal, ...]


def written(person: Written) -> Reading:
    """How a person would be kept: NFC, one space between words, nothing unseen, every letter in its case."""
    raw = {field.name: getattr(person, field.name) for field in fields(person)}
    columns = {name: tidy(value) if name in LONGEST else value for name, value in raw.items()}
    problems = (*_problems(columns), *_old_letters(raw))
    return Reading(columns, problems, tuple(_proposals(columns)))


def keys_of(number: int, columns: dict[str, Any]) -> dict[str, str]:
    """The columns by which a delegate is found and put in order."""
    texts = [columns["name"], columns["position"], columns["unit"], columns["honour"]]
    return {
        "search": search_words(number, *texts), "sort_key": sort_key(columns["name"]),
        "twin_key": twin_key(columns["name"]),
    }  # fmt: skip


def tidy(text: str) -> str:
    """NFC, single spaces, no control or invisible characters; letters and their case as they were written."""
    text = normalised("NFC", text)
    if text.isprintable():
        return " ".join(text.split())
    seen = (" " if letter.isspace() else letter for letter in text)
    return " ".join("".join(one for one in seen if unicodedata.category(one) not in _UNSEEN).split())


def old_letters(text: str) -> str | None:
    """What a text would be that was typed in TCVN3 or VNI; None for any other."""
    if text.isascii() or is_unicode(text) or vietnamese_share(text)[0] > _SUSPECT:
        return None
    found = (convert(text, encoding) for encoding in (TCVN3, VNI))
    return next((tidy(one) for one in found if one != text and vietnamese_share(one)[0] == 1.0), None)


def another_person(was: str, now: str) -> bool:
    """Whether a name is not a correction of the other but somebody else: other surname, other given name."""
    one, other = twin_key(was).split(), twin_key(now).split()
    if not one or not other or one[0] == other[0] or one[-1] == other[-1]:
        return False
    return len(set(one) & set(other)) < min(len(one), len(other))


def _problems(columns: dict[str, Any]) -> Iterator[Problem]:
    if not columns["name"]:
        yield Problem("name", Fault.NO_NAME)
    yield from (Problem(name, Fault.TOO_LONG) for name, most in LONGEST.items() if len(columns[name]) > most)
    if columns["email"] and not _is_address(columns["email"]):
        yield Problem("email", Fault.NO_ADDRESS)
    if columns["born"] is not None and not OLDEST <= columns["born"] <= YOUNGEST:
        yield Problem("born", Fault.NO_YEAR)
    if columns["is_minor"] and not columns["guardian"]:
        yield Problem("guardian", Fault.NO_GUARDIAN)


def _old_letters(raw: dict[str, Any]) -> Iterator[Problem]:
    found = ((name, old_letters(raw[name])) for name in SPOKEN)
    yield from (Problem(name, Fault.OLD_LETTERS, instead) for name, instead in found if instead)


def _proposals(columns: dict[str, Any]) -> Iterator[Proposal]:
    for name in SPOKEN:
        meant = columns[name].translate(_ETH)
        if meant != columns[name]:
            yield Proposal(name, columns[name], meant)


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True
