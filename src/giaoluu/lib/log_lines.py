"""Log lines for people and for machines, which never hold a secret that is known as one."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable
from datetime import datetime

HIDDEN = "***"
SHORTEST_SECRET = 4
LONGEST_SEGMENT = 20
_CREDENTIALS = re.compile(r"(?<=://)[^/\s:@]{0,200}:[^/\s@]{0,400}@")


class PlainLines(logging.Formatter):
    """The lines of `logging.Formatter` without these secrets, and without the passwords of addresses."""

    def __init__(self, *args: object, secrets: Iterable[str] = (), **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.secrets = [secret for secret in secrets if len(secret) >= SHORTEST_SECRET]

    def format(self, record: logging.LogRecord) -> str:
        return self.without_secrets(super().format(record))

    def without_secrets(self, line: str) -> str:
        for secret in self.secrets:
            line = line.replace(secret, HIDDEN)
        return _CREDENTIALS.sub(f"{HIDDEN}@", line)


class JsonLines(PlainLines):
    """One JSON object a line: at, level, logger, message; request and exception where there is one.

    The request is what the record carries as `told` (a dict), else the method and path of its `request`.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": self.without_secrets(record.getMessage()),
        }
        request = _request_of(record)
        if request:
            line["request"] = request
        if record.exc_info:
            line["exception"] = self.without_secrets(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False, default=str)


def _request_of(record: logging.LogRecord) -> dict[str, object]:
    told = getattr(record, "told", None)
    if isinstance(told, dict):
        return told
    request = getattr(record, "request", None)
    path = getattr(request, "path", None)
    return {"method": getattr(request, "method", None), "path": shown_path(path)} if isinstance(path, str) else {}


def shown_path(path: str) -> str:
    """A path whose long parts are cut: a link of invitation holds its ticket there."""
    parts = (part if len(part) < LONGEST_SEGMENT else f"{part[:6]}…" for part in path.split("/"))
    return "/".join(parts)
