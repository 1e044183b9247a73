"""The process in which tables are read: bytes come in by standard input, rows go out, a JSON value a line.

Run as `python -m giaoluu.lib.table_in.child`. It limits its own memory first, so that a library of the C world that
runs wild ends here and not in the program that asked.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Iterable, Iterator
from itertools import islice

from giaoluu.lib.process_limits import limit_this_process
from giaoluu.lib.table_in.limits import (
    CHILD_MEMORY_BYTES,
    CHILD_PROCESSOR_SECONDS,
    CHILD_REPLY_BYTES,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
)
from giaoluu.lib.table_in.sheet import Fault, write_sheets

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_NO_TABLES = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"GIF8")


def main() -> None:
    """Read standard input; leave either all rows or one JSON object that names the fault."""
    limit_this_process(
        memory_bytes=CHILD_MEMORY_BYTES, file_bytes=CHILD_REPLY_BYTES, processor_seconds=CHILD_PROCESSOR_SECONDS
    )
    fault = _read(sys.stdin.buffer.read())
    if fault:
        print(json.dumps({"fault": fault.value}))


def _read(data: bytes) -> Fault | None:
    if not data.strip():
        return Fault.EMPTY
    if data.startswith(_NO_TABLES):
        return Fault.UNKNOWN
    try:
        return _read_workbook(data) if data.startswith(_WORKBOOKS) else _read_text(data)
    except (MemoryError, RecursionError):
        return Fault.TOO_HEAVY
    except Exception:  # noqa: BLE001 - the door of the process: what nobody foresaw is a damaged file to the person
        traceback.print_exc()
        return Fault.DAMAGED


def _read_workbook(data: bytes) -> Fault | None:
    from giaoluu.lib.table_in.workbook import Refused, rows_of_workbook  # noqa: PLC0415 - only what is needed is loaded

    try:
        write_sheets(((name, _bounded(rows)) for name, rows in rows_of_workbook(data)), sys.stdout)
    except Refused as refused:
        return refused.fault
    return None


def _read_text(data: bytes) -> Fault | None:
    from giaoluu.lib.table_in.text_table import rows_of_text  # noqa: PLC0415 - as above

    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Fault.UNKNOWN
    write_sheets([("", _bounded(rows_of_text(data)))], sys.stdout)
    return None


def _bounded(rows: Iterable[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, no more and no wider than a list of people can be."""
    return islice(((number, kept) for number, cells in rows if (kept := _kept(cells))), MOST_ROWS)


def _kept(cells: list[str]) -> list[str]:
    kept = [" ".join(cell[:LONGEST_CELL].split()) if cell else "" for cell in cells[:MOST_COLUMNS]]
    while kept and not kept[-1]:
        kept.pop()
    return kept


if __name__ == "__main__":
    main()
