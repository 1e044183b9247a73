"""Long lists in pages: which one is asked for, and whether there are others beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.http import HttpRequest
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

ROWS = 100
MOST_DIGITS = 5

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """The rows of one page, `number` counted from 0; `others` is the rest of the query that leads to its neighbours."""

    rows: Sequence[T]
    number: int
    has_more: bool
    others: str = ""

    @property
    def before(self) -> int:
        """What the page before is called in an address, where the first one is 1."""
        return self.number

    @property
    def after(self) -> int:
        return self.number + 2


def page_in(request: HttpRequest) -> int:
    """The page asked for, counted from 0."""
    page = request.GET.get("page", "")
    asked = page.isascii() and page.isdigit() and len(page) <= MOST_DIGITS and int(page) > 0
    return int(page) - 1 if asked else 0


def page_of(rows: Sequence[T], number: int, others: str = "", most: int = ROWS) -> Page[T]:
    """The page of rows of which one more than fits was looked for."""
    return Page(rows[:most], number, len(rows) > most, others)


def options(values: Sequence[str]) -> SafeString:
    """The options of a `datalist`; a template would take tens of milliseconds for thousands of them."""
    return mark_safe("".join([f'<option value="{escape(value)}">' for value in values]))  # noqa: S308 - escaped one by one
