"""Build the gazetteer of the compiler: `python tools/build_places.py` writes `compiler/syntax/data/places.txt`.

Facts come from the PyPI package `vietnamadminunits` (needed only here): the 34 provinces and 3,321 communes, wards and
special zones since 1 July 2025, and the districts and communes of the 63 provinces before.

The form of the file, one new province a block:

    =tỉnh Cao Bằng                          a province since 2025
    @tỉnh Cao Bằng|hBảo Lạc,hBảo Lâm,...    a province before, with its districts, which are numbered through the block
    xBảo Lạc|0tBảo Lạc,xHồng Trị;3x...      a unit since 2025, and the units that went into it, by number of district

Letters: x xã, p phường, d đặc khu, t thị trấn; h huyện, q quận, s thị xã, c thành phố.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from giaoluu.lib.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parent.parent / "src/giaoluu/compiler/syntax/data/places.txt"
LETTERS = {"Xã": "x", "Phường": "p", "Đặc khu": "d", "Thị trấn": "t"}
LETTERS |= {"Huyện": "h", "Quận": "q", "Thị xã": "s", "Thành phố": "c"}
Former = dict[str, tuple[str, str, str]]


def main() -> None:
    data = files("vietnamadminunits") / "data"
    base = sqlite3.connect(f"file:{data / 'dataset.db'}?mode=ro", uri=True)
    into = successors(json.loads((data / "converter_2025.json").read_text("utf-8")))
    text = canonical("\n".join(line for block in blocks(base, into) for line in block) + "\n").replace("’", "'")
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text, "utf-8")
    print(f"{TARGET.name}: {len(text.encode()):,} bytes, {text.count(chr(10)):,} lines")


def successors(converter: dict[str, Any]) -> dict[str, dict[str, list[str]]]:
    """Key of a new province -> key of a new unit -> keys `province_district_ward` of the units that went into it."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for province, units in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for unit, olds in units.items():
            found[province][unit] += olds
    for province, olds in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in olds.items():
            for part in parts:
                found[province][part["newWardKey"]].append(old)
    return found


def blocks(base: sqlite3.Connection, into: dict[str, dict[str, list[str]]]) -> Iterator[list[str]]:
    former = former_units(base)
    columns = "provinceKey, province, wardKey, wardType, wardShort"
    query = f"SELECT {columns} FROM admin_units ORDER BY provinceCode, wardCode"  # noqa: S608
    units: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for key, province, *unit in base.execute(query):
        units[key, province].append(tuple(unit))
    for (key, province), rows in units.items():
        yield block(province, rows, into[key], former)


def former_units(base: sqlite3.Connection) -> Former:
    """Key `province_district_ward` -> (province, district with its letter, unit with its letter or "")."""
    columns = "provinceKey, districtKey, wardKey, province, districtType, districtShort, wardType, wardShort"
    query = f"SELECT {columns} FROM admin_units_legacy"  # noqa: S608
    found = {}
    for p, d, w, province, district_kind, district, kind, name in base.execute(query):
        unit = f"{LETTERS[kind]}{name}" if kind else ""
        found[f"{p}_{d}_{w or ''}"] = (province, LETTERS[district_kind] + district, unit)
    return found


def block(
    province: str,
    units: list[tuple[str, str, str]],
    into: dict[str, list[str]],
    former: Former,
) -> list[str]:
    districts: dict[str, list[str]] = defaultdict(list)
    for old_province, district in sorted({former[key][:2] for keys in into.values() for key in keys}):
        districts[old_province].append(district)
    numbers: dict[tuple[str, str], int] = {}
    for old_province, names in districts.items():
        for district in names:
            numbers[old_province, district] = len(numbers)
    head = [f"={lower_kind(province)}"]
    head += [f"@{lower_kind(old)}|{','.join(names)}" for old, names in districts.items()]
    return head + [unit_line(kind, name, into.get(key, []), former, numbers) for key, kind, name in units]


def unit_line(
    kind: str,
    name: str,
    olds: list[str],
    former: Former,
    numbers: dict[tuple[str, str], int],
) -> str:
    by_district: dict[int, list[str]] = defaultdict(list)
    for province, district, unit in (former[key] for key in olds):
        by_district[numbers[province, district]].append(unit)
    groups = (f"{number}{','.join(sorted(set(by_district[number])))}" for number in sorted(by_district))
    return f"{LETTERS[kind]}{name}|{';'.join(groups)}"


def lower_kind(province: str) -> str:
    return province[0].lower() + province[1:]


if __name__ == "__main__":
    main()
