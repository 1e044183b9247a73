"""The rows of a list as drafts of delegates: what each cell says, whose they are, all that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from giaoluu.domain.delegates.decisions.incoming_cells import Cells, Read, Wrong
from giaoluu.domain.delegates.decisions.incoming_columns import Columns, Field
from giaoluu.domain.delegates.decisions.nearest import Nearest
from giaoluu.domain.delegates.decisions.writing import LONGEST
from giaoluu.lib.table_in.sheet import Row, address
from giaoluu.lib.vietnamese import canonical, fold, fold_all

Report = Callable[[int, int], None]
"""Is told how many of how many rows were read."""

EVERY = 2_000
_APART = {Field.NUMBER, Field.AGENCY, Field.QUOTA, Field.NAME, Field.FAMILY, Field.GIVEN}
_COLUMN_OF = {Field.RANK: "rank_id"}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong at a cell: the words that stand there, what would have been taken, or another cell or number."""

    cell: str
    row: int
    wrong: Wrong
    field: str
    words: str = ""
    nearest: str = ""

    @property
    def is_warning(self) -> bool:
        """Whether the row is taken all the same."""
        return self.wrong is Wrong.TWIN


@dataclass(frozen=True, slots=True)
class Repair:
    """A cell that is not as it was meant: what it says, and what it would be."""

    cell: str
    was: str
    now: str


@dataclass(slots=True)
class Draft:
    """One row: what it says, by the columns of a delegate; only what is said. `twin` is the name for comparing."""

    row: int
    agency_id: int | None
    number: int | None
    quota: str
    values: dict[str, Any]
    twin: str = ""


@dataclass(slots=True)
class Drafts:
    """All rows as they were read, and everything that is wrong with single cells."""

    columns: Columns
    rows: list[Draft] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)

    def at(self, row: int, *fields: Field) -> str:
        """The address of the first of these columns that the list has; else of the one with the names."""
        known = self.columns.fields
        columns = [known[one] for one in (*fields, Field.NAME, Field.FAMILY) if one in known]
        return address(row, columns[0] if columns else 0)

    def refuse(self, row: int, wrong: Wrong, *fields: Field, words: str = "", nearest: str = "") -> None:
        """Writes down that a row cannot be taken."""
        named = str(fields[0]) if fields else ""
        self.troubles.append(Trouble(self.at(row, *fields), row, wrong, named, words, nearest))


def read_rows(
    rows: Sequence[Row],
    columns: Columns,
    cells: Cells,
    agencies: Mapping[int, str],
    *,
    agency_id: int | None,
    report: Report = lambda _done, _total: None,
) -> Drafts:
    """Drafts of all rows below the headings that say something; a row with a fault in any cell is not among them.

    `agency_id` is whose list it is; None where every row names its agency.
    """
    reader = _Reader(Drafts(columns), cells, _Agencies(agencies), agency_id)
    for done, row in enumerate(rows, 1):
        if row.number > columns.head:
            reader.take(row)
        if done % EVERY == 0:
            report(done, len(rows))
    drafts = reader.drafts
    twins = fold_all([canonical(draft.values.get("name", "")) for draft in drafts.rows])
    for draft, twin in zip(drafts.rows, twins, strict=True):
        draft.twin = twin
    return drafts


class _Agencies:
    """The agencies by what people call them."""

    def __init__(self, names: Mapping[int, str]) -> None:
        self.names = names
        self._by_key = {_key(name): number for number, name in names.items()}
        self._nearest: Nearest | None = None
        self._read: dict[str, int | None] = {}

    def called(self, words: str) -> int | None:
        if words not in self._read:
            self._read[words] = self._by_key.get(_key(words))
        return self._read[words]

    def nearest(self, words: str) -> str:
        if self._nearest is None:
            self._nearest = Nearest(self.names.values())
        return self._nearest.to(words)


def _key(name: str) -> str:
    return " ".join(fold(canonical(name)).split())


@dataclass(slots=True)
class _Reader:
    drafts: Drafts
    cells: Cells
    agencies: _Agencies
    agency_id: int | None
    plain: list[tuple[Field, int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        fields = self.drafts.columns.fields
        self.plain = [(one, at, _COLUMN_OF.get(one, str(one))) for one, at in fields.items() if one not in _APART]

    def take(self, row: Row) -> None:
        """Reads a row; what is wrong is written down cell by cell."""
        before = len(self.drafts.troubles)
        values: dict[str, Any] = {}
        for one, at, column in self.plain:
            words = row.cell(at)
            if words and (value := self._value(row, one, at, words)) is not None:
                values[column] = value
        name = self._name(row)
        if not name and not values and not self._names_a_place(row):
            return
        number, agency_id = self._number(row), self._agency(row)
        if not name and len(self.drafts.troubles) == before:
            if not self._names_a_place(row) or values.keys() - {"circle"}:
                self.drafts.refuse(row.number, Wrong.NO_NAME, Field.NAME)
            return
        if len(self.drafts.troubles) == before:
            values["name"] = name
            self.drafts.rows.append(Draft(row.number, agency_id, number, self._word(row, Field.QUOTA), values))

    def _names_a_place(self, row: Row) -> bool:
        """Whether the row has a number of its own: places that are held stand so in the template."""
        return bool(self._word(row, Field.NUMBER))

    def _word(self, row: Row, one: Field) -> str:
        at = self.drafts.columns.fields.get(one)
        return row.cell(at) if at is not None else ""

    def _value(self, row: Row, one: Field, at: int, words: str) -> str | int | bool | None:
        read = self.cells.read(one, words)
        if read.wrong:
            self._write_down(row.number, at, one, words, read)
        elif read.mended:
            self.drafts.repairs.append(Repair(address(row.number, at), words, read.mended))
        return read.value

    def _write_down(self, row: int, at: int, one: Field, words: str, read: Read) -> None:
        assert read.wrong  # noqa: S101 - whoever calls has looked
        trouble = Trouble(address(row, at), row, read.wrong, str(one), words[:80], read.nearest)
        self.drafts.troubles.append(trouble)

    def _name(self, row: Row) -> str:
        fields = self.drafts.columns.fields
        among = (Field.NAME,) if Field.NAME in fields else (Field.FAMILY, Field.GIVEN)
        parts = [
            self._value(row, Field.NAME, fields[one], words)
            for one in among
            if one in fields and (words := row.cell(fields[one]))
        ]
        name = " ".join(str(part) for part in parts if part)
        if len(name) > LONGEST["name"]:
            self.drafts.refuse(row.number, Wrong.TOO_LONG, Field.NAME, words=name[:80], nearest=str(LONGEST["name"]))
        return name

    def _number(self, row: Row) -> int | None:
        words = self._word(row, Field.NUMBER).lstrip("#")
        if not words:
            return None
        if words.isascii() and words.isdigit() and len(words) <= 9:
            return int(words)
        self.drafts.refuse(row.number, Wrong.NO_NUMBER, Field.NUMBER, words=words[:80])
        return None

    def _agency(self, row: Row) -> int | None:
        """Whose the row is: of the list, or as it says."""
        words = self._word(row, Field.AGENCY)
        if not words:
            if self.agency_id is None and not self._names_a_place(row):
                self.drafts.refuse(row.number, Wrong.NO_AGENCY, Field.AGENCY)
            return self.agency_id
        found = self.agencies.called(words)
        if found is None:
            nearest = self.agencies.nearest(words)
            self.drafts.refuse(row.number, Wrong.NO_AGENCY, Field.AGENCY, words=words[:80], nearest=nearest)
        elif self.agency_id not in (None, found):
            own = self.agencies.names.get(self.agency_id or 0, "")
            self.drafts.refuse(row.number, Wrong.OTHER_AGENCY, Field.AGENCY, words=words[:80], nearest=own)
        return found


def rows_below(rows: Iterable[Row], columns: Columns) -> int:
    """How many rows stand below the headings."""
    return sum(1 for row in rows if row.number > columns.head)
