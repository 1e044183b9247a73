"""A list that came in beside the lists that are there: what is new, changed, the same, doubled, and over its quota."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.decisions.incoming_cells import Wrong
from giaoluu.domain.delegates.decisions.incoming_columns import Field
from giaoluu.domain.delegates.decisions.incoming_places import Over, Place, Places
from giaoluu.domain.delegates.decisions.incoming_rows import Draft, Drafts
from giaoluu.domain.delegates.decisions.writing import another_person
from giaoluu.lib.vietnamese import fold

VALUES = (
    "name", "title", "honour", "position", "unit", "rank_id", "circle", "sex", "ethnic", "born", "phone", "email",
    "is_minor", "guardian", "guardian_phone", "note",
)  # fmt: skip
"""What a list may say of a delegate, in the order in which `Known.values` has it."""

_AT = {name: number for number, name in enumerate(VALUES)}
_GONE = (Standing.WITHDRAWN, Standing.REPLACED)


@dataclass(frozen=True, slots=True)
class Known:
    """A delegate, or a place that is held, as it stands now."""

    id: int
    number: int
    agency_id: int
    standing: str
    twin: str
    values: Sequence[Any]

    def __getitem__(self, name: str) -> Any:
        return self.values[_AT[name]]

    @property
    def is_held(self) -> bool:
        return self.standing == Standing.HELD


@dataclass(frozen=True, slots=True)
class Around:
    """What a list is compared with. `known` are the delegates of those whose list it is, `elsewhere` namesakes of
    other agencies; `agencies` are names by number.
    """

    agencies: Mapping[int, str]
    known: Sequence[Known]
    elsewhere: Sequence[Known]
    places: Sequence[Place]


@dataclass(frozen=True, slots=True)
class Added:
    """Somebody new; `held_id` is the place that was held for them, if there was one."""

    row: int
    agency_id: int
    quota_id: int
    held_id: int | None
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Changed:
    """Somebody known of whom the list says something else: for each field what was and what it says."""

    row: int
    known: Known
    changes: tuple[tuple[str, Any, Any], ...]


@dataclass(slots=True)
class Assessment:
    """All that a list would do. Only `added` and `changed` are ever written."""

    drafts: Drafts
    added: list[Added] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    unchanged: list[Draft] = field(default_factory=list)
    over: list[Over] = field(default_factory=list)

    @property
    def refused_rows(self) -> int:
        """How many rows cannot be taken."""
        return len({trouble.row for trouble in self.drafts.troubles if not trouble.is_warning})


def compare(drafts: Drafts, around: Around) -> Assessment:
    """What the drafts would do to the lists that are there; adds to the troubles of the drafts what it finds."""
    matched, fresh = _Matching(drafts, around).pairs()
    outcome = Assessment(drafts)
    for draft, known in matched:
        changes = tuple(_changes(draft, known))
        if _lacks_guardian(draft, known):
            drafts.refuse(draft.row, Wrong.NO_GUARDIAN, Field.GUARDIAN)
        elif changes:
            outcome.changed.append(Changed(draft.row, known, changes))
        else:
            outcome.unchanged.append(draft)
    _add(outcome, around, fresh)
    _warn_of_twins(outcome, around)
    drafts.troubles.sort(key=lambda trouble: trouble.row)
    return outcome


def _changes(draft: Draft, known: Known) -> Iterator[tuple[str, Any, Any]]:
    """Only what the list says counts: an empty cell takes nothing away."""
    for name, now in draft.values.items():
        was = known[name]
        if was != now:
            yield name, was, now


def _lacks_guardian(draft: Draft, known: Known | None) -> bool:
    if not draft.values.get("is_minor"):
        return False
    return not (draft.values.get("guardian") or (known and known["guardian"]))


def _add(outcome: Assessment, around: Around, fresh: list[tuple[Draft, Known | None]]) -> None:
    places = Places(around.places, outcome.drafts)
    for draft, held in fresh:
        if _lacks_guardian(draft, None):
            outcome.drafts.refuse(draft.row, Wrong.NO_GUARDIAN, Field.GUARDIAN)
            continue
        taken = places.take(draft, held.id if held else None)
        if taken:
            place, held_id = taken
            outcome.added.append(Added(draft.row, place.agency_id, place.quota_id, held_id, draft.values))
    outcome.over = places.over()


class _Matching:
    """Finds whom each row means: by number, else by name, year of birth and agency."""

    def __init__(self, drafts: Drafts, around: Around) -> None:
        self.drafts, self.around = drafts, around
        self.by_number = {one.number: one for one in around.known}
        self.by_name: dict[tuple[int, str], list[Known]] = defaultdict(list)
        for one in around.known:
            if one.twin and one.standing not in _GONE and not one.is_held:
                self.by_name[one.agency_id, one.twin].append(one)
        self.claimed: dict[int, int] = {}
        self.seen: dict[tuple[int | None, str, Any, str], int] = {}

    def pairs(self) -> tuple[list[tuple[Draft, Known]], list[tuple[Draft, Known | None]]]:
        """Rows with the delegate that they mean, and rows that are new, some with the held place that they name."""
        matched: list[tuple[Draft, Known]] = []
        fresh: list[tuple[Draft, Known | None]] = []
        for draft, known in self._found():
            if known is None or known.is_held:
                fresh.append((draft, known))
            else:
                matched.append((draft, known))
        fresh.sort(key=lambda pair: (pair[1] is None, pair[0].row))
        matched.sort(key=lambda pair: pair[0].row)
        return matched, fresh

    def _found(self) -> Iterator[tuple[Draft, Known | None]]:
        """The surest first: so nobody is taken for a namesake who stands further down in the list."""
        numbered = [draft for draft in self.drafts.rows if draft.number is not None]
        named = [draft for draft in self.drafts.rows if draft.number is None and not self._is_double(draft)]
        for draft in numbered:
            known = self._numbered(draft)
            if known and self._claim(draft, known):
                yield draft, known
        left = []
        for draft in named:
            known = next((one for one in self._namesakes(draft) if self._is_exactly(draft, one)), None)
            if known is None:
                left.append(draft)
            elif self._claim(draft, known):
                yield draft, known
        yield from chain.from_iterable(map(self._perhaps, left))

    def _numbered(self, draft: Draft) -> Known | None:
        known = self.by_number.get(draft.number or 0)
        words = str(draft.number)
        if known is None:
            self.drafts.refuse(draft.row, Wrong.NO_NUMBER, Field.NUMBER, words=words)
        elif draft.agency_id not in (None, known.agency_id):
            own = self.around.agencies.get(known.agency_id, "")
            self.drafts.refuse(draft.row, Wrong.OTHER_AGENCY, Field.AGENCY, words=words, nearest=own)
        elif known.standing in _GONE:
            self.drafts.refuse(draft.row, Wrong.NUMBER_GONE, Field.NUMBER, words=words)
        elif not known.is_held and another_person(known["name"], draft.values["name"]):
            words, nearest = draft.values["name"], known["name"]
            self.drafts.refuse(draft.row, Wrong.ANOTHER_PERSON, Field.NAME, words=words, nearest=nearest)
        else:
            self.seen.setdefault(self._key(draft), draft.row)
            return known
        return None

    def _key(self, draft: Draft) -> tuple[int | None, str, Any, str]:
        return draft.agency_id, draft.twin, draft.values.get("born"), fold(draft.values.get("unit", ""))

    def _is_double(self, draft: Draft) -> bool:
        """Whether an earlier row says the same name, year, place of work and agency."""
        first = self.seen.setdefault(self._key(draft), draft.row)
        if first == draft.row:
            return False
        name = draft.values["name"]
        self.drafts.refuse(draft.row, Wrong.DOUBLED, Field.NAME, words=name, nearest=self.drafts.at(first, Field.NAME))
        return True

    def _claim(self, draft: Draft, known: Known) -> bool:
        """Whether nobody in the list was taken for that delegate before."""
        first = self.claimed.setdefault(known.id, draft.row)
        if first != draft.row:
            words, nearest = draft.values["name"], self.drafts.at(first, Field.NAME)
            self.drafts.refuse(draft.row, Wrong.DOUBLED, Field.NAME, words=words, nearest=nearest)
        return first == draft.row

    def _namesakes(self, draft: Draft) -> list[Known]:
        among = self.by_name.get((draft.agency_id or 0, draft.twin), [])
        born = draft.values.get("born")
        return [one for one in among if one.id not in self.claimed and (born in (None, one["born"]) or not one["born"])]

    def _is_exactly(self, draft: Draft, known: Known) -> bool:
        return draft.values.get("born") == known["born"] and fold(draft.values.get("unit", "")) == fold(known["unit"])

    def _perhaps(self, draft: Draft) -> Iterator[tuple[Draft, Known | None]]:
        among = self._namesakes(draft)
        if len(among) > 1:
            numbers = ", ".join(str(one.number) for one in among)
            self.drafts.refuse(draft.row, Wrong.SEVERAL, Field.NAME, words=draft.values["name"], nearest=numbers)
        elif among:
            self.claimed[among[0].id] = draft.row
            yield draft, among[0]
        else:
            yield draft, None


def _warn_of_twins(outcome: Assessment, around: Around) -> None:
    """New people who stand in the list of another agency already, in the tables or further up in the same list."""
    elsewhere: dict[str, list[tuple[int, Any, str, str]]] = defaultdict(list)
    for one in chain(around.known, around.elsewhere):
        if one.twin and one.standing not in _GONE:
            elsewhere[one.twin].append((one.agency_id, one["born"], one["unit"], f"#{one.number}"))
    twins = {draft.row: draft.twin for draft in outcome.drafts.rows}
    for added in outcome.added:
        _warn(outcome, around, added, elsewhere[twins[added.row]])


def _warn(outcome: Assessment, around: Around, added: Added, among: list[tuple[int, Any, str, str]]) -> None:
    born, unit = added.values.get("born"), added.values.get("unit", "")
    other = next((one for one in among if one[0] != added.agency_id and _may_be_one(born, unit, one[1], one[2])), None)
    if other:
        place = around.agencies.get(other[0], "")
        nearest = f"{place} ({other[3]})" if other[3].startswith("#") else f"{place}, {other[3]}"
        outcome.drafts.refuse(added.row, Wrong.TWIN, Field.NAME, words=added.values["name"], nearest=nearest)
    cell = outcome.drafts.at(added.row, Field.NAME)
    among.append((added.agency_id, born, unit, cell))


def _may_be_one(born: Any, unit: str, other_born: Any, other_unit: str) -> bool:
    """Of one name: whether year of birth or place of work say that it is one person."""
    if born and other_born:
        return bool(born == other_born)
    return bool(unit) and fold(unit) == fold(other_unit)


def named(changes: Iterable[tuple[str, Any, Any]]) -> dict[str, Any]:
    """The new values by field."""
    return {name: now for name, _was, now in changes}
