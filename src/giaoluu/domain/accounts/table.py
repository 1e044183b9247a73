"""A table of officers as it is pasted: what it says, and what is wrong with it. Pure: no database, no clock."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum

from giaoluu.lib.vietnamese import fold

COLUMNS = 5
LONGEST_NAME = 200
HEADINGS = ("đơn vị", "cơ quan", "tên đơn vị", "tên cơ quan", "cơ quan, đơn vị")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_PHONE = re.compile(r"\+?[\d .()-]{8,20}")


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is to take part; `agency_id` for officers, `username` for staff."""

    name: str
    position: str = ""
    phone: str = ""
    email: str = ""
    agency_id: int | None = None
    username: str = ""


class Wrong(Enum):
    """What may be wrong with a line."""

    COLUMNS = "columns"
    AGENCY = "agency"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one line; `said` is what was written, `nearest` what would have been taken."""

    line: int
    wrong: Wrong
    said: str
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a pasted table says; nothing of it is to be used while it has problems."""

    newcomers: tuple[Newcomer, ...]
    problems: tuple[Problem, ...]


def read_table(text: str, agencies: Mapping[str, int]) -> Pasted:
    """Reads lines of agency, name, position, phone, e-mail, with tabs between; `agencies` by name."""
    known = {_key(name): number for name, number in agencies.items()}
    names = {_key(name): name for name in agencies}
    newcomers: list[Newcomer] = []
    problems: list[Problem] = []
    for number, cells in _rows(text):
        found = _problems(number, cells, names)
        newcomer = Newcomer(cells[1], cells[2], cells[3], cells[4], known.get(_key(cells[0])))
        if not found and newcomer in newcomers:
            found = [Problem(number, Wrong.TWICE, newcomer.name)]
        problems += found
        newcomers += [] if found else [newcomer]
    return Pasted(tuple(newcomers), tuple(problems))


def _rows(text: str) -> list[tuple[int, list[str]]]:
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    rows = [(number, [" ".join(cell.split()) for cell in line.split("\t")]) for number, line in lines]
    if rows and fold(rows[0][1][0]) in {fold(heading) for heading in HEADINGS}:
        rows = rows[1:]
    return [(number, cells + [""] * (COLUMNS - len(cells))) for number, cells in rows]


def _problems(line: int, cells: list[str], names: Mapping[str, str]) -> list[Problem]:
    agency, name, _, phone, email = cells[:COLUMNS]
    found = []
    if any(cells[COLUMNS:]):
        found.append(Problem(line, Wrong.COLUMNS, str(len(cells))))
    if _key(agency) not in names:
        found.append(Problem(line, Wrong.AGENCY, agency, _nearest(agency, names)))
    if not name or len(name) > LONGEST_NAME:
        found.append(Problem(line, Wrong.NAME, name))
    if phone and not _PHONE.fullmatch(phone):
        found.append(Problem(line, Wrong.PHONE, phone))
    if email and not _ADDRESS.fullmatch(email):
        found.append(Problem(line, Wrong.EMAIL, email))
    return found


def _nearest(agency: str, names: Mapping[str, str]) -> str:
    near = get_close_matches(_key(agency), list(names), n=1, cutoff=0.5)
    return names[near[0]] if near else ""


def _key(name: str) -> str:
    return " ".join(fold(name).split())
