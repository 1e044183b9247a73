"""Badges and name plates: their words, their codes, nothing over the edge, whatever somebody is called."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pypdfium2
import pytest

from giaoluu.domain.papers.badges import Template, sheet_of
from giaoluu.domain.papers.faces import NBSP, Face, dues_of, set_name, set_words, words_on
from giaoluu.domain.passes.choices import Printed
from tests.domain.papers.faces import FONTS, OCCASION, face
from tests.reading_codes import codes_on, texts_of

PEOPLE = (
    face(1, "Nguyễn Thị Ưỡng", title="Bà", honour="Nhà giáo Ưu tú"),
    face(2, "Ma A Lù", position="", unit="", seat="", circle="Báo chí"),
    face(3, "Đặng Thị Ngọc Ẩn", position="Phó Chủ tịch Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam"),
    face(4, "Hoàng Văn Thụ"),
    face(5, "Lý Thị Khánh"),
)
LONG = (
    "Phó Trưởng ban Thường trực Ban Chỉ đạo thực hiện các Chương trình mục tiêu quốc gia, Bí thư Đảng ủy, "
    "Chủ tịch Hội đồng nhân dân"
)
HOSTILE = (
    '#panic("x")', "*đậm* _nghiêng_ $x$ `y`", "<script>alert(1)</script>", "= Tiêu đề", "\\ \\n #let",
    '"}],"people":[', "=cmd|' /C calc'!A0", "A" * 190, "ﷺ\u202e đảo", "日本語 한국어", "👩‍👩‍👧", "a\u0301\u0323" * 40,
    "\u200b\u200d", "//", "/*", "]", "#v", "Nguyễn\nThị\tMai", "&amp;", "%s {0} {{", "' OR 1=1 --",
)  # fmt: skip


def made(kind: Printed, template: Template, *people: Face) -> bytes:
    return sheet_of(kind, people, OCCASION, template).pdf(FONTS)


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of every page in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in document]  # type: ignore[misc]
    finally:
        document.close()


@pytest.mark.parametrize(
    ("kind", "template", "pages"),
    [
        (Printed.BADGE, Template.SINGLE, [(86, 124)] * 5),
        (Printed.BADGE, Template.SHEET, [(210, 297)] * 2),
        (Printed.PLATE, Template.SINGLE, [(210, 297)] * 5),
        (Printed.PLATE, Template.SHEET, [(210, 297)] * 3),
    ],
)
def test_a_template_says_how_many_lie_on_a_page(
    kind: Printed, template: Template, pages: list[tuple[int, int]]
) -> None:
    assert sizes(made(kind, template, *PEOPLE)) == pages


def test_a_badge_says_who_where_and_when() -> None:
    text = texts_of(made(Printed.BADGE, Template.SINGLE, *PEOPLE))
    assert text[0] == (
        "Giao lưu truyền hình “Khát vọng vươn mình” Nhà giáo Ưu tú Bà Nguyễn Thị Ưỡng Chủ tịch Xã Bảo Lạc "
        "Ghế A3-12 Đại biểu 19:30 ngày 03/09/2025, Nhà hát Nhân dân tỉnh 1-1"
    )
    assert text[1] == (
        "Giao lưu truyền hình “Khát vọng vươn mình” Ma A Lù Báo chí 19:30 ngày 03/09/2025, Nhà hát Nhân dân tỉnh 2-1"
    )


@pytest.mark.parametrize("template", Template)
def test_the_codes_on_badges_are_the_tokens_of_those_people(template: Template, tmp_path: Path) -> None:
    on_first = PEOPLE[:1] if template is Template.SINGLE else PEOPLE[:4]
    found = codes_on(made(Printed.BADGE, template, *PEOPLE), tmp_path)
    assert found == sorted(one.token for one in on_first)


def test_a_badge_without_a_pass_has_no_code(tmp_path: Path) -> None:
    assert codes_on(made(Printed.BADGE, Template.SINGLE, face(1, "An", token="", serial="")), tmp_path) == []


def test_a_plate_is_read_from_both_sides() -> None:
    words = texts_of(made(Printed.PLATE, Template.SINGLE, PEOPLE[3]))[0].split()
    assert [words.count(word) for word in ["Hoàng", "Văn", "Thụ", "Chủ", "tịch"]] == [2] * 5


def test_a_long_position_is_smaller_and_whole() -> None:
    text = texts_of(made(Printed.BADGE, Template.SINGLE, face(1, "An", position=LONG, unit=LONG)))
    assert text[0].count(LONG) == 2


def test_a_preview_is_the_first_page() -> None:
    drawn = sheet_of(Printed.BADGE, PEOPLE, OCCASION, Template.SINGLE).first_page(FONTS).decode()
    assert (drawn[:4], drawn.count("<svg"), "script" in drawn) == ("<svg", drawn.count("</svg>"), False)


def test_the_given_name_never_stands_alone_on_a_line() -> None:
    assert set_name("Nguyễn  Hoàng Bảo Ngọc") == f"Nguyễn Hoàng Bảo{NBSP}Ngọc"
    assert set_name("Ngọc") == "Ngọc"
    assert set_words("Trưởng phòng 5 xã Bảo Lạc") == f"Trưởng phòng 5{NBSP}xã Bảo{NBSP}Lạc"


def hostile(number: int, chance: Random) -> Face:
    """Somebody whose name ends with a word that only they have."""
    name = f"{chance.choice(HOSTILE)}{chance.choice(HOSTILE)} Z{number}Z"
    return face(number, name, position="", unit="", token="")


def test_ten_thousand_hostile_names_are_set_each_in_its_place() -> None:
    chance = Random(10)
    pdf = made(Printed.PLATE, Template.SHEET, *[hostile(number, chance) for number in range(10_000)])
    pages = [text.replace(" ", "") for text in texts_of(pdf)]
    assert len(pages) == 5_000
    assert [number for number in range(10_000) if f"Z{number}Z" not in pages[number // 2]] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_on_a_badge_takes_no_code_away(name: str, tmp_path: Path) -> None:
    one = face(1, name, position=name, unit=name, seat=name[:20], title=name[:40], honour=name)
    assert codes_on(made(Printed.BADGE, Template.SINGLE, one), tmp_path) == [one.token]


@pytest.mark.parametrize(
    ("field", "is_on_badge", "is_on_plate"),
    [
        ("name", True, True), ("title", True, True), ("honour", True, True), ("position", True, True),
        ("unit", True, True), ("seat", True, False), ("circle", True, False), ("serial", True, False),
        ("comes_as", False, False),
    ],
)  # fmt: skip
def test_a_print_is_stale_when_a_word_on_it_is_another(field: str, is_on_badge: bool, is_on_plate: bool) -> None:
    one, other = face(1, "An"), face(1, "An", **({field: "khác"} if field != "name" else {}))
    if field == "name":
        other = face(1, "khác")
    differs = [words_on(kind, one, OCCASION) != words_on(kind, other, OCCASION) for kind in Printed]
    assert differs == [is_on_badge, is_on_plate]


def test_who_has_no_pass_is_due_a_plate_and_no_badge() -> None:
    one = face(1, "An", serial="", token="")
    assert [list(dues_of(kind, [one], OCCASION)) for kind in Printed] == [[], [1]]
