from __future__ import annotations

import json
import logging
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from giaoluu.lib.log_lines import JsonLines, PlainLines, shown_path


def record(message: str, *words: object, **extra: Any) -> logging.LogRecord:
    made = logging.LogRecord("giaoluu.x", logging.WARNING, __file__, 1, message, words, extra.pop("exc_info", None))
    made.__dict__.update(extra)
    return made


def test_a_line_is_one_object_with_the_time_of_its_place() -> None:
    made = record("đọc %s\nxong", "a.docx")
    line = JsonLines().format(made)
    told = json.loads(line)
    assert ("\n" in line, sorted(told)) == (False, ["at", "level", "logger", "message"])
    assert (told["level"], told["logger"], told["message"]) == ("WARNING", "giaoluu.x", "đọc a.docx\nxong")
    assert len(told["at"]) == len("2026-11-22T20:00:00.000+07:00")


def test_a_request_is_told_as_it_was_measured() -> None:
    told = {"method": "GET", "path": "/plans/", "status": 200, "milliseconds": 3.1}
    assert json.loads(JsonLines().format(record("request", told=told)))["request"] == told


def test_a_request_that_a_library_hands_over_is_told_without_its_question() -> None:
    request = SimpleNamespace(method="GET", path="/a/", META={"QUERY_STRING": "ticket=1"}, COOKIES={"sessionid": "s"})
    told = json.loads(JsonLines().format(record("Not Found: %s", "/a/", request=request)))
    assert told["request"] == {"method": "GET", "path": "/a/"}


def test_an_exception_is_told_with_its_trace() -> None:
    try:
        raise ValueError("hỏng")
    except ValueError:
        told = json.loads(JsonLines().format(record("broke", exc_info=sys.exc_info())))
    assert told["exception"].splitlines()[-1] == "ValueError: hỏng"


@pytest.mark.parametrize("form", [PlainLines, JsonLines])
def test_known_secrets_and_passwords_of_addresses_are_hidden(form: type[PlainLines]) -> None:
    try:
        raise ValueError("khoa-bi-mat")
    except ValueError:
        made = record("no answer from postgres://giaoluu:matkhau@db/giaoluu, khoa-bi-mat", exc_info=sys.exc_info())
    line = form(secrets=("khoa-bi-mat", "")).format(made)
    assert ("matkhau" in line, "khoa-bi-mat" in line) == (False, False)
    assert "no answer from postgres://***@db/giaoluu, ***" in line


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/plans/", "/plans/"),
        ("/invitations/mK3x9fQ2bT7vLw0aZsYdHg/", "/invitations/mK3x9f…/"),
        ("/health/live", "/health/live"),
    ],
)
def test_a_ticket_in_a_path_is_cut(path: str, shown: str) -> None:
    assert shown_path(path) == shown
