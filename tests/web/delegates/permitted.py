"""How everybody is answered on the pages of all delegates; what they are made from stands with the delegations."""

from __future__ import annotations

from tests.web.matrix import NOT_TAKEN, OK, ON, SECRETARIAT, WATCHING, WRONG, Page, in_event

SEEN = in_event(dict.fromkeys(WATCHING, OK))
MANAGED = in_event({SECRETARIAT: OK})
REFUSED = in_event({SECRETARIAT: WRONG})

TABLE = {
    "delegates_office:board": Page(SEEN),
    "delegates_office:list": Page(SEEN),
    "delegates_office:twins": Page(SEEN),
    "delegates_office:approvals": Page(MANAGED),
    "delegates_office:answer": Page(NOT_TAKEN, REFUSED),
    "delegates_office:precedence": Page(MANAGED, REFUSED),
    "delegates_office:quotas": Page(MANAGED, REFUSED),
    "delegates_office:take_back": Page(NOT_TAKEN, REFUSED),
    "delegates_office:days": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
    "delegates_office:quota": Page(MANAGED),
    "delegates_office:places": Page(NOT_TAKEN, REFUSED),
    "delegates_office:give": Page(NOT_TAKEN, REFUSED),
    "delegates_office:condition": Page(NOT_TAKEN, REFUSED),
    "delegates_office:drop": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
}
