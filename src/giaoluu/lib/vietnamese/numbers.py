"""How Vietnamese writes numbers."""

from __future__ import annotations


def grouped(number: int) -> str:
    """A whole number with a dot between its thousands: `540.000.000`."""
    return f"{number:,}".replace(",", ".")
