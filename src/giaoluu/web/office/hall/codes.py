"""Short names of delegations: two or three letters that tell one from another where there is no room for more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from giaoluu.lib.vietnamese import fold

KINDS = frozenset({
    "so", "ban", "xa", "phuong", "huyen", "thi", "tran", "uy", "ubnd", "hdnd", "nhan", "dan", "tinh", "va", "cac",
    "cua", "viet", "nam", "nuoc",
})  # fmt: skip
"""Words that many agencies have in their names."""
COLOURS = 12


def codes_of(names: Mapping[int, str]) -> dict[int, str]:
    """A code for each, no two the same, made of the first letters of what tells the name from others."""
    taken: set[str] = set()
    codes = {}
    for key, name in names.items():
        codes[key] = next(code for code in _codes(name) if code not in taken)
        taken.add(codes[key])
    return codes


def _codes(name: str) -> Iterable[str]:
    """The codes that a name may have, the best first, without an end."""
    words = re.findall(r"\w+", name) or ["?"]
    telling = [word for word in words if fold(word) not in KINDS] or words
    everything = "".join(word[0] for word in words).upper()
    initials = "".join(word[0] for word in telling).upper()
    if len(telling) == 1:
        initials = telling[0][:2] if telling[0].isupper() else everything
    yield from (initials[:2], initials[:3], everything[:3], (initials[:1] + telling[0][1:2]).upper())
    yield from (f"{initials[:1]}{number}" for number in range(2, 100))
    yield from (f"{initials[:2]}{number}" for number in range(2, 10_000))


def colour_of(place: int) -> str:
    """The class of a colour: delegations that follow each other have different ones."""
    return f"k{place % COLOURS}"
