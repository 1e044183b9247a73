"""A request as ASGI tells it, told as WSGI does."""

from __future__ import annotations

import sys
from typing import IO
from urllib.parse import unquote_to_bytes

from giaoluu.lib.asgi import Scope

_PLAIN = {"content-length": "CONTENT_LENGTH", "content-type": "CONTENT_TYPE"}


def environ_of(scope: Scope, body: IO[bytes]) -> dict[str, object]:
    """What the application gets to know of a request; its body is read from `body`."""
    server, client = scope.get("server") or ("localhost", 80), scope.get("client") or ("", 0)
    return {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": _path(scope),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1]),
        "REMOTE_ADDR": client[0],
        "REMOTE_PORT": str(client[1]),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **_headers(scope),
    }


def _path(scope: Scope) -> str:
    """The bytes of the path, a letter each; what is no UTF-8 arrives as it was asked for."""
    raw = scope.get("raw_path")
    path = unquote_to_bytes(raw.partition(b"?")[0]) if raw else scope["path"].encode()
    return path.decode("latin-1")


def _headers(scope: Scope) -> dict[str, str]:
    """A name with an underscore would be taken for one with a hyphen, which a proxy may have vouched for: left out."""
    found: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        if "_" in name:
            continue
        key = _PLAIN.get(name) or "HTTP_" + name.upper().replace("-", "_")
        if key in found:
            value = found[key] + ("; " if name == "cookie" else ",") + value
        found[key] = value
    return found
