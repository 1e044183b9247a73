"""The page of whoever is in: who they are here, how they come in, the way out."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from giaoluu.domain.events.queries import event_by_id
from giaoluu.web.door.entrance import end_what_was_closed, never_kept
from giaoluu.web.permissions import Visitor, to_sign_in, visitor_in


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """For staff their password and second factor; for whoever came by a link, what it is for."""
    visitor = visitor_in(request)
    if visitor.is_stranger:
        end_what_was_closed(request)
        return to_sign_in(request)
    context = _for_staff(request) if visitor.is_staff else _by_link(visitor)
    return never_kept(render(request, "door/mine.html", {**context, "onward": _onward(request)}))


def _for_staff(request: HttpRequest) -> dict[str, object]:
    kinds = list(Authenticator.objects.filter(user_id=request.user.pk).values_list("type", flat=True))
    return {
        "has_password": request.user.has_usable_password(),  # type: ignore[union-attr]
        "has_app": Authenticator.Type.TOTP in kinds,
        "keys": kinds.count(Authenticator.Type.WEBAUTHN),
        "has_codes": Authenticator.Type.RECOVERY_CODES in kinds,
        "is_guarded": Authenticator.Type.TOTP in kinds or Authenticator.Type.WEBAUTHN in kinds,
    }


def _by_link(visitor: Visitor) -> dict[str, object]:
    held = visitor.held[0]
    return {"held": held, "event": event_by_id(held.event_id)}


def _onward(request: HttpRequest) -> str:
    """Where somebody wanted to go before they were led here; a foreign address is not believed."""
    wanted = request.GET.get("next", "")
    return wanted if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()) else ""
