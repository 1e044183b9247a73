"""What a seat is called."""

from __future__ import annotations

from dataclasses import dataclass

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, order=True)
class SeatName:
    """A seat as people call it; on a pass it stands as `A3-12`: block, row, number."""

    block: str
    row: str
    number: int

    def __str__(self) -> str:
        return f"{self.block}{self.row}-{self.number}"


def letters(number: int) -> str:
    """The name of a row that is called by letters: 1 is A, 26 is Z, 27 is AA."""
    name = ""
    while number > 0:
        number, rest = divmod(number - 1, len(ALPHABET))
        name = ALPHABET[rest] + name
    return name
