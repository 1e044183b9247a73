"""One page for an agency: the passes of its delegates, with the seat and the door of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from giaoluu.domain.papers.badges import TEMPLATES, Sheet, fitting
from giaoluu.domain.papers.faces import Face, Occasion, set_name, set_words
from giaoluu.lib.qr_code import svg_of


def agency_sheet(
    agency: str, faces: Sequence[Face], gates: Mapping[int, str], occasion: Occasion, at: datetime
) -> Sheet:
    """The passes of one agency; `gates` says by delegate through which door they come."""
    holders = [face for face in faces if face.token]
    people = [
        {
            "name": set_name(face.called), "position": set_words(face.position), "seat": face.seat,
            "gate": set_words(gates.get(face.delegate_id, "")), "serial": face.serial, "qr": f"{number}.svg",
        }
        for number, face in enumerate(holders)
    ]  # fmt: skip
    told = "Mỗi đại biểu đưa mã của mình trước cửa, trên giấy hoặc trên điện thoại. Mã dùng cho một người."
    values = {
        "title": set_words(agency), "event": set_words(occasion.name),
        "occasion": ", ".join(part for part in (occasion.when, occasion.where) if part), "told": told,
        "people": people, "made": f"Lập lúc {at:%H:%M %d/%m/%Y}",
        "words": {"seat": "Ghế", "pass": "Thẻ", "page": "Trang"},
    }  # fmt: skip
    codes = {f"{number}.svg": svg_of(face.token) for number, face in enumerate(holders)}
    return Sheet(TEMPLATES / "sheet.typ", values, {**codes, **fitting()})
