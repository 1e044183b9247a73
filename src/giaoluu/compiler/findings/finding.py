"""What a rule says of a plan."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.compiler.source import Span


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement for the words at a place; always a suggestion, applied to a copy only."""

    replace: str
    at: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place. `severity`: error | warning | note. Message and help are in the language asked for."""

    code: str
    slug: str
    severity: str
    message: str
    help: str
    at: Span
    fix: Fix | None = None
