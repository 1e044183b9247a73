"""What must be among the people of a quota: read out of the plan's words, and counted."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from giaoluu.domain.delegates.choices import Asks, Sex
from giaoluu.lib.vietnamese import canonical, fold

LONGEST_WORDS = 300
_WORDS_FOR = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_LEAD = re.compile(r"^(?:(?:trong đó|phải|cần|có|gồm|bao gồm|đảm bảo|bảo đảm|là)(?!\w)|[:,\s])+", re.IGNORECASE)
_AT_LEAST = re.compile(r"^(?:ít nhất|tối thiểu|không dưới|từ)\s+", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(\d{1,4})\s*(%)?\s*"
    r"|^(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?=người|đại biểu|đồng chí|nữ|nam|học sinh)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"^(?:(?:người|đại biểu|đồng chí|thành viên)\b\s*(?:là\s+)?)", re.IGNORECASE)
_SPLIT = re.compile(r"\s*[;,]\s*|\s+và\s+(?=(?:ít nhất|tối thiểu|có|đại diện|\d))", re.IGNORECASE)
_BORN = re.compile(r"^sinh (?:sau|tu sau) nam (\d{4})$|^sinh tu nam (\d{4})(?: tro di| tro lai)?$")
_SEX = {"nu": Sex.FEMALE, "phu nu": Sex.FEMALE, "gioi nu": Sex.FEMALE, "nam": Sex.MALE, "nam gioi": Sex.MALE}
_SEX |= {"nu gioi": Sex.FEMALE}
_MINORITY = {"dan toc thieu so", "nguoi dan toc thieu so", "dtts", "dong bao dan toc thieu so"}
_ETHNIC = re.compile(r"^(?:nguoi )?dan toc (\w+(?: \w+){0,2})$")
MAJORITY = "kinh"


@dataclass(frozen=True, slots=True)
class Wanted:
    """So many of a kind: `words` are the plan's own, `asks` and `value` what is counted (see `choices.Asks`).

    The value of ETHNIC is a people, or empty for any but the majority; of BORN_AFTER a year.
    """

    words: str
    asks: str = Asks.TICK.value
    value: str = ""
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class Person:
    """What a condition may ask of somebody; `ticked` the conditions for which they were ticked."""

    sex: str = ""
    ethnic: str = ""
    born: int | None = None
    circle: str = ""
    ticked: frozenset[int] = frozenset()


def conditions_from(words: Sequence[str], places: int | None = None) -> list[Wanted]:
    """The conditions that the plan's words hold: "có đại diện học sinh Tiểu học, học sinh THCS" are two.

    A share ("30% nữ") is reckoned from the places, where there are any. What is not understood is a tick.
    """
    parts = (part for text in words for part in _SPLIT.split(_bare(text)))
    return [found for found in (_wanted(part, places) for part in parts) if found.words]


def meets(person: Person, wanted: Wanted, condition_id: int = 0) -> bool:
    """Whether somebody is one of those that a condition asks for; what is not known of them does not count."""
    if wanted.asks == Asks.SEX:
        return person.sex == wanted.value
    if wanted.asks == Asks.ETHNIC:
        return _is_of(person.ethnic, wanted.value)
    if wanted.asks == Asks.BORN_AFTER:
        return person.born is not None and wanted.value.isdigit() and person.born > int(wanted.value)
    if wanted.asks == Asks.CIRCLE:
        return person.circle == wanted.value
    return condition_id in person.ticked


def asked_columns(asks: Iterable[str]) -> Set[str]:
    """The personal columns that are asked: those, and only those, that a condition counts."""
    column = {Asks.SEX: "sex", Asks.ETHNIC: "ethnic", Asks.BORN_AFTER: "born"}
    return {column[Asks(one)] for one in asks if one in column}


def _bare(text: str) -> str:
    """The words without brackets, the final stop, and what only leads to them."""
    return " ".join(canonical(text).split()).strip("()[]*. ")


def _wanted(part: str, places: int | None) -> Wanted:
    kept = _LEAD.sub("", part).strip(" .()*")
    bare = re.sub(r"^(?:đại diện|đại biểu là|đại biểu)\s+", "", _AT_LEAST.sub("", kept), flags=re.IGNORECASE)
    count, rest = _counted(_AT_LEAST.sub("", bare), places)
    asks, value = _asks(fold(_PEOPLE.sub("", rest)).strip())
    shown = rest if asks is Asks.TICK and rest else kept
    return Wanted(shown[:LONGEST_WORDS], asks.value, value, max(1, count))


def _counted(text: str, places: int | None) -> tuple[int, str]:
    found = _NUMBER.match(text)
    if not found:
        return 1, text
    rest = text[found.end() :].strip()
    if found[3]:
        return _WORDS_FOR[fold(found[3])], rest
    number = int(found[1])
    if not found[2]:
        return number, rest
    return (math.ceil(places * number / 100) if places else 1), rest


def _asks(folded: str) -> tuple[Asks, str]:
    if folded in _SEX:
        return Asks.SEX, _SEX[folded].value
    if folded in _MINORITY:
        return Asks.ETHNIC, ""
    born = _BORN.match(folded)
    if born:
        return Asks.BORN_AFTER, born[1] or str(int(born[2]) - 1)
    people = _ETHNIC.match(folded)
    return (Asks.ETHNIC, people[1]) if people else (Asks.TICK, "")


def _is_of(ethnic: str, people: str) -> bool:
    said = _people(ethnic)
    return bool(said) and (said == _people(people) if people else said != MAJORITY)


def _people(ethnic: str) -> str:
    return re.sub(r"^(?:nguoi )?(?:dan toc )?", "", " ".join(fold(canonical(ethnic)).split()))
