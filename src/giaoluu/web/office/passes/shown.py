"""A pass on the phone of its delegate: at an address that nobody guesses, without a way in."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from giaoluu.domain.delegates.queries import DelegateInfo, delegates_among
from giaoluu.domain.events.queries import AgencyInfo, EventInfo, agency_by_id, event_by_id
from giaoluu.domain.passes.choices import State
from giaoluu.domain.passes.queries import PassInfo, pass_by_id
from giaoluu.domain.seating.queries import SeatName, seat_of
from giaoluu.lib import signed_pass
from giaoluu.lib.qr_code import svg_of
from giaoluu.web.office.passes.paper import mint_of

KEPT_SECONDS = 60
"""A browser that lost its network may show the page again; after a minute with a network it asks again."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A pass as its page shows it; `code` is empty for one that opens no door, `ask` whom to call then."""

    event: EventInfo
    made: PassInfo
    delegate: DelegateInfo
    seat: SeatName | None
    code: SafeString
    ask: AgencyInfo | None
    is_over: bool

    @property
    def is_good(self) -> bool:
        return bool(self.code)


@require_safe
def shown(request: HttpRequest, token: str) -> HttpResponse:
    """The pass of that token, whoever asks: whoever has the token has the pass. For any other text there is no page."""
    response = render(request, "passes/shown.html", {"shown": _shown(token)})
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Cache-Control"] = f"private, max-age={KEPT_SECONDS}"
    return response


def _shown(token: str) -> Shown:
    event = _event(token)
    claim = signed_pass.verify(mint_of(event).public_key, token)
    made = pass_by_id(event.id, claim.pass_id) if claim else None
    if made is None:
        raise Http404
    delegate = delegates_among(event.id, [made.delegate_id])[made.delegate_id]
    is_over = made.expires_at <= now()
    good = made.state is State.OK and not is_over
    code = svg_of(mint_of(event).token(made.id, made.expires_at)).decode() if good else ""
    ask = agency_by_id(event.standing_id) if event.standing_id else None
    return Shown(event, made, delegate, seat_of(delegate.id), mark_safe(code), ask, is_over)  # noqa: S308 - drawn here


def _event(token: str) -> EventInfo:
    """The event that a token names; what is no token costs no question to the database."""
    claim = signed_pass.read(token)
    event = event_by_id(claim.event_id) if claim else None
    if event is None:
        raise Http404
    return event
