"""Who is answered how at the addresses of passes."""

from __future__ import annotations

from giaoluu.domain.passes.actions import issue
from giaoluu.domain.passes.choices import Printed
from giaoluu.domain.passes.decisions import Mint
from giaoluu.domain.passes.printing import note_printed
from giaoluu.domain.passes.queries import passes_of
from tests.domain.passes.guests import guest
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
    WRONG,
    Page,
    for_all,
    in_event,
)
from tests.workspace import BY, NOW, Workspace

SEEN = in_event({SECRETARIAT: OK})
PRESSED = in_event({SECRETARIAT: ON})
REFUSED = in_event({SECRETARIAT: WRONG})
OF_THE_AGENCY = in_event(dict.fromkeys((RELAY, OTHER_OFFICER), NOT_THERE) | dict.fromkeys((OFFICER, SECRETARIAT), OK))
"""Of Công an tỉnh."""

TABLE = {
    "passes_office:overview": Page(SEEN),
    "passes_office:issuing": Page(NOT_TAKEN, PRESSED),
    "passes_office:reserve": Page(SEEN),
    "passes_office:letters": Page(SEEN, REFUSED),
    "passes_office:agency": Page(OF_THE_AGENCY),
    "passes_office:agency_file": Page(OF_THE_AGENCY),
    "passes_office:delegate": Page(SEEN),
    "passes_office:revocation": Page(NOT_TAKEN, REFUSED),
    "passes_office:reissuing": Page(NOT_TAKEN, REFUSED),
    "passes_office:restoration": Page(NOT_TAKEN, in_event({SECRETARIAT: MOVED_ON})),
    "passes_office:prints": Page(SEEN),
    "passes_office:printing": Page(NOT_TAKEN, REFUSED),
    "passes_office:return": Page(NOT_TAKEN, PRESSED),
    "passes_office:preview": Page(SEEN),
    "passes_office:run": Page(SEEN),
    "passes_office:file": Page(SEEN),
    "passes_office:undoing": Page(NOT_TAKEN, PRESSED),
    "passes:shown": Page(for_all(OK)),
}


def values(space: Workspace) -> dict[str, object]:
    """A delegate with a pass and a badge."""
    from django.conf import settings

    one = guest(space, "Ma A Lù")
    issue(space.event.pk, secret=settings.SECRET_KEY, by=BY, at=NOW)
    made = passes_of(space.event.pk)[-1]
    mint = Mint.of(settings.SECRET_KEY, space.event.pk, space.event.key)
    words = {one.pk: {"name": "Ma A Lù"}}
    return {
        "passes_office:delegate_id": one.pk,
        "passes_office:kind": "badge",
        "passes_office:template": "single",
        "passes_office:run_id": note_printed(space.event.pk, Printed.BADGE, "single", words, by=BY, at=NOW),
        "passes:token": mint.token(made.id, made.expires_at),
    }
