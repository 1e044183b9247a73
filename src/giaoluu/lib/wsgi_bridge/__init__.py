"""A WSGI application behind an ASGI server, at little more than a plain WSGI server costs.

A request takes two hand-overs between threads: one to the thread that runs the application, one back with the whole
answer. Only large bodies, in and out, go piece by piece.
"""

from __future__ import annotations

from giaoluu.lib.wsgi_bridge.bridge import WsgiBridge

__all__ = ["WsgiBridge"]
