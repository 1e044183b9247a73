"""The lists on paper for the doors, and the sheet of an agency."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from giaoluu.domain.papers.reserve import Contact, Reserve, by_given_name, by_row, letter_of, reserve_sheet
from giaoluu.domain.papers.sheet import agency_sheet
from giaoluu.domain.seating.queries import SeatName
from tests.domain.papers.faces import FONTS, OCCASION, face
from tests.reading_codes import codes_on, texts_of

AT = datetime(2025, 9, 3, 10, 5, tzinfo=UTC)
NAMES = ("Lê Văn Đức", "Trần Ánh", "Ma An", "Nông Thị Ẩn", "Lê Dung", "Bế Ăm")
PEOPLE = [face(number, name) for number, name in enumerate(NAMES, 1)]


def reserve(**other: object) -> Reserve:
    seats = {1: SeatName("A", "10", 2), 2: SeatName("A", "2", 11), 3: SeatName("A", "2", 9)}
    told = {"contacts": (), **other}
    return Reserve(OCCASION.name, OCCASION.when, 41, AT, PEOPLE, seats, **told)  # type: ignore[arg-type]


def test_people_are_found_by_the_letter_of_their_given_name() -> None:
    found = [
        (group["letter"], [one["name"].replace("\u00a0", " ") for one in group["people"]])  # type: ignore[attr-defined]
        for group in by_given_name(PEOPLE)
    ]
    assert found == [
        ("A", ["Ma An", "Trần Ánh"]), ("Ă", ["Bế Ăm"]), ("Â", ["Nông Thị Ẩn"]), ("D", ["Lê Dung"]),
        ("Đ", ["Lê Văn Đức"]),
    ]  # fmt: skip


def test_a_letter_carries_no_tone() -> None:
    assert [letter_of(name) for name in ("Lê Ưỡng", "Đỗ Ổn", "ê", "", "Lê (An)")] == ["Ư", "Ô", "Ê", "", "("]


def test_rows_are_in_the_order_of_people_and_seats_in_theirs() -> None:
    found = [
        (group["row"], [one["seat"] for one in group["people"]])  # type: ignore[attr-defined]
        for group in by_row(PEOPLE, reserve().seats)
    ]
    assert found == [("A2", ["9", "11"]), ("A10", ["2"])]


def test_every_page_says_version_time_and_letters() -> None:
    first, second = texts_of(reserve_sheet(reserve()).pdf(FONTS))
    assert first.startswith("Danh sách cửa A – Đ ")
    assert second.startswith("Danh sách ghế A2 – A10 ")
    for number, page in enumerate((first, second), 1):
        assert page.endswith(f"Bản 41, in lúc 10:05 03/09/2025 Trang {number}/2")


def test_telephones_stand_on_a_page_of_their_own() -> None:
    contacts = [Contact("Sở Nội vụ", "Nguyễn Văn An", "Cán bộ đơn vị", "0912 345 678")]
    pages = texts_of(reserve_sheet(reserve(contacts=contacts)).pdf(FONTS))
    assert ["0912 345 678" in page for page in pages] == [False, False, True]


def test_many_pages_name_their_own_letters() -> None:
    many = [face(number, f"Lê {given}") for number, given in enumerate(["An"] * 60 + ["Bình"] * 60)]
    lists = Reserve(OCCASION.name, "", 1, AT, many, {})
    heads = [page.split("Lê", 1)[0].split()[3] for page in texts_of(reserve_sheet(lists).pdf(FONTS))]
    assert heads == sorted(heads)
    assert (heads[0], heads[-1]) == ("A", "B")


def test_a_sheet_holds_the_passes_of_the_agency_with_seat_and_door(tmp_path: Path) -> None:
    people = [*PEOPLE[:3], face(9, "Chưa Có Thẻ", token="", serial="")]
    made = agency_sheet("Sở Nội vụ", people, {1: "Cửa chính"}, OCCASION, AT).pdf(FONTS)
    text = texts_of(made)[0]
    assert codes_on(made, tmp_path) == sorted(one.token for one in PEOPLE[:3])
    assert [word in text for word in ("Sở Nội vụ", "Lê Văn Đức", "Cửa chính", "Chưa Có Thẻ")] == [
        True,
        True,
        True,
        False,
    ]
