"""The hall on one sheet of A3: everybody's delegation by colour and code, and the delegations with their numbers."""

from __future__ import annotations

from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoluu.lib.typeset import pdf
from giaoluu.web.office.hall.picture import HALL, SIDES
from giaoluu.web.office.hall.seen import Seen, seen_of
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.attachment import attachment

TEMPLATE = Path(__file__).parent / "hall.typ"
FONTS = Path(__file__).parents[2] / "static" / "vendor" / "fonts"
COLOURS = (
    "#dcb877", "#9cc7a4", "#a9c0e0", "#d9837c", "#b9c188", "#c9a6cf", "#e6cfae", "#9fc6cf", "#e0b3c1", "#c3c0d8",
    "#e3a883", "#b3afa6",
)  # fmt: skip
"""Those of the page by day, by the number in their class."""
STYLE = """
text { font-family: Tinos; font-size: 26px; fill: #55504a; text-anchor: middle; }
rect { fill: #ffffff; stroke: #8d857a; stroke-width: 2; }
.stage path { fill: none; stroke: #8d857a; stroke-width: 2; }
.codes text { font-weight: bold; font-size: 23px; fill: #1c1a17; }
.blocks text { font-weight: bold; font-size: 32px; fill: #1c1a17; }
.pins path { fill: #1c1a17; }
"""


@require_safe
@for_event(Doing.SEE_DELEGATES, Doing.SEAT)
def paper(request: HttpRequest, room: Room) -> HttpResponse:
    """The hall as a PDF of one page, from the side that was asked for."""
    side = request.GET.get("side", HALL)
    seen = seen_of(room.event.id, room.event.key, side, may_seat=False) if side in SIDES else None
    if seen is None:
        raise Http404
    return attachment(sheet(seen, room.event.name), "application/pdf", _("so-do-hoi-truong.pdf"))


def sheet(seen: Seen, event: str) -> bytes:
    """The page itself."""
    told = _("Đã xếp %(seated)d trên %(coming)d đại biểu; còn %(free)d ghế trống. Lúc %(at)s.")
    values = {
        "hall": seen.hall.name, "event": event,
        "stand": told % {
            "seated": seen.seated, "coming": seen.coming, "free": seen.free, "at": f"{localtime():%H:%M %d/%m/%Y}",
        },
        "parties": [
            {"code": one.code, "name": one.name, "count": f"{one.seated}/{one.coming}",
             "colour": COLOURS[int(one.colour[1:])]}
            for one in seen.parties
        ],
    }  # fmt: skip
    return pdf(TEMPLATE, values, fonts=[FONTS], files={"hall.svg": picture(seen).encode()})


def picture(seen: Seen) -> str:
    """The drawing as a file of its own, with its colours inside."""
    colours = "\n".join(f".k{number} {{ fill: {colour}; stroke: {colour}; }}" for number, colour in enumerate(COLOURS))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{seen.view.box}">'
    return f"{head}<style>{STYLE}{colours}</style>{seen.plan}</svg>"
