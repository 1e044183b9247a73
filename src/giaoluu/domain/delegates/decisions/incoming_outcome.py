"""What a list would do, as it is kept beside the list and shown: all that is wrong, the rest in numbers and samples."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from giaoluu.domain.delegates.decisions.incoming import Added, Assessment, Changed
from giaoluu.domain.delegates.decisions.incoming_cells import Wrong
from giaoluu.domain.delegates.decisions.incoming_columns import Columns
from giaoluu.lib.table_in.sheet import Sheet, column_letters

MOST_TROUBLES = 5_000
MOST_SHOWN = 300
_SAMPLE = 20


def outcome_of(assessment: Assessment, rows: int) -> dict[str, Any]:
    """Plain values of an assessment of so many rows; `digest` is the same where the same would be written."""
    drafts = assessment.drafts
    return {
        "rows": rows,
        "counts": {
            "added": len(assessment.added), "changed": len(assessment.changed),
            "unchanged": len(assessment.unchanged), "refused": assessment.refused_rows,
            "troubles": sum(not one.is_warning for one in drafts.troubles),
            "warnings": sum(one.is_warning for one in drafts.troubles),
            "doubled": sum(one.wrong is Wrong.DOUBLED for one in drafts.troubles), "repairs": len(drafts.repairs),
            "held": sum(one.held_id is not None for one in assessment.added),
        },
        "troubles": [
            {"cell": one.cell, "wrong": one.wrong.value, "field": one.field, "words": one.words, "nearest": one.nearest}
            for one in _first_errors(assessment)
        ],
        "repairs": [[one.cell, one.was, one.now] for one in drafts.repairs[:MOST_SHOWN]],
        "added": [_added(one) for one in assessment.added[:MOST_SHOWN]],
        "changed": [_changed(one) for one in assessment.changed[:MOST_SHOWN]],
        "over": [
            {
                "agency": one.agency_id, "words": one.words, "places": one.places, "taken": one.taken,
                "asked": one.asked, "rows": list(one.rows[:MOST_SHOWN]), "more": len(one.rows),
            }
            for one in assessment.over[:MOST_SHOWN]
        ],
        "digest": _digest(assessment),
    }  # fmt: skip


def table_of(sheets: Sequence[Sheet], columns: Columns) -> dict[str, Any]:
    """What somebody needs to say which column is what: the sheets, and of each column its heading and some cells."""
    rows = sheets[columns.sheet].rows if columns.sheet < len(sheets) else []
    head = next((row for row in rows if row.number == columns.head), None)
    below = list(islice((row for row in rows if row.number > columns.head), _SAMPLE))
    width = max((len(row.cells) for row in (*below, *((head,) if head else ()))), default=0)
    return {
        "sheets": [sheet.name for sheet in sheets],
        "columns": [
            {
                "letters": column_letters(at), "head": head.cell(at)[:80] if head else "",
                "cells": [words[:40] for row in below if (words := row.cell(at))][:3],
            }
            for at in range(width)
        ],
    }  # fmt: skip


def _first_errors(assessment: Assessment) -> Iterable[Any]:
    """In the order of the rows; where there are too many, warnings give way to errors."""
    troubles = assessment.drafts.troubles
    if len(troubles) <= MOST_TROUBLES:
        return troubles
    return sorted(troubles, key=lambda one: one.is_warning)[:MOST_TROUBLES]


def _added(one: Added) -> dict[str, Any]:
    said: Mapping[str, Any] = one.values
    texts = {name: said.get(name, "") for name in ("name", "position", "unit", "born")}
    return {"row": one.row, "agency": one.agency_id, "held": one.held_id is not None, **texts}


def _changed(one: Changed) -> dict[str, Any]:
    changes = [[name, was, now] for name, was, now in one.changes]
    known = one.known
    return {"row": one.row, "agency": known.agency_id, "number": known.number, "name": known["name"], "to": changes}


def _digest(assessment: Assessment) -> str:
    told = hashlib.sha256()
    for new in assessment.added:
        told.update(repr((new.row, new.quota_id, new.held_id, sorted(new.values.items()))).encode())
    for one in assessment.changed:
        told.update(repr((one.row, one.known.id, one.changes)).encode())
    return told.hexdigest()
