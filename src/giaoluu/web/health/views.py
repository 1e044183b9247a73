"""The answers. They need no session, name nobody, and are never kept by a proxy."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from giaoluu.web.health.apps import meters
from giaoluu.web.health.ready import problems

HERE = {"127.0.0.1", "::1"}
PASSED_ON = {"HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP", "HTTP_VIA"}
PLAIN = "text/plain; charset=utf-8"


@login_not_required
@require_safe
@never_cache
def live(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The process answers. Whoever starts it again when it does not asks here; the database is not touched."""
    return HttpResponse("live\n", content_type=PLAIN)


@login_not_required
@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The process can serve; else 503 and a line for each reason. Whoever spreads requests over machines asks here."""
    found = problems()
    lines = found or ["ready"]
    return HttpResponse("\n".join(lines) + "\n", status=503 if found else 200, content_type=PLAIN)


@login_not_required
@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """The meters, for this machine and for whoever holds the token; for others there is no such page."""
    if not (asked_here(request) or holds_token(request)):
        raise Http404
    return HttpResponse(meters().text(), content_type=CONTENT_TYPE_LATEST)


def asked_here(request: HttpRequest) -> bool:
    """Asked on this machine, and not passed on by a proxy that stands on it for somebody else."""
    return request.META.get("REMOTE_ADDR") in HERE and not PASSED_ON & request.META.keys()


def holds_token(request: HttpRequest) -> bool:
    token: str = settings.ENVIRONMENT.metrics_token
    given = request.headers.get("Authorization", "")
    return bool(token) and constant_time_compare(given, f"Bearer {token}")
