"""What a benchmark finds, and how it is shown."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """A speed beside its reference, in the same unit.

    `ratio` is how many times as long as the reference the work takes (less is better); `goal` is what it should stay
    under, or None where nothing is promised; `most` is the same for the value itself.
    """

    bench: str
    value: float
    unit: str
    reference: float
    ratio: float
    goal: float | None = None
    most: float | None = None

    @property
    def is_met(self) -> bool:
        """Whether both goals are kept; what has no goal keeps it."""
        return (self.goal is None or self.ratio < self.goal) and (self.most is None or self.value < self.most)

    def line(self) -> str:
        """One JSON object on one line."""
        return json.dumps(
            {
                "bench": self.bench,
                "value": _short(self.value),
                "unit": self.unit,
                "reference": _short(self.reference),
                "ratio": _short(self.ratio),
            }
        )


def table(results: Iterable[Result]) -> str:
    """For people: a row a benchmark, goals missed marked."""
    rows = [("benchmark", "value", "reference", "unit", "ratio", "goal", "")]
    rows += [_row(result) for result in results]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _row(result: Result) -> tuple[str, ...]:
    goals = [f"< {result.most:g} {result.unit}"] if result.most is not None else []
    goals += [f"< {result.goal:g}x"] if result.goal is not None else []
    figures = (f"{_short(result.value):g}", f"{_short(result.reference):g}")
    missed = "" if result.is_met else "missed"
    return (result.bench, *figures, result.unit, f"{result.ratio:.2f}x", ", ".join(goals), missed)


def _short(figure: float) -> float:
    """Four digits that mean something."""
    return float(f"{figure:.4g}")
