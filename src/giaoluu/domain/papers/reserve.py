"""What the doors work with when nothing else works: lists on paper, by name, by seat, and whom to call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from giaoluu.domain.papers.badges import TEMPLATES, Sheet, fitting
from giaoluu.domain.papers.faces import Face, set_name, set_words
from giaoluu.domain.seating.queries import SeatName
from giaoluu.lib.vietnamese import canonical, given_name_key
from giaoluu.lib.vietnamese.writing import take_tone


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call: for whom they stand, as what, under which number."""

    group: str
    name: str
    as_what: str
    phone: str


@dataclass(frozen=True, slots=True)
class Reserve:
    """All that goes on paper; `contacts` is empty for who must not see them."""

    event: str
    occasion: str
    version: int
    at: datetime
    faces: Sequence[Face]
    seats: Mapping[int, SeatName]
    contacts: Sequence[Contact] = ()


def reserve_sheet(reserve: Reserve) -> Sheet:
    """The lists as one document."""
    values = {
        "event": set_words(reserve.event), "occasion": reserve.occasion,
        "made": f"Bản {reserve.version}, in lúc {reserve.at:%H:%M %d/%m/%Y}",
        "doors": by_given_name(reserve.faces), "rows": by_row(reserve.faces, reserve.seats),
        "contacts": by_group(reserve.contacts), "unseated": sum(not face.seat for face in reserve.faces),
        "words": _words(),
    }  # fmt: skip
    return Sheet(TEMPLATES / "reserve.typ", values, fitting())


def _words() -> dict[str, str]:
    return {
        "doors": "Danh sách cửa", "seats": "Danh sách ghế", "phones": "Danh sách điện thoại",
        "name": "Họ và tên", "unit": "Chức vụ, đơn vị", "seat": "Ghế", "pass": "Thẻ", "row": "Hàng",
        "page": "Trang", "unseated": "chưa xếp ghế",
        "private": "Có thông tin cá nhân: thu lại sau chương trình.",
    }  # fmt: skip


def by_given_name(faces: Iterable[Face]) -> list[dict[str, object]]:
    """Letters of given names in the order of the alphabet, each with those whose given name begins with it."""
    ordered = sorted(faces, key=lambda face: given_name_key(face.name))
    return [
        {"letter": letter, "people": [_line(face) for face in found]}
        for letter, found in groupby(ordered, key=lambda face: letter_of(face.name))
    ]


def letter_of(name: str) -> str:
    """The letter under which a name is looked for: that of the given name, without its tone."""
    words = canonical(name).lower().split()
    return take_tone(words[-1][0])[0].upper() if words else ""


def _line(face: Face) -> dict[str, str]:
    told = ", ".join(part for part in (face.position, face.unit) if part)
    return {"name": set_name(face.called), "unit": set_words(told), "seat": face.seat, "pass": face.serial}


def by_row(faces: Iterable[Face], seats: Mapping[int, SeatName]) -> list[dict[str, object]]:
    """The rows of the hall, each with those who sit in it; whoever has no seat is not among them."""
    seated = sorted(
        (_place(seats[face.delegate_id]), face.delegate_id, face) for face in faces if face.delegate_id in seats
    )
    return [
        {
            "row": f"{block}{row}",
            "people": [{**_line(face), "seat": str(place[3])} for place, _number, face in found],
        }
        for (block, row), found in groupby(seated, key=lambda one: (one[0][0], one[0][2]))
    ]


def _place(seat: SeatName) -> tuple[str, int, str, int]:
    """Rows in the order of people: 2 before 10, whatever letters they have besides."""
    digits = "".join(letter for letter in seat.row if letter.isdigit())
    return seat.block, int(digits or 0), seat.row, seat.number


def by_group(contacts: Iterable[Contact]) -> list[dict[str, object]]:
    """Contacts that stand together."""
    return [
        {
            "group": set_words(group),
            "people": [
                {"name": set_name(one.name), "as_what": set_words(one.as_what), "phone": one.phone} for one in found
            ],
        }
        for group, found in groupby(contacts, key=lambda one: one.group)
    ]
