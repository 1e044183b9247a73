"""The fonts fetched at setup hold every letter that a plan may be written in."""

from __future__ import annotations

import re

import pytest

from tools.assets import VENDOR

PLAIN = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONED = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


def sheet() -> str:
    return (VENDOR / "fonts.css").read_text("utf-8")


def covered(family: str, weight: int) -> set[int]:
    """Code points that the upright faces of this family and weight are asked for."""
    found: set[int] = set()
    for line in sheet().splitlines():
        if f'"{family}"; font-weight: {weight}; font-style: normal' in line:
            for first, last in RANGE.findall(line):
                found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_the_interface_is_set_in_one_face_from_the_first_letter_to_the_last(weight: int) -> None:
    letters = PLAIN + TONED
    assert [
        letter for letter in letters + letters.upper() if ord(letter) not in covered("Be Vietnam Pro", weight)
    ] == []


def test_every_font_that_the_style_sheet_names_is_there_and_no_other() -> None:
    named = set(re.findall(r'url\("fonts/([^"]+)"\)', sheet()))
    there = {path.name for path in (VENDOR / "fonts").iterdir() if path.suffix in {".woff2", ".ttf"}}
    assert there == named
