"""Which place each new person of a list takes: one that was held for them, a free one, or none that is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from giaoluu.domain.delegates.decisions.incoming_cells import Wrong
from giaoluu.domain.delegates.decisions.incoming_columns import Field
from giaoluu.domain.delegates.decisions.incoming_rows import Draft, Drafts
from giaoluu.domain.delegates.decisions.nearest import Nearest
from giaoluu.lib.vietnamese import fold


@dataclass(frozen=True, slots=True)
class Place:
    """A quota as it stands: `places` None where nothing is fixed; `held` the places in it that wait for a name."""

    quota_id: int
    agency_id: int
    words: str
    circle: str
    places: int | None
    taken: int
    held: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Over:
    """A quota that has not enough places: how many it has, how many are taken, how many the list asks for."""

    quota_id: int
    agency_id: int
    words: str
    places: int
    taken: int
    asked: int
    rows: tuple[int, ...]


@dataclass(slots=True)
class _Left:
    """What is left of a quota while people are put into it."""

    place: Place
    held: list[int]
    free: int | None
    asked: int = 0
    refused: list[int] = field(default_factory=list)

    @property
    def has_room(self) -> bool:
        return self.free is None or self.free > 0 or bool(self.held)


class Places:
    """Gives places in the order of the rows, as many as there are."""

    def __init__(self, places: Iterable[Place], drafts: Drafts) -> None:
        self._drafts = drafts
        self._of_agency: dict[int, list[_Left]] = defaultdict(list)
        self._holding: dict[int, _Left] = {}
        for place in places:
            left = _Left(place, list(place.held), None if place.places is None else place.places - place.taken)
            self._of_agency[place.agency_id].append(left)
            self._holding.update(dict.fromkeys(place.held, left))

    def take(self, draft: Draft, held_id: int | None = None) -> tuple[Place, int | None] | None:
        """The quota that somebody goes into, and the held place they take; None where the row is refused."""
        left = self._holding[held_id] if held_id else self._quota(draft)
        if left is None:
            return None
        left.asked += 1
        if not left.has_room:
            left.refused.append(draft.row)
            words, nearest = left.place.words, f"{left.place.taken}/{left.place.places}"
            self._drafts.refuse(draft.row, Wrong.OVER, Field.NAME, words=words, nearest=nearest)
            return None
        return left.place, self._into(left, held_id)

    def _into(self, left: _Left, held_id: int | None) -> int | None:
        if held_id in left.held:
            left.held.remove(held_id)
            return held_id
        if left.held:
            return left.held.pop(0)
        if left.free is not None:
            left.free -= 1
        return None

    def _quota(self, draft: Draft) -> _Left | None:
        among = self._of_agency.get(draft.agency_id or 0, [])
        if not among:
            self._drafts.refuse(draft.row, Wrong.NO_PLACES, Field.NAME, words=draft.values["name"])
            return None
        if draft.quota:
            return self._called(draft, among)
        circle = draft.values.get("circle")
        fitting = [left for left in among if left.place.circle == circle] or among
        return next((left for left in fitting if left.has_room), fitting[0])

    def _called(self, draft: Draft, among: list[_Left]) -> _Left | None:
        words = _key(draft.quota)
        found = [left for left in among if _key(left.place.words) == words]
        if found:
            return next((left for left in found if left.has_room), found[0])
        nearest = Nearest(left.place.words for left in among).to(draft.quota) or among[0].place.words
        self._drafts.refuse(draft.row, Wrong.NO_QUOTA, Field.QUOTA, words=draft.quota[:80], nearest=nearest)
        return None

    def over(self) -> list[Over]:
        """The quotas that had not enough places."""
        full = (left for quotas in self._of_agency.values() for left in quotas if left.refused)
        return [
            Over(
                left.place.quota_id, left.place.agency_id, left.place.words, left.place.places or 0, left.place.taken,
                left.asked, tuple(left.refused),
            )
            for left in full
        ]  # fmt: skip


def _key(words: str) -> str:
    return " ".join(fold(words).split())
