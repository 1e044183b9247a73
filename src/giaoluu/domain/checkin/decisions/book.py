"""What a door knows of everybody who may stand before it: the roster, as the house itself decides by it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass, field

from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.admission import Door, Entry, State, Token, grounds_of
from giaoluu.domain.checkin.decisions.codes import Codes
from giaoluu.domain.checkin.decisions.scans import Said

NO_DOOR = Door(0)


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody in the roster."""

    entry: Entry
    number: int
    name: str
    unit: str
    seat: str
    search: str


@dataclass(frozen=True, slots=True)
class Known:
    """A pass that was issued: whose it is, the head of its signature, and when it was revoked (0 for not)."""

    delegate: int
    seal: str
    revoked_at: int = 0


@dataclass(frozen=True, slots=True)
class Agency:
    """A delegation; `free` are places without a name, -1 where there is no limit."""

    id: int
    name: str
    free: int


@dataclass(frozen=True, slots=True)
class Gate:
    """A door with its name."""

    door: Door
    name: str

    @property
    def id(self) -> int:
        return self.door.id

    @property
    def circles(self) -> tuple[str, ...]:
        return self.door.circles


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that decides who is let in, of one event; presence stands elsewhere."""

    event_id: int
    lines: Mapping[int, Line]
    passes: Mapping[int, Known]
    agencies: tuple[Agency, ...]
    gates: tuple[Gate, ...]
    codes: Codes = field(default_factory=Codes, compare=False, repr=False)

    @property
    def doors(self) -> tuple[Door, ...]:
        return tuple(gate.door for gate in self.gates)

    def door(self, number: int) -> Door:
        """The gate of that number, or one that takes everybody."""
        for gate in self.gates:
            if gate.door.id == number:
                return gate.door
        return NO_DOOR

    def digest(self) -> str:
        """The same for the same roster, in every process."""
        lines = [astuple(line) for line in self.lines.values()]
        passes = [(number, *astuple(known)) for number, known in self.passes.items()]
        parts = [lines, passes, [astuple(one) for one in self.agencies], [astuple(one) for one in self.gates]]
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()

    def token(self, token: str, at: int) -> Token:
        """What a code says to the house, which can make its own passes again, and knows which it issued."""
        code = self.codes.read(token)
        if code is None:
            return Token("unreadable", 0)
        if code.event_id != self.event_id:
            return Token("foreign", code.pass_id)
        known = self.passes.get(code.pass_id)
        if known is None or known.seal != code.seal or not code.is_ours:
            return Token("forged", code.pass_id)
        return Token("expired" if code.expires <= at else "", code.pass_id)

    def look(self, said: Said) -> tuple[int, Verdict]:
        """Whose scan it is (0 for nobody's), and what is for or against it whoever is inside."""
        if said.way is Way.UNDO:
            return (said.delegate if said.delegate in self.lines else 0), Verdict.UNKNOWN
        token = self.token(said.token, said.at) if said.token else None
        holder = self.passes.get(token.pass_id) if token and token.fault in {"", "expired"} else None
        delegate = holder.delegate if holder else said.delegate
        line = self.lines.get(delegate)
        entry = self._as_it_was(line.entry, token, said.at) if line else None
        return (delegate if line else 0), grounds_of(said.way, token, entry, self.door(said.gate))

    def _as_it_was(self, entry: Entry, token: Token | None, at: int) -> Entry:
        """The line as it stood when the scan happened: a pass that was revoked later was good then."""
        known = self.passes.get(token.pass_id) if token else None
        if token is None or known is None or at >= known.revoked_at:
            return entry
        return Entry(entry.delegate, token.pass_id, State.OK, entry.circle, entry.agency, entry.replaced_by, entry.free)
