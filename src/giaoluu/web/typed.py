"""What people typed, as far as it can be trusted; and what is said of it where it cannot be taken."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest

LONGEST_NOTE = 2000
MOST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something was not taken: at which place of the page, in which words, and what had been typed there.

    `status` is that of the answer: 409 where somebody else was faster.
    """

    place: str
    says: str
    typed: Mapping[str, str] = field(default_factory=dict)
    status: int = 422


def words_in(request: HttpRequest, name: str, most: int = LONGEST_NOTE) -> str:
    """A text field: whole letters, no control characters, no longer than is shown to be possible."""
    given = unicodedata.normalize("NFC", request.POST.get(name, "")).replace("\r\n", "\n")
    return "".join(letter for letter in given if letter.isprintable() or letter in "\n\u200d").strip()[:most]


def number_in(request: HttpRequest, name: str) -> int | None:
    """A field with a whole number; None where there is none in it."""
    given = request.POST.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) <= 10 and int(given) <= MOST else None


def edition_in(request: HttpRequest) -> int:
    """The edition that a form was made from; one that never was where it says none."""
    found = number_in(request, "edition")
    return -1 if found is None else found
