"""The people whom a plan names, with what it says of them."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.compiler.rules.reckoning.grids import grids_of
from giaoluu.compiler.rules.reckoning.people import people_called
from giaoluu.compiler.rules.reckoning.wording import words_of
from giaoluu.compiler.rules.rule import Reading
from giaoluu.compiler.source import Span

_NAME_COLUMN = ("họ và tên", "họ tên", "họ, tên", "họ và tên, tập thể")
_HONORIFICS = ("ông ", "bà ", "em ", "đồng chí ", "đ/c ", "anh ", "chị ", "cụ ")
_EVERYBODY_WORDS = "tỉnh của và đồng chí ông bà xã phường đơn vị chức vụ đại diện tiêu biểu"
_EVERYBODY = frozenset(_EVERYBODY_WORDS.split())


@dataclass(frozen=True, slots=True)
class Person:
    """A name at a place, and the words beside it: post, unit, address."""

    name: str
    at: Span
    words: frozenset[str]


def roll_of(reading: Reading) -> list[Person]:
    """Everyone called by name: in the running text, among exemplars and members, in tables with a column of names."""
    text = reading.source.text
    people = {called.at[0]: Person(called.name, called.at, _words(called.after)) for called in people_called(text)}
    for exemplar in reading.plan.exemplars:
        if exemplar.kind == "person":
            beside = f"{exemplar.position or ''} {exemplar.address or ''}"
            _add(people, text, exemplar.name, exemplar.at, beside)
    for member in reading.plan.members:
        _add(people, text, member.name, member.at, f"{member.position or ''} {member.body or ''}")
    _add_tables(people, reading)
    return [people[place] for place in sorted(people)]


def _add(people: dict[int, Person], text: str, name: str, at: Span, beside: str) -> None:
    place = text.find(name, *at)
    if place >= 0:
        people[place] = Person(name, (place, place + len(name)), _words(beside))


def _add_tables(people: dict[int, Person], reading: Reading) -> None:
    for grid in grids_of(reading.document):
        head = [cell.text.casefold().strip() for cell in grid.rows[0]]
        column = next((i for i, title in enumerate(head) if title in _NAME_COLUMN), None)
        if column is None:
            continue
        for row in grid.rows[1:]:
            if column < len(row) and row[column].text:
                name = _bare_name(row[column].text)
                beside = " ".join(cell.text for cell in row[column + 1 :])
                _add(people, reading.source.text, name, row[column].at, beside)


def _bare_name(cell: str) -> str:
    title = next((title for title in _HONORIFICS if cell.casefold().startswith(title)), "")
    return cell[len(title) :].strip()


def _words(beside: str) -> frozenset[str]:
    return frozenset(word for word in words_of(beside) if word not in _EVERYBODY)
