"""Who may see the hall, and who may draw it and seat people."""

from __future__ import annotations

from tests.hall import add_hall
from tests.web.matrix import MOVED_ON, NOT_TAKEN, OK, ON, SECRETARIAT, WATCHING, WRONG, Page, in_event
from tests.workspace import Workspace

SEEN = Page(in_event(dict.fromkeys(WATCHING, OK)))
REFUSED = Page(NOT_TAKEN, in_event({SECRETARIAT: WRONG}))
TABLE = {
    "hall:hall": SEEN,
    "hall:seat": SEEN,
    "hall:paper": SEEN,
    "hall:place": REFUSED,
    "hall:unplace": REFUSED,
    "hall:lock": REFUSED,
    "hall:fill": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
    "hall:newcomers": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
    "hall:undo-seating": REFUSED,
    "hall:drawing": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: WRONG})),
    "hall:start": Page(in_event({SECRETARIAT: OK})),
    "hall:begin": REFUSED,
    "hall:sheet": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: WRONG})),
    "hall:undo": Page(NOT_TAKEN, in_event({SECRETARIAT: MOVED_ON})),
}


def values(space: Workspace) -> dict[str, object]:
    return {"seat_id": add_hall(space)["A1-1"].pk}
