"""What an area of the web declares of its live regions, in a module `regions.py` of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from giaoluu.domain.journal.facts import Fact


def _nothing(fact: Fact) -> Iterable[str]:  # noqa: ARG001
    return ()


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page that is sent again when it has changed: `render(key, language)` gives its inner HTML.

    It must be the HTML that the page itself has there: a page left open then shows what a reload would. `touched(fact)`
    names the keys whose HTML a fact may have changed.
    """

    name: str
    render: Callable[[str, str], str]
    touched: Callable[[Fact], Iterable[str]] = _nothing


def topic(name: str, key: object) -> str:
    """The topic of a region in the language of this page, for the attribute `data-live` and for the ticket."""
    return f"{name}:{key}:{get_language()}"
