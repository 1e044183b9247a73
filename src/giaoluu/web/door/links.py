"""The page that a link leads to. To open it uses nothing up: only the button does, so that a robot that fetches
links before they are read takes nothing from whom they are for.
"""

from __future__ import annotations

from datetime import timedelta

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from giaoluu.domain.accounts.actions import Used, use_link
from giaoluu.domain.accounts.choices import DEVICES, Outcome
from giaoluu.domain.accounts.queries import WayIn, way_in
from giaoluu.domain.events.queries import agency_by_id, event_by_id, organisers
from giaoluu.web.door.address import address_of
from giaoluu.web.door.backend import LINK_BACKEND
from giaoluu.web.door.entrance import never_kept
from giaoluu.web.door.forms import LinkCode
from giaoluu.web.permissions import LINK, visitor_in

STAYS_IN = timedelta(days=180)
"""How long a browser that came by a link stays in: longer than from a plan to the closing report."""
STATUS = {Outcome.ASKED: 200, Outcome.WRONG_CODE: 422, Outcome.TOO_OFTEN: 429, Outcome.REVOKED: 410}
PASSWORD = "password"  # noqa: S105 - where a new member of staff goes first


@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """Shows for whom a link is; the button lets in, and from the second browser on only with the code."""
    if request.method == "POST":
        return never_kept(_enter(request, token))
    way = way_in(token, secret=settings.SECRET_KEY, at=timezone.now())
    if way and visitor_in(request).link_id == way.link_id:
        return redirect("door:home")
    return never_kept(_page(request, way, None))


def _enter(request: HttpRequest, token: str) -> HttpResponse:
    now = timezone.now()
    used = use_link(
        token, request.POST.get("code", ""), secret=settings.SECRET_KEY, at=now, address=address_of(request),
        agent=request.headers.get("User-Agent", ""),
    )  # fmt: skip
    if used.outcome is Outcome.ENTERED:
        return _let_in(request, used)
    return _page(request, way_in(token, secret=settings.SECRET_KEY, at=now), used.outcome)


def _let_in(request: HttpRequest, used: Used) -> HttpResponse:
    """A new session, with nothing of what was in this browser before; a link of staff opens all that they hold."""
    assert used.link  # noqa: S101 - whoever entered did it by a link
    request.session.flush()
    login(request, used.link.person, backend=LINK_BACKEND)
    if used.link.grant_id is None:
        record_authentication(request, used.link.person, method="link")
        return redirect("account_set_password" if request.GET.get("to") == PASSWORD else "door:home")
    request.session[LINK] = used.link.pk
    request.session.set_expiry(STAYS_IN)
    return redirect("door:home")


def _page(request: HttpRequest, way: WayIn | None, outcome: Outcome | None) -> HttpResponse:
    if way is None or not way.is_open:
        return render(request, "door/closed.html", {"way": way, **_whom_to_call(way)}, status=410)
    if outcome is Outcome.TOO_OFTEN:
        return render(request, "door/too_often.html", {"way": way, **_whom_to_call(way)}, status=429)
    context = {
        "way": way,
        "is_device": way.role in DEVICES,
        "event": event_by_id(way.event_id) if way.event_id else None,
        "organiser": dict(organisers()).get(way.organiser_id, ""),
        "form": LinkCode(),
        "is_wrong": outcome is Outcome.WRONG_CODE,
    }
    return render(request, "door/link.html", context, status=STATUS[outcome] if outcome else 200)


def _whom_to_call(way: WayIn | None) -> dict[str, object]:
    """The standing agency of the event, for who is told that their link lets nobody in."""
    event = event_by_id(way.event_id) if way and way.event_id else None
    return {"event": event, "standing": agency_by_id(event.standing_id) if event and event.standing_id else None}
