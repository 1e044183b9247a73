"""Who may open the page of a door; what the phone asks of the doors itself goes by the token of the device."""

from __future__ import annotations

from tests.web.matrix import GATE, NOT_THERE, OK, SECRETARIAT, WRONG, Page, for_all, in_event

_AT_THE_DOOR = in_event({SECRETARIAT: OK, GATE: OK})

TABLE = {
    "gate:page": Page(_AT_THE_DOOR),
    "gate:join": Page(_AT_THE_DOOR, in_event({SECRETARIAT: WRONG, GATE: WRONG})),
    "gate:worker": Page(_AT_THE_DOOR),
    "gate:manifest": Page(_AT_THE_DOOR),
    "wifi:opening": Page(for_all(NOT_THERE)),
    "wifi:certificate": Page(for_all(NOT_THERE)),
}
