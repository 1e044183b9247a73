"""How a phone comes to trust the laptop of the hall: its certificate, and what to press. For everybody on its Wi-Fi;
elsewhere there is no such page.
"""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from giaoluu.web.wifi import FOLDER


@require_safe
def opening(request: HttpRequest) -> HttpResponse:
    """What to do, in the order in which it is done."""
    _on_wifi()
    return render(request, "gate/wifi.html")


@require_safe
def certificate(_request: HttpRequest) -> HttpResponse:
    """The certificate of the laptop's own authority, as phones take one."""
    _on_wifi()
    content = (settings.ENVIRONMENT.data / FOLDER / "authority.crt").read_bytes()
    return HttpResponse(content, content_type="application/x-x509-ca-cert")


def _on_wifi() -> None:
    """Raises `Http404` where this process does not speak for itself."""
    if not settings.ENVIRONMENT.wifi:
        raise Http404
