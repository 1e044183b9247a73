"""The seating while late names are seated, one delegation after another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence

from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.filling import free_chairs
from giaoluu.domain.seating.decisions.people import Party, Sitter, Zone
from giaoluu.domain.seating.decisions.quality import BLOCKED, PIECE, WAY, has_free_way, pieces
from giaoluu.domain.seating.decisions.room import Room

STARTS = 60
"""From how many chairs it is looked where a whole delegation could go."""
LONGEST = 12
"""Chains of more people than this are not looked for."""


class Mending:
    """Who sits where, and what follows from it; chairs are looked at from the front, or `turned` from the back."""

    def __init__(self, room: Room, people: Sequence[Sitter], placed: dict[int, int], turned: bool = False) -> None:
        self.room, self.people, self.placed, self.turned = room, people, placed, turned
        self.sitter = {one.id: one for one in people}
        self.on = {chair: who for who, chair in placed.items()}
        self.free = set(free_chairs(room, placed.values(), SeatKind.ORDINARY))
        self.of: dict[tuple[int, Zone], set[int]] = {}
        for one in people:
            if one.id in placed and room.chairs[placed[one.id]].kind == SeatKind.ORDINARY:
                self.of.setdefault((one.agency_id, one.zone), set()).add(placed[one.id])

    def seat(self, party: Party, *, together: bool) -> None:
        """Seats the newcomers of one party: by chains, or by moving the party itself, whichever moves fewer; where
        neither keeps it whole, on the best chairs that are free."""
        if together and self._seated_whole(party):
            return
        mine = self.of.setdefault((party.agency_id, party.zone), set())
        for number, one in enumerate(party.people):
            self._sit(one, self._best(party.zone, mine, self.touched(mine), len(party.people) - number))

    def _seated_whole(self, party: Party) -> bool:
        chains = self._tried(party, Mending._by_chains)
        ways = [chains] if chains else []
        if not chains or self._moved(chains.placed):
            ways += [way for way in [self._tried(party, Mending._elsewhere_whole)] if way]
        if not ways:
            return False
        best = min(ways, key=lambda way: self._moved(way.placed))
        self.placed, self.on, self.free, self.of = best.placed, best.on, best.free, best.of
        return True

    def _moved(self, after: Mapping[int, int]) -> int:
        return sum(after[who] != chair for who, chair in self.placed.items())

    def _tried(self, party: Party, way: Callable[[Mending, Party], bool]) -> Mending | None:
        """The seating after that, if it leads to one."""
        other = Mending(self.room, self.people, dict(self.placed), self.turned)
        return other if way(other, party) else None

    def _by_chains(self, party: Party) -> bool:
        """Each newcomer takes a chair beside the party, a free one or one that a chain of people makes free."""
        mine = self.of.setdefault((party.agency_id, party.zone), set())
        for number, one in enumerate(party.people):
            touched = self.touched(mine)
            if not mine or touched & self.free:
                self._sit(one, self._best(party.zone, mine, touched, len(party.people) - number))
                continue
            chain = self._chain(mine, touched)
            if not chain:
                return False
            for who, chair in chain[1:]:
                self._move(who, chair)
            self._sit(one, chain[0][1])
        return len(pieces(self.room, mine)) == 1

    def _elsewhere_whole(self, party: Party) -> bool:
        """The whole party goes where there is room for all of it; who can stays."""
        mine = self.of.setdefault((party.agency_id, party.zone), set())
        seated = {chair: self.sitter[self.on[chair]] for chair in mine}
        if any(one.locked for one in seated.values()):
            return False
        size = len(mine) + len(party.people)
        roomy = [piece for piece in pieces(self.room, self.free | mine) if len(piece) >= size]
        starts = sorted((chair for piece in roomy for chair in piece), key=lambda chair: (chair not in mine, chair))
        grown = [self._grown(start, mine, size) for start in starts[:STARTS]]
        found = [chairs for chairs in grown if len(chairs) == size]
        if not found:
            return False
        best = max(found, key=lambda chairs: (len(mine & chairs), -sum(self.room.way[chair] for chair in chairs)))
        movers = [one for chair, one in sorted(seated.items()) if chair not in best]
        for one in movers:
            self._leave(one.id)
        for one, chair in zip([*movers, *party.people], sorted(best - mine), strict=True):
            self._sit(one, chair)
        return True

    def _grown(self, start: int, mine: set[int], size: int) -> set[int]:
        """So many free chairs (and chairs of the party's own) that hang together, from there on."""
        usable, found = self.free | mine, [start]
        seen = {start}
        for chair in found:
            for other in sorted(self.room.touching[chair], key=lambda other: (other not in mine, other)):
                if other in usable and other not in seen and len(found) < size:
                    seen.add(other)
                    found.append(other)
        return seen

    def send_back(self, before: Mapping[int, int]) -> None:
        """Whoever was moved changes back with whoever sits there now, where that tears nothing apart."""
        again = True
        while again:
            again = False
            for who in [who for who, chair in before.items() if self.placed[who] != chair]:
                if self.placed[who] != before[who] and self._changes_back(who, before[who]):
                    again = True

    def _changes_back(self, who: int, old: int) -> bool:
        here, other = self.placed[who], self.on.get(old)
        if SeatKind.ORDINARY not in {self.room.chairs[here].kind} & {self.room.chairs[old].kind}:
            return False
        mine = self._home(here)
        theirs = self._home(old) if other is not None else set()
        if mine is not theirs and self._torn(mine, here, old) + self._torn(theirs, old, here) > 0:
            return False
        self._leave(who)
        if other is not None:
            self._move(other, here)
        self._sit(self.sitter[who], old)
        return True

    def _torn(self, chairs: set[int], given: int, got: int) -> int:
        """How many pieces more these chairs are with one instead of another."""
        if given not in chairs:
            return 0
        return len(pieces(self.room, chairs - {given} | {got})) - len(pieces(self.room, chairs))

    def touched(self, chairs: set[int]) -> set[int]:
        return {other for chair in chairs for other in self.room.touching[chair]} - chairs

    def _best(self, zone: Zone, mine: set[int], touched: set[int], coming: int) -> int:
        """The free chair that costs least: beside the others, or where all that come find room together."""
        room = self.room
        roomy = self.free if mine else {
            chair for piece in pieces(room, self.free) if len(piece) >= coming for chair in piece
        }  # fmt: skip
        staying = {
            chair for chair, who in self.on.items() if self.sitter[who].zone is not Zone.EXEMPLAR
        } if zone is Zone.EXEMPLAR else set()  # fmt: skip

        def cost(chair: int) -> tuple[int, int, int]:
            apart = chair not in touched if mine else chair not in roomy
            shut = zone is Zone.EXEMPLAR and not has_free_way(room, chair, staying)
            way = WAY[zone] * room.way[chair]
            return PIECE * apart + BLOCKED * shut, -way if self.turned else way, chair

        return min(self.free, key=cost)

    def _chain(self, mine: set[int], touched: set[int]) -> list[tuple[int, int]]:
        """Who goes where so that a chair beside `mine` becomes free; first (nobody, that chair). Empty for no way."""
        before: dict[int, int | None] = {}
        queue: deque[tuple[int, int]] = deque()
        for chair in sorted(touched, reverse=self.turned):
            if self._may_leave(chair, mine):
                before[chair] = None
                queue.append((chair, 1))
        while queue:
            chair, length = queue.popleft()
            for other in self._elsewhere(chair):
                if other in self.free:
                    return self._led_back(before, chair, other)
                if other not in before and length < LONGEST and self._may_leave(other, mine):
                    before[other] = chair
                    queue.append((other, length + 1))
        return []

    def _may_leave(self, chair: int, mine: set[int]) -> bool:
        """Whether somebody who may be moved sits there, and leaves their own delegation as whole as it was."""
        who = self.on.get(chair)
        if who is None or self.room.chairs[chair].kind != SeatKind.ORDINARY or self.sitter[who].locked or chair in mine:
            return False
        home = self._home(chair)
        return len(pieces(self.room, home - {chair})) <= len(pieces(self.room, home))

    def _elsewhere(self, chair: int) -> Iterator[int]:
        """Where whoever sits there could sit instead: beside their own delegation, or anywhere where they are alone."""
        rest = self._home(chair) - {chair}
        yield from sorted(self.touched(rest) - {chair} if rest else self.free, reverse=self.turned)

    def _home(self, chair: int) -> set[int]:
        one = self.sitter[self.on[chair]]
        return self.of[one.agency_id, one.zone]

    def _led_back(self, before: Mapping[int, int | None], last: int, free: int) -> list[tuple[int, int]]:
        """The one at the end of the chain moves first."""
        moves = [(self.on[last], free)]
        while (chair := before[last]) is not None:
            moves.append((self.on[chair], last))
            last = chair
        return [(0, last), *moves]

    def _move(self, who: int, chair: int) -> None:
        self._leave(who)
        self._sit(self.sitter[who], chair)

    def _leave(self, who: int) -> None:
        chair = self.placed.pop(who)
        del self.on[chair]
        self.of[self.sitter[who].agency_id, self.sitter[who].zone].discard(chair)
        self.free.add(chair)

    def _sit(self, one: Sitter, chair: int) -> None:
        self.placed[one.id] = chair
        self.on[chair] = one.id
        self.free.discard(chair)
        self.of[one.agency_id, one.zone].add(chair)
