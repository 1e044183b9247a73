"""What the cells of a list say of a delegate: a value, or what is wrong with it and what would have been taken."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from giaoluu.domain.delegates.choices import Circle, Sex
from giaoluu.domain.delegates.decisions.incoming_columns import Field
from giaoluu.domain.delegates.decisions.nearest import Nearest
from giaoluu.domain.delegates.decisions.writing import LONGEST, OLDEST, SPOKEN, old_letters, tidy
from giaoluu.lib.formula_guard import is_formula, unguarded
from giaoluu.lib.vietnamese import fold


class Wrong(StrEnum):
    """What may be wrong with a cell."""

    NO_NAME = "no_name"
    NO_LETTERS = "no_letters"
    FORMULA = "formula"
    TOO_LONG = "too_long"
    OLD_LETTERS = "old_letters"
    NO_YEAR = "no_year"
    NO_SEX = "no_sex"
    NO_CIRCLE = "no_circle"
    NO_QUOTA = "no_quota"
    NO_AGENCY = "no_agency"
    OTHER_AGENCY = "other_agency"
    NO_RANK = "no_rank"
    NO_PHONE = "no_phone"
    NO_EMAIL = "no_email"
    NO_YES = "no_yes"
    NO_GUARDIAN = "no_guardian"
    NO_NUMBER = "no_number"
    NUMBER_GONE = "number_gone"
    ANOTHER_PERSON = "another_person"
    SEVERAL = "several"
    DOUBLED = "doubled"
    NO_PLACES = "no_places"
    OVER = "over"
    TWIN = "twin"


@dataclass(frozen=True, slots=True)
class Read:
    """What a cell says: its value (None: it says nothing), what is wrong, and what it was before it was mended."""

    value: str | int | bool | None = None
    wrong: Wrong | None = None
    nearest: str = ""
    mended: str = ""


NOTHING = Read()
_BLANK = {"", "-", "–", "—", "..."}
_YEAR = re.compile(r"(?:\d{1,2}\s*[/.-]\s*){0,2}(\d{4})|(\d{4})\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{1,2}(?: 00:00:00)?")
_PHONE = re.compile(r"\+?\d{8,13}")
_SHORT_PHONE = re.compile(r"[235789]\d{8}")
_ETH = str.maketrans({"Ð": "Đ", "ð": "đ"})
_SEXES = {"nam": Sex.MALE, "nu": Sex.FEMALE, "m": Sex.MALE, "f": Sex.FEMALE, "ong": Sex.MALE, "ba": Sex.FEMALE}
_YES = {"x", "co", "yes", "1", "dung", "true"}
_NO = {"khong", "ko", "no", "0", "sai", "false"}
_PHONES = (Field.PHONE, Field.GUARDIAN_PHONE)


class Cells:
    """Reads cells; the same words twice are looked at once. `ranks` is what positions are called, by number."""

    def __init__(self, ranks: Mapping[int, str], year: int, *, mend: bool) -> None:
        self._ranks = {fold(name): number for number, name in ranks.items()}
        self._rank_names = Nearest(ranks.values())
        self._circles = {fold(str(circle.label)): circle.value for circle in Circle} | {one: one for one in Circle}
        self._circle_names = Nearest(str(circle.label) for circle in Circle)
        self._year = year
        self._mend = mend
        self._known: dict[tuple[Field, str], Read] = {}

    def read(self, field: Field, words: str) -> Read:
        """What the words say in a column of that field."""
        if words in _BLANK:
            return NOTHING
        found = self._known.get((field, words))
        if found is None:
            found = self._known[field, words] = self._read(field, words)
        return found

    def _read(self, field: Field, words: str) -> Read:
        text = tidy(unguarded(words))
        if text in _BLANK:
            return NOTHING
        if is_formula(text) and field not in _PHONES:
            return Read(wrong=Wrong.FORMULA)
        match field:
            case Field.BORN:
                return self._born(text)
            case Field.SEX:
                sex = _SEXES.get(fold(text))
                return Read(sex.value) if sex else Read(wrong=Wrong.NO_SEX)
            case Field.CIRCLE:
                return self._circle(text)
            case Field.RANK:
                rank = self._ranks.get(fold(text))
                return Read(rank) if rank else Read(wrong=Wrong.NO_RANK, nearest=self._rank_names.to(text))
            case Field.IS_MINOR:
                return _yes(text)
            case Field.PHONE | Field.GUARDIAN_PHONE:
                return self._phone(text)
            case Field.EMAIL:
                return _email(text)
        return self._text(field, text)

    def _text(self, field: Field, text: str) -> Read:
        if len(text) > LONGEST.get(field, LONGEST["name"]):
            return Read(wrong=Wrong.TOO_LONG, nearest=str(LONGEST.get(field, LONGEST["name"])))
        if field in SPOKEN:
            return self._spoken(field, text)
        return Read(text)

    def _spoken(self, field: Field, text: str) -> Read:
        older = old_letters(text)
        if older and not self._mend:
            return Read(wrong=Wrong.OLD_LETTERS, nearest=older)
        meant = older or text.translate(_ETH)
        if field is Field.NAME and not any(letter.isalpha() for letter in text):
            return Read(wrong=Wrong.NO_LETTERS)
        return Read(meant if self._mend else text, mended=meant if meant != text else "")

    def _born(self, text: str) -> Read:
        found = _YEAR.fullmatch(text)
        year = int(found[1] or found[2]) if found else 0
        if OLDEST <= year <= self._year:
            return Read(year)
        return Read(wrong=Wrong.NO_YEAR, nearest=str(self._year))

    def _circle(self, text: str) -> Read:
        circle = self._circles.get(fold(text))
        return Read(circle) if circle else Read(wrong=Wrong.NO_CIRCLE, nearest=self._circle_names.to(text))

    def _phone(self, text: str) -> Read:
        """A number that a spreadsheet took for a number has lost its zero."""
        digits = re.sub(r"[ .()-]", "", text)
        if not _PHONE.fullmatch(digits) or len(text) > LONGEST["phone"]:
            return Read(wrong=Wrong.NO_PHONE)
        if _SHORT_PHONE.fullmatch(digits):
            return Read(f"0{digits}" if self._mend else text, mended=f"0{digits}")
        return Read(text)


def _yes(text: str) -> Read:
    folded = fold(text)
    return Read(folded in _YES) if folded in _YES | _NO else Read(wrong=Wrong.NO_YES)


def _email(text: str) -> Read:
    try:
        validate_email(text)
    except ValidationError:
        return Read(wrong=Wrong.NO_EMAIL)
    return Read(text) if len(text) <= LONGEST["email"] else Read(wrong=Wrong.TOO_LONG, nearest=str(LONGEST["email"]))
