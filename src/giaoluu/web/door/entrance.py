"""Who may open the pages of sign-in: staff those of their account, everybody the way in and the way out."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from giaoluu.web.permissions import to_sign_in, visitor_in

View = Callable[..., HttpResponseBase]


def for_the_account(view: View) -> View:
    """A page of the account itself: not for whoever came by a link, who would make themselves a key for later."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        visitor = visitor_in(request)
        if visitor.is_stranger:
            return to_sign_in(request)
        if not visitor.is_staff:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def at_the_entrance(view: View) -> View:
    """A page of the way in: whose link was closed while they were in is led to it as the stranger they are."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        end_what_was_closed(request)
        return view(request, *args, **kwargs)

    return guarded


def end_what_was_closed(request: HttpRequest) -> None:
    """Ends the session of a link that was closed, so that the browser is not sent in circles."""
    if request.user.is_authenticated and visitor_in(request).is_stranger:
        logout(request)


def never_kept(response: HttpResponse) -> HttpResponse:
    """A page that no cache and no index may keep."""
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
