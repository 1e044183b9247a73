"""How everybody is answered in the delegation of Công an tỉnh."""

from __future__ import annotations

from giaoluu.domain.delegates.models import Condition, Delegate
from tests.web.delegation.given import give
from tests.web.matrix import (
    NOT_TAKEN,
    NOT_THERE,
    OFFICER,
    OK,
    ON,
    ON_A_DESK,
    OTHER_OFFICER,
    RELAY,
    SECRETARIAT,
    WRONG,
    Page,
    in_event,
    pressed_on_a_desk,
)
from tests.workspace import NOW, Workspace

WRITERS = pressed_on_a_desk(OK)
OFFICERS = dict.fromkeys((OFFICER, RELAY, OTHER_OFFICER), ON)

TABLE = {
    "delegation:own": Page(in_event(OFFICERS)),
    "delegation:page": Page(ON_A_DESK),
    "delegation:confirmation": Page(NOT_TAKEN, pressed_on_a_desk(ON)),
    "delegation:add": Page(WRITERS, pressed_on_a_desk(WRONG)),
    "delegation:hold": Page(NOT_TAKEN, pressed_on_a_desk(WRONG)),
    "delegation:person": Page(ON_A_DESK, pressed_on_a_desk(WRONG)),
    "delegation:substitute": Page(WRITERS, pressed_on_a_desk(WRONG)),
    "delegation:answer": Page(NOT_TAKEN, pressed_on_a_desk(NOT_THERE)),
    "delegation:tick": Page(NOT_TAKEN, pressed_on_a_desk(ON)),
    "delegation:rank": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
}


def values(space: Workspace) -> dict[str, object]:
    """A quota with a condition and somebody in it."""
    quota = give(space, key="permitted")
    condition = Condition.objects.create(quota=quota, order=1, words="đại diện thanh niên")
    person = Delegate.objects.create(
        event=space.event, agency=quota.agency, quota=quota, number=900, standing="named", name="Nông Thị Ái",
        registered_at=NOW, registered_by="phép thử",
    )  # fmt: skip
    quota.taken = 1
    quota.save()
    found = {"quota_id": quota.pk, "condition_id": condition.pk, "delegate_id": person.pk}
    return {f"{area}:{name}": value for area in ("delegation", "delegates_office") for name, value in found.items()}
