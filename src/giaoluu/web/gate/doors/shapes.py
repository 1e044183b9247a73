"""What a phone and this house say to each other, as JSON. Moments are milliseconds since 1970, 0 stands for none.

Every request carries `Authorization: Bearer <token of the device>`. 401 says that the device was revoked: it wipes
itself. 400 is a body that cannot be read, 413 one that is too large: of neither anything was written down.
"""

from __future__ import annotations

from typing import NamedTuple, TypedDict

Row = list[int | str]


class ScanSaid(TypedDict):
    """A line of `POST /doors/scans` {"scans": [...]}: what happened at a door, as the phone wrote it down.

    `delegate` 0 for somebody unknown, `token` empty for somebody found by name, `undoes` empty unless `way` is undo.
    """

    id: str
    way: str
    delegate: int
    token: str
    gate: int
    said: str
    at: int
    undoes: str


class PersonSaid(TypedDict):
    """A line of `POST /doors/people` {"people": [...]}: somebody whom the roster has not, let in at a door.

    On a free place of `agency`, or, where `instead` is a delegate, as the one who comes instead. It is a scan too,
    with the same `id`, so that nothing else need be sent.
    """

    id: str
    agency: int
    instead: int
    name: str
    position: str
    unit: str
    gate: int
    at: int


class NearestSaid(TypedDict):
    """What would have been accepted (`decisions.admission.Nearest`), and when and where the person first came in."""

    kind: str
    id: int
    first_at: int
    first_gate: int


class Taken(TypedDict):
    """What is answered to both: `known` are all that are written down now (also those that were before), `conflicts`
    [id, verdict, nearest] where the house would have refused. `delegates` [id, delegate, number] of new people.
    """

    known: list[str]
    conflicts: list[tuple[str, str, NearestSaid]]
    delegates: list[tuple[str, int, int]]
    version: int


class PresenceRow(NamedTuple):
    """A line of `GET /doors/changes?since=`."""

    delegate: int
    inside: int
    first_at: int
    first_gate: int
    last_at: int


class Changes(TypedDict):
    """Who came and went since that version; and whether the roster is another since, so that it is to be fetched."""

    version: int
    presence: list[PresenceRow]
    roster_changed: bool


class DelegateRow(NamedTuple):
    """A line of the roster. `agency` is its place in the list of agencies, `pass_id` the pass that counts."""

    delegate: int
    pass_id: int
    number: int
    name: str
    unit: str
    agency: int
    seat: str
    circle: str
    state: str
    inside: int
    first_at: int
    first_gate: int
    replaced_by: int
    search: str


class EventSaid(TypedDict):
    """The event; after `wipe_at` a phone forgets all it has."""

    id: int
    key: str
    name: str
    starts_at: int
    ends_at: int
    wipe_at: int


class GateSaid(TypedDict):
    """A door; `circles` empty for everybody."""

    id: int
    name: str
    circles: list[str]


class DeviceSaid(TypedDict):
    """The device that asks."""

    id: int
    gate: int
    name: str


class Roster(TypedDict):
    """`GET /doors/roster`, gzip. `agencies` are [id, name, free], `free` -1 where places have no limit; `old_passes`
    [pass, delegate] are passes that count no more of delegates who have another, or none.
    """

    version: int
    made_at: int
    event: EventSaid
    public_key: str
    device: DeviceSaid
    gates: list[GateSaid]
    agencies: list[tuple[int, str, int]]
    delegates: list[DelegateRow]
    old_passes: list[tuple[int, int]]
