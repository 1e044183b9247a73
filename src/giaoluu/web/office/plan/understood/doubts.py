"""Facts that rest on words with a finding carry its number, so that nobody takes them for certain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from giaoluu.web.office.plan.notes import Note
from giaoluu.web.office.plan.understood.entry import Entry, Understood


def with_doubts(understood: Understood, notes: Iterable[Note]) -> Understood:
    """The same list, each fact with the notes on its words."""
    notes = list(notes)
    return Understood(
        tuple(replace(answer, entries=_doubted(answer.entries, notes)) for answer in understood.answers),
        tuple(replace(part, entries=_doubted(part.entries, notes)) for part in understood.parts),
    )


def _doubted(entries: tuple[Entry, ...], notes: list[Note]) -> tuple[Entry, ...]:
    return tuple(replace(entry, notes=_on(entry, notes), children=_doubted(entry.children, notes)) for entry in entries)


def _on(entry: Entry, notes: list[Note]) -> tuple[Note, ...]:
    """The notes on the words of a fact; a heading of other facts leaves them to those."""
    if entry.place is None or entry.children:
        return ()
    start, end = entry.place.at
    return tuple(note for note in notes if any(start <= at[0] and at[1] <= end for at in note.spans))
