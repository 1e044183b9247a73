"""Every request is measured, and told in the log where the log is for machines."""

from __future__ import annotations

import logging
from time import perf_counter

from django.http import HttpRequest, HttpResponse

from giaoluu.lib.log_lines import shown_path
from giaoluu.web.health.apps import meters
from giaoluu.web.refusals import Respond

logger = logging.getLogger("giaoluu.requests")
NO_VIEW = "none"


class RequestMiddleware:
    """The outermost: what it measures is what the browser waits for."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = perf_counter()
        response = self.get_response(request)
        seconds = perf_counter() - begun
        meters().count(view_of(request), response.status_code, seconds)
        logger.info("request", extra={"told": told(request, response, seconds)})
        return response


def view_of(request: HttpRequest) -> str:
    """The name of the view, never the address: addresses are without number."""
    match = request.resolver_match
    return (match.view_name or NO_VIEW) if match else NO_VIEW


def told(request: HttpRequest, response: HttpResponse, seconds: float) -> dict[str, object]:
    """What the log says of a request: nothing of its question, its cookies, its body, or who asked."""
    return {
        "method": request.method,
        "path": shown_path(request.path),
        "view": view_of(request),
        "status": response.status_code,
        "milliseconds": round(seconds * 1000, 1),
    }
