"""Reads what phones send. Of a body that cannot be read nothing is taken, so that the phone keeps all of it."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from giaoluu.domain.checkin.actions.newcomers import Stranger
from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.scans import LONGEST_TOKEN, Said

_WAYS = {way.value: way for way in Way}
_VERDICTS = {verdict.value: verdict for verdict in Verdict}
_LARGEST = 2**53
_LONGEST = 300


class Unreadable(Exception):
    """The body is not what a phone sends."""


def scans_in(body: bytes) -> tuple[Said, ...]:
    """The scans of `POST /doors/scans`. What is odd in one of them is taken as nothing; it happened all the same."""
    return tuple(_scan(row) for row in _rows(body, "scans"))


def people_in(body: bytes) -> tuple[Stranger, ...]:
    """The people of `POST /doors/people`."""
    return tuple(_person(row) for row in _rows(body, "people"))


def _rows(body: bytes, name: str) -> list[dict[str, Any]]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Unreadable from error
    rows = found.get(name) if isinstance(found, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Unreadable
    return rows


def _scan(row: dict[str, Any]) -> Said:
    way = _WAYS.get(_text(row, "way"))
    if way is None:
        raise Unreadable
    undoes = _text(row, "undoes")
    return Said(
        _number(row.get("id")), way, _VERDICTS.get(_text(row, "said"), Verdict.UNKNOWN), _whole(row, "delegate"),
        _text(row, "token")[:LONGEST_TOKEN], _whole(row, "gate"), _whole(row, "at"),
        _number(undoes) if undoes and way is Way.UNDO else None,
    )  # fmt: skip


def _person(row: dict[str, Any]) -> Stranger:
    name, position, unit = (" ".join(_text(row, key).split())[:_LONGEST] for key in ("name", "position", "unit"))
    if not name:
        raise Unreadable
    return Stranger(
        _number(row.get("id")), _whole(row, "agency"), _whole(row, "instead"), name, position, unit,
        _whole(row, "gate"), _whole(row, "at"),
    )  # fmt: skip


def _number(value: object) -> UUID:
    if not isinstance(value, str):
        raise Unreadable
    try:
        return UUID(value)
    except ValueError as error:
        raise Unreadable from error


def _whole(row: dict[str, Any], name: str) -> int:
    value = row.get(name)
    return value if type(value) is int and 0 <= value < _LARGEST else 0


def _text(row: dict[str, Any], name: str) -> str:
    """Plain text; a NUL is what PostgreSQL takes in no text, half a pair what no text may have."""
    value = row.get(name)
    if not isinstance(value, str):
        return ""
    return value.replace("\0", "").encode("utf-8", "ignore").decode()
