"""Halls to begin with, a file each: found by walking this folder, the smallest first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from django.utils.functional import Promise

from giaoluu.domain.seating.decisions.layout import Layout
from giaoluu.domain.seating.decisions.spots import counted, seats_of


@dataclass(frozen=True, slots=True)
class ReadyHall:
    """A hall to begin with: the name of its file, what it is called, and how many can sit in it."""

    key: str
    name: str | Promise
    layout: Layout
    seats: int


@cache
def ready_halls() -> tuple[ReadyHall, ...]:
    """Every hall of this folder."""
    keys = [found.name for found in iter_modules(__path__)]
    return tuple(sorted(map(_read, keys), key=lambda hall: hall.seats))


def ready_hall(key: str) -> ReadyHall | None:
    """The hall of that file; None where there is none."""
    return next((hall for hall in ready_halls() if hall.key == key), None)


def _read(key: str) -> ReadyHall:
    module = import_module(f"{__name__}.{key}")
    layout: Layout = module.layout()
    return ReadyHall(key, module.NAME, layout, counted(seats_of(layout)))
