"""The plan as JSON: the object that `giaoluu read --json` prints."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from giaoluu.compiler.compile import Compilation

_VERSION = 1


def plan_json(compilation: Compilation) -> dict[str, Any]:
    """The whole compilation as plain values; spans as `[start, end]`, tuples as lists."""
    source = compilation.source
    return {
        "version": _VERSION,
        "source": {
            "name": source.name,
            "media_type": source.media_type,
            "sha256": source.sha256,
            "text": source.text,
            "pages": list(source.pages),
        },
        **_plain(compilation.plan),
        "findings": [_plain(finding) for finding in compilation.findings],
    }


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        plain = {f.name: _field(f.name, getattr(value, f.name)) for f in fields(value)}
        return {name: item for name, item in plain.items() if item is not _LEFT_OUT}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


_LEFT_OUT = object()


def _field(name: str, value: Any) -> Any:
    """A place that is not known is left out, so that every "at" points at text."""
    if name == "at" or name.endswith("_at"):
        return list(value) if value is not None and value[0] < value[1] else _LEFT_OUT
    return _plain(value)
