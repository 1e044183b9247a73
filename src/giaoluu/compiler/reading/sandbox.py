"""Having a binary format read in a child process, whose crash, hang or hunger costs that file only."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import IO, Any

from giaoluu.compiler.reading.assembly import Fields
from giaoluu.compiler.reading.child import DAMAGED, TOO_HEAVY
from giaoluu.compiler.reading.kinds import PACKAGE
from giaoluu.compiler.reading.limits import CHILD_REPLY_BYTES, PACKAGE_SECONDS, SCAN_SECONDS
from giaoluu.compiler.reading.steps import Told, untold
from giaoluu.compiler.source import Table, Unreadable

_PACKAGE_ROOT = Path(__file__).resolve().parents[3]
_ENDED_BY_LIMITS = {getattr(signal, name, None) for name in ("SIGXCPU", "SIGKILL")}
_STEP = re.compile(r"(\d{1,4})/(\d{1,4})")
_LAST_BYTES = 200
_LOOK_SECONDS = 0.5
_COMMAND = (sys.executable, "-m", "giaoluu.compiler.reading.child")


def read_in_child(kind: str, data: bytes, seconds: float | None = None, told: Told = untold) -> Fields:
    """Read `data` as `kind` in a child process, which tells how far it is.

    Raises `Unreadable`; a note on it tells what went wrong inside.
    """
    # Files on either side, not pipes: no deadlock, and the child's limit on file size bounds its reply.
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as reply, tempfile.TemporaryFile() as steps:
        given.write(data)
        given.seek(0)
        most = seconds or (PACKAGE_SECONDS if kind == PACKAGE else SCAN_SECONDS)
        code = _run(kind, (given, reply, steps), most, told)
        reply.seek(0)
        return answer(reply.read(CHILD_REPLY_BYTES + 1), code)


def answer(reply: bytes, code: int) -> Fields:
    """What a child said before it ended with `code`. Raises `Unreadable`, also when it said nothing sensible."""
    return _fields(_parsed(reply, code))


def _run(kind: str, files: tuple[IO[bytes], IO[bytes], IO[bytes]], seconds: float, told: Told) -> int:
    given, reply, steps = files
    process = subprocess.Popen(
        [*_COMMAND, kind],
        stdin=given,
        stdout=reply,
        stderr=steps,
        env=_environment(),
        start_new_session=True,
    )
    code = None
    try:
        code = _awaited(process, seconds, steps, told)
        return code
    except subprocess.TimeoutExpired as error:
        raise Unreadable(TOO_HEAVY) from error
    finally:
        if code != 0:
            _end(process)


def _awaited(process: subprocess.Popen[bytes], seconds: float, steps: IO[bytes], told: Told) -> int:
    """The code with which the child ends; until then its steps are passed on as they come."""
    if told is untold:
        return process.wait(seconds)
    until = monotonic() + seconds
    while True:
        try:
            return process.wait(min(_LOOK_SECONDS, max(0.0, until - monotonic())))
        except subprocess.TimeoutExpired:
            if monotonic() >= until:
                raise
        finally:
            _pass_on(steps, told)


def _pass_on(steps: IO[bytes], told: Told) -> None:
    """The last step in the file. It is read at a place of its own: the child writes where the file stands."""
    size = os.fstat(steps.fileno()).st_size
    lines = os.pread(steps.fileno(), _LAST_BYTES, max(0, size - _LAST_BYTES)).decode("ascii", "replace").splitlines()
    last = [found for found in map(_STEP.fullmatch, lines) if found][-1:]
    for found in last:
        told(int(found[1]), int(found[2]))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the child with whatever it started (tesseract): they are one session of their own."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()


def _environment() -> dict[str, str]:
    path = os.pathsep.join(filter(None, (str(_PACKAGE_ROOT), os.environ.get("PYTHONPATH"))))
    return os.environ | {"PYTHONPATH": path, "OMP_THREAD_LIMIT": "1"}


def _parsed(reply: bytes, code: int) -> dict[str, Any]:
    try:
        parsed = json.loads(reply)
    except ValueError:
        ended = TOO_HEAVY if -code in _ENDED_BY_LIMITS else DAMAGED
        return {"unreadable": ended, "detail": f"the reading process ended with {code}"}
    return parsed if isinstance(parsed, dict) else {"unreadable": DAMAGED}


def _fields(reply: dict[str, Any]) -> Fields:
    if "unreadable" in reply:
        error = Unreadable(reply["unreadable"])
        if "detail" in reply:
            error.add_note(reply["detail"])
        raise error
    tables = tuple(
        Table(tuple(tuple((start, end) for start, end in row) for row in table["rows"])) for table in reply["tables"]
    )
    return Fields(reply["media_type"], reply["text"], tuple(reply["pages"]), tables, tuple(reply["remarks"]))
