"""Having a table read in a child process, whose crash, hang or hunger costs that file only."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from giaoluu.lib.table_in.limits import CHILD_REPLY_BYTES, CHILD_SECONDS
from giaoluu.lib.table_in.sheet import Fault

_PACKAGE_ROOT = Path(__file__).resolve().parents[3]
_ENDED_BY_LIMITS = {getattr(signal, name, None) for name in ("SIGXCPU", "SIGKILL", "SIGABRT")}
_COMMAND = (sys.executable, "-m", "giaoluu.lib.table_in.child")
_END = b'{"end": true}\n'


class NotATable(Exception):
    """The file gives no table; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def read_apart(data: bytes, seconds: float = CHILD_SECONDS) -> bytes:
    """The rows of a file of any of the formats, as `sheets_in` reads them. Raises `NotATable`."""
    # Files on either side, not pipes: no deadlock, and the child's limit on file size bounds its reply.
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as reply:
        given.write(data)
        given.seek(0)
        process = subprocess.Popen(
            _COMMAND, stdin=given, stdout=reply, stderr=subprocess.DEVNULL, env=_environment(), start_new_session=True
        )
        code = _awaited(process, seconds)
        reply.seek(0)
        return _answer(reply.read(CHILD_REPLY_BYTES + 1), code)


def _awaited(process: subprocess.Popen[bytes], seconds: float) -> int:
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise NotATable(Fault.TOO_HEAVY) from error
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _answer(reply: bytes, code: int) -> bytes:
    if code == 0 and reply.endswith(_END):
        return reply
    last = reply.rpartition(b"\n{")[2] if b"\n" in reply.rstrip() else reply
    try:
        raise NotATable(Fault(json.loads(last if last.startswith(b"{") else b"{" + last)["fault"]))
    except (ValueError, KeyError, TypeError) as error:
        raise NotATable(Fault.TOO_HEAVY if -code in _ENDED_BY_LIMITS else Fault.DAMAGED) from error


def _environment() -> dict[str, str]:
    path = os.pathsep.join(filter(None, (str(_PACKAGE_ROOT), os.environ.get("PYTHONPATH"))))
    return os.environ | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
