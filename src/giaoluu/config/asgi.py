"""The application as a server calls it, over ASGI: open pages are heard by the hub, phones at doors by their
service, all else is a page of Django's.

Django runs synchronously, on threads; see docs/decisions/2026-11-22-pages-on-threads-beside-streams.md.
"""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
_wsgi = get_wsgi_application()

from giaoluu.lib.asgi import Receive, Scope, Send  # noqa: E402 - Django first
from giaoluu.lib.wsgi_bridge import WsgiBridge  # noqa: E402
from giaoluu.web.gate.doors.service import PATH as DOORS  # noqa: E402
from giaoluu.web.gate.doors.service import DoorService  # noqa: E402
from giaoluu.web.live.service import PATH, LiveService  # noqa: E402
from giaoluu.workers.start import start_inside  # noqa: E402

THREADS = 8
_live = LiveService()
_doors = DoorService()
_pages = WsgiBridge(_wsgi, threads=THREADS)
start_inside()


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """One request, or the life of the process."""
    if scope["type"] == "lifespan":
        await _live.lifespan(receive, send)
        _doors.stop()
    elif scope["path"] == PATH:
        await _live(scope, receive, send)
    elif scope["path"].startswith(DOORS):
        await _doors(scope, receive, send)
    else:
        await _pages(scope, receive, send)
