"""Which column of a list that comes in says what: told by the words above it, or where there are none by the cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from typing import Any

from giaoluu.lib.table_in.sheet import Row, Sheet
from giaoluu.lib.vietnamese import fold


class Field(StrEnum):
    """What a column may say of a delegate."""

    NUMBER = "number"
    AGENCY = "agency"
    QUOTA = "quota"
    NAME = "name"
    FAMILY = "family"
    GIVEN = "given"
    TITLE = "title"
    HONOUR = "honour"
    POSITION = "position"
    UNIT = "unit"
    RANK = "rank"
    CIRCLE = "circle"
    SEX = "sex"
    BORN = "born"
    ETHNIC = "ethnic"
    PHONE = "phone"
    EMAIL = "email"
    IS_MINOR = "is_minor"
    GUARDIAN = "guardian"
    GUARDIAN_PHONE = "guardian_phone"
    NOTE = "note"


_WORDS: dict[Field, str] = {
    Field.NUMBER: "ma dai bieu|so dai bieu|ma so dai bieu|ma so|ma",
    Field.AGENCY: "co quan cu|don vi cu|don vi chon cu|don vi gioi thieu|don vi dang ky|doan|doan dai bieu|"
    "thuoc don vi",
    Field.QUOTA: "chi tieu|thuoc chi tieu|suat|phan bo",
    Field.NAME: "ho va ten|ho ten|hoten|ten dai bieu|full name|name|nguoi tham du|dai bieu",
    Field.FAMILY: "ho dem|ho va dem|ho lot|ho va ten dem|ho ten dem|ho va ten lot|ho va chu dem|ho",
    Field.GIVEN: "ten",
    Field.TITLE: "cach xung ho|xung ho|danh xung|hoc ham hoc vi|hoc ham|hoc vi",
    Field.HONOUR: "danh hieu|danh hieu thi dua|thanh tich|danh hieu khen thuong|khen thuong",
    Field.POSITION: "chuc vu|chuc danh|chuc vu chuc danh|nghe nghiep|cong viec|lop|chuc vu lop|position",
    Field.UNIT: "don vi cong tac|noi cong tac|co quan cong tac|noi lam viec|truong|dia chi|dia chi cong tac|"
    "noi hoc tap|don vi cong tac hoc tap|unit",
    Field.RANK: "thu tu le tan|chuc danh le tan|ngoi thu|le tan|bac le tan",
    Field.CIRCLE: "dien|dien dai bieu|doi tuong|thanh phan|loai dai bieu",
    Field.SEX: "gioi tinh|gioi|phai|nam nu|sex",
    Field.BORN: "nam sinh|ngay sinh|ngay thang nam sinh|sinh nam|ngay thang sinh|born",
    Field.ETHNIC: "dan toc|thanh phan dan toc",
    Field.PHONE: "sdt|so dien thoai|dien thoai|dt|so dt|di dong|dien thoai di dong|phone|lien he",
    Field.EMAIL: "email|e mail|thu dien tu|hop thu|mail",
    Field.IS_MINOR: "duoi 18 tuoi|chua du 18 tuoi|chua thanh nien|tre em|nguoi chua thanh nien",
    Field.NOTE: "ghi chu|chu thich|note",
}
_EITHER = "don vi|co quan|ten don vi|ten co quan|co quan don vi|don vi co quan"
"""The agency in a list of the whole event, the place of work in the list of one agency."""
_ORDINAL = {"stt", "tt", "so thu tu", "thu tu", "no"}
_GUARDIAN = re.compile(r"\b(?:phu huynh|giam ho|bo me|cha me|nguoi di kem|phu trach|nguoi dan)\b")
_PHONE = re.compile(r"\b(?:sdt|dien thoai|dt)\b")
_LOOKED_AT = 30
_SAMPLE = 200
_MOST_HEAD = 80


@dataclass(frozen=True, slots=True)
class Columns:
    """How a list is taken: which sheet, the number of the row with the headings (0: there is none), what says what,
    and whether cells are mended as proposed: old encodings, `Ð` for `Đ`, a telephone number that lost its zero.
    """

    sheet: int = 0
    head: int = 0
    fields: dict[Field, int] = field(default_factory=dict)
    mend: bool = True

    @property
    def names_people(self) -> bool:
        return Field.NAME in self.fields or Field.FAMILY in self.fields

    def as_json(self) -> dict[str, Any]:
        fields = {str(one): at for one, at in self.fields.items()}
        return {"sheet": self.sheet, "head": self.head, "fields": fields, "mend": self.mend}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Columns:
        fields = {Field(one): at for one, at in kept.get("fields", {}).items()}
        return cls(kept.get("sheet", 0), kept.get("head", 0), fields, kept.get("mend", True))


def find_columns(sheets: Sequence[Sheet], *, for_event: bool, among: int | None = None) -> Columns:
    """The sheet (or what there is in that one) and its columns, as far as the words say; of a list of one agency
    "Đơn vị" is where somebody works.
    """
    looked_at = [(number, sheet) for number, sheet in enumerate(sheets) if among in (None, number)]
    found = [_in_sheet(number, sheet, for_event=for_event) for number, sheet in looked_at]
    return max(found, key=lambda one: (one.names_people, len(one.fields)), default=Columns())


def _in_sheet(number: int, sheet: Sheet, *, for_event: bool) -> Columns:
    heads = [(row.number, fields_of(row, for_event=for_event)) for row in islice(sheet.rows, _LOOKED_AT)]
    at, fields = max(heads, key=lambda head: _weight(head[1]), default=(0, {}))
    if not _weight(fields):
        return Columns(number, 0, _guess(sheet.rows))
    return Columns(number, at, _with_given(fields, sheet, at))


def _weight(fields: dict[Field, int]) -> int:
    """How much a row looks like headings; 0 where nobody is named below it."""
    return len(fields) if Field.NAME in fields or Field.FAMILY in fields else 0


def fields_of(row: Row, *, for_event: bool) -> dict[Field, int]:
    """What the cells of a row say as headings: exact words first, then the longest words within longer ones."""
    heads = [_head(cell) for cell in row.cells]
    fields: dict[Field, int] = {}
    for meaning in (_exactly, _within):
        for column, head in enumerate(heads):
            if head and column not in fields.values():
                found = meaning(head, for_event)
                if found and found not in fields:
                    fields[found] = column
    return fields


def _head(cell: str) -> str:
    words = fold(re.sub(r"\(.*?\)", " ", cell)) if len(cell) <= _MOST_HEAD else ""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", words).split())


def _exactly(head: str, for_event: bool) -> Field | None:
    if _GUARDIAN.search(head):
        return Field.GUARDIAN_PHONE if _PHONE.search(head) else Field.GUARDIAN
    if head in _EITHER.split("|"):
        return Field.AGENCY if for_event else Field.UNIT
    return next((one for one, words in _WORDS.items() if head in words.split("|")), None)


def _within(head: str, for_event: bool) -> Field | None:
    """The field with the longest of its words in a heading of more words: "Họ và tên đại biểu"."""
    if head in _ORDINAL:
        return None
    among = [(one, phrase) for one, words in _WORDS.items() for phrase in words.split("|") if " " in phrase]
    among += [(Field.AGENCY if for_event else Field.UNIT, phrase) for phrase in ("ten don vi", "co quan don vi")]
    held = [(len(phrase), one) for one, phrase in among if f" {phrase} " in f" {head} "]
    return max(held, key=lambda pair: pair[0])[1] if held else None


def _with_given(fields: dict[Field, int], sheet: Sheet, at: int) -> dict[Field, int]:
    """Where one heading stands over two columns, surname and given name, the second has none of its own."""
    name = fields.get(Field.NAME)
    if name is None or name + 1 in fields.values():
        return fields
    head = next(row for row in sheet.rows if row.number == at)
    below = [row.cell(name + 1) for row in _sample(sheet.rows, at)]
    filled = [cell for cell in below if cell]
    if head.cell(name + 1) or len(filled) * 2 < len(below) or not all(cell.isalpha() for cell in filled):
        return fields
    rest: dict[Field, int] = {one: column for one, column in fields.items() if one is not Field.NAME}
    return rest | {Field.FAMILY: name, Field.GIVEN: name + 1} if filled else fields


def _sample(rows: Sequence[Row], after: int) -> list[Row]:
    return list(islice((row for row in rows if row.number > after), _SAMPLE))


_LIKE: tuple[tuple[Field, re.Pattern[str]], ...] = (
    (Field.SEX, re.compile(r"nam|nu")),
    (Field.BORN, re.compile(r"(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d")),
    (Field.PHONE, re.compile(r"\+?[\d .-]{9,14}")),
    (Field.EMAIL, re.compile(r"\S+@\S+\.\S+")),
    (Field.NAME, re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,6}")),
)


def _guess(rows: Sequence[Row]) -> dict[Field, int]:
    """What the cells look like, where no row has headings: cells that were pasted without them."""
    sample = list(islice(rows, _SAMPLE))
    width = max((len(row.cells) for row in sample), default=0)
    fields: dict[Field, int] = {}
    for one, like in _LIKE:
        for column in range(width):
            cells = [fold(cell) for row in sample if (cell := row.cell(column))]
            fits = sum(1 for cell in cells if like.fullmatch(cell))
            if one not in fields and column not in fields.values() and cells and fits * 5 >= len(cells) * 4:
                fields[one] = column
    return fields
