"""The journal in plain sentences: after the name of whoever did it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from giaoluu.web.office.board import telling


@cache
def tellings() -> tuple[ModuleType, ...]:
    """The modules of `telling`: `SENTENCES` are kinds of facts with what was done (named values are those that the fact
    keeps, lists as their number too), `LABELS` values that are choices.
    """
    return tuple(import_module(f"{telling.__name__}.{found.name}") for found in iter_modules(telling.__path__))


def sentence(kind: str, data: Mapping[str, Any]) -> str:
    """What happened, in one sentence without a subject; a kind that a later version wrote is named as it is."""
    module = next((one for one in tellings() if kind in one.SENTENCES), None)
    if module is None:
        return kind
    return " ".join((str(module.SENTENCES[kind]) % _Values(kind, data, module.LABELS)).split())


class _Values(dict[str, str]):
    """The values of a fact in words; one that it lacks is left out rather than breaking the page."""

    def __init__(self, kind: str, data: Mapping[str, Any], labels: Mapping[str, Any]) -> None:
        super().__init__({name: _said(kind, value, labels.get(name)) for name, value in data.items()})
        self.update({f"{name}_count": str(len(value)) for name, value in data.items() if isinstance(value, list)})

    def __missing__(self, name: str) -> str:
        return ""


def _said(kind: str, value: object, choices: Any) -> str:
    if choices is not None and kind != "FactEdited" and value in choices.values:
        return str(choices(value).label)
    return "–" if value is None else str(value)
