"""An hour at two doors, in a few seconds: the network goes and comes, answers are lost, and all agree in the end."""

from __future__ import annotations

import random
import socket
from dataclasses import dataclass, field
from uuid import UUID

from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.admission import Asked, Door, Entry, Inside, State, Token, decide
from giaoluu.domain.checkin.decisions.history import Happened, replay
from tests.doors.conftest import Phone, Place, ms

HOUR = 3_600_000
STEPS = 400
Shown = dict[int, tuple[bool, int]]


@dataclass
class Keeper:
    """A phone that decides alone: what it was told, and what it has seen and not told yet."""

    phone: Phone
    place: Place
    entries: dict[int, Entry] = field(default_factory=dict)
    presence: Shown = field(default_factory=dict)
    version: int = 0
    waiting: list[dict[str, object]] = field(default_factory=list)
    seen: list[dict[str, object]] = field(default_factory=list)

    def take_roster(self) -> None:
        roster = self.phone.ask("GET", "roster").body
        self.entries = {row[0]: Entry(row[0], row[1], State(row[8]), row[7], row[5]) for row in roster["delegates"]}

    def scan(self, delegate: int, way: Way, at: int) -> None:
        """Somebody stands at the door; what is said is kept before it is shown."""
        inside, first_at = self.presence.get(delegate, (False, 0))
        entry, door = self.entries[delegate], Door(self.place.gates[0])
        verdict = decide(Asked(way, Token("", entry.pass_id), entry, Inside(inside, first_at), door)).verdict
        line = self.place.scan(delegate, at, way=way.value, said=verdict.value)
        self.waiting.append(line)
        self.seen.append(line)
        if verdict in {Verdict.ADMITTED, Verdict.LEFT}:
            self.presence[delegate] = (way is Way.IN, first_at or at)

    def bring(self, chance: random.Random) -> None:
        """Some of what waits; now and then the answer is lost, and all of it is brought again."""
        some = self.waiting[: chance.randint(1, 20)]
        if not some:
            return
        if chance.random() < 0.3:
            self._bring_and_hang_up(some)
            return
        known = set(self.phone.ask("POST", "scans", {"scans": some}).body["known"])
        self.waiting = [line for line in self.waiting if line["id"] not in known]

    def _bring_and_hang_up(self, some: list[dict[str, object]]) -> None:
        import json

        body = json.dumps({"scans": some}).encode()
        head = f"POST /doors/scans HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {self.phone.token}\r\n"
        with socket.create_connection(("127.0.0.1", self.phone.port)) as line:
            line.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)

    def hear(self) -> None:
        """What was seen elsewhere; what waits here is still so."""
        told = self.phone.ask("GET", f"changes?since={self.version}").body
        self.version = told["version"]
        waits = {line["delegate"] for line in self.waiting}
        self.presence |= {row[0]: (bool(row[1]), row[2]) for row in told["presence"] if row[0] not in waits}


def test_two_phones_with_a_network_that_comes_and_goes_agree_with_the_server_in_the_end(place: Place) -> None:
    chance = random.Random(2026)
    keepers = [Keeper(place.phone(number), place) for number in (0, 1)]
    for keeper in keepers:
        keeper.take_roster()
    people, begun = sorted(place.passes), ms() - HOUR
    online = [True, True]
    for step in range(STEPS):
        at = begun + step * HOUR // STEPS
        for number, keeper in enumerate(keepers):
            keeper.scan(chance.choice(people), chance.choice((Way.IN, Way.IN, Way.OUT)), at + number)
            online[number] = online[number] ^ (chance.random() < 0.1)
            if online[number] and chance.random() < 0.3:
                keeper.bring(chance)
                keeper.hear()
    for keeper in keepers:
        while keeper.waiting:
            keeper.bring(chance)
    for keeper in keepers:
        keeper.version = 0
        keeper.hear()
    first, second = (keeper.presence for keeper in keepers)
    assert first == second == expected(keepers)
    told = place.do("tell")
    assert set(told["inside"]) == {delegate for delegate, (inside, _) in first.items() if inside}
    assert sorted(told["scans"]) == sorted(str(line["id"]) for keeper in keepers for line in keeper.seen)
    assert told["conflicts"] != []


def expected(keepers: list[Keeper]) -> Shown:
    """What all that was seen comes to, read in the order in which it happened."""
    histories: dict[int, list[Happened]] = {}
    for keeper in keepers:
        for line in keeper.seen:
            way = Way(str(line["way"]))
            grounds = Verdict.ADMITTED if way is Way.IN else Verdict.LEFT
            said = Verdict(str(line["said"]))
            scan = Happened(UUID(str(line["id"])), way, said, grounds, int(str(line["at"])), 1)
            histories.setdefault(int(str(line["delegate"])), []).append(scan)
    ends = {delegate: replay(history)[0] for delegate, history in histories.items()}
    return {delegate: (end.inside, end.first_at) for delegate, end in ends.items()}
