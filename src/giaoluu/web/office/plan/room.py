"""The reading room: a file given is read once, on a thread of its own, and the last few readings are kept at hand."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from giaoluu.compiler.compile import Compilation, compile_plan
from giaoluu.compiler.reading import read_bytes
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.shelf import Kept

logger = logging.getLogger(__name__)

BROKE = "Phần mềm gặp lỗi khi đọc tệp này. Tệp vẫn được giữ; lỗi đã được ghi lại cho người quản trị."


@dataclass(frozen=True, slots=True)
class Done:
    """A plan that was read."""

    compilation: Compilation


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be read, and the one sentence that says why."""

    why: str


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A file that is still being read, for so many seconds."""

    seconds: float


Outcome = Done | Failed | UnderWay
Read = Callable[[Kept], Compilation]


def read_kept(kept: Kept) -> Compilation:
    """Reads a file of the shelf and compiles it; raises `Unreadable`."""
    return compile_plan(read_bytes(kept.path.read_bytes(), kept.name))


@dataclass(frozen=True, slots=True)
class _Started:
    future: Future[Compilation]
    at: float


class ReadingRoom:
    """Readings by SHA-256: at most `places` are kept, the one asked for longest ago goes first. Two read at a time."""

    def __init__(self, read: Read = read_kept, *, places: int = 24) -> None:
        self._read = read
        self._places = places
        self._started: OrderedDict[str, _Started] = OrderedDict()
        self._lock = Lock()
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="reading")

    def ask(self, kept: Kept, *, patience: float) -> Outcome:
        """What became of the file; waits at most `patience` seconds for it, so that a page can show it is under way."""
        started = self._start(kept)
        wait([started.future], timeout=patience)
        if not started.future.done():
            return UnderWay(monotonic() - started.at)
        return _outcome(started.future, kept)

    def _start(self, kept: Kept) -> _Started:
        with self._lock:
            started = self._started.get(kept.sha256)
            if started is None:
                started = _Started(self._threads.submit(self._read, kept), monotonic())
                self._started[kept.sha256] = started
            self._started.move_to_end(kept.sha256)
            self._make_room()
        return started

    def _make_room(self) -> None:
        finished = [sha for sha, started in self._started.items() if started.future.done()]
        for sha in finished[: max(0, len(self._started) - self._places)]:
            del self._started[sha]


def _outcome(future: Future[Compilation], kept: Kept) -> Outcome:
    error = future.exception()
    if error is None:
        return Done(future.result())
    if isinstance(error, Unreadable):
        return Failed(str(error))
    logger.error("reading %s broke", kept.sha256, exc_info=error)
    return Failed(BROKE)
