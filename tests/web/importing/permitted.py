"""How everybody is answered at the addresses of lists."""

from __future__ import annotations

from giaoluu.domain.delegates.models import Incoming, SavedList
from tests.web.matrix import (
    MOVED_ON,
    NOT_TAKEN,
    NOT_THERE,
    OFFICER,
    OK,
    ON,
    OTHER_OFFICER,
    RELAY,
    SECRETARIAT,
    WATCHING,
    WRONG,
    Answers,
    Page,
    in_event,
)
from tests.workspace import NOW, Workspace


def of_the_agency(allowed: int) -> Answers:
    """What belongs to Công an tỉnh: for its officer and for the secretariat; to officers of others there is none."""
    return in_event(dict.fromkeys((RELAY, OTHER_OFFICER), NOT_THERE) | dict.fromkeys((OFFICER, SECRETARIAT), allowed))


SEEN = in_event(dict.fromkeys(WATCHING, OK))
TABLE = {
    "importing:lists": Page(SEEN),
    "importing:file": Page(SEEN),
    "importing:save": Page(NOT_TAKEN, in_event(dict.fromkeys(WATCHING, WRONG))),
    "importing:drop": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
    "importing:event": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: WRONG})),
    "importing:event_template": Page(in_event({SECRETARIAT: OK})),
    "importing:agency": Page(of_the_agency(OK), of_the_agency(WRONG)),
    "importing:template": Page(of_the_agency(OK)),
    "importing:incoming": Page(of_the_agency(OK)),
    "importing:columns": Page(NOT_TAKEN, of_the_agency(ON)),
    "importing:acceptance": Page(NOT_TAKEN, of_the_agency(MOVED_ON)),
}


def values(space: Workspace) -> dict[str, object]:
    """A list of Công an tỉnh that came in, and a list that somebody saved."""
    incoming = Incoming.objects.create(
        event=space.event, agency=space.agencies["Công an tỉnh"], sha256="0" * 64, name="ds.xlsx", made_at=NOW,
        made_by="An", outcome={"digest": "x", "rows": 0},
    )  # fmt: skip
    kept = SavedList.objects.create(event=space.event, name="Ký nhận", columns=["name"], made_at=NOW, made_by="An")
    return {"importing:number": incoming.pk, "importing:pk": kept.pk, "importing:form": "docx"}
