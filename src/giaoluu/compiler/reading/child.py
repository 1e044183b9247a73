"""The process in which hostile formats are read: bytes come in by standard input, a JSON reply goes out.

Run as `python -m giaoluu.compiler.reading.child KIND`. It limits its own memory first, so that a library of the C world
that runs wild ends here and not in the program that asked.
"""

from __future__ import annotations

import json
import sys
import traceback
from dataclasses import asdict

from giaoluu.compiler.reading import kinds
from giaoluu.compiler.reading.assembly import Fields, assemble
from giaoluu.compiler.reading.limits import CHILD_MEMORY_BYTES, CHILD_PROCESSOR_SECONDS, CHILD_REPLY_BYTES
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.process_limits import limit_this_process

DAMAGED = "Tệp hỏng hoặc không đúng chuẩn; hãy mở bằng phần mềm soạn thảo, lưu lại rồi gửi lại."
TOO_HEAVY = "Tệp quá nặng để đọc; hãy tách riêng phần kế hoạch rồi gửi lại."


def main() -> None:
    """Read standard input as the kind named on the command line; always leave one JSON object on standard output."""
    limit_this_process(
        memory_bytes=CHILD_MEMORY_BYTES, file_bytes=CHILD_REPLY_BYTES, processor_seconds=CHILD_PROCESSOR_SECONDS
    )
    json.dump(_reply(sys.argv[1], sys.stdin.buffer.read()), sys.stdout)


def _reply(kind: str, data: bytes) -> dict[str, object]:
    try:
        return asdict(_read(kind, data))
    except Unreadable as error:
        return {"unreadable": str(error)}
    except (MemoryError, RecursionError) as error:
        return {"unreadable": TOO_HEAVY, "detail": repr(error)}
    except Exception:  # noqa: BLE001 - the door of the process: what no reader foresaw is a damaged file to the person
        return {"unreadable": DAMAGED, "detail": traceback.format_exc()}


def _read(kind: str, data: bytes) -> Fields:
    if kind == kinds.PACKAGE:
        from giaoluu.compiler.reading import package  # noqa: PLC0415 - only what this format needs is loaded

        return assemble(package.read(data))
    if kind == kinds.PDF:
        from giaoluu.compiler.reading import pdf  # noqa: PLC0415 - as above

        return assemble(pdf.read(data, _tell))
    from giaoluu.compiler.reading import scan  # noqa: PLC0415 - as above

    return assemble(scan.read_image(data, _tell))


def _tell(done: int, total: int) -> None:
    """How far it is, a line a page on standard error."""
    print(f"{done}/{total}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
